package vn.lientinh.ui.map;

import javafx.scene.input.KeyCode;

/** Has the pointer and the keys of the map to itself while it is in use. Pixels are those of the map pane. */
public interface MapTool {

    /** The pointer is at (x, y), with no button held. */
    void moved(double x, double y);

    /** The pointer has left the map, or begins to move it. */
    void left();

    /** A click at (x, y); the first of a double click is one too. */
    void clicked(double x, double y);

    /** The second click of a double click at (x, y). */
    void doubleClicked(double x, double y);

    /**
     * A key was pressed on the map, without Ctrl, Alt or Meta.
     *
     * @return whether the tool has used it; the map does not see it then
     */
    boolean pressed(KeyCode key);
}
