package vn.lientinh.ui.files;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user where a file is to go. The dialogs of the system cannot be opened in tests. */
@FunctionalInterface
public interface SaveDialog {

    /**
     * Asks, on the FX thread, and waits for the answer.
     *
     * @param title  what is asked, in the language of the window
     * @param folder to begin in; need not be there
     * @param name   proposed for the file
     * @param ending of the file, without the dot
     * @return a file whose name ends so, or empty when the user wants none; if it is there, the user lets it be overwritten
     */
    Optional<Path> ask(String title, Path folder, String name, String ending);
}
