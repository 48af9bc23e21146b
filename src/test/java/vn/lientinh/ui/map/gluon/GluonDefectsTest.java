package vn.lientinh.ui.map.gluon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.lientinh.ui.Fx.ask;
import static vn.lientinh.ui.Fx.await;
import static vn.lientinh.ui.Fx.run;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import vn.lientinh.geo.Viewport;
import vn.lientinh.render.Theme;
import vn.lientinh.tiles.TileCoord;

/** What Gluon does wrong by itself and must not be seen of a map made with it. */
@SuppressWarnings("NullAway.Init") // the fields are set before each test, in start
class GluonDefectsTest extends ApplicationTest {

    private static final double SIZE = 300;
    private static final int TILE = 256;
    private static final Color FAR = new Color(200, 40, 40);
    private static final Color CLOSE = new Color(40, 40, 200);

    private GluonMap map;
    private Pane pane;
    private final List<Throwable> thrown = new CopyOnWriteArrayList<>();

    @Override
    public void start(Stage stage) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> thrown.add(failure));
        map = new GluonMap();
        pane = new Pane(map);
        map.setManaged(false);
        map.resizeRelocate(0, 0, SIZE, SIZE);
        stage.setFullScreen(false);
        stage.setScene(new Scene(pane, SIZE, SIZE));
        stage.show();
    }

    @Override
    public void stop() {
        Thread.currentThread().setUncaughtExceptionHandler(null);
    }

    private Color seen(double x, double y) {
        SnapshotParameters area = new SnapshotParameters();
        area.setViewport(new Rectangle2D(x, y, 1, 1));
        return new Color(pane.snapshot(area, null).getPixelReader().getArgb(0, 0));
    }

    private boolean isAllOver(Color colour) {
        for (double at = 5; at < SIZE; at += 58) {
            if (!seen(at, SIZE - at).equals(colour) || !seen(at, at).equals(colour)) {
                return false;
            }
        }
        return true;
    }

    /** Tiles that tell by their colour from which side of zoom 11 they are. */
    private static PlainTiles byLevel() {
        return new PlainTiles(Color.BLACK, Color.BLACK) {
            @Override
            public BufferedImage tile(TileCoord coord, int size, Theme theme) throws IOException {
                super.tile(coord, size, theme);
                return picture(size, coord.zoom() < 11 ? FAR : CLOSE);
            }
        };
    }

    @Test
    void aZoomThatLeavesTheCentreWhereItIsLaysTheTilesOut() {
        Viewport far = new Viewport(107, 21, 10, SIZE, SIZE, 1);
        Viewport close = new Viewport(107, 21, 12, SIZE, SIZE, 1);
        run(() -> {
            map.look(byLevel(), Theme.LIGHT, TILE);
            map.show(far);
        });
        await("the far level", () -> map.settled() && isAllOver(FAR));
        run(() -> map.show(close));
        await("the close level", () -> map.settled() && isAllOver(CLOSE));
        run(() -> map.show(far));
        await("the far level again", () -> map.settled() && isAllOver(FAR));
    }

    @Test
    void tilesThatFailAtOnceThrowNothingIntoTheLayoutAndAreThereInTheEnd() {
        AtomicInteger requests = new AtomicInteger();
        PlainTiles failing = new PlainTiles(CLOSE, CLOSE) {
            @Override
            void before(TileCoord coord) throws IOException {
                switch (requests.getAndIncrement()) {
                    case 0, 4, 8 -> throw new IOException("told to fail");
                    case 1, 5, 9 -> throw new IllegalStateException("told to fail");
                    case 2, 6, 10 -> throw new NoClassDefFoundError("told to fail");
                    case 3, 7, 11 -> throw new StackOverflowError("told to fail");
                    default -> {
                        // All is well from now on.
                    }
                }
            }
        };
        run(() -> {
            map.look(failing, Theme.LIGHT, TILE);
            map.show(new Viewport(107, 21, 10, SIZE, SIZE, 1));
        });
        await("all tiles are there", () -> map.troubleProperty().get().tiles() == 0 && map.settled()
                && isAllOver(CLOSE));
        assertTrue(requests.get() > 12, "asked again: " + requests);
        assertEquals(List.of(), thrown);
    }

    @Test
    void aMapThatIsNotOnScreenMayBeLaidOutAndIsAnswered() {
        CompletableFuture<Image> answer = ask(() -> {
            pane.getChildren().clear();
            map.show(new Viewport(107, 21, 10, SIZE, SIZE, 1));
            map.layout();
            return GluonTiles.ofGluon().loadTile(10, 1, 1);
        });
        assertTrue(answer.isDone());
        assertFalse(answer.isCompletedExceptionally());
        assertEquals(List.of(), thrown);
    }

    @Test
    void tilesOfPlacesLeftBehindAreLetGo() throws InterruptedException {
        // Four megabytes a tile: six or seven of them are all that a small map may keep.
        int edge = 1024;
        List<WeakReference<Image>> delivered = new ArrayList<>();
        TileFeed feed = ask(() -> GluonTiles.ofGluon().feed());
        PlainTiles tiles = new PlainTiles(FAR, CLOSE);
        for (int place = 0; place < 20; place++) {
            Viewport view = new Viewport(102 + place * 0.4, 21, 10, 100, 100, 4);
            CompletableFuture<Image> tile = ask(() -> {
                feed.use(tiles, Theme.LIGHT, edge);
                feed.view(view);
                return feed.load(new TileCoord(TileRange.of(view).zoom(), TileRange.of(view).left(),
                        TileRange.of(view).top()));
            });
            await("the tile of place " + place, tile::isDone);
            delivered.add(new WeakReference<>(tile.join()));
        }
        run(feed::hide);
        long held = delivered.size();
        for (int i = 0; i < 100 && held > 8; i++) {
            System.gc();
            Thread.sleep(30);
            held = delivered.stream().filter(picture -> picture.get() != null).count();
        }
        assertTrue(held <= 8, held + " tiles of 4 MB are held");
        assertTrue(held >= 3, "the last ones are at hand for the way back: " + held);
    }
}
