package vn.lientinh.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.geo.Viewport;
import vn.lientinh.geo.WebMercator;

class CameraTest {

    private static final Envelope HOME = new Envelope(105.9, 108.1, 20.6, 21.7);
    /** A pixel, in degrees of longitude, at the zooms used here. */
    private static final double PIXEL = 360 / WebMercator.worldSize(9);

    private static Camera opened() {
        Camera camera = new Camera(HOME);
        camera.resize(900, 700, 1);
        return camera;
    }

    @Test
    void opensOnTheWholeOfHome() {
        Viewport view = opened().viewport();
        assertTrue(view.bounds().contains(HOME));
        assertEquals(900 - 2 * Camera.FIT_PADDING, view.toX(108.1) - view.toX(105.9), 3);
    }

    @Test
    void whatIsBroughtIntoViewKeepsClearOfWhatLiesOverTheMap() {
        Camera camera = new Camera(HOME);
        camera.coverRight(50);
        camera.resize(900, 700, 1);
        Viewport view = camera.viewport();
        assertEquals(Camera.FIT_PADDING, view.toX(105.9), 2);
        assertEquals(900 - 50 - Camera.FIT_PADDING, view.toX(108.1), 2);
        Viewport fit = camera.fitting(new Envelope(106.5, 106.6, 21.1, 21.11), null);
        assertEquals(900 - 50 - Camera.FIT_PADDING, fit.toX(106.6), 2);
    }

    @Test
    void fitsAgainUntilTheMapIsMoved() {
        Camera camera = opened();
        camera.resize(500, 400, 1);
        assertTrue(camera.viewport().bounds().contains(HOME));
        camera.panBy(10, 0);
        double zoom = camera.viewport().zoom();
        camera.resize(900, 700, 1);
        assertEquals(zoom, camera.viewport().zoom());
    }

    @Test
    void aResizeKeepsTheCentre() {
        Camera camera = opened();
        camera.look(106.8, 21.2, 11);
        Viewport before = camera.viewport();
        camera.resize(641, 533, 1);
        assertEquals(before.lon(), camera.viewport().lon(), PIXEL / 4);
        assertEquals(before.lat(), camera.viewport().lat(), PIXEL / 4);
        assertEquals(before.zoom(), camera.viewport().zoom());
    }

    @Test
    void whileAPanelIsLaidOutNothingMovesHoweverOftenTheSizeChanges() {
        Camera camera = new Camera(new Envelope(106, 107, 20.5, 21.5));
        camera.resize(800, 600, 1);
        camera.look(106.5, 21, 10);
        double lon = camera.viewport().toLon(0);
        double lat = camera.viewport().toLat(0);
        camera.holdCornerWhile(() -> {
            camera.resize(464, 600, 1);
            camera.resize(464, 574, 1);
        });
        assertEquals(lon, camera.viewport().toLon(0), 1e-9);
        assertEquals(lat, camera.viewport().toLat(0), 1e-9);
        double middle = camera.viewport().lon();
        camera.resize(800, 574, 1);
        assertEquals(middle, camera.viewport().lon(), 1e-9, "afterwards the centre is kept");
    }

    @Test
    void aPanelThatOpensOnTheRightMovesNothing() {
        Camera camera = opened();
        camera.look(106.8, 21.2, 11);
        Viewport before = camera.viewport();
        camera.holdCornerOnResize();
        camera.resize(560, 700, 1);
        Viewport after = camera.viewport();
        assertEquals(before.toX(106.8), after.toX(106.8), 1);
        assertEquals(before.toY(21.2), after.toY(21.2), 1);
        camera.resize(900, 700, 1);
        assertEquals(after.lon(), camera.viewport().lon(), PIXEL / 4, "only the next resize holds the corner");
    }

    @Test
    void zoomStopsAtItsLimits() {
        Camera camera = opened();
        camera.zoomAbout(100, 100, 99);
        assertEquals(Viewport.MAX_ZOOM, camera.viewport().zoom());
        camera.zoomAbout(100, 100, -3);
        assertEquals(Viewport.MIN_ZOOM, camera.viewport().zoom());
    }

    @Test
    void zoomHoldsThePlaceUnderThePointer() {
        Random random = new Random(7);
        Camera camera = opened();
        for (int i = 0; i < 200; i++) {
            double x = random.nextDouble() * 900;
            double y = random.nextDouble() * 700;
            Viewport before = camera.viewport();
            camera.zoomAbout(x, y, 6 + random.nextDouble() * 12);
            Viewport after = camera.viewport();
            // Whole pixels: the place may be off by a pixel of the coarser of the two views.
            double scale = Math.max(1, after.worldSize() / before.worldSize());
            assertEquals(x, after.toX(before.toLon(x)), 2.5 * scale + 2.5);
            assertEquals(y, after.toY(before.toLat(y)), 2.5 * scale + 2.5);
        }
    }

    @Test
    void smallStepsAddUp() {
        Camera camera = opened();
        camera.look(106.8, 21.2, 11);
        Viewport before = camera.viewport();
        for (int i = 0; i < 1000; i++) {
            camera.panBy(0.1, -0.05);
        }
        assertEquals(100, camera.viewport().toX(before.lon()) - 450, 1.5);
        assertEquals(-50, camera.viewport().toY(before.lat()) - 350, 1.5);
    }

    @Test
    void tilesBeginOnWholeDevicePixels() {
        Random random = new Random(11);
        for (double scale : new double[]{1, 1.25, 1.5, 2}) {
            Camera camera = new Camera(HOME);
            camera.resize(901, 703, scale);
            for (int i = 0; i < 100; i++) {
                camera.look(106 + random.nextDouble(), 21 + random.nextDouble(), 6 + random.nextDouble() * 12);
                Viewport view = camera.viewport();
                double tiles = Math.pow(2, Camera.levelOfTiles(view.zoom()));
                double edge = view.worldSize() / tiles * scale;
                assertEquals(Math.rint(edge), edge, 1e-6);
                double left = (WebMercator.x(view.lon()) * view.worldSize() - view.width() / 2) * scale;
                assertEquals(Math.rint(left), left, 1e-4);
            }
        }
    }
}
