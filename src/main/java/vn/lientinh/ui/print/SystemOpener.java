package vn.lientinh.ui.print;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Starts the programs of this system; AWT's own way would start a second window toolkit. */
public final class SystemOpener implements Opener {

    /** A starter that has not failed by then has started the program. */
    private static final long PATIENCE_S = 3;

    private final String system;

    /** Programs of this machine. */
    public SystemOpener() {
        this(System.getProperty("os.name", ""));
    }

    SystemOpener(String system) {
        this.system = system;
    }

    @Override
    public void open(Path file) throws IOException {
        start(opening(file.toAbsolutePath()));
    }

    @Override
    public void reveal(Path file) throws IOException {
        start(revealing(file.toAbsolutePath()));
    }

    /** The command that opens a file or a folder. */
    List<String> opening(Path file) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", file.toString());
        }
        return List.of(name.startsWith("mac") ? "open" : "xdg-open", file.toString());
    }

    /** The command that shows the folder of a file, with the file chosen where the system can do that. */
    List<String> revealing(Path file) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("explorer", "/select," + file);
        }
        if (name.startsWith("mac")) {
            return List.of("open", "-R", file.toString());
        }
        Path folder = file.getParent();
        return List.of("xdg-open", (folder == null ? file : folder).toString());
    }

    private static void start(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            // The explorer of Windows says 1 when it has opened its window.
            if (process.waitFor(PATIENCE_S, TimeUnit.SECONDS) && process.exitValue() != 0
                    && !command.getFirst().equals("explorer")) {
                throw new IOException(command.getFirst() + ": " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
