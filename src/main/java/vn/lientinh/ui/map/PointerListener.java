package vn.lientinh.ui.map;

/** What the pointer does on the map, in pixels of the map pane. */
interface PointerListener {

    /** The pointer is at (x, y), with no button held. */
    void moved(double x, double y);

    /** The pointer has left the map, or begins to move it. */
    void left();

    /** A click at (x, y). */
    void clicked(double x, double y);

    /**
     * The second click of a double click at (x, y).
     *
     * @return whether it is taken; the map zooms in otherwise
     */
    boolean doubleClicked(double x, double y);
}
