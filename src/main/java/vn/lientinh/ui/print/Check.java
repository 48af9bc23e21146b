package vn.lientinh.ui.print;

/**
 * A line of the list that is read before printing.
 *
 * @param grave how bad it is
 * @param words what is wrong and what to do, in the language of the window
 * @param field where it is mended
 */
public record Check(Grave grave, String words, Field field) {

    /** How bad a line is, the worst first. */
    public enum Grave {
        /** As it is, there is no sheet, or it is not the one that the controls say. */
        ERROR,
        /** The sheet should not go out like this. */
        WARNING,
        /** Good to know. */
        NOTE
    }
}
