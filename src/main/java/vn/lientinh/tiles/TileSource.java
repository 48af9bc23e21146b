package vn.lientinh.tiles;

import java.awt.image.BufferedImage;
import java.io.IOException;

import vn.lientinh.model.Text;
import vn.lientinh.render.Theme;

/** Delivers pictures of map tiles. Methods may be called from several threads at once. */
public interface TileSource {

    /** Name for people. */
    Text title();

    /** The words that must be seen on every map made from it. */
    Text attribution();

    /**
     * The picture of a tile, {@code size} device pixels wide and high, type {@code TYPE_INT_ARGB_PRE}.
     *
     * @throws IOException when it cannot be read; the map then shows the coarser tile below
     */
    BufferedImage tile(TileCoord coord, int size, Theme theme) throws IOException;
}
