package vn.lientinh.print;

/** The lines of position over the map. */
public enum GridKind {
    /** None; ticks and figures of the frame stay. */
    NONE,
    /** Meridians and parallels, WGS84. */
    WGS84,
    /** Kilometre lines of the sheet's VN-2000 zone. */
    VN2000
}
