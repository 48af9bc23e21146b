package vn.lientinh.model;

/** The sort of thing that an item of the agreement is about. */
public enum ItemKind {
    ROAD, EXPRESSWAY, WATERWAY, RAILWAY, BORDER_AREA, HERITAGE, GATE, PORT;

    /** The word used in data files. */
    public String code() {
        return Codes.of(this);
    }
}
