package vn.lientinh.ui.map.gluon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.lientinh.ui.Fx.ask;
import static vn.lientinh.ui.Fx.await;
import static vn.lientinh.ui.Fx.run;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import vn.lientinh.geo.Viewport;
import vn.lientinh.geo.WebMercator;
import vn.lientinh.render.Theme;
import vn.lientinh.tiles.TileCoord;
import vn.lientinh.ui.map.TileTrouble;

/** A tile that cannot be had is stood in for by the part of a coarser one that lies there, stretched. */
class StandInTest extends FeedTest {

    private static final int SIZE = 64;
    private static final Viewport FAR = new Viewport(107, 21, 10, 300, 300, 1);
    private static final TileCoord COARSE = new TileCoord(10, TileRange.of(FAR).left(), TileRange.of(FAR).top());
    /** All of the coarse tile, two levels closer. */
    private static final Viewport CLOSE = new Viewport(WebMercator.lon((COARSE.x() + 0.5) / 1024),
            WebMercator.lat((COARSE.y() + 0.5) / 1024), 12, 1000, 1000, 1);
    private static final List<Color> QUARTERS = List.of(Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW);

    private CompletableFuture<Image> load(TileCoord coord) {
        return ask(() -> feed.load(coord));
    }

    private static int argb(CompletableFuture<Image> tile, int x, int y) {
        return ask(() -> tile.get().getPixelReader().getArgb(x, y));
    }

    /** Tiles of four quarters at zoom 10; none closer than that. */
    private static PlainTiles untilTen() {
        return new PlainTiles(Color.BLACK, Color.BLACK) {
            @Override
            public BufferedImage tile(TileCoord coord, int size, Theme theme) throws IOException {
                if (coord.zoom() > 10) {
                    throw new IOException("cannot be had");
                }
                BufferedImage picture = picture(size, Color.BLACK);
                for (int x = 0; x < size; x++) {
                    for (int y = 0; y < size; y++) {
                        picture.setRGB(x, y, QUARTERS.get(2 * y / size * 2 + 2 * x / size).getRGB());
                    }
                }
                return picture;
            }
        };
    }

    @Test
    void theTileBelowIsStretchedAndTheTroubleTold() {
        run(() -> {
            feed.use(untilTen(), Theme.LIGHT, SIZE);
            feed.view(FAR);
        });
        CompletableFuture<Image> coarse = load(COARSE);
        await("the coarse tile", coarse::isDone);
        run(() -> feed.view(CLOSE));
        for (int quarter = 0; quarter < 4; quarter++) {
            // Two levels closer: each quarter of the coarse tile is two tiles wide and high.
            TileCoord fine = new TileCoord(12, 4 * COARSE.x() + 2 * (quarter % 2), 4 * COARSE.y() + 2 * (quarter / 2));
            CompletableFuture<Image> stretched = load(fine);
            await("an answer", stretched::isDone);
            assertEquals(QUARTERS.get(quarter).getRGB(), argb(stretched, 4, 4), "quarter " + quarter);
            assertEquals(QUARTERS.get(quarter).getRGB(), argb(stretched, SIZE / 2, SIZE / 2), "quarter " + quarter);
        }
        await("the trouble is told", () -> feed.troubleProperty().get().tiles() > 0);
        run(() -> feed.view(FAR));
        assertEquals(TileTrouble.NONE,
                ask(() -> feed.troubleProperty().get()),
                "what is out of view is no trouble");
    }

    @Test
    void aTileOfAnotherThemeStandsInForNone() {
        PlainTiles tiles = untilTen();
        run(() -> {
            feed.use(tiles, Theme.LIGHT, SIZE);
            feed.view(FAR);
        });
        CompletableFuture<Image> coarse = load(COARSE);
        await("the coarse tile", coarse::isDone);
        run(() -> {
            feed.view(CLOSE);
            feed.use(tiles, Theme.DARK, SIZE);
        });
        CompletableFuture<Image> stretched = load(new TileCoord(12, 4 * COARSE.x(), 4 * COARSE.y()));
        await("an answer", stretched::isDone);
        assertEquals(0, argb(stretched, 4, 4), "the colour of the ground is seen");
    }
}
