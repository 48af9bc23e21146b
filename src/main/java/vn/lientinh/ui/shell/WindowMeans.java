package vn.lientinh.ui.shell;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import vn.lientinh.store.FailureLog;
import vn.lientinh.store.Settings;
import vn.lientinh.tiles.BaseMaps;
import vn.lientinh.tiles.TileSource;
import vn.lientinh.ui.files.OpenDialogs;
import vn.lientinh.ui.files.SaveDialog;

/**
 * What a window has from outside.
 *
 * @param baseMaps   opens base maps
 * @param settings   remember what the user chose
 * @param failures   where failures that nobody expected are written down
 * @param dialogs    ask for files and folders
 * @param saveDialog asks where a file is to go
 * @param clipboard  takes text that the user copies
 */
public record WindowMeans(BaseMaps baseMaps, Settings settings, FailureLog failures, OpenDialogs dialogs,
        SaveDialog saveDialog, Consumer<String> clipboard) {

    /** Means of a window that remembers nothing, asks for no file and only writes where the system keeps what is temporary. */
    public static WindowMeans forgetful(TileSource tiles, Consumer<String> clipboard) {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "lientinh");
        return new WindowMeans(new BaseMaps(tiles, folder.resolve("cache"), "0"), Settings.inMemory(),
                new FailureLog(folder.resolve("log"), "0", InstantSource.system()), new OpenDialogs() {
                    @Override
                    public Optional<Path> file(String title, String kind, List<String> endings) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Path> folder(String title) {
                        return Optional.empty();
                    }
                }, (title, where, name, ending) -> Optional.empty(), clipboard);
    }
}
