package vn.lientinh.model;

/** What a segment is; it decides its width and symbol. */
public enum SegmentClass {
    EXPRESSWAY, NATIONAL, PROVINCIAL, LINK, WATERWAY, RAILWAY, AREA, BORDER, POINT;

    /** The word used in data files. */
    public String code() {
        return Codes.of(this);
    }
}
