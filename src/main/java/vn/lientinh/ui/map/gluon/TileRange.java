package vn.lientinh.ui.map.gluon;

import vn.lientinh.geo.Viewport;
import vn.lientinh.geo.WebMercator;
import vn.lientinh.tiles.TileCoord;
import vn.lientinh.ui.map.Camera;

/**
 * The tiles that Gluon shows for a viewport.
 *
 * @param zoom    level of the tiles
 * @param left    first column
 * @param top     first row
 * @param right   last column
 * @param bottom  last row
 * @param centreX middle of the view, in columns
 * @param centreY middle of the view, in rows
 */
record TileRange(int zoom, int left, int top, int right, int bottom, double centreX, double centreY) {

    /** The tiles that touch the view. */
    static TileRange of(Viewport view) {
        int zoom = Camera.levelOfTiles(view.zoom());
        double tiles = Math.pow(2, zoom);
        double pixels = view.worldSize() / tiles;
        double centreX = WebMercator.x(view.lon()) * tiles;
        double centreY = WebMercator.y(view.lat()) * tiles;
        double halfX = view.width() / 2 / pixels;
        double halfY = view.height() / 2 / pixels;
        int last = (int) tiles - 1;
        return new TileRange(zoom, held(centreX - halfX, last), held(centreY - halfY, last),
                held(centreX + halfX, last),
                held(centreY + halfY, last), centreX, centreY);
    }

    /** Device pixels along an edge of these tiles, rounded. */
    static int edge(Viewport view) {
        return (int) Math.max(1,
                Math.rint(view.worldSize() * view.pixelScale() / Math.pow(2, Camera.levelOfTiles(view.zoom()))));
    }

    private static int held(double tile, int last) {
        return (int) Math.clamp(Math.floor(tile), 0, last);
    }

    /** Whether the tile is of this level and in view or next to it: Gluon asks for a row and a column more. */
    boolean contains(TileCoord coord) {
        return coord.zoom() == zoom && coord.x() >= left - 1 && coord.x() <= right + 1 && coord.y() >= top - 1
                && coord.y() <= bottom + 1;
    }

    /** Order of painting: from the middle outwards, other levels last. */
    double rank(TileCoord coord) {
        double distance = Math.hypot(coord.x() + 0.5 - centreX, coord.y() + 0.5 - centreY);
        return coord.zoom() == zoom ? distance : 1e6 + Math.abs(coord.zoom() - zoom);
    }
}
