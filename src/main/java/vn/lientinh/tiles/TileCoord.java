package vn.lientinh.tiles;

/**
 * A tile of the XYZ scheme.
 *
 * @param zoom whole zoom level, 0 to 30
 * @param x    column from 180° W, growing east
 * @param y    row from about 85.05° N, growing south
 */
public record TileCoord(int zoom, int x, int y) {

    /** Checks that the tile exists. */
    public TileCoord {
        if (zoom < 0 || zoom > 30 || x < 0 || y < 0 || x >= 1L << zoom || y >= 1L << zoom) {
            throw new IllegalArgumentException("No such tile: " + zoom + "/" + x + "/" + y);
        }
    }

    /** The tile {@code levels} further out that covers this one. */
    public TileCoord ancestor(int levels) {
        return new TileCoord(zoom - levels, x >> levels, y >> levels);
    }
}
