package vn.lientinh.ui.map.gluon;

import com.gluonhq.maps.tile.TileRetriever;
import com.gluonhq.maps.tile.TileRetrieverProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import vn.lientinh.tiles.TileCoord;

/**
 * Where Gluon asks for tiles. It has one such place for the whole program, made through the service loader (hence the public
 * constructor), and does not say for which of several maps it asks: so each request is handed to the {@link TileFeed} of the map
 * that is being laid out, or else of the map that shows the tile. All methods are for the FX thread.
 */
public final class GluonTiles implements TileRetriever {

    private static final int PAINTERS = 2;
    /** As many as a server is asked for tiles at once. */
    private static final int FETCHERS = 2;

    private final ExecutorService painters = threads("tiles-", PAINTERS);
    private final ExecutorService fetchers = threads("tiles-from-servers-", FETCHERS);
    private final List<TileFeed> feeds = new ArrayList<>();
    private @Nullable TileFeed asking;

    /** For the service loader. */
    public GluonTiles() {
    }

    private static ExecutorService threads(String name, int number) {
        return Executors.newFixedThreadPool(number, Thread.ofPlatform().daemon().name(name, 1).factory());
    }

    /** The one that Gluon uses in this program. */
    static GluonTiles ofGluon() {
        if (TileRetrieverProvider.getInstance().load() instanceof GluonTiles tiles) {
            return tiles;
        }
        throw new IllegalStateException("Another tile retriever stands before ours on the class path");
    }

    /** A feed for one more map. */
    TileFeed feed() {
        return new TileFeed(painters, fetchers);
    }

    /** The map of {@code feed} is on screen from now on. */
    void add(TileFeed feed) {
        if (!feeds.contains(feed)) {
            feeds.add(feed);
        }
    }

    /** The map of {@code feed} is no longer on screen. */
    void remove(TileFeed feed) {
        feeds.remove(feed);
    }

    /** Whether more than one map is on screen, so that it must be said which one asks. */
    boolean shared() {
        return feeds.size() > 1;
    }

    /** Lets {@code layout} ask for tiles of {@code feed}. */
    void ask(TileFeed feed, Runnable layout) {
        TileFeed before = asking;
        asking = feed;
        try {
            layout.run();
        } finally {
            asking = before;
        }
    }

    @Override
    public CompletableFuture<Image> loadTile(int zoom, long i, long j) {
        TileCoord coord = new TileCoord(zoom, (int) i, (int) j);
        TileFeed feed = asking;
        if (feed == null) {
            feed = feeds.stream()
                    .filter(one -> one.inView(coord))
                    .findFirst()
                    .orElse(feeds.isEmpty() ? null : feeds.getFirst());
        }
        // A map that has left the screen may still be laid out once; Gluon cannot bear a failure.
        return feed == null ? CompletableFuture.completedFuture(new WritableImage(1, 1)) : feed.load(coord);
    }
}
