package vn.lientinh.io;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The ids that layers may refer to. A null set means that its file could not be read, so that its ids cannot be checked.
 *
 * @param items       ids of register items
 * @param territories ids of territories
 * @param sources     ids of sources
 */
public record References(@Nullable Set<String> items, @Nullable Set<String> territories,
        @Nullable Set<String> sources) {

    /** Checks nothing. */
    public static final References UNCHECKED = new References(null, null, null);

    boolean knowsItem(String id) {
        return items == null || items.contains(id);
    }

    boolean knowsTerritory(String id) {
        return territories == null || territories.contains(id);
    }

    boolean knowsSource(String id) {
        return sources == null || sources.contains(id);
    }
}
