package vn.lientinh.ui.status;

/** The ways in which a position can be written. */
public enum CoordinateSystem {
    /** WGS84, decimal degrees, latitude first. */
    WGS84_DECIMAL("ui.coordinates.wgs84Decimal"),
    /** WGS84, degrees, minutes and seconds, latitude first. */
    WGS84_DEGREES("ui.coordinates.wgs84Degrees"),
    /** VN-2000, degrees, minutes and seconds, latitude first. */
    VN2000_DEGREES("ui.coordinates.vn2000Degrees"),
    /** VN-2000, metres in the 3° zone of the province, northing first. */
    VN2000_ZONE("ui.coordinates.vn2000Zone");

    private final String key;

    CoordinateSystem(String key) {
        this.key = key;
    }

    /** Key of its name in the texts. */
    String key() {
        return key;
    }
}
