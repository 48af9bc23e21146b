package vn.lientinh.render;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lientinh.geo.Viewport;

/**
 * Paints the overlay in the background, wider than the view by a margin, so that the window can move and scale the last
 * finished picture while the next one is on its way.
 *
 * <p>
 * The latest request wins: a picture that is still of use when a newer request arrives (the same map at nearly the same zoom)
 * is finished and shown before the newest is begun, so that a long drag is not without a sharp picture; any other is given up.
 * Pixels are reused: who takes a picture gives it back with {@link #release} once it is no longer shown.
 */
public final class OverlayRenderer implements AutoCloseable {
    /** Logical pixels painted beyond each side of the view, unless the view itself is smaller. */
    public static final double MARGIN = 192;

    private static final Logger LOG = System.getLogger(OverlayRenderer.class.getName());
    private static final int BANDS = 4;
    /** Bands shorter than this many device pixels are not worth a thread. */
    private static final int LEAST_BAND = 128;
    private static final int POOLED = 3;
    private static final int IDLE_S = 2;

    private final MapPainter painter;
    private final Consumer<Picture> onPicture;
    private final ThreadPoolExecutor bands;
    private final ThreadPoolExecutor coordinator;
    private final Deque<BufferedImage> pool = new ArrayDeque<>();
    private final Object lock = new Object();
    private @Nullable Request wanted;
    private @Nullable Request running;
    private boolean working;
    private boolean closed;

    private record Request(Viewport viewport, MapState state, @Nullable List<Rectangle2D> free) {
        /** Whether a picture of this request still helps somebody who now wants {@code newer}. */
        boolean helps(Request newer) {
            return state.equals(newer.state) && viewport.pixelScale() == newer.viewport.pixelScale()
                    && Math.abs(viewport.zoom() - newer.viewport.zoom()) < 0.35
                    && Math.abs(newer.viewport.toX(viewport.lon()) - newer.viewport.width() / 2) < MARGIN
                    && Math.abs(newer.viewport.toY(viewport.lat()) - newer.viewport.height() / 2) < MARGIN;
        }
    }

    /**
     * A finished overlay.
     *
     * @param viewport what it shows: the view that was asked for with the margin around it
     * @param asked    the view that was asked for
     * @param state    what it shows of the workspace
     * @param free     what was kept free of labels when it was asked for as a view that stands, else null
     * @param image    device pixels, {@code TYPE_INT_ARGB_PRE}
     */
    public record Picture(Viewport viewport, Viewport asked, MapState state, @Nullable List<Rectangle2D> free,
            BufferedImage image) {
        /** The pixels, row by row, as premultiplied ARGB: the image's own array. */
        public int[] pixels() {
            return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        }
    }

    /**
     * Waits for requests. Threads are there only while there is work, and a few seconds longer: a renderer that nobody holds
     * any more goes away with its pixels, closed or not.
     *
     * @param painter   draws
     * @param onPicture takes finished pictures, on the renderer's own thread
     */
    public OverlayRenderer(MapPainter painter, Consumer<Picture> onPicture) {
        this.painter = painter;
        this.onPicture = onPicture;
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, BANDS);
        bands = pool(threads, "overlay-band-");
        coordinator = pool(1, "overlay-");
    }

    private static ThreadPoolExecutor pool(int threads, String name) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(threads, threads, IDLE_S, TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(), Thread.ofPlatform().daemon().name(name, 0).factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Asks for a picture of a map that is moved; a request that has not been begun yet is forgotten. */
    public void request(Viewport viewport, MapState state) {
        request(viewport, state, null);
    }

    /**
     * Asks for a picture; a request that has not been begun yet is forgotten.
     *
     * @param free of a view that stands: places that are kept free of labels, in logical pixels of the view, and no label is cut
     *             at its edges; null where labels are to be where the world has them
     */
    public void request(Viewport viewport, MapState state, @Nullable List<Rectangle2D> free) {
        synchronized (lock) {
            if (closed) {
                return;
            }
            wanted = new Request(viewport, state, free);
            if (!working) {
                working = true;
                coordinator.execute(this::work);
            }
        }
    }

    /** Gives back the pixels of a picture that is no longer shown. */
    public void release(Picture picture) {
        synchronized (lock) {
            if (!closed && pool.size() < POOLED) {
                pool.addLast(picture.image());
            }
        }
    }

    /** Stops; a picture in the making is given up. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            wanted = null;
            pool.clear();
        }
        bands.shutdown();
        coordinator.shutdownNow();
    }

    private void work() {
        for (Request request = next(); request != null; request = next()) {
            paint(request);
        }
    }

    /** The request to be worked on now, or null when there is none. */
    private @Nullable Request next() {
        synchronized (lock) {
            running = closed ? null : wanted;
            wanted = null;
            working = running != null;
            return running;
        }
    }

    private void paint(Request request) {
        Viewport asked = request.viewport;
        Viewport wide = asked.resized(asked.width() + 2 * Math.min(MARGIN, asked.width()),
                asked.height() + 2 * Math.min(MARGIN, asked.height()));
        int width = (int) Math.round(wide.width() * wide.pixelScale());
        int height = (int) Math.round(wide.height() * wide.pixelScale());
        BufferedImage image = take(width, height);
        Picture picture = new Picture(wide, asked, request.state, request.free, image);
        try {
            if (paint(image, wide, request)) {
                onPicture.accept(picture);
            } else {
                release(picture);
            }
        } catch (InterruptedException | RejectedExecutionException e) {
            // The renderer was closed meanwhile.
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException e) {
            // The map stays as it was; the next request may well succeed.
            LOG.log(Level.ERROR, "The overlay could not be drawn", e);
            release(picture);
        }
    }

    private boolean paint(BufferedImage image, Viewport wide, Request request)
            throws InterruptedException, ExecutionException {
        BooleanSupplier cancelled = () -> isStale(request);
        boolean dense = painter.isDense(wide, request.state);
        int count = Math.clamp(image.getHeight() / LEAST_BAND, 1, BANDS);
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int top = image.getHeight() * i / count;
            int bottom = image.getHeight() * (i + 1) / count;
            tasks.add(() -> {
                int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
                Arrays.fill(pixels, top * image.getWidth(), bottom * image.getWidth(), 0);
                return painter.paintBand(image, top, bottom, wide, request.state, dense, cancelled);
            });
        }
        boolean complete = true;
        for (Future<Boolean> band : bands.invokeAll(tasks)) {
            complete &= band.get();
        }
        if (!complete) {
            return false;
        }
        Graphics2D g = image.createGraphics();
        g.scale(wide.pixelScale(), wide.pixelScale());
        Viewport asked = request.viewport;
        LabelRoom room = request.free == null ? LabelRoom.ANYWHERE
                : LabelRoom.of(asked, request.free)
                        .shifted((wide.width() - asked.width()) / 2, (wide.height() - asked.height()) / 2);
        complete = painter.paintLabels(g, wide, request.state, room, cancelled);
        g.dispose();
        return complete;
    }

    private boolean isStale(Request request) {
        synchronized (lock) {
            return closed || request == running && wanted != null && !request.helps(wanted);
        }
    }

    private BufferedImage take(int width, int height) {
        synchronized (lock) {
            while (!pool.isEmpty()) {
                BufferedImage image = pool.removeFirst();
                if (image.getWidth() == width && image.getHeight() == height) {
                    return image;
                }
            }
        }
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    }
}
