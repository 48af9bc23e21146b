package vn.lientinh.ui.search;

/**
 * A place that was found and is nothing on the map itself.
 *
 * @param lon   longitude in degrees, WGS84
 * @param lat   latitude in degrees, WGS84
 * @param words what it is
 */
public record Pin(double lon, double lat, String words) {
}
