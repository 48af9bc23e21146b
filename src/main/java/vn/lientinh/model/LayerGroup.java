package vn.lientinh.model;

/** The groups of layers, in the order in which people read them. */
public enum LayerGroup {
    ROADS, LINKS, EXPRESSWAYS, RAILWAYS, WATERWAYS, AREAS, POINTS, OTHER;

    /** The word used in data files. */
    public String code() {
        return Codes.of(this);
    }
}
