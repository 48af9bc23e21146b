package vn.lientinh.ui.map.gluon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vn.lientinh.model.Text;
import vn.lientinh.tiles.TileCoord;
import vn.lientinh.ui.map.TileTrouble;

/** Tiles that could not be made, how long to leave them alone, and what is told of them. For the FX thread. */
final class TileFailures {

    private static final int MAX_RETRY_S = 60;
    /** After so many times the pause is longer than {@link #MAX_RETRY_S} anyway. */
    private static final int MOST_DOUBLINGS = 6;

    private final Map<TileCoord, Failure> failures = new HashMap<>();
    private final Set<TileCoord> waiting = new HashSet<>();
    private final ReadOnlyObjectWrapper<TileTrouble> trouble = new ReadOnlyObjectWrapper<>(TileTrouble.NONE);

    /** How often a tile could not be made since it was last made, and why. */
    private record Failure(int times, @Nullable Text why) {
    }

    /**
     * A tile could not be made and waits for another try.
     *
     * @return seconds to wait: 1 after the first failure, then twice as long each time
     */
    long add(TileCoord coord, @Nullable Text why) {
        Failure before = failures.get(coord);
        int times = before == null ? 1 : before.times + 1;
        failures.put(coord, new Failure(times, why));
        waiting.add(coord);
        return Math.min(MAX_RETRY_S, 1L << Math.min(times - 1, MOST_DOUBLINGS));
    }

    /** Whether a tile is still to be left alone. */
    boolean isWaiting(TileCoord coord) {
        return waiting.contains(coord);
    }

    /** A tile need not be left alone any longer. */
    void waited(TileCoord coord) {
        waiting.remove(coord);
    }

    /** A tile has been made, or nobody needs it. */
    void remove(TileCoord coord) {
        failures.remove(coord);
    }

    void clear() {
        failures.clear();
        waiting.clear();
    }

    /** Tells of the tiles in view, and of no others. */
    void tell(Predicate<TileCoord> inView) {
        if (failures.isEmpty()) {
            trouble.set(TileTrouble.NONE);
            return;
        }
        List<Failure> seen = failures.entrySet()
                .stream()
                .filter(failure -> inView.test(failure.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        Text why = seen.stream().map(Failure::why).filter(Objects::nonNull).findFirst().orElse(null);
        trouble.set(seen.isEmpty() ? TileTrouble.NONE : new TileTrouble(seen.size(), why));
    }

    /** Tiles in view that could not be had. */
    ReadOnlyObjectProperty<TileTrouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
