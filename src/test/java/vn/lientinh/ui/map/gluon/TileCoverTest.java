package vn.lientinh.ui.map.gluon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lientinh.geo.Viewport;
import vn.lientinh.geo.WebMercator;
import vn.lientinh.render.PictureScaler;
import vn.lientinh.render.PlacedPicture;
import vn.lientinh.render.PlacedPicture.PixelBounds;
import vn.lientinh.render.Theme;
import vn.lientinh.tiles.TileCoord;

/** What is made of the tiles at hand while the map is zoomed. */
class TileCoverTest {

    private static final Color RIGHT = Color.GREEN;
    private static final Color COARSER = Color.ORANGE;
    private static final Color FINER = Color.BLUE;
    private static final int EDGE = 16;
    /** Two device pixels for a logical one; a tile is 300 logical pixels wide. */
    private static final Viewport VIEW = new Viewport(107, 21, 10 + Math.log(300 / 256.0) / Math.log(2) - 1, 500, 400,
            2);
    private static final int LEVEL = TileRange.of(VIEW).zoom();

    private final Map<TileCoord, TilePicture> atHand = new HashMap<>();

    private void have(TileCoord tile, Color colour) {
        atHand.put(tile, TilePicture.of(tile, PlainTiles.picture(EDGE, colour), 1, Theme.LIGHT));
    }

    private Color seen(double lon, double lat) {
        int width = (int) (VIEW.width() * VIEW.pixelScale());
        int height = (int) (VIEW.height() * VIEW.pixelScale());
        int[] pixels = new int[width * height];
        for (PlacedPicture picture : TileCover.of(VIEW, atHand::get)) {
            new PictureScaler().draw(picture, pixels, width, new PixelBounds(0, 0, width, height));
        }
        int x = (int) (VIEW.toX(lon) * VIEW.pixelScale());
        int y = (int) (VIEW.toY(lat) * VIEW.pixelScale());
        return new Color(pixels[y * width + x], true);
    }

    private static TileCoord tileAt(double lon, double lat, int level) {
        double tiles = Math.pow(2, level);
        return new TileCoord(level, (int) (WebMercator.x(lon) * tiles), (int) (WebMercator.y(lat) * tiles));
    }

    private static double lonOf(TileCoord tile, double part) {
        return WebMercator.lon((tile.x() + part) / Math.pow(2, tile.zoom()));
    }

    private static double latOf(TileCoord tile, double part) {
        return WebMercator.lat((tile.y() + part) / Math.pow(2, tile.zoom()));
    }

    private static final TileCoord MIDDLE = tileAt(VIEW.lon(), VIEW.lat(), LEVEL);

    @Test
    void aTileOfTheRightLevelIsWhereItBelongs() {
        have(MIDDLE, RIGHT);
        PlacedPicture placed = TileCover.of(VIEW, atHand::get).getFirst();
        assertEquals(VIEW.toX(lonOf(MIDDLE, 0)) * 2, placed.left(), 1e-6);
        assertEquals(VIEW.toY(latOf(MIDDLE, 0)) * 2, placed.top(), 1e-6);
        assertEquals(VIEW.toX(lonOf(MIDDLE, 1)) * 2, placed.left() + EDGE * placed.scale(), 1e-6);
        assertEquals(RIGHT, seen(VIEW.lon(), VIEW.lat()));
    }

    @Test
    void whereItIsMissingACoarserOneShowsItsPart() {
        have(MIDDLE.ancestor(3), COARSER);
        assertEquals(COARSER, seen(VIEW.lon(), VIEW.lat()));
        have(MIDDLE, RIGHT);
        assertEquals(RIGHT, seen(VIEW.lon(), VIEW.lat()));
    }

    @Test
    void aCoarserOneShowsTheVeryPlace() {
        TileCoord coarser = MIDDLE.ancestor(1);
        have(coarser, COARSER);
        List<PlacedPicture> placed = TileCover.of(VIEW, atHand::get);
        assertTrue(placed.size() >= 1);
        for (PlacedPicture picture : placed) {
            assertEquals(VIEW.toX(lonOf(coarser, 0)) * 2, picture.left(), 1e-6);
            assertEquals(VIEW.toX(lonOf(coarser, 1)) * 2, picture.left() + EDGE * picture.scale(), 1e-6);
        }
    }

    @Test
    void finerOnesAreBetterThanACoarserOne() {
        have(MIDDLE.ancestor(1), COARSER);
        TileCoord finer = new TileCoord(LEVEL + 1, 2 * MIDDLE.x(), 2 * MIDDLE.y());
        TileCoord finest = new TileCoord(LEVEL + 2, 4 * MIDDLE.x() + 3, 4 * MIDDLE.y());
        have(finer, FINER);
        have(finest, RIGHT);
        assertEquals(FINER, seen(lonOf(finer, 0.9), latOf(finer, 0.9)));
        assertEquals(RIGHT, seen(lonOf(finest, 0.1), latOf(finest, 0.9)));
        assertEquals(COARSER, seen(lonOf(MIDDLE, 0.6), latOf(MIDDLE, 0.4)), "no finer tile is at hand there");
    }

    @Test
    void withoutAnyTileNothingIsDrawn() {
        assertTrue(TileCover.of(VIEW, atHand::get).isEmpty());
    }

    @Test
    void neighboursHaveTheirEdgeInCommon() {
        TileCoord right = new TileCoord(LEVEL, MIDDLE.x() + 1, MIDDLE.y());
        have(MIDDLE, RIGHT);
        have(right, FINER);
        List<PlacedPicture> placed = TileCover.of(VIEW, atHand::get);
        assertEquals(2, placed.size());
        assertEquals(placed.get(0).covered().right(), placed.get(1).covered().left());
    }
}
