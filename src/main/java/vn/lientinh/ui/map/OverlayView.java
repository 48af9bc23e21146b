package vn.lientinh.ui.map;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Affine;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import vn.lientinh.geo.Viewport;
import vn.lientinh.render.CrossFade;
import vn.lientinh.render.MapPainter;
import vn.lientinh.render.MapState;
import vn.lientinh.render.OverlayRenderer;
import vn.lientinh.render.OverlayRenderer.Picture;
import vn.lientinh.render.PlacedPicture;

/**
 * The overlay on screen. While the map moves, the last finished picture moves and scales with it; the sharp one follows from
 * the background.
 */
final class OverlayView extends Region {

    /** A pan of more than this uncovers so much of a picture's margin that the next one is asked for. */
    private static final double STALE_PAN = OverlayRenderer.MARGIN / 2;
    /** A zoom by more than this many levels makes lines and names so much too wide or narrow that the next picture is asked for. */
    private static final double STALE_ZOOM = 0.5;
    /** While the map is panned, pictures are asked for so far ahead as it goes in this many frames, if not further than that. */
    private static final double AHEAD_FRAMES = 8;
    private static final double AHEAD_AT_MOST = OverlayRenderer.MARGIN * 0.4;
    /** Pulses after which the renderer of JavaFX has surely let go of a picture that was taken off the screen. */
    private static final int REST = 2;
    /**
     * The picture on screen, the one before it, one to paint on, and where pictures fade one more: each takes the pixels of a
     * screen, and JavaFX keeps a copy.
     */
    private static final int MOST_FRAMES = 4;
    /** Pictures of other states within this time are one change that goes on. */
    private static final long AGAIN_NS = 250_000_000L;

    private final Predicate<int[]> stillRead;
    private final ImageView view = new ImageView();
    private final Affine placing = new Affine();
    private final ImageView leaving = new ImageView();
    private final Affine leavingPlace = new Affine();
    private final Timeline fade = new Timeline();
    private final DoubleProperty faded = new SimpleDoubleProperty(1);
    private final List<Frame> frames = new ArrayList<>();
    private final List<Resting> resting = new ArrayList<>();
    private @Nullable OverlayRenderer renderer;
    private @Nullable MapPainter current;
    private @Nullable Viewport shown;
    private @Nullable MapState state;
    private @Nullable Viewport asked;
    private @Nullable List<Rectangle2D> free;
    private @Nullable List<Rectangle2D> askedFree;
    private boolean moving;
    private @Nullable Picture picture;
    private @Nullable Picture left;
    private @Nullable Duration fadeNext;
    private boolean due;
    /** When the picture of another state came, and the one of another before it; {@link System#nanoTime}. */
    private long changed = System.nanoTime() - 2 * AGAIN_NS;
    private long changedBefore = changed - 2 * AGAIN_NS;
    private long pulse;

    /** An image that shows the pixels of a picture; made once for each of the few pixel arrays in use. */
    private record Frame(BufferedImage pixels, PixelBuffer<IntBuffer> buffer, WritableImage image) {
    }

    /** A picture that was on screen until a pulse. */
    private record Resting(Picture picture, long until) {
    }

    /**
     * An overlay without pictures.
     *
     * @param stillRead tells whether somebody else still reads the pixels of a picture that has been shown
     */
    OverlayView(Predicate<int[]> stillRead) {
        this.stillRead = stillRead;
        setMouseTransparent(true);
        setManaged(false);
        getStyleClass().add("overlay");
        view.getTransforms().add(placing);
        leaving.getTransforms().add(leavingPlace);
        getChildren().addAll(leaving, view);
        faded.subscribe(part -> {
            view.setOpacity(CrossFade.coming(part.doubleValue()));
            leaving.setOpacity(CrossFade.going(part.doubleValue()));
        });
        fade.setOnFinished(event -> endFade());
        Runnable onPulse = this::pulsed;
        sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removePostLayoutPulseListener(onPulse);
            }
            if (now != null) {
                now.addPostLayoutPulseListener(onPulse);
            }
        });
    }

    /** Shows the pictures of this painter from now on. */
    void setPainter(MapPainter painter) {
        close();
        OverlayRenderer fresh = new OverlayRenderer(painter,
                finished -> Platform.runLater(() -> take(finished, painter)));
        renderer = fresh;
        current = painter;
        request(shown);
    }

    /** Stops painting; what is on screen stays. */
    void close() {
        fade.stop();
        if (renderer != null) {
            renderer.close();
            renderer = null;
        }
    }

    /** Lets the next picture of another state come in over this time, and the one before it go. */
    void fadeNext(Duration time) {
        fadeNext = time;
    }

    /** Shows this view, and asks for a picture of it when the one that is there will not do. */
    void show(Viewport viewport, boolean moves) {
        Viewport before = shown;
        shown = viewport;
        moving = moves;
        place();
        if (!serves(viewport)) {
            request(moving && before != null ? ahead(before, viewport) : viewport);
        }
    }

    /** What will be seen in a moment if a pan goes on as it does; whole pixels away, so that the picture fits on those of now. */
    private static Viewport ahead(Viewport before, Viewport now) {
        if (before.zoom() != now.zoom()) {
            return now;
        }
        double x = now.toX(before.lon()) - now.width() / 2;
        double y = now.toY(before.lat()) - now.height() / 2;
        double speed = Math.hypot(x, y);
        double frames = speed == 0 ? 0 : Math.min(AHEAD_FRAMES, AHEAD_AT_MOST / speed);
        return now.panned(Math.rint(x * frames * now.pixelScale()) / now.pixelScale(),
                Math.rint(y * frames * now.pixelScale()) / now.pixelScale());
    }

    /**
     * Keeps places free of labels wherever the map stands; no label is cut at its edges then.
     *
     * @param places in logical pixels of the view; null when labels are to be where the world has them
     */
    void keepFree(@Nullable List<Rectangle2D> places, boolean moves) {
        moving = moves;
        free = places;
        if (!moving && !Objects.equals(places, askedFree)) {
            request(shown);
        }
    }

    /** Shows this state. */
    void setState(MapState newState) {
        if (!newState.equals(state)) {
            state = newState;
            request(shown);
        }
    }

    /** Whether the picture on screen is the one of the present view and state. */
    boolean settled() {
        Picture now = picture;
        return now != null && left == null && now.asked().equals(shown) && now.state().equals(state)
                && Objects.equals(now.free(), free);
    }

    /** Whether one picture is going and another one coming, or pictures of one state after another, as while years are played. */
    boolean changing() {
        return left != null || System.nanoTime() - changed < AGAIN_NS && changed - changedBefore < AGAIN_NS;
    }

    /** Whether the picture that has been asked for is good enough for {@code viewport}. */
    private boolean serves(Viewport viewport) {
        Viewport view = asked;
        if (view == null || view.pixelScale() != viewport.pixelScale() || view.width() != viewport.width()
                || view.height() != viewport.height()) {
            return false;
        }
        double panned = Math.hypot(viewport.toX(view.lon()) - viewport.width() / 2,
                viewport.toY(view.lat()) - viewport.height() / 2);
        return moving
                ? panned < STALE_PAN && Math.abs(view.zoom() - viewport.zoom()) < STALE_ZOOM
                : view.equals(viewport) && Objects.equals(askedFree, free);
    }

    private void request(@Nullable Viewport viewport) {
        MapState now = state;
        if (viewport != null && now != null && renderer != null) {
            asked = viewport;
            askedFree = moving ? null : free;
            // At the end of this frame: until then state and size may change a few times more.
            due = true;
            Platform.requestNextPulse();
        }
    }

    private void take(Picture finished, MapPainter painter) {
        if (painter != current) {
            return;
        }
        Picture before = picture;
        if (before != null && !before.state().equals(finished.state())) {
            changedBefore = changed;
            changed = System.nanoTime();
        }
        Duration time = fadeNext;
        if (before != null && time != null && !before.state().equals(finished.state())) {
            fadeNext = null;
            beginFade(before, time);
        } else if (before != null) {
            rest(before);
        }
        picture = finished;
        Frame frame = frame(finished.image());
        frame.buffer().updateBuffer(whole -> null);
        view.setImage(frame.image());
        place();
    }

    /** The pictures that show this view, the one that is going first; places are device pixels of the view. */
    List<PlacedPicture> pictures(Viewport now) {
        List<PlacedPicture> placed = new ArrayList<>();
        if (left != null) {
            placed.add(placed(left, now, leaving.getOpacity()));
        }
        if (picture != null) {
            placed.add(placed(picture, now, view.getOpacity()));
        }
        return placed;
    }

    private static PlacedPicture placed(Picture painted, Viewport now, double opacity) {
        Viewport wide = painted.viewport();
        double scale = now.worldSize() / wide.worldSize();
        double device = now.pixelScale();
        double left = (now.toX(wide.lon()) - wide.width() / 2 * scale) * device;
        double top = (now.toY(wide.lat()) - wide.height() / 2 * scale) * device;
        return PlacedPicture
                .whole(painted.pixels(), painted.image().getWidth(), painted.image().getHeight(),
                        scale == 1 ? Math.rint(left) : left, scale == 1 ? Math.rint(top) : top,
                        scale * device / wide.pixelScale())
                .seenThrough(opacity);
    }

    private void rest(Picture gone) {
        resting.add(new Resting(gone, pulse + REST));
    }

    private void beginFade(Picture before, Duration time) {
        endFade();
        left = before;
        leaving.setImage(view.getImage());
        faded.set(0);
        fade.getKeyFrames().setAll(new KeyFrame(time, new KeyValue(faded, 1)));
        fade.playFromStart();
    }

    private void endFade() {
        fade.stop();
        faded.set(1);
        leaving.setImage(null);
        if (left != null) {
            rest(left);
            left = null;
        }
    }

    private Frame frame(BufferedImage pixels) {
        frames.removeIf(frame -> frame.pixels().getWidth() != pixels.getWidth()
                || frame.pixels().getHeight() != pixels.getHeight());
        for (Frame frame : frames) {
            if (frame.pixels() == pixels) {
                frames.remove(frame);
                frames.addLast(frame);
                return frame;
            }
        }
        PixelBuffer<IntBuffer> buffer = Pixels.share(pixels);
        Frame frame = new Frame(pixels, buffer, new WritableImage(buffer));
        if (frames.size() == MOST_FRAMES) {
            frames.removeFirst();
        }
        frames.addLast(frame);
        return frame;
    }

    private void pulsed() {
        pulse++;
        OverlayRenderer by = renderer;
        if (due && by != null && asked != null && state != null) {
            due = false;
            by.request(asked, state, askedFree);
        }
        resting.removeIf(rest -> {
            boolean rested = pulse > rest.until() && !stillRead.test(rest.picture().pixels());
            if (rested && by != null) {
                by.release(rest.picture());
            }
            return rested;
        });
    }

    private void place() {
        Viewport now = shown;
        if (now != null && picture != null) {
            place(placing, picture, now);
        }
        if (now != null && left != null) {
            place(leavingPlace, left, now);
        }
    }

    /** Lays a picture where its part of the world is now; unscaled, it is laid on whole device pixels and so stays sharp. */
    private static void place(Affine placing, Picture painted, Viewport now) {
        Viewport wide = painted.viewport();
        double scale = now.worldSize() / wide.worldSize();
        double device = wide.pixelScale();
        double left = now.toX(wide.lon()) - wide.width() / 2 * scale;
        double top = now.toY(wide.lat()) - wide.height() / 2 * scale;
        if (scale == 1) {
            left = Math.rint(left * device) / device;
            top = Math.rint(top * device) / device;
        }
        placing.setToTransform(scale / device, 0, left, 0, scale / device, top);
    }
}
