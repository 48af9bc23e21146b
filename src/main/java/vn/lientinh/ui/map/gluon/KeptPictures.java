package vn.lientinh.ui.map.gluon;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lientinh.render.Theme;
import vn.lientinh.tiles.TileCoord;

/**
 * The pictures of the tiles of one map: all that anybody still holds can be found, and those used last are held here, within a
 * number of bytes. For the FX thread.
 */
final class KeptPictures {

    /** Farther up than this a tile is stretched to a blur that tells nothing. */
    private static final int MOST_COARSE = 6;

    private final Map<TileCoord, WeakReference<TilePicture>> known = new HashMap<>();
    private final LinkedHashMap<TileCoord, TilePicture> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long keptBytes;

    /** The picture of a tile; null when there is none any more. */
    @Nullable
    TilePicture find(TileCoord coord) {
        WeakReference<TilePicture> reference = known.get(coord);
        return reference == null ? null : reference.get();
    }

    /** The picture of a tile in a theme; null when there is none any more. */
    @Nullable
    TilePicture find(TileCoord coord, Theme theme) {
        TilePicture picture = find(coord);
        return picture != null && picture.theme() == theme ? picture : null;
    }

    /** The picture in a theme of the least coarse tile that shows the same place and more; null when none is near enough. */
    @Nullable
    TilePicture findCoarser(TileCoord coord, Theme theme) {
        for (int up = 1; up <= MOST_COARSE && up <= coord.zoom(); up++) {
            TilePicture picture = find(coord.ancestor(up), theme);
            if (picture != null) {
                return picture;
            }
        }
        return null;
    }

    /** From now on this is the picture of its tile. */
    void put(TilePicture picture, double mostBytes) {
        known.put(picture.coord(), new WeakReference<>(picture));
        keep(picture, mostBytes);
    }

    /** Holds a picture, and lets those go that have not been used for longest where that makes more than so many bytes. */
    void keep(TilePicture picture, double mostBytes) {
        TilePicture replaced = kept.put(picture.coord(), picture);
        keptBytes += picture.bytes() - (replaced == null ? 0 : replaced.bytes());
        Iterator<TilePicture> oldest = kept.values().iterator();
        while (keptBytes > mostBytes && oldest.hasNext()) {
            keptBytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    /** Forgets where pictures were that nobody holds any more. */
    void prune() {
        known.values().removeIf(reference -> reference.get() == null);
    }

    void clear() {
        known.clear();
        kept.clear();
        keptBytes = 0;
    }
}
