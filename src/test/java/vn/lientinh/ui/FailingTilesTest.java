package vn.lientinh.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.lientinh.geo.Viewport;
import vn.lientinh.tiles.TileSource;

/** A tile that cannot be made now is made later, and harms nothing meanwhile. */
class FailingTilesTest extends WindowTest {

    private static final int FAILURES = 60;
    private final CrossTiles tiles = new CrossTiles(FAILURES);

    @Override
    TileSource tiles() {
        return tiles;
    }

    @Test
    void failedTilesAreAskedForAgain() {
        Viewport view = viewport();
        double x = view.toX(CrossTiles.LON);
        double y = view.toY(CrossTiles.LAT);
        await("the tiles are there after all", () -> seen(x - 40, y - 40).equals(CrossTiles.NORTH_WEST)
                && seen(x + 40, y + 40).equals(CrossTiles.SOUTH_EAST));
        assertTrue(tiles.asked() > FAILURES);
    }
}
