package vn.lientinh.ui.files;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import vn.lientinh.store.Setting;
import vn.lientinh.store.Settings;

/** The dialogs of the system. They begin in the folder in which something was last found. */
public final class SystemOpenDialogs implements OpenDialogs {

    private static final Setting<String> LAST = Setting.of("files.lastFolder", "");

    private final Supplier<@Nullable Window> owner;
    private final Settings settings;

    /** Dialogs over the window that {@code owner} names. */
    public SystemOpenDialogs(Supplier<@Nullable Window> owner, Settings settings) {
        this.owner = owner;
        this.settings = settings;
    }

    @Override
    public Optional<Path> file(String title, String kind, List<String> endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(last());
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(kind, endings.stream().map(ending -> "*." + ending).toList()));
        return found(chooser.showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(last());
        return found(chooser.showDialog(owner.get()));
    }

    private @Nullable File last() {
        String last = settings.get(LAST);
        // A folder that has gone would make the dialog fail.
        return last.isEmpty() || !Files.isDirectory(Path.of(last)) ? null : new File(last);
    }

    private Optional<Path> found(@Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        Path path = file.toPath().toAbsolutePath();
        Path parent = path.getParent();
        settings.set(LAST, String.valueOf(parent == null ? path : parent));
        return Optional.of(path);
    }
}
