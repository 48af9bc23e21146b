package vn.lientinh.ui.map;

import java.awt.image.BufferedImage;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import vn.lientinh.geo.Viewport;
import vn.lientinh.render.PictureScaler;
import vn.lientinh.render.PlacedPicture;
import vn.lientinh.render.PlacedPicture.PixelBounds;

/**
 * Base map and overlay laid over each other in one picture, made in the background at the size at which it is seen: for a map that
 * is zoomed, is not yet sharp after it, or of which one picture fades into another or follows close upon it. JavaFX then only copies
 * it; to scale both, or to show through both, takes it more time than there is between two frames.
 */
final class ComposedView extends Region {

    /** One on screen, one that the renderer of JavaFX may still be reading, one to draw on. */
    private static final int BUFFERS = 3;
    private static final int THREADS = 4;
    private static final int IDLE_S = 2;
    /** After so long without use the pixels are given back. */
    private static final Duration KEPT = Duration.seconds(5);

    private final Consumer<Viewport> onShown;
    private final ImageView view = new ImageView();
    private final Scale pixels = new Scale();
    private final ThreadPoolExecutor threads;
    private final int bands;
    private final List<Buffer> buffers = new ArrayList<>();
    private final PauseTransition idle = new PauseTransition(KEPT);
    private boolean used;
    private long pulse;
    private @Nullable Frame making;
    private @Nullable Frame next;
    private @Nullable Buffer seen;

    /** Pixels to draw on, and the image that shows them. */
    private static final class Buffer {
        private final BufferedImage picture;
        private final PixelBuffer<IntBuffer> shared;
        private final WritableImage image;
        private long goneAt = -1;

        Buffer(int width, int height) {
            picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
            shared = Pixels.share(picture);
            image = new WritableImage(shared);
        }
    }

    /** What is to be seen of a view. */
    private record Frame(Viewport viewport, List<PlacedPicture> pictures) {

        int width() {
            return (int) Math.ceil(viewport.width() * viewport.pixelScale());
        }

        int height() {
            return (int) Math.ceil(viewport.height() * viewport.pixelScale());
        }
    }

    /**
     * A view that shows nothing yet.
     *
     * @param onShown is told each view from the moment on that it is on screen
     */
    ComposedView(Consumer<Viewport> onShown) {
        this.onShown = onShown;
        bands = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, THREADS);
        threads = new ThreadPoolExecutor(bands, bands, IDLE_S, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("compose-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
        getStyleClass().add("map-composed");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        view.getTransforms().add(pixels);
        getChildren().add(view);
        idle.setOnFinished(event -> buffers.clear());
    }

    /** Makes a picture of these, and shows it as soon as it is there; if one is being made, the latest of those that wait is next. */
    void show(Viewport viewport, List<PlacedPicture> pictures) {
        used = true;
        idle.stop();
        next = new Frame(viewport, pictures);
        makeNext();
    }

    /** Base map and overlay are shown by themselves again. */
    void end() {
        used = false;
        next = null;
        setVisible(false);
        if (seen != null) {
            seen.goneAt = pulse;
            seen = null;
        }
        view.setImage(null);
        idle.playFromStart();
    }

    /** Gives back all pixels at once, for a map that is not shown again. */
    void close() {
        end();
        idle.stop();
        buffers.clear();
    }

    /** Whether these pixels are still being read. */
    boolean reads(int[] argb) {
        return reads(making, argb) || reads(next, argb);
    }

    private static boolean reads(@Nullable Frame frame, int[] argb) {
        return frame != null && frame.pictures.stream().anyMatch(picture -> picture.pixels() == argb);
    }

    /** Called once for each frame, before it is handed over to be rendered; by then the one before the last has been rendered. */
    void pulsed() {
        makeNext();
        pulse++;
    }

    private void makeNext() {
        Frame frame = next;
        if (frame == null || making != null) {
            return;
        }
        Buffer free = free(frame.width(), frame.height());
        if (free == null) {
            Platform.requestNextPulse();
            return;
        }
        next = null;
        making = frame;
        int[] argb = Pixels.data(free.picture);
        AtomicInteger left = new AtomicInteger(bands);
        for (int i = 0; i < bands; i++) {
            PixelBounds band = new PixelBounds(0, frame.height() * i / bands, frame.width(),
                    frame.height() * (i + 1) / bands);
            threads.execute(() -> {
                try {
                    draw(frame, argb, band);
                } finally {
                    if (left.decrementAndGet() == 0) {
                        Platform.runLater(() -> take(frame, free));
                    }
                }
            });
        }
    }

    // A tile may be painted anew meanwhile: one frame then shows half of each, and the next one is right.
    private static void draw(Frame frame, int[] argb, PixelBounds band) {
        Arrays.fill(argb, band.top() * frame.width(), band.bottom() * frame.width(), 0);
        PictureScaler scaler = new PictureScaler();
        for (PlacedPicture picture : frame.pictures) {
            scaler.draw(picture, argb, frame.width(), band);
        }
    }

    private void take(Frame frame, Buffer made) {
        making = null;
        if (used) {
            if (seen != null) {
                seen.goneAt = pulse;
            }
            seen = made;
            made.shared.updateBuffer(whole -> null);
            pixels.setX(1 / frame.viewport.pixelScale());
            pixels.setY(1 / frame.viewport.pixelScale());
            view.setImage(made.image);
            setVisible(true);
            onShown.accept(frame.viewport);
        }
        makeNext();
    }

    private @Nullable Buffer free(int width, int height) {
        buffers.removeIf(buffer -> buffer != seen
                && (buffer.picture.getWidth() != width || buffer.picture.getHeight() != height));
        for (Buffer buffer : buffers) {
            if (buffer != seen && buffer.goneAt < pulse) {
                return buffer;
            }
        }
        if (buffers.size() >= BUFFERS) {
            return null;
        }
        Buffer fresh = new Buffer(width, height);
        buffers.add(fresh);
        return fresh;
    }
}
