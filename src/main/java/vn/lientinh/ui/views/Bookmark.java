package vn.lientinh.ui.views;

import vn.lientinh.geo.Viewport;

/**
 * A view that the user has given a name.
 *
 * @param name not blank
 * @param lon  centre, in degrees, WGS84
 * @param lat  centre, in degrees, WGS84
 * @param zoom of a map of {@code width} logical pixels
 * @param width of the map in which it was made, so that a wider one shows the same
 */
public record Bookmark(String name, double lon, double lat, double zoom, double width) {

    /** Refuses what is no place on the map. */
    public Bookmark {
        name = name.strip();
        if (name.isEmpty() || !(Math.abs(lon) <= 180) || !(Math.abs(lat) < 85) || !(zoom >= 0 && zoom <= 30)
                || !(width >= 1)) {
            throw new IllegalArgumentException("No view: " + name);
        }
    }

    /** What is seen now, under this name. */
    public static Bookmark of(String name, Viewport view) {
        return new Bookmark(name, view.lon(), view.lat(), view.zoom(), view.width());
    }

    /** What it shows on a map of the size of {@code now}: as much of the land from west to east. */
    public Viewport on(Viewport now) {
        double closer = Math.log(now.width() / width) / Math.log(2);
        return new Viewport(lon, lat, Math.clamp(zoom + closer, Viewport.MIN_ZOOM, Viewport.MAX_ZOOM), now.width(),
                now.height(), now.pixelScale());
    }

    /** The same view under another name. */
    public Bookmark named(String other) {
        return new Bookmark(other, lon, lat, zoom, width);
    }
}
