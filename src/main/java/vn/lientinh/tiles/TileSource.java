package vn.lientinh.tiles;

import java.awt.image.BufferedImage;
import java.io.IOException;

import org.jspecify.annotations.Nullable;

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

    /** Whether {@link #tile} may wait for a server. Whoever shows such tiles asks for what is {@link #atHand} first. */
    default boolean waits() {
        return false;
    }

    /**
     * What is at hand of a tile without waiting for a server, as {@link #tile} would deliver it; null when there is nothing.
     */
    default @Nullable AtHand atHand(TileCoord coord, int size, Theme theme) {
        return null;
    }

    /**
     * A tile that needed no server.
     *
     * @param picture what is known of it
     * @param fresh   false when the server should be asked whether it has a newer one
     */
    record AtHand(BufferedImage picture, boolean fresh) {
    }
}
