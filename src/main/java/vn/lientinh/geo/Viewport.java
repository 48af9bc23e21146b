package vn.lientinh.geo;

import org.locationtech.jts.geom.Envelope;

/**
 * What part of the world a map shows: an immutable value. Positions are (lon, lat) in degrees (WGS84); pixels are logical
 * pixels from the top left corner, x right and y down.
 *
 * @param lon        longitude of the centre
 * @param lat        latitude of the centre
 * @param zoom       zoom level; the world is 256 · 2^zoom pixels wide
 * @param width      width in logical pixels
 * @param height     height in logical pixels
 * @param pixelScale device pixels for one logical pixel
 */
public record Viewport(double lon, double lat, double zoom, double width, double height, double pixelScale) {

    /** The widest view. */
    public static final double MIN_ZOOM = 6;
    /** The closest view. */
    public static final double MAX_ZOOM = 18;

    /** Holds the zoom within its limits and the centre within the world. */
    public Viewport {
        zoom = Math.clamp(zoom, MIN_ZOOM, MAX_ZOOM);
        lat = Math.clamp(lat, -WebMercator.MAX_LAT, WebMercator.MAX_LAT);
        lon = Math.clamp(lon, -180.0, 180.0);
        width = Math.max(1, width);
        height = Math.max(1, height);
    }

    /** The closest view of these bounds (lon, lat) that leaves {@code padding} pixels free on every side. */
    public static Viewport fitting(Envelope bounds, double width, double height, double padding, double pixelScale) {
        double left = WebMercator.x(bounds.getMinX());
        double right = WebMercator.x(bounds.getMaxX());
        double top = WebMercator.y(bounds.getMaxY());
        double bottom = WebMercator.y(bounds.getMinY());
        double freeWidth = Math.max(1, width - 2 * padding);
        double freeHeight = Math.max(1, height - 2 * padding);
        double pixelsAcross = Math.min(freeWidth / Math.max(right - left, 1e-12),
                freeHeight / Math.max(bottom - top, 1e-12));
        double zoom = Math.log(pixelsAcross / WebMercator.TILE_SIZE) / Math.log(2);
        return new Viewport(WebMercator.lon((left + right) / 2), WebMercator.lat((top + bottom) / 2), zoom, width,
                height, pixelScale);
    }

    /** Pixel x of a longitude. */
    public double toX(double longitude) {
        return width / 2 + (WebMercator.x(longitude) - WebMercator.x(lon)) * worldSize();
    }

    /** Pixel y of a latitude. */
    public double toY(double latitude) {
        return height / 2 + (WebMercator.y(latitude) - WebMercator.y(lat)) * worldSize();
    }

    /** Longitude of a pixel x. */
    public double toLon(double x) {
        return WebMercator.lon(WebMercator.x(lon) + (x - width / 2) / worldSize());
    }

    /** Latitude of a pixel y. */
    public double toLat(double y) {
        return WebMercator.lat(WebMercator.y(lat) + (y - height / 2) / worldSize());
    }

    /** Width of the whole world in pixels at this zoom. */
    public double worldSize() {
        return WebMercator.worldSize(zoom);
    }

    /** What is seen, in (lon, lat). */
    public Envelope bounds() {
        return new Envelope(toLon(0), toLon(width), toLat(height), toLat(0));
    }

    /** Metres on the ground for one logical pixel at the centre. */
    public double metresPerPixel() {
        return WebMercator.metresPerPixel(zoom, lat);
    }

    /** The same view moved so that its content shifts by (dx, dy) pixels. */
    public Viewport panned(double dx, double dy) {
        return new Viewport(toLon(width / 2 - dx), toLat(height / 2 - dy), zoom, width, height, pixelScale);
    }

    /** The same view at another zoom, with the place under pixel (x, y) kept where it is. */
    public Viewport zoomedAbout(double x, double y, double newZoom) {
        double held = Math.clamp(newZoom, MIN_ZOOM, MAX_ZOOM);
        double worldX = WebMercator.x(toLon(x));
        double worldY = WebMercator.y(toLat(y));
        double size = WebMercator.worldSize(held);
        return new Viewport(WebMercator.lon(worldX - (x - width / 2) / size),
                WebMercator.lat(worldY - (y - height / 2) / size), held, width, height, pixelScale);
    }

    /** The same centre and zoom in a window of another size. */
    public Viewport resized(double newWidth, double newHeight) {
        return new Viewport(lon, lat, zoom, newWidth, newHeight, pixelScale);
    }
}
