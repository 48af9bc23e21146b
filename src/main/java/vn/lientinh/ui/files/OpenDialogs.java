package vn.lientinh.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for a file or a folder that is there. The dialogs of the system cannot be opened in tests. */
public interface OpenDialogs {

    /**
     * Asks for a file, on the FX thread, and waits for the answer.
     *
     * @param title   what is asked, in the language of the window
     * @param kind    what such files are called, in the language of the window
     * @param endings of such files, without the dot
     * @return the file, or empty when the user wants none
     */
    Optional<Path> file(String title, String kind, List<String> endings);

    /**
     * Asks for a folder, on the FX thread, and waits for the answer.
     *
     * @param title what is asked, in the language of the window
     * @return the folder, or empty when the user wants none
     */
    Optional<Path> folder(String title);
}
