package vn.lientinh.ui.map.gluon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.lientinh.ui.Fx.ask;
import static vn.lientinh.ui.Fx.await;
import static vn.lientinh.ui.Fx.run;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.testfx.framework.junit5.ApplicationTest;
import vn.lientinh.geo.Viewport;
import vn.lientinh.geo.WebMercator;
import vn.lientinh.render.Theme;
import vn.lientinh.tiles.TileCoord;
import vn.lientinh.tiles.TileSource;
import vn.lientinh.ui.map.Camera;

/** Gluon has one place in the program that gives it tiles; several maps use it and do not disturb each other. */
@SuppressWarnings("NullAway.Init") // the fields are set before each test, in start
class GluonMapTest extends ApplicationTest {

    private static final double SIZE = 300;
    private static final int TILE = 256;
    private static final Color PALE = new Color(250, 240, 230);
    private static final Color DEEP = new Color(10, 20, 30);

    private final PlainTiles red = new PlainTiles(Color.RED, DEEP);
    private final PlainTiles green = new PlainTiles(Color.GREEN, PALE);
    private final Viewport here = new Viewport(107, 21, 10, SIZE, SIZE, 1);
    private final Viewport there = new Viewport(106, 20.5, 12, SIZE, SIZE, 1);
    private GluonMap left;
    private GluonMap right;
    private Pane pane;

    @Override
    public void start(Stage stage) {
        left = new GluonMap();
        right = new GluonMap();
        pane = new Pane();
        left.resizeRelocate(0, 0, SIZE, SIZE);
        right.resizeRelocate(SIZE, 0, SIZE, SIZE);
        left.setManaged(false);
        right.setManaged(false);
        pane.getChildren().addAll(left, right);
        stage.setFullScreen(false);
        stage.setScene(new Scene(pane, 2 * SIZE, SIZE));
        stage.show();
        left.look(red, Theme.LIGHT, TILE);
        right.look(green, Theme.LIGHT, TILE);
        left.show(here);
        right.show(here);
    }

    private int seen(double x) {
        SnapshotParameters area = new SnapshotParameters();
        area.setViewport(new Rectangle2D(x, SIZE / 2, 1, 1));
        return pane.snapshot(area, null).getPixelReader().getArgb(0, 0);
    }

    private void awaitColours(Color ofLeft, Color ofRight) {
        await("left is " + ofLeft + ", right is " + ofRight,
                () -> seen(SIZE / 2) == ofLeft.getRGB() && seen(SIZE * 3 / 2) == ofRight.getRGB());
    }

    @Test
    void twoMapsOfTheSamePlaceEachShowTheirOwnTiles() {
        awaitColours(Color.RED, Color.GREEN);
    }

    @Test
    void aMapIsThereWhenItsWindowIsShownForTheFirstTime() {
        GluonMap map = new GluonMap();
        Stage[] opened = new Stage[1];
        run(() -> {
            pane.getChildren().clear();
            map.look(green, Theme.LIGHT, TILE);
            map.resize(SIZE, SIZE);
            map.setManaged(false);
            map.show(here);
            opened[0] = new Stage();
            opened[0].setScene(new Scene(new Pane(map), SIZE, SIZE));
            // As a window does that is about to be shown.
            map.layout();
            opened[0].show();
        });
        try {
            await("the new window shows its tiles", () -> map.snapshot(null, null)
                    .getPixelReader()
                    .getArgb((int) SIZE / 2, (int) SIZE / 2) == Color.GREEN.getRGB());
        } finally {
            run(opened[0]::hide);
        }
    }

    @Test
    void aMapThatMovesLeavesTheOtherWhereItIs() {
        awaitColours(Color.RED, Color.GREEN);
        run(() -> right.show(there));
        awaitColours(Color.RED, Color.GREEN);
        // The tiles of the left map are still those in view, although the right one moved last.
        run(() -> left.look(red, Theme.DARK, TILE));
        awaitColours(DEEP, Color.GREEN);
        run(() -> right.look(green, Theme.DARK, TILE));
        awaitColours(DEEP, PALE);
    }

    @Test
    void aMapThatIsTakenAwayNoLongerAsks() {
        awaitColours(Color.RED, Color.GREEN);
        run(() -> pane.getChildren().remove(right));
        run(() -> right.show(there));
        int asked = green.asked.size();
        run(() -> left.look(red, Theme.DARK, TILE));
        await("dark tiles", () -> seen(SIZE / 2) == DEEP.getRGB());
        assertEquals(asked, green.asked.size());
        run(() -> pane.getChildren().add(right));
        awaitColours(DEEP, Color.GREEN);
    }

    @Test
    void anotherSourceLeavesNothingOfTheOneBefore() {
        awaitColours(Color.RED, Color.GREEN);
        TileSource broken = new PlainTiles(Color.BLUE, Color.BLUE) {
            @Override
            void before(vn.lientinh.tiles.TileCoord coord) throws java.io.IOException {
                throw new java.io.IOException("told to fail");
            }
        };
        run(() -> left.look(broken, Theme.LIGHT, TILE));
        await("nothing of the red tiles", () -> seen(SIZE / 2) != Color.RED.getRGB() && left.settled());
        await("the failure is told", () -> left.troubleProperty().get().tiles() > 0);
        run(() -> left.look(green, Theme.LIGHT, TILE));
        awaitColours(Color.GREEN, Color.GREEN);
        assertEquals(0, (int) ask(() -> left.troubleProperty().get().tiles()));
    }

    /** Tiles of which no two neighbouring pixels are alike. */
    private static final class NoisyTiles extends PlainTiles {
        NoisyTiles() {
            super(Color.RED, Color.RED);
        }

        @Override
        public BufferedImage tile(TileCoord coord, int size, Theme theme) {
            Random noise = new Random(coord.hashCode());
            BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    picture.setRGB(x, y, 0xFF000000 | noise.nextInt(0x1000000));
                }
            }
            return picture;
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 9.83, 10.2, 10.41, 10.79, 12.77})
    void onceItStandsEveryPixelOnScreenIsOneOfTheTiles(double zoom) {
        NoisyTiles noisy = new NoisyTiles();
        Camera camera = new Camera(new Envelope(106, 108, 20, 22));
        camera.resize(SIZE, SIZE, 1);
        camera.look(107.013, 21.027, zoom);
        Viewport view = camera.viewport();
        run(() -> {
            left.look(noisy, Theme.LIGHT, 2 * TILE);
            left.show(here);
            left.show(view, true);
            left.show(view, false);
        });
        int level = Camera.levelOfTiles(view.zoom());
        int edge = (int) Math.rint(view.worldSize() / Math.pow(2, level));
        long originX = Math.round(WebMercator.x(view.lon()) * view.worldSize() - SIZE / 2);
        long originY = Math.round(WebMercator.y(view.lat()) * view.worldSize() - SIZE / 2);
        Map<TileCoord, BufferedImage> expected = new HashMap<>();
        await("the tiles to the pixel", () -> {
            SnapshotParameters area = new SnapshotParameters();
            area.setViewport(new Rectangle2D(0, 0, SIZE, SIZE));
            PixelReader seen = pane.snapshot(area, null).getPixelReader();
            int others = 0;
            for (int y = 0; y < SIZE; y++) {
                for (int x = 0; x < SIZE; x++) {
                    int tileX = (int) ((originX + x) / edge);
                    int tileY = (int) ((originY + y) / edge);
                    BufferedImage tile = expected.computeIfAbsent(new TileCoord(level, tileX, tileY),
                            coord -> noisy.tile(coord, edge, Theme.LIGHT));
                    if (seen.getArgb(x, y) != tile.getRGB((int) ((originX + x) % edge), (int) ((originY + y) % edge))) {
                        others++;
                    }
                }
            }
            return left.settled() && others == 0;
        });
    }
}
