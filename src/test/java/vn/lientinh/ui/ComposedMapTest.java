package vn.lientinh.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lientinh.geo.Viewport;
import vn.lientinh.render.ColourBy;

/** While it is zoomed or fades the map is one picture, made in the background: it shows the same as the map at rest. */
class ComposedMapTest extends CrossMapTest {

    private static final double NEAR = 6;

    private void mouse(EventType<MouseEvent> type, double x) {
        Point2D scene = window.map().localToScene(x, 200);
        Point2D screen = window.map().localToScreen(x, 200);
        Node surface = lookup(".map-surface").query();
        surface.fireEvent(new MouseEvent(type, scene.getX(), scene.getY(), screen.getX(), screen.getY(),
                MouseButton.PRIMARY, 1, false, false, false, false, type != MouseEvent.MOUSE_RELEASED, false, false,
                false, false, false, null));
    }

    /** From now on the map counts as moving until it is let go of. */
    private void hold() {
        run(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, 200);
            mouse(MouseEvent.MOUSE_DRAGGED, 230);
        });
        assertTrue(ask(() -> window.map().movingProperty().get()));
    }

    private void zoom(double levels) {
        run(() -> window.camera().zoomAbout(200, 200, window.camera().viewport().zoom() + levels));
        await("the composed picture is the one of the camera",
                () -> composed().isVisible() && shown().equals(window.camera().viewport()));
    }

    private Node composed() {
        return lookup(".map-composed").query();
    }

    private Viewport shown() {
        return window.map().shownProperty().get();
    }

    private void assertCrossIsWhereItIsShown() {
        Viewport view = ask(this::shown);
        double x = view.toX(CrossTiles.LON);
        double y = view.toY(CrossTiles.LAT);
        assertTrue(x > NEAR && x < view.width() - NEAR && y > NEAR && y < view.height() - NEAR,
                "the test has moved the cross out of view: " + view);
        assertEquals(CrossTiles.NORTH_WEST, seen(x - NEAR, y - NEAR));
        assertEquals(CrossTiles.NORTH_EAST, seen(x + NEAR, y - NEAR));
        assertEquals(CrossTiles.SOUTH_WEST, seen(x - NEAR, y + NEAR));
        assertEquals(CrossTiles.SOUTH_EAST, seen(x + NEAR, y + NEAR));
    }

    @AfterEach
    void letGo() {
        run(() -> {
            mouse(MouseEvent.MOUSE_RELEASED, 230);
            window.motion().halt();
        });
    }

    @Test
    void atEveryZoomThePictureIsWhereTheViewportSays() {
        lookAt(CrossTiles.LON, CrossTiles.LAT, 10);
        hold();
        for (double levels : new double[]{0.1, 0.3, 0.5, -0.2, -1.2, -0.7}) {
            zoom(levels);
            assertCrossIsWhereItIsShown();
            assertFalse(ask(() -> lookup(".overlay").query().isVisible()), "JavaFX has nothing to scale");
        }
    }

    @Test
    void atRestBaseMapAndOverlayAreThemselvesAgain() {
        lookAt(CrossTiles.LON, CrossTiles.LAT, 10);
        hold();
        zoom(0.4);
        letGo();
        awaitSettled();
        assertFalse(ask(() -> composed().isVisible()));
        assertTrue(ask(() -> lookup(".overlay").query().isVisible()));
        assertTrue(ask(() -> lookup(".base-map").query().isVisible()));
        assertEquals(viewport(), ask(this::shown));
        assertCrossIsWhereItIsShown();
    }

    @Test
    void aZoomThatIsOverBeforeItsFirstPictureLeavesNothingBehind() {
        lookAt(CrossTiles.LON, CrossTiles.LAT, 10);
        hold();
        run(() -> {
            window.camera().zoomAbout(200, 200, 10.4);
            mouse(MouseEvent.MOUSE_RELEASED, 230);
            window.motion().halt();
        });
        awaitSettled();
        assertFalse(ask(() -> composed().isVisible()));
        assertEquals(viewport(), ask(this::shown));
        assertCrossIsWhereItIsShown();
    }

    @Test
    void aPanAloneNeedsNoSuchPicture() {
        lookAt(CrossTiles.LON, CrossTiles.LAT, 10);
        hold();
        run(() -> window.camera().panBy(30, 20));
        await("the pan is shown", () -> shown().equals(window.camera().viewport()));
        assertFalse(ask(() -> composed().isVisible()));
        assertTrue(ask(() -> lookup(".base-map").query().isVisible()));
    }

    @Test
    void whileOnePictureFadesIntoAnotherBothAreComposed() {
        lookAt(CrossTiles.LON, CrossTiles.LAT, 10);
        run(() -> {
            window.map().fadeNext(Duration.hours(1));
            model.colourByProperty().set(ColourBy.ALIGNMENT);
        });
        await("both are one picture", () -> composed().isVisible() && !lookup(".overlay").query().isVisible());
        assertCrossIsWhereItIsShown();
        run(() -> {
            window.map().fadeNext(Duration.millis(1));
            model.colourByProperty().set(ColourBy.INVESTOR);
        });
        awaitSettled();
        assertFalse(ask(() -> composed().isVisible()));
        assertCrossIsWhereItIsShown();
    }

    @Test
    void aStateThatChangesAgainAndAgainIsComposedUntilItRests() {
        lookAt(CrossTiles.LON, CrossTiles.LAT, 10);
        ColourBy[] colours = ColourBy.values();
        int[] turn = {0};
        await("changes close upon each other are composed", () -> {
            model.colourByProperty().set(colours[turn[0]++ % colours.length]);
            return composed().isVisible();
        });
        awaitSettled();
        assertFalse(ask(() -> composed().isVisible()));
        assertCrossIsWhereItIsShown();
    }
}
