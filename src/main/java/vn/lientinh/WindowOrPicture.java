package vn.lientinh;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import vn.lientinh.cli.MapOpener;
import vn.lientinh.store.WorkspaceStore;
import vn.lientinh.tiles.OfflineVectorTiles;
import vn.lientinh.tiles.TiledBaseMap;
import vn.lientinh.ui.WindowLauncher;

/** Opens the window; where none can open, says so and leaves the same map as a picture in the current folder. */
final class WindowOrPicture implements MapOpener {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    private final Messages messages;
    private final Map<String, String> environment;
    private final Path folder;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param messages    the language to speak
     * @param environment of the process
     * @param folder      where the picture goes
     * @param out         gets the path of the picture
     * @param err         gets what there is to say
     */
    WindowOrPicture(Messages messages, Map<String, String> environment, Path folder, PrintStream out,
            PrintStream err) {
        this.messages = messages;
        this.environment = environment;
        this.folder = folder;
        this.out = out;
        this.err = err;
    }

    @Override
    public int open(WorkspaceStore workspace) {
        Optional<String> obstacle = displayNamed() ? window(workspace) : Optional.of(messages.text("start.noDisplay"));
        return obstacle.map(why -> picture(workspace, why)).orElse(DONE);
    }

    /** On Windows and macOS there always is a display; elsewhere the environment names it. */
    private boolean displayNamed() {
        String system = System.getProperty("os.name");
        return system.startsWith("Windows") || system.startsWith("Mac")
                || System.getProperty("glass.platform") != null
                || !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }

    /** Opens the window and waits until it is closed; or says why it cannot be opened. */
    private Optional<String> window(WorkspaceStore workspace) {
        try {
            new WindowLauncher().open(workspace::read);
            return Optional.empty();
        } catch (UnsupportedOperationException | LinkageError e) {
            return Optional.of(messages.text("start.noWindow", String.valueOf(e.getMessage())));
        }
    }

    private int picture(WorkspaceStore workspace, String why) {
        err.println(why);
        try {
            out.println(new MapPicture(new TiledBaseMap(new OfflineVectorTiles()), messages.locale())
                    .write(workspace.read(), folder));
            return DONE;
        } catch (IOException e) {
            err.println(messages.text("start.noPicture", folder.resolve(MapPicture.FILE_NAME).toAbsolutePath(), e));
            return FAILED;
        }
    }
}
