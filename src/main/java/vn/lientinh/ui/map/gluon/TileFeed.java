package vn.lientinh.ui.map.gluon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Text;
import vn.lientinh.render.PlacedPicture;
import vn.lientinh.render.Theme;
import vn.lientinh.tiles.TileCoord;
import vn.lientinh.tiles.TileSource;
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

    /** Jobs handed to the threads at once: enough to keep them busy, few enough that the order can still change. */
    private static final int AHEAD = 4;
    /** The same while the map is zoomed: what makes up the frames needs the processors more. */
    private static final int WHILE_ZOOMED = 1;
    /** So many times what is in view is kept, in bytes. Gluon keeps further ones softly, see {@link #wasteful}. */
    private static final double KEPT_VIEWS = 1.1;
    /** After so many times what is in view has been delivered, Gluon's view is better replaced. */
    private static final double WASTEFUL_VIEWS = 1.6;
    /** How long a tile is left alone that there was no memory for. */
    private static final int LOST_RETRY_S = 1;

    private final Executor painters;
    private final Executor fetchers;
    private final TilesInView inView = new TilesInView();
    private final KeptPictures pictures = new KeptPictures();
    private final TileFailures failures = new TileFailures();
    private final Map<TileCoord, Job> jobs = new HashMap<>();
    private final List<Runnable> onSettled = new ArrayList<>();
    private @Nullable TileMaker maker;
    private boolean standing;
    private int revision;
    private int painting;
    private int fetching;
    private long deliveredBytes;

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
        private @Nullable Attempt attempt;
        /** The picture that only has the wrong size, or null when the tile itself is wanted. */
        private @Nullable TilePicture resized;

        Job(TileCoord coord, @Nullable TilePicture resized) {
            this.coord = coord;
            this.resized = resized;
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
        TileMaker old = maker;
        if (old != null && old.makesThe(source, theme, finest)) {
            return false;
        }
        revision++;
        failures.clear();
        maker = new TileMaker(source, theme, finest, revision);
        boolean dropped = old != null && (old.source() != source || old.finest() != finest);
        if (dropped) {
            pictures.clear();
        }
        for (Job job : jobs.values()) {
            job.resized = null;
            if (job.stage == Stage.TO_FETCH) {
                job.stage = Stage.TO_PAINT;
            } else if (job.attempt != null) {
                job.attempt.giveUp();
            }
        }
        tellTrouble();
        refresh();
        return dropped;
    }

    /** Tells what is in view, so that those tiles come first, outdated ones are painted again and others are given up. */
    void view(Viewport shown) {
        standing &= inView.turnTo(shown);
        turn();
    }

    /** The view stands as it was last told: pictures that were made for another zoom are made again for this one. */
    void fit() {
        standing = true;
        int edge = edge();
        inView.forEach(coord -> {
            TilePicture picture = pictures.find(coord);
            if (picture != null && picture.edge() != edge && picture.revision() == revision) {
                jobs.computeIfAbsent(coord, tile -> new Job(tile, picture));
            }
        });
        startNext();
    }

    /** The picture of a tile that now stands for one that was handed out before. */
    TilePicture latest(TilePicture handedOut) {
        TilePicture picture = pictures.find(handedOut.coord());
        return picture == null ? handedOut : picture;
    }

    /** What is at hand of the base map for a view, those below first; places are device pixels of the view. */
    List<PlacedPicture> cover(Viewport shown) {
        TileMaker current = maker;
        return current == null ? List.of() : TileCover.of(shown, coord -> pictures.find(coord, current.theme()));
    }

    private int finest() {
        return maker == null ? 1 : maker.finest();
    }

    private int edge() {
        return inView.edge(finest());
    }

    /** Nothing is in view until {@link #view} is told again: nothing is asked for, and what is being asked for is given up. */
    void hide() {
        inView.hide();
        turn();
    }

    private void turn() {
        for (Job job : jobs.values()) {
            if (job.attempt != null && !inView.contains(job.coord)) {
                job.attempt.giveUp();
            }
        }
        tellTrouble();
        refresh();
    }

    /** Whether the tile is in view or next to it. */
    boolean inView(TileCoord coord) {
        return inView.contains(coord);
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
        return failures.troubleProperty();
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
        pictures.prune();
        inView.forEach(coord -> {
            TilePicture picture = pictures.find(coord);
            if (picture != null) {
                keep(picture);
            }
        });
    }

    private long viewBytes() {
        return inView.bytes(finest());
    }

    /**
     * A picture of the tile: at once when there is one, even of an earlier look, which is then painted again in place; but none of
     * another theme, which would stand out of a view that it has just come into.
     */
    CompletableFuture<Image> load(TileCoord coord) {
        TilePicture picture = maker == null ? null : pictures.find(coord, maker.theme());
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
        inView.forEach(coord -> {
            TilePicture picture = pictures.find(coord);
            if (picture != null && picture.revision() != revision && !failures.isWaiting(coord)) {
                jobs.computeIfAbsent(coord, tile -> new Job(tile, null));
            }
        });
        startNext();
    }

    private void startNext() {
        TileMaker current = maker;
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

    private void start(Job job, TileMaker current, boolean fetched) {
        Attempt attempt = new Attempt();
        job.stage = Stage.RUNNING;
        job.attempt = attempt;
        if (!inView.contains(job.coord)) {
            attempt.giveUp();
        }
        TilePicture coarser = pictures.findCoarser(job.coord, current.theme());
        int edge = edge();
        TilePicture resized = job.resized;
        (fetched ? fetchers : painters).execute(() -> {
            Made made;
            try {
                made = resized == null
                        ? current.make(job.coord, attempt, coarser, edge, fetched)
                        : new Made.Tile(current.resize(resized, edge));
            } catch (Error e) {
                // Not even room for a stand-in, perhaps; the job must come back all the same.
                made = new Made.Lost();
            }
            Made result = made;
            Platform.runLater(() -> delivered(job, attempt, current, result, fetched));
        });
    }

    private @Nullable Job next(Stage stage) {
        Comparator<TileCoord> order = inView.order();
        return jobs.values()
                .stream()
                .filter(job -> job.stage == stage)
                .min((one, other) -> order.compare(one.coord, other.coord))
                .orElse(null);
    }

    private void delivered(Job job, Attempt attempt, TileMaker madeBy, Made made, boolean fetched) {
        if (fetched) {
            fetching--;
        } else {
            painting--;
        }
        if (job.attempt == attempt) {
            job.attempt = null;
        }
        if (madeBy.revision() != revision) {
            job.stage = Stage.TO_PAINT;
            startNext();
            return;
        }
        switch (made) {
            case Made.Tile tile -> {
                failures.remove(job.coord);
                jobs.remove(job.coord);
                show(job, tile.picture());
            }
            case Made.Absent absent -> {
                failures.remove(job.coord);
                jobs.remove(job.coord);
                stand(job, absent.picture()).settleAs(revision);
            }
            case Made.Kept old -> {
                job.stage = Stage.TO_FETCH;
                show(job, old.picture());
            }
            case Made.NotYet notYet -> {
                job.stage = Stage.TO_FETCH;
                stand(job, notYet.picture());
            }
            case Made.GivenUp givenUp -> {
                if (inView.contains(job.coord)) {
                    // It has come back meanwhile.
                    job.stage = Stage.TO_PAINT;
                } else {
                    jobs.remove(job.coord);
                    stand(job, givenUp.picture());
                }
            }
            case Made.Lost lost -> {
                job.stage = Stage.WAITING;
                later(LOST_RETRY_S, () -> {
                    job.stage = Stage.TO_PAINT;
                    startNext();
                });
            }
            case Made.Failed failed -> {
                jobs.remove(job.coord);
                stand(job, failed.picture());
                retryLater(job.coord, failed.why());
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
        TilePicture shown = pictures.find(job.coord);
        if (shown != null && shown.edge() == picture.edge()) {
            shown.become(picture);
            keep(shown);
        } else {
            shown = picture;
            pictures.put(shown, mostKept());
            deliveredBytes += shown.bytes();
        }
        job.promise.complete(shown);
        return shown;
    }

    /** Shows {@code picture} where nothing is shown of the tile yet. */
    private TilePicture stand(Job job, TilePicture picture) {
        TilePicture shown = pictures.find(job.coord);
        if (shown == null) {
            return show(job, picture);
        }
        job.promise.complete(shown);
        return shown;
    }

    private void retryLater(TileCoord coord, @Nullable Text why) {
        int failedIn = revision;
        later(failures.add(coord, why), () -> {
            if (failedIn != revision) {
                return;
            }
            failures.waited(coord);
            if (inView.contains(coord)) {
                enqueue(coord);
            } else {
                failures.remove(coord);
            }
        });
    }

    private static void later(long seconds, Runnable action) {
        CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS).execute(() -> Platform.runLater(action));
    }

    private void tellTrouble() {
        failures.tell(coord -> inView.known() && inView.contains(coord));
    }

    private void keep(TilePicture picture) {
        pictures.keep(picture, mostKept());
    }

    private double mostKept() {
        return KEPT_VIEWS * viewBytes();
    }
}
