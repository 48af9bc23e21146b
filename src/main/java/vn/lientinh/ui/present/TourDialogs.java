package vn.lientinh.ui.present;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import vn.lientinh.ui.state.Texts;

/** Asks the user for the files of tours. The dialogs of the system cannot be opened in tests. */
public interface TourDialogs {

    /** A tour file to read; empty when the user wants none. */
    Optional<Path> open();

    /** A file to write, whose name is to end in {@code ending}, such as {@code json}. */
    Optional<Path> save(String name, String ending);

    /** A folder that holds the folder of a film. */
    Optional<Path> folder();

    /** The dialogs of the system, over the window that {@code owner} names. */
    static TourDialogs ofSystem(Supplier<@Nullable Window> owner, Texts texts) {
        return new TourDialogs() {
            @Override
            public Optional<Path> open() {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(texts.messages().text("tour.dialog.open"));
                chooser.getExtensionFilters()
                        .add(new FileChooser.ExtensionFilter(texts.messages().text("tour.dialog.kind.json"), "*.json"));
                return path(chooser.showOpenDialog(owner.get()));
            }

            @Override
            public Optional<Path> save(String name, String ending) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(texts.messages().text("tour.dialog.save"));
                chooser.setInitialFileName(name + "." + ending);
                chooser.getExtensionFilters()
                        .add(new FileChooser.ExtensionFilter(texts.messages().text("tour.dialog.kind." + ending),
                                "*." + ending));
                return path(chooser.showSaveDialog(owner.get())).map(path -> {
                    String given = String.valueOf(path.getFileName());
                    return given.toLowerCase(java.util.Locale.ROOT).endsWith("." + ending)
                            ? path
                            : path.resolveSibling(given + "." + ending);
                });
            }

            @Override
            public Optional<Path> folder() {
                DirectoryChooser chooser = new DirectoryChooser();
                chooser.setTitle(texts.messages().text("tour.dialog.folder"));
                return path(chooser.showDialog(owner.get()));
            }

            private Optional<Path> path(@Nullable File file) {
                return Optional.ofNullable(file).map(File::toPath);
            }
        };
    }
}
