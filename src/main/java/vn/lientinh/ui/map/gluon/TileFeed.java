package vn.lientinh.ui.map.gluon;

import com.gluonhq.maps.tile.TileRetriever;
import com.gluonhq.maps.tile.TileRetrieverProvider;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import vn.lientinh.geo.Viewport;
import vn.lientinh.render.Theme;
import vn.lientinh.tiles.TileCoord;
import vn.lientinh.tiles.TileSource;

/**
 * Delivers tiles to Gluon, painted by a {@link TileSource} on a few background threads.
 *
 * <p>
 * Gluon asks its retriever exactly once for each tile, takes any answer as final, and cannot bear a failure. So every request
 * is answered with a picture: the tile, or what a coarser tile shows of the place; and whenever the look changes or a tile was
 * only stood in for, the picture that Gluon already shows is painted again in place. Requests are painted from the middle of
 * the view outwards; what has left the view is not painted.
 *
 * <p>
 * Gluon makes one retriever for the whole program through the service loader, hence the public constructor; {@link #ofGluon}
 * is that one. All methods are for the FX thread.
 */
public final class TileFeed implements TileRetriever {

    private static final Logger LOG = System.getLogger(TileFeed.class.getName());
    private static final int THREADS = 2;
    /** Jobs handed to the threads at once: enough to keep them busy, few enough that the order can still change. */
    private static final int AHEAD = 2 * THREADS;
    /** Pictures kept for sure, in bytes. Gluon keeps further ones softly, see {@link #deliveredBytes}. */
    private static final long KEPT_BYTES = 96L << 20;
    private static final int STAND_IN = -1;
    private static final int MAX_RETRY_S = 60;

    private final ExecutorService painters = Executors.newFixedThreadPool(THREADS,
            Thread.ofPlatform().daemon().name("tiles-", 1).factory());
    private final Map<TileCoord, WeakReference<TilePicture>> pictures = new HashMap<>();
    private final LinkedHashMap<TileCoord, TilePicture> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<TileCoord, Job> jobs = new HashMap<>();
    private final Map<TileCoord, Integer> failures = new HashMap<>();
    private final List<Runnable> onSettled = new ArrayList<>();
    private @Nullable Look look;
    private @Nullable Viewport view;
    private int revision;
    private int painting;
    private long keptBytes;
    private long deliveredBytes;

    /** What tiles look like. */
    private record Look(TileSource source, Theme theme, int size, int revision) {
    }

    /** A tile that is to be painted, and the promise that Gluon waits for. */
    private static final class Job {
        private final TileCoord coord;
        private final CompletableFuture<Image> promise = new CompletableFuture<>();
        private boolean started;

        Job(TileCoord coord) {
            this.coord = coord;
        }
    }

    /** For the service loader. */
    public TileFeed() {
    }

    /** The one feed that Gluon uses in this program. */
    public static TileFeed ofGluon() {
        if (TileRetrieverProvider.getInstance().load() instanceof TileFeed feed) {
            return feed;
        }
        throw new IllegalStateException("Another tile retriever stands before ours on the class path");
    }

    /**
     * Paints from now on with this source and theme, and repaints what is in view.
     *
     * @param size edge of a tile in device pixels
     */
    public void use(TileSource source, Theme theme, int size) {
        Look old = look;
        if (old != null && old.source == source && old.theme == theme && old.size == size) {
            return;
        }
        revision++;
        failures.clear();
        look = new Look(source, theme, size, revision);
        if (old != null && old.size != size) {
            pictures.clear();
            kept.clear();
            keptBytes = 0;
        }
        refresh();
    }

    /** Tells what is in view, so that those tiles come first and outdated ones are painted again. */
    void view(Viewport shown) {
        view = shown;
        refresh();
    }

    /** Runs {@code action} on the FX thread each time that all tiles asked for have been delivered. */
    void whenSettled(Runnable action) {
        onSettled.add(action);
    }

    /** Stops telling {@code action}. */
    void forget(Runnable action) {
        onSettled.remove(action);
    }

    /** Whether nothing is waiting to be painted. */
    public boolean settled() {
        return jobs.isEmpty();
    }

    /** Number that grows with every change of the look. */
    int revision() {
        return revision;
    }

    /** Bytes of all pictures handed out since {@link #resetDelivered}; Gluon may still hold every one of them. */
    long deliveredBytes() {
        return deliveredBytes;
    }

    /** Starts counting afresh, after Gluon's view has been replaced. */
    void resetDelivered() {
        deliveredBytes = 0;
        pictures.values().removeIf(reference -> reference.get() == null);
    }

    @Override
    public CompletableFuture<Image> loadTile(int zoom, long i, long j) {
        TileCoord coord = new TileCoord(zoom, (int) i, (int) j);
        TilePicture picture = picture(coord);
        if (picture != null) {
            keep(picture);
            deliveredBytes += picture.bytes();
            if (picture.revision() != revision) {
                enqueue(coord);
            }
            return CompletableFuture.completedFuture(picture);
        }
        return enqueue(coord).promise;
    }

    private Job enqueue(TileCoord coord) {
        Job job = jobs.computeIfAbsent(coord, Job::new);
        startNext();
        return job;
    }

    private void refresh() {
        Viewport shown = view;
        if (shown == null) {
            return;
        }
        TileRange range = TileRange.of(shown);
        for (int x = range.left(); x <= range.right(); x++) {
            for (int y = range.top(); y <= range.bottom(); y++) {
                TileCoord coord = new TileCoord(range.zoom(), x, y);
                TilePicture picture = picture(coord);
                if (picture != null && picture.revision() != revision && !failures.containsKey(coord)) {
                    jobs.computeIfAbsent(coord, Job::new);
                }
            }
        }
        startNext();
    }

    private void startNext() {
        Look current = look;
        if (current == null) {
            return;
        }
        while (painting < AHEAD) {
            Job next = next();
            if (next == null) {
                return;
            }
            next.started = true;
            painting++;
            boolean wanted = inView(next.coord);
            TilePicture coarser = coarser(next.coord);
            painters.execute(() -> paint(next, current, coarser, wanted));
        }
    }

    private @Nullable Job next() {
        Viewport shown = view;
        Comparator<Job> order = shown == null
                ? Comparator.comparingInt(job -> job.coord.zoom())
                : Comparator.comparingDouble(job -> TileRange.of(shown).rank(job.coord));
        return jobs.values().stream().filter(job -> !job.started).min(order).orElse(null);
    }

    private boolean inView(TileCoord coord) {
        Viewport shown = view;
        return shown == null || TileRange.of(shown).contains(coord);
    }

    private @Nullable TilePicture coarser(TileCoord coord) {
        for (int up = 1; up <= 6 && up <= coord.zoom(); up++) {
            TilePicture picture = picture(new TileCoord(coord.zoom() - up, coord.x() >> up, coord.y() >> up));
            if (picture != null) {
                return picture;
            }
        }
        return null;
    }

    private void paint(Job job, Look current, @Nullable TilePicture coarser, boolean wanted) {
        TilePicture picture = null;
        if (wanted) {
            try {
                BufferedImage pixels = current.source.tile(job.coord, current.size, current.theme);
                picture = TilePicture.of(job.coord, pixels, current.revision);
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.DEBUG, "Tile {0} could not be made: {1}", job.coord, e);
            }
        }
        boolean failed = wanted && picture == null;
        TilePicture delivered = picture != null ? picture : standIn(job.coord, current, coarser);
        Platform.runLater(() -> delivered(job, current, delivered, failed));
    }

    private static TilePicture standIn(TileCoord coord, Look current, @Nullable TilePicture coarser) {
        BufferedImage pixels = coarser != null && coarser.size() == current.size
                ? coarser.stretchedTo(coord)
                : new BufferedImage(current.size, current.size, BufferedImage.TYPE_INT_ARGB_PRE);
        return TilePicture.of(coord, pixels, STAND_IN);
    }

    private void delivered(Job job, Look painted, TilePicture delivered, boolean failed) {
        painting--;
        Look current = look;
        if (current != null && painted.revision != current.revision) {
            job.started = false;
            startNext();
            return;
        }
        jobs.remove(job.coord);
        if (failed) {
            retryLater(job.coord);
        } else if (delivered.revision() == revision) {
            failures.remove(job.coord);
        }
        TilePicture shown = picture(job.coord);
        if (shown == null) {
            shown = delivered;
            pictures.put(job.coord, new WeakReference<>(shown));
            deliveredBytes += shown.bytes();
        } else if (delivered.revision() != STAND_IN) {
            shown.become(delivered);
        }
        keep(shown);
        job.promise.complete(shown);
        startNext();
        if (jobs.isEmpty()) {
            List.copyOf(onSettled).forEach(Runnable::run);
        }
    }

    /** Waits 1 s after the first failure of a tile, then twice as long each time. */
    private void retryLater(TileCoord coord) {
        int times = failures.merge(coord, 1, Integer::sum);
        int look = revision;
        long seconds = Math.min(MAX_RETRY_S, 1L << Math.min(times - 1, 6));
        CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS).execute(() -> Platform.runLater(() -> {
            if (look == revision && inView(coord)) {
                enqueue(coord);
            } else {
                failures.remove(coord);
            }
        }));
    }

    private @Nullable TilePicture picture(TileCoord coord) {
        WeakReference<TilePicture> reference = pictures.get(coord);
        return reference == null ? null : reference.get();
    }

    private void keep(TilePicture picture) {
        TilePicture replaced = kept.put(picture.coord(), picture);
        keptBytes += picture.bytes() - (replaced == null ? 0 : replaced.bytes());
        Iterator<TilePicture> oldest = kept.values().iterator();
        while (keptBytes > KEPT_BYTES && oldest.hasNext()) {
            keptBytes -= oldest.next().bytes();
            oldest.remove();
        }
    }
}
