package vn.lientinh.ui.print;

/** Ways of saying what part of the world a sheet shows. */
public enum Span {
    /** The three provinces. */
    WHOLE,
    /** What the map in the window shows. */
    SEEN,
    /** Everything of one item. */
    ITEM,
    /** Everything in one layer. */
    LAYER,
    /** One territory. */
    TERRITORY,
    /** Where the map has been moved to in the preview. */
    MOVED
}
