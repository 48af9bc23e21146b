package vn.lientinh.ui.print;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The dialog of the system; it asks before a file is overwritten. */
public final class SystemSaveDialog implements SaveDialog {

    private final Supplier<@Nullable Window> owner;

    /** A dialog over the window that {@code owner} names. */
    public SystemSaveDialog(Supplier<@Nullable Window> owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> ask(String title, Path folder, String name, String ending) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        if (Files.isDirectory(folder)) {
            // A folder that has gone would make the dialog fail.
            chooser.setInitialDirectory(folder.toFile());
        }
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
        return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath).map(Path::toAbsolutePath);
    }
}
