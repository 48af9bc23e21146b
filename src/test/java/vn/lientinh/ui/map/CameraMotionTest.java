package vn.lientinh.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import vn.lientinh.geo.Viewport;

/** What is seen on the way, pulse by pulse, while the map moves by itself. Nothing here depends on how fast pulses come. */
class CameraMotionTest {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 700;
    /** Views are laid on whole pixels; two views may each be off by one. */
    private static final double PIXELS = 2.5;

    private final Camera camera = new Camera(new Envelope(105.9, 108.1, 20.6, 21.7));
    /** What events told, and what was seen when they did. */
    private final List<Viewport> seen = new ArrayList<>();
    private final List<Viewport> inTruth = new ArrayList<>();

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    /** All views from the first to that at rest, each as an event told it. */
    private List<Viewport> seenWhile(double lon, double lat, double zoom, Consumer<CameraMotion> movement) {
        CameraMotion motion = WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            camera.resize(WIDTH, HEIGHT, 1);
            camera.look(lon, lat, zoom);
            CameraMotion fresh = new CameraMotion(camera);
            camera.viewportProperty().subscribe(view -> {
                seen.add(view);
                inTruth.add(camera.viewport());
            });
            movement.accept(fresh);
            assertTrue(fresh.runningProperty().get());
            return fresh;
        });
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(() -> !motion.runningProperty().get()).get());
        } catch (TimeoutException e) {
            throw new AssertionError("The map does not come to rest", e);
        }
        assertTrue(seen.size() > 3, "moved in steps: " + seen);
        assertEquals(inTruth, seen);
        assertEquals(camera.viewport(), seen.getLast());
        return seen;
    }

    @Test
    void aZoomIsSmoothAndHoldsThePlaceUnderThePointerAllTheWay() {
        double x = 150;
        double y = 610;
        List<Viewport> views = seenWhile(106.9, 21.1, 9, motion -> motion.zoomBy(2, x, y));
        double lon = views.getFirst().toLon(x);
        double lat = views.getFirst().toLat(y);
        double before = 9;
        for (Viewport view : views) {
            assertTrue(view.zoom() >= before - 1e-9, "never back: " + views);
            double scale = Math.max(1, view.worldSize() / views.getFirst().worldSize());
            assertEquals(x, view.toX(lon), PIXELS * scale);
            assertEquals(y, view.toY(lat), PIXELS * scale);
            before = view.zoom();
        }
        assertEquals(11, views.getLast().zoom(), 0.004);
        assertTrue(views.stream().anyMatch(view -> view.zoom() > 9.2 && view.zoom() < 10.8), "no leap: " + views);
    }

    @Test
    void aThrownMapLosesSpeedAndRestsWhereTheThrowEnds() {
        List<Viewport> views = seenWhile(106.9, 21.1, 11, motion -> motion.throwAt(900, -300));
        Viewport first = views.getFirst();
        double travelledX = views.getLast().toX(first.lon()) - WIDTH / 2;
        double travelledY = views.getLast().toY(first.lat()) - HEIGHT / 2;
        // A speed that decays with a time constant of 0.3 s covers 0.3 s of its first second, however often it is looked at.
        assertEquals(270, travelledX, 6);
        assertEquals(-90, travelledY, 4);
        double before = 0;
        for (Viewport view : views) {
            double covered = view.toX(first.lon()) - WIDTH / 2;
            assertTrue(covered >= before - 1, "never back: " + views);
            before = covered;
            assertEquals(first.zoom(), view.zoom());
        }
    }

    @Test
    void aFlightZoomsOutOnItsWayAndComesDownWhereItWasSent() {
        Viewport to = new Viewport(107.9, 21.5, 14, WIDTH, HEIGHT, 1);
        List<Viewport> views = seenWhile(106.2, 21.3, 14, motion -> motion.flyTo(to));
        double highest = views.stream().mapToDouble(Viewport::zoom).min().orElseThrow();
        assertTrue(highest < 11.5, "zoomed out to " + highest);
        assertEquals(to.lon(), views.getLast().lon(), 720 / to.worldSize());
        assertEquals(to.lat(), views.getLast().lat(), 720 / to.worldSize());
        assertEquals(14, views.getLast().zoom(), 0.004);
    }

    @Test
    void nothingThatMovesByItselfLeavesTheLimits() {
        List<Viewport> views = seenWhile(106.9, 21.1, 16.5, motion -> motion.zoomBy(9, 10, 10));
        assertEquals(Viewport.MAX_ZOOM, views.getLast().zoom());
        views.forEach(view -> assertTrue(view.zoom() <= Viewport.MAX_ZOOM, view.toString()));
    }

    @Test
    void aHandStopsWhateverMoves() {
        CameraMotion motion = WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            camera.resize(WIDTH, HEIGHT, 1);
            camera.look(106.9, 21.1, 11);
            CameraMotion fresh = new CameraMotion(camera);
            fresh.throwAt(3000, 0);
            fresh.halt();
            camera.viewportProperty().subscribe((before, now) -> seen.add(now));
            return fresh;
        });
        WaitForAsyncUtils.waitForFxEvents(5);
        assertFalse(WaitForAsyncUtils.waitForAsyncFx(30_000, () -> motion.runningProperty().get()));
        assertEquals(List.of(), seen);
    }
}
