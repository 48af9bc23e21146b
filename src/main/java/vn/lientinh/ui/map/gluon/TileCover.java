package vn.lientinh.ui.map.gluon;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.lientinh.geo.Viewport;
import vn.lientinh.geo.WebMercator;
import vn.lientinh.render.PlacedPicture;
import vn.lientinh.render.PlacedPicture.PixelBounds;
import vn.lientinh.tiles.TileCoord;

/**
 * Pictures that together cover a view with tiles, whatever is at hand: the tile of the right level, or what a coarser one shows of
 * its place and finer ones on top of that.
 */
final class TileCover {

    private static final int LEVELS_UP = 6;
    private static final int LEVELS_DOWN = 2;

    private final Function<TileCoord, @Nullable TilePicture> atHand;
    private final double worldPixels;
    private final double left;
    private final double top;
    private final List<PlacedPicture> placed = new ArrayList<>();

    /**
     * What covers {@code view}, those below first.
     *
     * @param atHand the picture of a tile, or null
     */
    static List<PlacedPicture> of(Viewport view, Function<TileCoord, @Nullable TilePicture> atHand) {
        TileCover cover = new TileCover(view, atHand);
        TileRange range = TileRange.of(view);
        for (int y = range.top(); y <= range.bottom(); y++) {
            for (int x = range.left(); x <= range.right(); x++) {
                cover.add(new TileCoord(range.zoom(), x, y));
            }
        }
        return cover.placed;
    }

    private TileCover(Viewport view, Function<TileCoord, @Nullable TilePicture> atHand) {
        this.atHand = atHand;
        this.worldPixels = view.worldSize() * view.pixelScale();
        this.left = WebMercator.x(view.lon()) * worldPixels - view.width() * view.pixelScale() / 2;
        this.top = WebMercator.y(view.lat()) * worldPixels - view.height() * view.pixelScale() / 2;
    }

    private void add(TileCoord tile) {
        TilePicture picture = atHand.apply(tile);
        if (picture != null) {
            place(picture, bounds(tile));
            return;
        }
        for (int up = 1; up <= LEVELS_UP && up <= tile.zoom(); up++) {
            TilePicture coarser = atHand.apply(tile.ancestor(up));
            if (coarser != null) {
                place(coarser, bounds(tile));
                break;
            }
        }
        addFiner(tile, 1);
    }

    private void addFiner(TileCoord tile, int levels) {
        for (int i = 0; i < 4; i++) {
            TileCoord finer = new TileCoord(tile.zoom() + 1, 2 * tile.x() + i % 2, 2 * tile.y() + i / 2);
            TilePicture picture = atHand.apply(finer);
            if (picture != null) {
                place(picture, bounds(finer));
            } else if (levels < LEVELS_DOWN) {
                addFiner(finer, levels + 1);
            }
        }
    }

    private void place(TilePicture picture, PixelBounds clip) {
        TileCoord tile = picture.coord();
        double size = worldPixels / Math.pow(2, tile.zoom());
        placed.add(new PlacedPicture(picture.argb(), picture.edge(), picture.edge(), tile.x() * size - left,
                tile.y() * size - top, size / picture.edge(), 1, clip));
    }

    /** Neighbours have an edge in common, so no seam is left between them. */
    private PixelBounds bounds(TileCoord tile) {
        double size = worldPixels / Math.pow(2, tile.zoom());
        return new PixelBounds((int) Math.rint(tile.x() * size - left), (int) Math.rint(tile.y() * size - top),
                (int) Math.rint((tile.x() + 1) * size - left), (int) Math.rint((tile.y() + 1) * size - top));
    }
}
