package vn.lientinh;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import vn.lientinh.cli.Commands;
import vn.lientinh.cli.Console;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.ui.WindowLauncher;

/** Entry point of the program: the command line decides what to do; without a command it opens the window. */
public final class Main {

    /** System property: the window closes as soon as the map is drawn. For measuring a start and for learning from one. */
    private static final String CLOSE_WHEN_DRAWN = "lientinh.closeWhenDrawn";

    /**
     * System property: a file to which a sheet is exported after the command. For learning from one run what both the window
     * and a sheet need.
     */
    private static final String THEN_EXPORT = "lientinh.thenExport";

    /** Runs the program and exits with its code. */
    public static void main(String[] args) {
        // Java2D only paints pictures here; with a display of its own it would start a second toolkit.
        System.setProperty("java.awt.headless", "true");
        // Gluon asks what kind of device this is, and complains on stderr when nobody says.
        System.setProperty("javafx.platform", "desktop");
        // What PDFBox logs is for programmers; looking for a logger takes a tenth of a second and ends in a complaint on stderr.
        System.setProperty("org.apache.commons.logging.LogFactory", "org.apache.commons.logging.impl.LogFactoryImpl");
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        WindowOrPicture opener = new WindowOrPicture(
                WindowOrPicture.displayNamed(System.getProperties(), System.getenv()), (workspace, locale) -> {
                    // Named here for the first time, so that commands without a window load no JavaFX.
                    // Vietnamese is what is spoken when nothing is said, so only another language is a wish.
                    Locale language = locale.equals(Messages.VIETNAMESE) ? null : locale;
                    WindowLauncher launcher = new WindowLauncher();
                    if (Boolean.getBoolean(CLOSE_WHEN_DRAWN)) {
                        launcher.openUntilDrawn(workspace, language);
                    } else {
                        launcher.open(workspace, language);
                    }
                }, Path.of(""));
        if (args.length == 0 && System.getProperty(THEN_EXPORT) == null) {
            // The window, without loading what reads a command line: a program started by its icon has none.
            System.exit(opener.open(new BuiltInWorkspace(), Messages.VIETNAMESE,
                    () -> new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err),
                            new Messages(Messages.VIETNAMESE))));
        }
        Commands commands = new Commands(opener, utf8(FileDescriptor.out), utf8(FileDescriptor.err));
        int code = commands.run(args);
        String file = System.getProperty(THEN_EXPORT);
        System.exit(code == 0 && file != null ? commands.run("export", "--out", file) : code);
    }

    /** Results are files for other programs as often as lines on a screen: they are UTF-8 on every system. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }

    private Main() {}
}
