package vn.lientinh.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.geo.Viewport;
import vn.lientinh.render.Theme;
import vn.lientinh.ui.state.ThemeChoice;

/** Whatever a hand does, the base map is where the viewport says, within its limits, and nothing is lost. */
class BaseMapTest extends CrossMapTest {

    private static final double NEAR = 4;

    /** The four colours meet where the viewport puts their place. */
    private void assertBaseMapIsTrue() {
        awaitSettled();
        Viewport view = viewport();
        double x = view.toX(CrossTiles.LON);
        double y = view.toY(CrossTiles.LAT);
        assertTrue(x > NEAR && x < view.width() - NEAR && y > NEAR && y < view.height() - NEAR,
                "the test has moved the cross out of view: " + view);
        await("north west of the cross at " + x + ", " + y + " is " + seen(x - NEAR, y - NEAR),
                () -> seen(x - NEAR, y - NEAR).equals(CrossTiles.NORTH_WEST));
        assertEquals(CrossTiles.NORTH_EAST, seen(x + NEAR, y - NEAR));
        assertEquals(CrossTiles.SOUTH_WEST, seen(x - NEAR, y + NEAR));
        assertEquals(CrossTiles.SOUTH_EAST, seen(x + NEAR, y + NEAR));
    }

    private Point2D middle() {
        return onScreen(viewport().lon(), viewport().lat());
    }

    private void scroll(double notches, double x, double y) {
        run(() -> {
            Point2D screen = window.map().localToScreen(x, y);
            Point2D scene = window.map().localToScene(x, y);
            Node surface = lookup(".map-surface").query();
            surface.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, scene.getX(), scene.getY(), screen.getX(),
                    screen.getY(), false, false, false, false, false, false, 0, notches * 40, 0, notches * 40,
                    ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
                    null));
        });
    }

    /** What a quick hand does, faster than a robot's. */
    private void mouse(EventType<MouseEvent> type, double x, double y) {
        mouse(type, x, y, 1);
    }

    private void mouse(EventType<MouseEvent> type, double x, double y, int clicks) {
        Point2D screen = window.map().localToScreen(x, y);
        Point2D scene = window.map().localToScene(x, y);
        Node surface = lookup(".map-surface").query();
        surface.fireEvent(new MouseEvent(type, scene.getX(), scene.getY(), screen.getX(), screen.getY(),
                MouseButton.PRIMARY, clicks, false, false, false, false, type != MouseEvent.MOUSE_RELEASED, false,
                false,
                false, false, false, null));
    }

    private void pinch(double factor, double x, double y) {
        run(() -> {
            Point2D screen = window.map().localToScreen(x, y);
            Point2D scene = window.map().localToScene(x, y);
            Node surface = lookup(".map-surface").query();
            surface.fireEvent(new ZoomEvent(ZoomEvent.ZOOM, scene.getX(), scene.getY(), screen.getX(), screen.getY(),
                    false, false, false, false, false, false, factor, factor, null));
        });
    }

    @Test
    void atOnceAndAtEveryZoom() {
        assertBaseMapIsTrue();
        for (double zoom : new double[]{6, 7.3, 8.79, 8.81, 10, 12.5, 14, 16.1, 18}) {
            lookAt(CrossTiles.LON + 40 / Math.pow(2, zoom), CrossTiles.LAT, zoom);
            assertBaseMapIsTrue();
        }
    }

    @Test
    void afterAZoomAboutTheVeryCentre() {
        double lon = CrossTiles.LON + 0.01;
        for (double zoom : new double[]{10, 11, 11.4, 12, 10.6}) {
            lookAt(lon, CrossTiles.LAT, zoom);
            // Whole pixels may move the centre by less than one.
            assertEquals(lon, viewport().lon(), 360 / viewport().worldSize());
            assertBaseMapIsTrue();
        }
    }

    @Test
    void everyGestureIsToldAndItsBoundsAreThoseSeen() {
        List<Viewport> told = new ArrayList<>();
        run(() -> window.camera().viewportProperty().subscribe((before, now) -> told.add(now)));
        lookAt(CrossTiles.LON, CrossTiles.LAT, 11);
        Map<String, Runnable> gestures = new LinkedHashMap<>();
        gestures.put("drag and throw", () -> {
            run(() -> mouse(MouseEvent.MOUSE_PRESSED, 300, 300));
            // Not in one moment, which would throw the map out of sight.
            sleep(60);
            run(() -> {
                mouse(MouseEvent.MOUSE_DRAGGED, 330, 320);
                assertEquals(window.camera().viewport(), told.getLast(), "while it is held");
            });
            sleep(60);
            run(() -> {
                mouse(MouseEvent.MOUSE_DRAGGED, 345, 325);
                mouse(MouseEvent.MOUSE_RELEASED, 345, 325);
            });
        });
        gestures.put("wheel", () -> scroll(1, 320, 240));
        gestures.put("pinch", () -> pinch(0.6, 250, 260));
        gestures.put("key", () -> {
            run(() -> window.map().requestFocus());
            type(KeyCode.LEFT);
        });
        gestures.put("button", () -> clickOn("#zoom-out"));
        gestures.put("flight", () -> run(() -> window.motion()
                .flyTo(new Viewport(CrossTiles.LON - 0.05, CrossTiles.LAT + 0.03, 12, viewport().width(),
                        viewport().height(), 1))));
        gestures.put("resize", () -> {
            run(() -> stage.setWidth(900));
            await("the map has its new size",
                    () -> Math.abs(window.root().getLayoutBounds().getWidth() - 900) < 2);
        });
        gestures.forEach((name, gesture) -> {
            Viewport before = viewport();
            int heard = ask(told::size);
            gesture.run();
            await(name + " is told", () -> told.size() > heard);
            awaitSettled();
            Viewport now = viewport();
            assertNotEquals(before, now, name);
            assertEquals(now, ask(told::getLast), name);
            assertEquals(new Envelope(now.toLon(0), now.toLon(now.width()), now.toLat(now.height()), now.toLat(0)),
                    now.bounds());
            assertEquals(ask(() -> window.map().getWidth()), now.width(), name);
            assertEquals(ask(() -> window.map().getHeight()), now.height(), name);
            assertBaseMapIsTrue();
        });
    }

    @Test
    void afterADrag() {
        lookAt(CrossTiles.LON, CrossTiles.LAT, 11);
        Viewport before = viewport();
        Point2D from = middle();
        // Held still before letting go, so that the map is not thrown.
        moveTo(from).press(MouseButton.PRIMARY).moveTo(from.add(60, 30)).moveTo(from.add(120, 70));
        sleep(200);
        release(MouseButton.PRIMARY);
        awaitSettled();
        Viewport after = viewport();
        assertEquals(120, after.toX(before.lon()) - before.toX(before.lon()), 2);
        assertEquals(70, after.toY(before.lat()) - before.toY(before.lat()), 2);
        assertBaseMapIsTrue();
    }

    @Test
    void aThrownMapRunsOnAndComesToRest() {
        lookAt(CrossTiles.LON, CrossTiles.LAT, 11);
        Viewport before = viewport();
        run(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, 300, 300);
            mouse(MouseEvent.MOUSE_DRAGGED, 340, 300);
            mouse(MouseEvent.MOUSE_DRAGGED, 380, 300);
            mouse(MouseEvent.MOUSE_RELEASED, 380, 300);
        });
        awaitSettled();
        double travelled = viewport().toX(before.lon()) - before.toX(before.lon());
        assertTrue(travelled > 90 && travelled < 1500, "travelled " + travelled);
        assertEquals(before.lat(), viewport().lat(), 0.01);
    }

    @Test
    void aWheelZoomsAboutThePointer() {
        lookAt(CrossTiles.LON, CrossTiles.LAT, 10);
        Viewport before = viewport();
        double lon = before.toLon(120);
        double lat = before.toLat(90);
        scroll(2, 120, 90);
        awaitSettled();
        assertEquals(11, viewport().zoom(), 0.01);
        assertEquals(120, viewport().toX(lon), 2.5);
        assertEquals(90, viewport().toY(lat), 2.5);
        scroll(-2, 120, 90);
        awaitSettled();
        assertEquals(10, viewport().zoom(), 0.01);
        assertBaseMapIsTrue();
    }

    @Test
    void aPinchZoomsAboutTheFingers() {
        lookAt(CrossTiles.LON, CrossTiles.LAT, 10);
        Viewport before = viewport();
        pinch(2, 200, 150);
        awaitSettled();
        assertEquals(11, viewport().zoom(), 0.01);
        assertEquals(200, viewport().toX(before.toLon(200)), 2.5);
        pinch(0.5, 200, 150);
        assertBaseMapIsTrue();
    }

    @Test
    void noGestureLeavesTheLimits() {
        lookAt(CrossTiles.LON, CrossTiles.LAT, 7);
        for (int i = 0; i < 8; i++) {
            scroll(-3, 200, 200);
        }
        pinch(0.01, 200, 200);
        awaitSettled();
        assertEquals(Viewport.MIN_ZOOM, viewport().zoom());
        lookAt(CrossTiles.LON, CrossTiles.LAT, 17);
        for (int i = 0; i < 8; i++) {
            scroll(3, 200, 200);
        }
        pinch(50, 200, 200);
        awaitSettled();
        assertEquals(Viewport.MAX_ZOOM, viewport().zoom());
        assertTrue(ask(() -> node("zoom-in").isDisabled()));
    }

    @Test
    void aDoubleClickRightAfterAClickElsewhereIsADoubleClick() {
        lookAt(CrossTiles.LON, CrossTiles.LAT, 10);
        run(() -> {
            for (int click = 1; click <= 3; click++) {
                double x = click == 1 ? 200 : 260;
                // The toolkit counts on when all three are quick.
                mouse(MouseEvent.MOUSE_PRESSED, x, 240, click);
                mouse(MouseEvent.MOUSE_RELEASED, x, 240, click);
            }
        });
        awaitSettled();
        assertEquals(11, viewport().zoom(), 0.01);
    }

    @Test
    void aDoubleClickZoomsIn() {
        lookAt(CrossTiles.LON, CrossTiles.LAT, 10);
        doubleClickOn(middle());
        awaitSettled();
        assertEquals(11, viewport().zoom(), 0.01);
        assertBaseMapIsTrue();
    }

    @Test
    void buttonsAndKeysZoomAndPan() {
        lookAt(CrossTiles.LON, CrossTiles.LAT, 10);
        clickOn("#zoom-in");
        awaitSettled();
        assertEquals(11, viewport().zoom(), 0.01);
        clickOn("#zoom-out");
        awaitSettled();
        assertEquals(10, viewport().zoom(), 0.01);
        press(KeyCode.CONTROL, KeyCode.PLUS).release(KeyCode.PLUS, KeyCode.CONTROL);
        awaitSettled();
        assertEquals(11, viewport().zoom(), 0.01);
        run(() -> window.map().requestFocus());
        type(KeyCode.MINUS);
        awaitSettled();
        assertEquals(10, viewport().zoom(), 0.01);
        Viewport before = viewport();
        type(KeyCode.RIGHT);
        awaitSettled();
        assertTrue(viewport().lon() > before.lon());
        type(KeyCode.UP);
        awaitSettled();
        assertTrue(viewport().lat() > before.lat());
        assertBaseMapIsTrue();
        type(KeyCode.HOME);
        await("the flight home has begun", () -> window.camera().viewport().zoom() < 9.9);
        awaitSettled();
        assertSameView(ask(() -> window.camera().homeView()), viewport());
        assertBaseMapIsTrue();
    }

    @Test
    void aFlightEndsWhereItWasSent() {
        lookAt(106.2, 21.5, 13);
        run(() -> window.motion().flyTo(window.camera().homeView()));
        await("the flight has begun", () -> window.camera().viewport().zoom() < 12.9);
        awaitSettled();
        assertSameView(ask(() -> window.camera().homeView()), viewport());
        assertBaseMapIsTrue();
    }

    @Test
    void aResizeKeepsTheCentre() {
        lookAt(CrossTiles.LON, CrossTiles.LAT, 11);
        for (double[] size : new double[][]{{800, 700}, {903, 661}, {980, 820}}) {
            run(() -> {
                stage.setWidth(size[0]);
                stage.setHeight(size[1]);
            });
            await("the map has its new size", () -> Math.abs(window.root().getLayoutBounds().getWidth() - size[0]) < 2);
            awaitSettled();
            assertEquals(CrossTiles.LON, viewport().lon(), 0.001);
            assertEquals(CrossTiles.LAT, viewport().lat(), 0.001);
            assertEquals(11, viewport().zoom());
            assertBaseMapIsTrue();
        }
    }

    @Test
    void aChangeOfThemeRepaintsWhatIsOnScreen() {
        lookAt(CrossTiles.LON, CrossTiles.LAT, 11);
        assertBaseMapIsTrue();
        run(() -> model.themeChoiceProperty().set(ThemeChoice.DARK));
        assertEquals(Theme.DARK, ask(() -> model.themeBinding().get()));
        Viewport view = viewport();
        await("dark tiles", () -> seen(view.toX(CrossTiles.LON) - NEAR, view.toY(CrossTiles.LAT) - NEAR)
                .equals(CrossTiles.DARK_NORTH_WEST));
        run(() -> model.themeChoiceProperty().set(ThemeChoice.LIGHT));
        assertBaseMapIsTrue();
    }

    @Test
    void gluonsViewIsReplacedBeforeItHoldsTooManyTiles() {
        lookAt(CrossTiles.LON, CrossTiles.LAT, 12);
        Node first = ask(() -> ((Parent) lookup(".base-map").query()).getChildrenUnmodifiable().getFirst());
        for (int i = 1; i < 14; i++) {
            lookAt(CrossTiles.LON + i * 0.3, CrossTiles.LAT, 12);
        }
        lookAt(CrossTiles.LON, CrossTiles.LAT, 12);
        assertNotSame(first, ask(() -> ((Parent) lookup(".base-map").query()).getChildrenUnmodifiable().getFirst()));
        assertBaseMapIsTrue();
    }

    @Test
    void colourOfTheGroundIsNeverSeen() {
        lookAt(CrossTiles.LON, CrossTiles.LAT, 9.5);
        Viewport view = viewport();
        List<Color> tileColours = List.of(CrossTiles.NORTH_WEST, CrossTiles.NORTH_EAST, CrossTiles.SOUTH_WEST,
                CrossTiles.SOUTH_EAST);
        for (double x = 150; x < view.width() - 60; x += 7) {
            Color seen = seen(x, view.height() / 2 + 20);
            assertTrue(tileColours.contains(seen), "a seam at " + x + ": " + seen);
        }
    }
}
