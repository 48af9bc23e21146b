package vn.lientinh.tiles;

import java.awt.geom.Rectangle2D;
import vn.lientinh.geo.PackedGeometry;
import vn.lientinh.geo.WebMercator;
import vn.lientinh.render.PixelFrame;

/**
 * Where a tile lies.
 *
 * @param coord      the tile
 * @param pixelScale device pixels for one logical pixel
 */
record TileFrame(TileCoord coord, double pixelScale) {
    /** The tile as a region of 256 × 256 logical pixels. */
    PixelFrame frame(double margin) {
        double tile = PackedGeometry.UNIT / (1L << coord.zoom());
        return new PixelFrame(coord.x() * tile, coord.y() * tile, WebMercator.TILE_SIZE / tile,
                new Rectangle2D.Double(0, 0, WebMercator.TILE_SIZE, WebMercator.TILE_SIZE), margin);
    }

    /** The zoom of the vertices to draw. */
    int detailZoom() {
        return (int) Math.ceil(coord.zoom() + Math.log(pixelScale) / Math.log(2) - 0.25);
    }
}
