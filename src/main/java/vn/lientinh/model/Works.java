package vn.lientinh.model;

/** The kind of work that an item asks for on a segment; {@link #COMPLETE} finishes one that was begun. */
public enum Works {
    UPGRADE, NEW, WIDENING, EXISTING, RESTORE, COMPLETE;

    /** The word used in layer files. */
    public String code() {
        return Codes.of(this);
    }
}
