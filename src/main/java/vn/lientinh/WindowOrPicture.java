package vn.lientinh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import vn.lientinh.cli.Console;
import vn.lientinh.cli.MapOpener;
import vn.lientinh.store.WorkspaceStore;
import vn.lientinh.tiles.OfflineVectorTiles;
import vn.lientinh.tiles.TiledBaseMap;

/** Opens the window; where none can open, says so and leaves the same map as a picture in a folder. */
final class WindowOrPicture implements MapOpener {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    private final boolean display;
    private final BiConsumer<WorkspaceStore, Locale> window;
    private final Path folder;

    /**
     * @param display whether trying to open a window makes sense, see {@link #displayNamed}
     * @param window  opens the window on a workspace in a language and returns when it has been closed; throws an
     *                {@link UnsupportedOperationException} when it cannot
     * @param folder  where the picture goes
     */
    WindowOrPicture(boolean display, BiConsumer<WorkspaceStore, Locale> window, Path folder) {
        this.display = display;
        this.window = window;
        this.folder = folder;
    }

    /**
     * Whether there may be a display: always on Windows and macOS; elsewhere the environment names it. A window system
     * chosen by {@code -Dglass.platform} needs none.
     */
    static boolean displayNamed(Properties system, Map<String, String> environment) {
        String name = system.getProperty("os.name", "");
        return name.startsWith("Windows") || name.startsWith("Mac") || system.containsKey("glass.platform")
                || !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }

    @Override
    public int open(WorkspaceStore workspace, Console console) {
        return open(workspace, console.messages().locale(), () -> console);
    }

    /**
     * Opens the window and returns when it has been closed.
     *
     * @param console made only when there is something to be said
     */
    int open(WorkspaceStore workspace, Locale language, Supplier<Console> console) {
        if (!display) {
            Console told = console.get();
            return drawPicture(workspace, told, told.messages().text("start.noDisplay"));
        }
        try {
            window.accept(workspace, language);
            return DONE;
        } catch (UnsupportedOperationException | LinkageError e) {
            Console told = console.get();
            return drawPicture(workspace, told, told.messages().text("start.noWindow", String.valueOf(e.getMessage())));
        }
    }

    private int drawPicture(WorkspaceStore workspace, Console console, String why) {
        console.err().println(why);
        MapPicture picture = new MapPicture(new TiledBaseMap(new OfflineVectorTiles()), console.messages().locale());
        try {
            console.print(picture.write(workspace.read(), folder).toString());
            return DONE;
        } catch (IOException e) {
            console.say("start.noPicture", folder.resolve(MapPicture.FILE_NAME).toAbsolutePath(), e);
            return FAILED;
        }
    }
}
