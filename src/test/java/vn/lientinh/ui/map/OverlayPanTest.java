package vn.lientinh.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import vn.lientinh.Messages;
import vn.lientinh.geo.Viewport;
import vn.lientinh.render.ColourBy;
import vn.lientinh.render.MapPainter;
import vn.lientinh.render.MapState;
import vn.lientinh.render.OverlayRenderer;
import vn.lientinh.render.PlacedPicture;
import vn.lientinh.render.Theme;
import vn.lientinh.store.BuiltInWorkspace;

/** Which pictures of the overlay are asked for while the map is panned. */
@SuppressWarnings("NullAway.Init") // set before each test, in start
class OverlayPanTest extends ApplicationTest {

    private static final Viewport VIEW = new Viewport(106.6, 21, 9, 300, 200, 1);

    private OverlayView overlay;

    @Override
    public void start(Stage stage) {
        overlay = new OverlayView(pixels -> false);
        stage.setScene(new Scene(new Pane(overlay), 300, 200));
        stage.show();
        overlay.setState(new MapState(Set.of("ql18"), null, null, ColourBy.INVESTOR, Theme.LIGHT, Messages.VIETNAMESE));
        overlay.show(VIEW, false);
        overlay.setPainter(new MapPainter(new BuiltInWorkspace().read()));
    }

    @Override
    public void stop() {
        overlay.close();
    }

    private static <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, question);
    }

    private static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private ImageView now() {
        return (ImageView) overlay.getChildrenUnmodifiable().getLast();
    }

    /** How far the middle of the picture lies from the middle of the view. */
    private double offCentre() {
        return ask(() -> now().getLocalToParentTransform().getTx() + OverlayRenderer.MARGIN);
    }

    private void pan(double from, double to, double step, boolean moving) {
        ask(() -> {
            for (double x = from; x != to + step; x += step) {
                overlay.show(VIEW.panned(x, 0), moving);
            }
            return true;
        });
    }

    @Test
    void aSmallPanMovesThePictureThatIsThere() {
        await(() -> ask(overlay::settled));
        Image before = ask(() -> now().getImage());
        pan(30, 90, 30, true);
        WaitForAsyncUtils.waitForFxEvents();
        assertSame(before, ask(() -> now().getImage()));
        assertEquals(90, offCentre(), 0.01);
    }

    @Test
    void aLongPanAsksForAPictureAheadOfItAndTheLastOneFitsTheView() {
        await(() -> ask(overlay::settled));
        Image before = ask(() -> now().getImage());
        pan(30, 120, 30, true);
        await(() -> ask(() -> now().getImage()) != before);
        assertEquals(-77, offCentre(), 0.01);
        Image ahead = ask(() -> now().getImage());
        pan(150, 270, 30, true);
        WaitForAsyncUtils.waitForFxEvents();
        assertSame(ahead, ask(() -> now().getImage()), "it serves until the pan is as far past its middle");
        pan(270, 270, 30, false);
        await(() -> ask(overlay::settled));
        assertEquals(0, offCentre(), 0.01);
    }

    @Test
    void whileTheMapIsZoomedThePictureThatIsThereServesForHalfALevel() {
        await(() -> ask(overlay::settled));
        Image before = ask(() -> now().getImage());
        show(VIEW.zoomedAbout(0, 0, 9.4));
        WaitForAsyncUtils.waitForFxEvents();
        assertSame(before, ask(() -> now().getImage()));
        show(VIEW.zoomedAbout(0, 0, 9.6));
        await(() -> ask(() -> now().getImage()) != before);
    }

    private void show(Viewport view) {
        ask(() -> {
            overlay.show(view, true);
            return true;
        });
    }

    @Test
    void aPictureIsGivenAwayForAZoomedMapWhereItIsOnScreen() {
        await(() -> ask(overlay::settled));
        Viewport zoomed = VIEW.zoomedAbout(40, 30, 9.1);
        show(zoomed);
        PlacedPicture picture = ask(() -> overlay.pictures(zoomed).getFirst());
        assertEquals(ask(() -> now().getLocalToParentTransform().getTx()), picture.left(), 0.01);
        assertEquals(ask(() -> now().getLocalToParentTransform().getTy()), picture.top(), 0.01);
        assertEquals(ask(() -> now().getLocalToParentTransform().getMxx()), picture.scale(), 1e-6);
    }

    @Test
    void whatChangesWithinAFrameIsPaintedOnce() {
        await(() -> ask(overlay::settled));
        List<Image> images = new ArrayList<>();
        ask(() -> {
            now().imageProperty().subscribe((before, image) -> images.add(image));
            for (String layer : List.of("ql37", "ql279", "dt291", "waterways")) {
                overlay.setState(new MapState(Set.of(layer), null, null, ColourBy.INVESTOR, Theme.LIGHT,
                        Messages.VIETNAMESE));
            }
            return true;
        });
        await(() -> ask(overlay::settled));
        assertEquals(1, images.size());
    }
}
