package vn.lientinh.ui.files;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The dialog of the system; it asks before a file is overwritten. */
public final class SystemSaveDialog implements SaveDialog {

    private final Chooser chooser;

    /** One look at the dialog of the system. It asks whether a file of the very name that is typed may be overwritten. */
    @FunctionalInterface
    interface Chooser {
        /** The file that was named, with whatever ending was typed, or null when the user wants none. */
        @Nullable
        Path choose(String title, Path folder, String name, String ending);
    }

    /** A dialog over the window that {@code owner} names. */
    public SystemSaveDialog(Supplier<@Nullable Window> owner) {
        this((title, folder, name, ending) -> choose(owner.get(), title, folder, name, ending));
    }

    SystemSaveDialog(Chooser chooser) {
        this.chooser = chooser;
    }

    @Override
    public Optional<Path> ask(String title, Path folder, String name, String ending) {
        Path in = folder;
        String proposed = name;
        while (true) {
            Path typed = chooser.choose(title, in, proposed, ending);
            if (typed == null) {
                return Optional.empty();
            }
            String dotted = "." + ending;
            String given = String.valueOf(typed.getFileName());
            if (given.toLowerCase(Locale.ROOT).endsWith(dotted)) {
                return Optional.of(typed);
            }
            Path complete = typed.resolveSibling(given + dotted);
            if (!Files.exists(complete)) {
                return Optional.of(complete);
            }
            // The dialog knows nothing of the ending that is added, so it is shown again with the whole name: now it asks.
            in = Objects.requireNonNullElse(complete.getParent(), in);
            proposed = given + dotted;
        }
    }

    private static @Nullable Path choose(@Nullable Window owner, String title, Path folder, String name,
            String ending) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        if (Files.isDirectory(folder)) {
            // A folder that has gone would make the dialog fail.
            chooser.setInitialDirectory(folder.toFile());
        }
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
        File chosen = chooser.showSaveDialog(owner);
        return chosen == null ? null : chosen.toPath().toAbsolutePath();
    }
}
