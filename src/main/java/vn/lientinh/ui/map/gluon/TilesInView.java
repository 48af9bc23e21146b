package vn.lientinh.ui.map.gluon;

import java.util.Comparator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lientinh.geo.Viewport;
import vn.lientinh.tiles.TileCoord;

/** Which tiles a map needs for what it shows now. For the FX thread. */
final class TilesInView {

    /** No view counts for less, so that a small map has something to spare. */
    private static final long LEAST_BYTES = 24L << 20;

    private @Nullable Viewport view;
    private boolean hidden;

    /** Turns to another view; returns whether the tiles of the one before are seen at the same size in it. */
    boolean turnTo(Viewport shown) {
        boolean sameSize = view != null && view.zoom() == shown.zoom() && view.pixelScale() == shown.pixelScale();
        hidden = false;
        view = shown;
        return sameSize;
    }

    /** Nothing is in view until the next view. */
    void hide() {
        hidden = true;
    }

    /** Whether a view has been told, hidden or not. */
    boolean known() {
        return view != null;
    }

    /** Whether the tile is in view or next to it; before the first view every tile may be. */
    boolean contains(TileCoord coord) {
        Viewport shown = view;
        return !hidden && (shown == null || TileRange.of(shown).contains(coord));
    }

    void forEach(Consumer<TileCoord> action) {
        Viewport shown = view;
        if (shown == null || hidden) {
            return;
        }
        TileRange range = TileRange.of(shown);
        for (int x = range.left(); x <= range.right(); x++) {
            for (int y = range.top(); y <= range.bottom(); y++) {
                action.accept(new TileCoord(range.zoom(), x, y));
            }
        }
    }

    /** From the middle of the view outwards; before the first view, coarse tiles before fine ones. */
    Comparator<TileCoord> order() {
        Viewport shown = view;
        if (shown == null) {
            return Comparator.comparingInt(TileCoord::zoom);
        }
        TileRange range = TileRange.of(shown);
        return Comparator.comparingDouble(range::rank);
    }

    /** Device pixels along an edge of a picture of a tile in view, at most {@code finest}. */
    int edge(int finest) {
        return view == null ? finest : Math.min(finest, TileRange.edge(view));
    }

    /** Bytes of the pictures in view and next to it, with edges of {@link #edge}. */
    long bytes(int finest) {
        Viewport shown = view;
        if (shown == null) {
            return LEAST_BYTES;
        }
        TileRange range = TileRange.of(shown);
        return Math.max(LEAST_BYTES, TilePicture.bytes(edge(finest))
                * (range.right() - range.left() + 2) * (range.bottom() - range.top() + 2));
    }
}
