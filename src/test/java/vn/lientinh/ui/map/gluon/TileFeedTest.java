package vn.lientinh.ui.map.gluon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.lientinh.ui.Fx.ask;
import static vn.lientinh.ui.Fx.await;
import static vn.lientinh.ui.Fx.run;

import java.awt.Color;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lientinh.geo.Viewport;
import vn.lientinh.render.Theme;
import vn.lientinh.tiles.TileCoord;
import vn.lientinh.tiles.TilesException;
import vn.lientinh.ui.map.TileTrouble;

/** What a map gets to see of its tiles, whatever their source does. */
class TileFeedTest extends FeedTest {

    private static final Viewport VIEW = new Viewport(107, 21, 10, 300, 300, 1);
    private static final Viewport ELSEWHERE = new Viewport(105, 15, 10, 300, 300, 1);
    private static final TileCoord HERE = new TileCoord(TileRange.of(VIEW).zoom(), TileRange.of(VIEW).left(),
            TileRange.of(VIEW).top());
    private static final int SIZE = 8;
    /** More than a tile is ever wide here. */
    private static final int FINE = 512;

    private CompletableFuture<Image> load(PlainTiles tiles) {
        return load(tiles, SIZE, VIEW);
    }

    private CompletableFuture<Image> load(PlainTiles tiles, int finest, Viewport view) {
        return ask(() -> {
            feed.use(tiles, Theme.LIGHT, finest);
            feed.view(view);
            return feed.load(HERE);
        });
    }

    private static int argb(CompletableFuture<Image> tile) {
        return ask(() -> tile.isDone() ? tile.get().getPixelReader().getArgb(3, 3) : 0);
    }

    @Test
    void aTileIsDeliveredAndRepaintedInPlaceWhenTheThemeChanges() {
        CompletableFuture<Image> tile = load(new PlainTiles(Color.RED, Color.BLUE));
        await("the tile", () -> feed.settled());
        assertEquals(Color.RED.getRGB(), argb(tile));
        PlainTiles other = new PlainTiles(Color.RED, Color.BLUE);
        run(() -> feed.use(other, Theme.DARK, SIZE));
        CompletableFuture<Image> again = ask(() -> feed.load(HERE));
        await("the tile of the other source", () -> feed.settled());
        run(() -> feed.use(other, Theme.LIGHT, SIZE));
        await("the light tile", () -> feed.settled());
        assertEquals(Color.RED.getRGB(), argb(again));
    }

    @Test
    void aRequestThatLeavesTheViewIsGivenUpWhileItRuns() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        PlainTiles slow = new PlainTiles(Color.RED, Color.BLUE) {
            @Override
            void before(TileCoord coord) throws IOException {
                if (asked.size() > 1) {
                    return;
                }
                begun.countDown();
                try {
                    Thread.sleep(120_000);
                } catch (InterruptedException e) {
                    interrupted.set(true);
                    throw new InterruptedIOException();
                }
            }
        };
        CompletableFuture<Image> tile = load(slow);
        assertTrue(begun.await(60, TimeUnit.SECONDS));
        run(() -> feed.view(ELSEWHERE));
        await("the request has been given up", () -> interrupted.get() && feed.settled());
        assertTrue(tile.isDone(), "Gluon cannot bear an answer that never comes");
        assertEquals(TileTrouble.NONE, ask(() -> feed.troubleProperty().get()), "giving up is no failure");
        run(() -> feed.view(VIEW));
        await("the tile is made after all", () -> argb(tile) == Color.RED.getRGB());
    }

    @Test
    void whatCannotBeHadIsToldAndTriedAgain() {
        AtomicBoolean broken = new AtomicBoolean(true);
        PlainTiles failing = new PlainTiles(Color.RED, Color.BLUE) {
            @Override
            void before(TileCoord coord) throws IOException {
                if (broken.get()) {
                    throw new IOException("no network");
                }
            }
        };
        CompletableFuture<Image> tile = load(failing);
        await("the failure is told", () -> feed.troubleProperty().get().tiles() == 1);
        assertTrue(tile.isDone());
        broken.set(false);
        await("the tile is there after all", () -> argb(tile) == Color.RED.getRGB());
        assertEquals(TileTrouble.NONE, ask(() -> feed.troubleProperty().get()));
    }

    @Test
    void evenAnErrorOfTheMachineLeavesTheFeedWorking() {
        AtomicInteger errors = new AtomicInteger(12);
        PlainTiles failing = new PlainTiles(Color.RED, Color.BLUE) {
            @Override
            void before(TileCoord coord) {
                if (errors.getAndDecrement() > 0) {
                    throw new OutOfMemoryError("told to");
                }
            }
        };
        load(failing);
        run(() -> {
            TileRange range = TileRange.of(VIEW);
            for (int x = range.left(); x <= range.right(); x++) {
                for (int y = range.top(); y <= range.bottom(); y++) {
                    feed.load(new TileCoord(range.zoom(), x, y));
                }
            }
        });
        await("all tiles are there in the end", () -> feed.settled() && feed.troubleProperty().get().tiles() == 0);
    }

    @Test
    void whatTheSourceDoesNotHaveIsNeitherToldNorAskedForAgain() throws Exception {
        PlainTiles empty = new PlainTiles(Color.RED, Color.BLUE) {
            @Override
            void before(TileCoord coord) throws IOException {
                throw TilesException.noTile(coord);
            }
        };
        CompletableFuture<Image> tile = load(empty);
        await("an answer", () -> tile.isDone() && feed.settled());
        run(() -> feed.view(VIEW));
        assertTrue(ask(() -> feed.settled()), "nothing is asked for again");
        assertEquals(TileTrouble.NONE, ask(() -> feed.troubleProperty().get()));
        assertEquals(1, empty.asked.size());
    }

    private static int edge(Image picture) {
        return (int) picture.getWidth();
    }

    private static Viewport zoomed(int edge) {
        return new Viewport(107, 21, 10 + Math.log(edge / 256.0) / Math.log(2), 300, 300, 1);
    }

    @Test
    void aTileIsMadeInTheSizeAtWhichItIsSeenUnlessThatIsTooLarge() throws Exception {
        PlainTiles red = new PlainTiles(Color.RED, Color.BLUE);
        CompletableFuture<Image> tile = load(red, FINE, zoomed(294));
        await("the tile", () -> feed.settled());
        assertEquals(294, edge(tile.get()));
        CompletableFuture<Image> coarse = load(red, 290, zoomed(294));
        await("the coarse tile", () -> feed.settled());
        assertEquals(290, edge(coarse.get()));
    }

    @Test
    void oncePastAZoomATileOfTheNewSizeTakesThePlaceOfTheOneBefore() throws Exception {
        PlainTiles red = new PlainTiles(Color.RED, Color.BLUE);
        CompletableFuture<Image> tile = load(red, FINE, VIEW);
        await("the tile", () -> feed.settled());
        TilePicture first = (TilePicture) tile.get();
        assertEquals(256, edge(first));
        run(() -> feed.view(zoomed(300)));
        assertTrue(ask(() -> feed.settled()), "while it is zoomed it is shown scaled");
        assertEquals(256, edge(ask(() -> feed.latest(first))));
        run(() -> feed.view(zoomed(294)));
        run(feed::fit);
        await("the tile at its new size", () -> feed.settled() && edge(feed.latest(first)) == 294);
        TilePicture second = ask(() -> feed.latest(first));
        assertEquals(Color.RED.getRGB(), (int) ask(() -> second.getPixelReader().getArgb(293, 293)));
        assertEquals(2, red.asked.size());
        run(() -> feed.use(red, Theme.DARK, FINE));
        await("the dark tile", () -> feed.settled());
        assertEquals(Color.BLUE.getRGB(), (int) ask(() -> second.getPixelReader().getArgb(293, 293)));
    }

    @Test
    void aTileThatCannotBeMadeAgainIsStretched() throws Exception {
        AtomicBoolean broken = new AtomicBoolean();
        PlainTiles red = new PlainTiles(Color.RED, Color.BLUE) {
            @Override
            void before(TileCoord coord) throws IOException {
                if (broken.get()) {
                    throw new IOException("told to fail");
                }
            }
        };
        CompletableFuture<Image> tile = load(red, FINE, VIEW);
        await("the tile", () -> feed.settled());
        broken.set(true);
        run(() -> {
            feed.view(zoomed(294));
            feed.fit();
        });
        TilePicture first = (TilePicture) tile.get();
        await("the tile at its new size", () -> feed.settled() && edge(feed.latest(first)) == 294);
        assertEquals(Color.RED.getRGB(), (int) ask(() -> feed.latest(first).getPixelReader().getArgb(293, 293)));
        assertEquals(TileTrouble.NONE, ask(() -> feed.troubleProperty().get()));
    }

    @Test
    void aTileThatWasPaintedForAnEarlierZoomIsBroughtToThePresentOne() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        PlainTiles slow = new PlainTiles(Color.RED, Color.BLUE) {
            @Override
            void before(TileCoord coord) throws IOException {
                begun.countDown();
                try {
                    go.await(60, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    throw new InterruptedIOException();
                }
            }
        };
        CompletableFuture<Image> tile = load(slow, FINE, VIEW);
        assertTrue(begun.await(60, TimeUnit.SECONDS));
        run(() -> {
            feed.view(zoomed(294));
            feed.fit();
        });
        go.countDown();
        await("the tile at its new size",
                () -> feed.settled() && edge(feed.latest((TilePicture) tile.get())) == 294);
    }

    /** A source as a server is: it waits, and may have something at hand. */
    private static final class ServedTiles extends PlainTiles {
        final CountDownLatch answer = new CountDownLatch(1);
        final Map<TileCoord, Boolean> freshAtHand = new ConcurrentHashMap<>();

        ServedTiles() {
            super(Color.RED, Color.BLUE);
        }

        @Override
        public boolean waits() {
            return true;
        }

        @Override
        public @Nullable AtHand atHand(TileCoord coord, int size, Theme theme) {
            Boolean fresh = freshAtHand.get(coord);
            return fresh == null ? null : new AtHand(picture(size, Color.GREEN), fresh);
        }

        @Override
        void before(TileCoord coord) throws IOException {
            try {
                if (!answer.await(60, TimeUnit.SECONDS)) {
                    throw new IOException("never answered");
                }
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
        }
    }

    @Test
    void whatIsKeptIsShownWhileTheServerIsAskedForANewerOne() {
        ServedTiles served = new ServedTiles();
        served.freshAtHand.put(HERE, false);
        CompletableFuture<Image> tile = load(served);
        await("the kept tile", () -> argb(tile) == Color.GREEN.getRGB());
        assertFalse(ask(() -> feed.settled()));
        served.answer.countDown();
        await("the new tile", () -> argb(tile) == Color.RED.getRGB() && feed.settled());
    }

    @Test
    void aSlowServerDoesNotHoldUpWhatIsAtHand() {
        ServedTiles served = new ServedTiles();
        TileRange range = TileRange.of(VIEW);
        TileCoord atHand = new TileCoord(range.zoom(), range.right(), range.bottom());
        served.freshAtHand.put(atHand, true);
        CompletableFuture<Image> waiting = load(served);
        run(() -> {
            for (int x = range.left() - 1; x <= range.right() + 1; x++) {
                feed.load(new TileCoord(range.zoom(), x, range.top() - 1));
            }
        });
        CompletableFuture<Image> shown = ask(() -> feed.load(atHand));
        await("the tile at hand", () -> argb(shown) == Color.GREEN.getRGB());
        assertEquals(0, argb(waiting), "the other one is stood in for by nothing, and still waits");
        assertFalse(served.asked.contains(atHand), "what is fresh is not asked for");
        served.answer.countDown();
        await("all", () -> feed.settled());
    }

    @Test
    void noServerIsAskedForATileOfAnotherSize() throws Exception {
        ServedTiles served = new ServedTiles();
        served.answer.countDown();
        CompletableFuture<Image> tile = load(served, FINE, VIEW);
        await("the tile of the server", () -> feed.settled() && argb(tile) == Color.RED.getRGB());
        TilePicture first = (TilePicture) tile.get();
        served.freshAtHand.put(HERE, false);
        for (int edge : new int[]{294, 300}) {
            run(() -> {
                feed.view(zoomed(edge));
                feed.fit();
            });
            await("the tile at its new size", () -> feed.settled() && edge(feed.latest(first)) == edge);
            // What is at hand is green here; the second time nothing is, and the picture before is stretched.
            assertEquals(Color.GREEN.getRGB(), (int) ask(() -> feed.latest(first).getPixelReader().getArgb(9, 9)));
            served.freshAtHand.clear();
        }
        assertEquals(1, served.asked.size());
    }
}
