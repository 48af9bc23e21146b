package vn.lientinh.ui.status;

/** The ways in which a position can be written. */
public enum CoordinateSystem {
    /** WGS84, decimal degrees. */
    WGS84_DECIMAL,
    /** WGS84, degrees, minutes, seconds. */
    WGS84_DEGREES;

    /** Key of its name in the texts. */
    String key() {
        return switch (this) {
            case WGS84_DECIMAL -> "ui.coordinates.wgs84Decimal";
            case WGS84_DEGREES -> "ui.coordinates.wgs84Degrees";
        };
    }
}
