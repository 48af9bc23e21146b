package vn.lientinh.ui.print;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user where a file is to go. */
@FunctionalInterface
public interface SaveDialog {

    /**
     * Asks, on the FX thread, and waits for the answer.
     *
     * @param title  what is asked, in the language of the window
     * @param folder to begin in; need not be there
     * @param name   proposed for the file
     * @param ending of the file, without the dot
     * @return the file, or empty when the user wants none
     */
    Optional<Path> ask(String title, Path folder, String name, String ending);
}
