package vn.lientinh.ui.map.gluon;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Text;
import vn.lientinh.render.PlacedPicture;
import vn.lientinh.render.Theme;
import vn.lientinh.tiles.TileCoord;
import vn.lientinh.tiles.TileSource;
import vn.lientinh.tiles.TilesException;
import vn.lientinh.ui.map.TileTrouble;

/**
 * Delivers the tiles of one map to Gluon, painted by a {@link TileSource} on a few background threads.
 *
 * <p>
 * Gluon asks exactly once for each tile, takes any answer as final, and cannot bear a failure. So every request is answered with
 * a picture: the tile, or what a coarser tile shows of the place; and whenever the look changes or a tile was only stood in for,
 * the picture that Gluon already shows is painted again in place. Requests are painted from the middle of the view outwards;
 * what leaves the view is given up, even while a server is being asked for it.
 *
 * <p>
 * Pictures are made in the size at which tiles are seen. While the view is zoomed they are shown scaled; once it stands others
 * of the new size take their place: see {@link #latest}. No server is asked for that.
 *
 * <p>
 * Tiles of a server go two ways: what is at hand is shown at once, and only then the server is asked, by threads of their own, so
 * that a slow server never keeps from the screen what needs none.
 *
 * <p>
 * All methods are for the FX thread.
 */
final class TileFeed {

    private static final Logger LOG = System.getLogger(TileFeed.class.getName());
    /** Jobs handed to the threads at once: enough to keep them busy, few enough that the order can still change. */
    private static final int AHEAD = 4;
    /** The same while the map is zoomed: what makes up the frames needs the processors more. */
    private static final int WHILE_ZOOMED = 1;
    /** So many times what is in view is kept, in bytes. Gluon keeps further ones softly, see {@link #wasteful}. */
    private static final double KEPT_VIEWS = 1.1;
    /** After so many times what is in view has been delivered, Gluon's view is better replaced. */
    private static final double WASTEFUL_VIEWS = 1.6;
    /** No view counts for less, so that a small map has something to spare. */
    private static final long LEAST_VIEW_BYTES = 24L << 20;
    private static final int STAND_IN = -1;
    private static final int MAX_RETRY_S = 60;

    private final Executor painters;
    private final Executor fetchers;
    private final Map<TileCoord, WeakReference<TilePicture>> pictures = new HashMap<>();
    private final LinkedHashMap<TileCoord, TilePicture> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<TileCoord, Job> jobs = new HashMap<>();
    private final Map<TileCoord, Failure> failures = new HashMap<>();
    private final Set<TileCoord> retrying = new HashSet<>();
    private final List<Runnable> onSettled = new ArrayList<>();
    private final ReadOnlyObjectWrapper<TileTrouble> trouble = new ReadOnlyObjectWrapper<>(TileTrouble.NONE);
    private @Nullable Look look;
    private @Nullable Viewport view;
    private boolean hidden;
    private boolean standing;
    private int revision;
    private int painting;
    private int fetching;
    private long keptBytes;
    private long deliveredBytes;

    /** What tiles look like. */
    private record Look(TileSource source, Theme theme, int finest, int revision) {
    }

    /** How often a tile could not be made since it was last made, and why. */
    private record Failure(int times, @Nullable Text why) {
    }

    /** How far a tile has come. */
    private enum Stage {
        /** Waits for a painter. */
        TO_PAINT,
        /** What was at hand is shown, or nothing was; waits for its turn to ask the server. */
        TO_FETCH,
        /** A thread works on it. */
        RUNNING,
        /** Is tried again in a moment. */
        WAITING
    }

    /** A tile that is to be painted, and the promise that Gluon waits for. */
    private static final class Job {
        private final TileCoord coord;
        private final CompletableFuture<Image> promise = new CompletableFuture<>();
        private Stage stage = Stage.TO_PAINT;
        private @Nullable Work work;
        /** The picture that only has the wrong size, or null when the tile itself is wanted. */
        private @Nullable TilePicture resized;

        Job(TileCoord coord, @Nullable TilePicture resized) {
            this.coord = coord;
            this.resized = resized;
        }
    }

    /** What a thread does for a job; may be told to give up. */
    private static final class Work {
        private @Nullable Thread by;
        private boolean givenUp;

        /** Whether there is still need for it; from now on giving up interrupts this thread. */
        synchronized boolean begin() {
            by = givenUp ? null : Thread.currentThread();
            return !givenUp;
        }

        /** The thread goes on to something else. */
        synchronized void end() {
            by = null;
            // An interrupt that came too late is not for whatever the thread does next.
            Thread.interrupted();
        }

        synchronized void giveUp() {
            givenUp = true;
            if (by != null) {
                by.interrupt();
            }
        }

        synchronized boolean givenUp() {
            return givenUp;
        }
    }

    /** What a thread has made of a tile. */
    private sealed interface Made {
        /** The tile itself. */
        record Tile(TilePicture picture) implements Made {
        }

        /** What is kept of it, although the server may have a newer one. */
        record Kept(TilePicture picture) implements Made {
        }

        /** Nothing is kept of it, the server has to be asked. */
        record NotYet(TilePicture picture) implements Made {
        }

        /** The source has no such tile; a coarser one, or nothing, is all there ever will be. */
        record Absent(TilePicture picture) implements Made {
        }

        /** It left the view in time. */
        record GivenUp(TilePicture picture) implements Made {
        }

        /** There was no memory to make anything of it. */
        record Lost() implements Made {
        }

        /** It could not be made. */
        record Failed(TilePicture picture, @Nullable Text why) implements Made {
        }
    }

    /** A feed that works on these threads: {@code painters} for what is at hand, {@code fetchers} for what a server has. */
    TileFeed(Executor painters, Executor fetchers) {
        this.painters = painters;
        this.fetchers = fetchers;
    }

    /**
     * Paints from now on with this source and theme. Tiles of the same source are painted again in place; pictures of another
     * source, or of another size, are of no use any more.
     *
     * @param finest device pixels along an edge of a tile at most, however large it is seen
     * @return whether all pictures have been dropped, so that Gluon has to ask for them again
     */
    boolean use(TileSource source, Theme theme, int finest) {
        Look old = look;
        if (old != null && old.source == source && old.theme == theme && old.finest == finest) {
            return false;
        }
        revision++;
        failures.clear();
        retrying.clear();
        look = new Look(source, theme, finest, revision);
        boolean dropped = old != null && (old.source != source || old.finest != finest);
        if (dropped) {
            pictures.clear();
            kept.clear();
            keptBytes = 0;
        }
        for (Job job : jobs.values()) {
            job.resized = null;
            if (job.stage == Stage.TO_FETCH) {
                job.stage = Stage.TO_PAINT;
            } else if (job.work != null) {
                job.work.giveUp();
            }
        }
        tellTrouble();
        refresh();
        return dropped;
    }

    /** Tells what is in view, so that those tiles come first, outdated ones are painted again and others are given up. */
    void view(Viewport shown) {
        hidden = false;
        standing &= view != null && view.zoom() == shown.zoom() && view.pixelScale() == shown.pixelScale();
        view = shown;
        turnTo();
    }

    /** The view stands as it was last told: pictures that were made for another zoom are made again for this one. */
    void fit() {
        standing = true;
        int edge = edge();
        forEachInView(coord -> {
            TilePicture picture = picture(coord);
            if (picture != null && picture.edge() != edge && picture.revision() == revision) {
                jobs.computeIfAbsent(coord, tile -> new Job(tile, picture));
            }
        });
        startNext();
    }

    /** The picture of a tile that now stands for one that was handed out before. */
    TilePicture latest(TilePicture handedOut) {
        TilePicture picture = picture(handedOut.coord());
        return picture == null ? handedOut : picture;
    }

    /** What is at hand of the base map for a view, those below first; places are device pixels of the view. */
    List<PlacedPicture> cover(Viewport shown) {
        return TileCover.of(shown, this::picture);
    }

    /** Device pixels along an edge of a picture of a tile that is in view now. */
    private int edge() {
        Viewport shown = view;
        int finest = look == null ? 1 : look.finest;
        return shown == null ? finest : Math.min(finest, TileRange.edge(shown));
    }

    /** Nothing is in view until {@link #view} is told again: nothing is asked for, and what is being asked for is given up. */
    void hide() {
        hidden = true;
        turnTo();
    }

    private void turnTo() {
        for (Job job : jobs.values()) {
            if (job.work != null && !inView(job.coord)) {
                job.work.giveUp();
            }
        }
        tellTrouble();
        refresh();
    }

    /** Whether the tile is in view or next to it. */
    boolean inView(TileCoord coord) {
        Viewport shown = view;
        return !hidden && (shown == null || TileRange.of(shown).contains(coord));
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
    boolean settled() {
        return jobs.isEmpty();
    }

    /** Tiles in view that could not be had. */
    ReadOnlyObjectProperty<TileTrouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Number that grows with every change of the look. */
    int revision() {
        return revision;
    }

    /**
     * Whether so much has been handed out since {@link #renewed}, all of which Gluon may still hold, that its view is better
     * replaced. JavaFX keeps a copy of every picture that is held, so each counts twice.
     */
    boolean wasteful() {
        return deliveredBytes > WASTEFUL_VIEWS * viewBytes();
    }

    /** Gluon's view is being replaced and will ask for the tiles in view again: they stay at hand, whatever else goes. */
    void renewed() {
        deliveredBytes = 0;
        pictures.values().removeIf(reference -> reference.get() == null);
        forEachInView(coord -> {
            TilePicture picture = picture(coord);
            if (picture != null) {
                keep(picture);
            }
        });
    }

    /** Bytes of the tiles in view and next to it. */
    private long viewBytes() {
        Viewport shown = view;
        if (shown == null) {
            return LEAST_VIEW_BYTES;
        }
        TileRange range = TileRange.of(shown);
        return Math.max(LEAST_VIEW_BYTES, TilePicture.bytes(edge())
                * (range.right() - range.left() + 2) * (range.bottom() - range.top() + 2));
    }

    private void forEachInView(Consumer<TileCoord> action) {
        Viewport shown = view;
        if (shown == null || hidden) {
            return;
        }
        TileRange range = TileRange.of(shown);
        for (int x = range.left(); x <= range.right(); x++) {
            for (int y = range.top(); y <= range.bottom(); y++) {
                action.accept(new TileCoord(range.zoom(), x, y));
            }
        }
    }

    /** A picture of the tile: at once when there is one, even of an earlier look, which is then painted again in place. */
    CompletableFuture<Image> load(TileCoord coord) {
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
        Job job = jobs.computeIfAbsent(coord, tile -> new Job(tile, null));
        startNext();
        return job;
    }

    private void refresh() {
        forEachInView(coord -> {
            TilePicture picture = picture(coord);
            if (picture != null && picture.revision() != revision && !retrying.contains(coord)) {
                jobs.computeIfAbsent(coord, tile -> new Job(tile, null));
            }
        });
        startNext();
    }

    private void startNext() {
        Look current = look;
        if (current == null) {
            return;
        }
        while (painting < (standing ? AHEAD : WHILE_ZOOMED)) {
            Job next = next(Stage.TO_PAINT);
            if (next == null) {
                break;
            }
            painting++;
            start(next, current, false);
        }
        while (fetching < AHEAD) {
            Job next = next(Stage.TO_FETCH);
            if (next == null) {
                break;
            }
            fetching++;
            start(next, current, true);
        }
    }

    private void start(Job job, Look current, boolean fetched) {
        Work work = new Work();
        job.stage = Stage.RUNNING;
        job.work = work;
        if (!inView(job.coord)) {
            work.giveUp();
        }
        TilePicture coarser = coarser(job.coord);
        int edge = edge();
        TilePicture resized = job.resized;
        (fetched ? fetchers : painters).execute(() -> {
            Made made;
            try {
                made = resized == null
                        ? make(job, work, current, coarser, edge, fetched)
                        : new Made.Tile(resize(resized, current, edge));
            } catch (Error e) {
                // Not even room for a stand-in, perhaps; the job must come back all the same.
                made = new Made.Lost();
            }
            Made result = made;
            Platform.runLater(() -> delivered(job, work, current, result, fetched));
        });
    }

    private @Nullable Job next(Stage stage) {
        Viewport shown = view;
        TileRange range = shown == null ? null : TileRange.of(shown);
        Comparator<Job> order = range == null
                ? Comparator.comparingInt(job -> job.coord.zoom())
                : Comparator.comparingDouble(job -> range.rank(job.coord));
        return jobs.values().stream().filter(job -> job.stage == stage).min(order).orElse(null);
    }

    private @Nullable TilePicture coarser(TileCoord coord) {
        for (int up = 1; up <= 6 && up <= coord.zoom(); up++) {
            TilePicture picture = picture(coord.ancestor(up));
            if (picture != null) {
                return picture;
            }
        }
        return null;
    }

    private static Made make(Job job, Work work, Look look, @Nullable TilePicture coarser, int edge, boolean fetched) {
        Text why = null;
        if (work.begin()) {
            try {
                if (look.source.waits() && !fetched) {
                    TileSource.AtHand atHand = look.source.atHand(job.coord, edge, look.theme);
                    if (atHand == null) {
                        return new Made.NotYet(standIn(job.coord, coarser, edge));
                    }
                    return atHand.fresh()
                            ? new Made.Tile(TilePicture.of(job.coord, atHand.picture(), look.revision))
                            : new Made.Kept(TilePicture.of(job.coord, atHand.picture(), STAND_IN));
                }
                BufferedImage pixels = look.source.tile(job.coord, edge, look.theme);
                return new Made.Tile(TilePicture.of(job.coord, pixels, look.revision));
            } catch (TilesException e) {
                if (e.absent()) {
                    return new Made.Absent(standIn(job.coord, coarser, edge));
                }
                LOG.log(Level.DEBUG, "Tile {0} could not be made: {1}", job.coord, e);
                why = e.text();
            } catch (IOException | RuntimeException | Error e) {
                // Whatever it is: a job that did not come back would keep its place on a thread for good.
                LOG.log(Level.DEBUG, "Tile {0} could not be made: {1}", job.coord, e);
            } finally {
                work.end();
            }
        }
        TilePicture instead = standIn(job.coord, coarser, edge);
        return work.givenUp() ? new Made.GivenUp(instead) : new Made.Failed(instead, why);
    }

    /** The picture at another size, from the source when that does not take a server to answer. */
    private static TilePicture resize(TilePicture picture, Look look, int edge) {
        try {
            if (!look.source.waits()) {
                return TilePicture.of(picture.coord(), look.source.tile(picture.coord(), edge, look.theme),
                        look.revision);
            }
            TileSource.AtHand atHand = look.source.atHand(picture.coord(), edge, look.theme);
            if (atHand != null) {
                return TilePicture.of(picture.coord(), atHand.picture(), look.revision);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "Tile {0} is stretched instead of made again: {1}", picture.coord(), e);
        }
        return TilePicture.of(picture.coord(), picture.stretchedTo(picture.coord(), edge), look.revision);
    }

    private static TilePicture standIn(TileCoord coord, @Nullable TilePicture coarser, int edge) {
        BufferedImage pixels = coarser != null
                ? coarser.stretchedTo(coord, edge)
                : new BufferedImage(edge, edge, BufferedImage.TYPE_INT_ARGB_PRE);
        return TilePicture.of(coord, pixels, STAND_IN);
    }

    private void delivered(Job job, Work work, Look painted, Made made, boolean fetched) {
        if (fetched) {
            fetching--;
        } else {
            painting--;
        }
        if (job.work == work) {
            job.work = null;
        }
        Look current = look;
        if (current != null && painted.revision != current.revision) {
            job.stage = Stage.TO_PAINT;
            startNext();
            return;
        }
        switch (made) {
            case Made.Tile tile -> {
                failures.remove(job.coord);
                jobs.remove(job.coord);
                show(job, tile.picture);
            }
            case Made.Absent absent -> {
                failures.remove(job.coord);
                jobs.remove(job.coord);
                stand(job, absent.picture).settleAs(revision);
            }
            case Made.Kept old -> {
                job.stage = Stage.TO_FETCH;
                show(job, old.picture);
            }
            case Made.NotYet notYet -> {
                job.stage = Stage.TO_FETCH;
                stand(job, notYet.picture);
            }
            case Made.GivenUp givenUp -> {
                if (inView(job.coord)) {
                    // It has come back meanwhile.
                    job.stage = Stage.TO_PAINT;
                } else {
                    jobs.remove(job.coord);
                    stand(job, givenUp.picture);
                }
            }
            case Made.Lost lost -> {
                job.stage = Stage.WAITING;
                CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> Platform.runLater(() -> {
                    job.stage = Stage.TO_PAINT;
                    startNext();
                }));
            }
            case Made.Failed failed -> {
                jobs.remove(job.coord);
                stand(job, failed.picture);
                retryLater(job.coord, failed.why);
            }
        }
        tellTrouble();
        startNext();
        if (standing) {
            fit();
        }
        if (jobs.isEmpty()) {
            List.copyOf(onSettled).forEach(Runnable::run);
        }
    }

    /** Shows {@code picture} in place of what is shown of the tile. */
    private TilePicture show(Job job, TilePicture picture) {
        TilePicture shown = picture(job.coord);
        if (shown != null && shown.edge() == picture.edge()) {
            shown.become(picture);
            keep(shown);
        } else {
            shown = picture;
            put(shown);
            deliveredBytes += shown.bytes();
        }
        job.promise.complete(shown);
        return shown;
    }

    private void put(TilePicture picture) {
        pictures.put(picture.coord(), new WeakReference<>(picture));
        keep(picture);
    }

    /** Shows {@code picture} where nothing is shown of the tile yet. */
    private TilePicture stand(Job job, TilePicture picture) {
        TilePicture shown = picture(job.coord);
        if (shown == null) {
            return show(job, picture);
        }
        job.promise.complete(shown);
        return shown;
    }

    /** Waits 1 s after the first failure of a tile, then twice as long each time. */
    private void retryLater(TileCoord coord, @Nullable Text why) {
        Failure before = failures.get(coord);
        int times = before == null ? 1 : before.times + 1;
        failures.put(coord, new Failure(times, why));
        retrying.add(coord);
        int failedLook = revision;
        long seconds = Math.min(MAX_RETRY_S, 1L << Math.min(times - 1, 6));
        CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS).execute(() -> Platform.runLater(() -> {
            if (failedLook != revision) {
                return;
            }
            retrying.remove(coord);
            if (inView(coord)) {
                enqueue(coord);
            } else {
                failures.remove(coord);
            }
        }));
    }

    private void tellTrouble() {
        Viewport shown = view;
        if (failures.isEmpty() || shown == null) {
            trouble.set(TileTrouble.NONE);
            return;
        }
        List<Failure> seen = failures.entrySet()
                .stream()
                .filter(failure -> inView(failure.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        Text why = seen.stream().map(Failure::why).filter(words -> words != null).findFirst().orElse(null);
        trouble.set(seen.isEmpty() ? TileTrouble.NONE : new TileTrouble(seen.size(), why));
    }

    private @Nullable TilePicture picture(TileCoord coord) {
        WeakReference<TilePicture> reference = pictures.get(coord);
        return reference == null ? null : reference.get();
    }

    private void keep(TilePicture picture) {
        TilePicture replaced = kept.put(picture.coord(), picture);
        keptBytes += picture.bytes() - (replaced == null ? 0 : replaced.bytes());
        Iterator<TilePicture> oldest = kept.values().iterator();
        double most = KEPT_VIEWS * viewBytes();
        while (keptBytes > most && oldest.hasNext()) {
            keptBytes -= oldest.next().bytes();
            oldest.remove();
        }
    }
}
