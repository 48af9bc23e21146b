package vn.lientinh.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import vn.lientinh.Messages;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.ColourBy;
import vn.lientinh.render.MapPainter;
import vn.lientinh.render.MapState;
import vn.lientinh.render.Theme;
import vn.lientinh.store.BuiltInWorkspace;

/** One picture of the overlay after another: at once, or one fading into the other. */
@SuppressWarnings("NullAway.Init") // set before each test, in start
class OverlayFadeTest extends ApplicationTest {

    private static final Workspace WORKSPACE = new BuiltInWorkspace().read();
    private static final MapState ROADS = state("ql18");
    private static final MapState RIVERS = state("waterways");
    private static final MapState RAILWAYS = state("railways");
    private static final Viewport VIEW = new Viewport(106.6, 21, 9, 300, 200, 1);
    /** Longer than any test waits, so that a fade ends only when something ends it. */
    private static final Duration ENDLESS = Duration.hours(1);

    private OverlayView overlay;

    private static MapState state(String layer) {
        return new MapState(Set.of(layer), null, null, ColourBy.INVESTOR, Theme.LIGHT, Messages.VIETNAMESE);
    }

    @Override
    public void start(Stage stage) {
        overlay = new OverlayView(pixels -> false);
        stage.setScene(new Scene(new Pane(overlay), 300, 200));
        stage.show();
        overlay.setState(ROADS);
        overlay.show(VIEW, false);
        overlay.setPainter(new MapPainter(WORKSPACE));
    }

    @Override
    public void stop() {
        overlay.close();
    }

    private static <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, question);
    }

    private void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> ask(condition));
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private ImageView old() {
        return (ImageView) overlay.getChildrenUnmodifiable().get(0);
    }

    private ImageView now() {
        return (ImageView) overlay.getChildrenUnmodifiable().get(1);
    }

    private Image shown() {
        await(overlay::settled);
        return ask(() -> now().getImage());
    }

    private void turnTo(MapState state, Image from) {
        ask(() -> {
            overlay.setState(state);
            return state;
        });
        await(() -> now().getImage() != from);
    }

    private boolean fadeNext(Duration time) {
        return ask(() -> {
            overlay.fadeNext(time);
            return true;
        });
    }

    @Test
    void aPictureTakesThePlaceOfTheOneBeforeAtOnceUnlessAskedToFade() {
        turnTo(RIVERS, shown());
        shown();
        assertNull(ask(() -> old().getImage()));
        assertEquals(1, ask(() -> now().getOpacity()));
    }

    @Test
    void whatWasShownStaysBehindWhileTheNextComesIn() {
        Image roads = shown();
        fadeNext(ENDLESS);
        turnTo(RIVERS, roads);
        assertSame(roads, ask(() -> old().getImage()));
        assertEquals(1, ask(() -> old().getOpacity()), 0.01);
        assertEquals(0, ask(() -> now().getOpacity()), 0.01);
        assertFalse(ask(overlay::settled), "still coming");
    }

    @Test
    void bothMoveWithTheMapWhileOneFadesIntoTheOther() {
        Image roads = shown();
        fadeNext(ENDLESS);
        turnTo(RIVERS, roads);
        ask(() -> {
            overlay.show(VIEW.panned(40, 10), true);
            return true;
        });
        assertEquals(ask(() -> now().getLocalToParentTransform().getTx()),
                ask(() -> old().getLocalToParentTransform().getTx()), 0.01);
    }

    @Test
    void theNextStateEndsAFadeThatIsStillGoingOn() {
        Image roads = shown();
        fadeNext(ENDLESS);
        turnTo(RIVERS, roads);
        Image rivers = ask(() -> now().getImage());
        fadeNext(ENDLESS);
        turnTo(RAILWAYS, rivers);
        assertSame(rivers, ask(() -> old().getImage()));
        assertNotSame(roads, ask(() -> now().getImage()));
    }

    @Test
    void aFadeEnds() {
        Image roads = shown();
        fadeNext(Duration.millis(1));
        turnTo(RIVERS, roads);
        shown();
        assertNull(ask(() -> old().getImage()));
        assertEquals(1, ask(() -> now().getOpacity()));
    }
}
