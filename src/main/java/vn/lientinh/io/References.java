package vn.lientinh.io;

import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.lientinh.model.Item;
import vn.lientinh.model.Source;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Workspace;

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

    /** The ids of a workspace; what it has none of is not checked. */
    public static References of(Workspace workspace) {
        return new References(orNull(workspace.register().items().stream().map(Item::id).collect(Collectors.toSet())),
                orNull(workspace.territories().stream().map(Territory::id).collect(Collectors.toSet())),
                orNull(workspace.sources().stream().map(Source::id).collect(Collectors.toSet())));
    }

    private static @Nullable Set<String> orNull(Set<String> ids) {
        return ids.isEmpty() ? null : ids;
    }

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
