package vn.lientinh.geo;

/**
 * Spherical Web Mercator (EPSG:3857) as used by map tiles, in world units: x from 0 (180° W) to 1 (180° E), y from 0 (about
 * 85.05° N) to 1 (about 85.05° S), both growing right and down.
 */
public final class WebMercator {

    /** Latitude in degrees at which the world square ends. */
    public static final double MAX_LAT = 85.05112877980659;
    /** Edge of a tile in logical pixels. */
    public static final int TILE_SIZE = 256;
    /** Length of the equator in metres, on the sphere of EPSG:3857. */
    public static final double EQUATOR_M = 2 * Math.PI * 6378137.0;

    /** World x of a longitude in degrees. */
    public static double x(double lon) {
        return (lon + 180) / 360;
    }

    /** World y of a latitude in degrees; latitudes beyond {@link #MAX_LAT} are held at it. */
    public static double y(double lat) {
        double held = Math.clamp(lat, -MAX_LAT, MAX_LAT);
        double sin = Math.sin(Math.toRadians(held));
        return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
    }

    /** Longitude in degrees of a world x. */
    public static double lon(double x) {
        return x * 360 - 180;
    }

    /** Latitude in degrees of a world y. */
    public static double lat(double y) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y))));
    }

    /** Pixels across the world at a zoom level, 256 at zoom 0. */
    public static double worldSize(double zoom) {
        return TILE_SIZE * Math.pow(2, zoom);
    }

    /** Metres on the ground for one pixel at this zoom and latitude. */
    public static double metresPerPixel(double zoom, double lat) {
        return EQUATOR_M * Math.cos(Math.toRadians(lat)) / worldSize(zoom);
    }

    private WebMercator() {
    }
}
