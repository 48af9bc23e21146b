package vn.lientinh.ui.print;

import java.io.IOException;
import java.nio.file.Path;

/** Hands files over to the programs that the system has for them. */
public interface Opener {

    /**
     * Opens a file in the program that the system has for it.
     *
     * @throws IOException when the system has none
     */
    void open(Path file) throws IOException;

    /**
     * Shows the folder in which a file lies.
     *
     * @throws IOException when the system has no program for folders
     */
    void reveal(Path file) throws IOException;
}
