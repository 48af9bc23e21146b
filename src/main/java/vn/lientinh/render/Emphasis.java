package vn.lientinh.render;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which segments stand out of a picture, and how much of them is there.
 *
 * @param focus  ids of the segments that keep their full colour while all others recede, or null when none recedes
 * @param shares how much of a line is drawn, 0 to 1 of its geodesic length from its start, by segment id; what is not named
 *               is drawn whole
 */
public record Emphasis(@Nullable Set<String> focus, Map<String, Double> shares) {

    /** Everything in full colour and whole. */
    public static final Emphasis NONE = new Emphasis(null, Map.of());

    /** Holds its own copies. */
    public Emphasis {
        focus = focus == null ? null : Set.copyOf(focus);
        shares = Map.copyOf(shares);
    }

    /** Whether this segment recedes. */
    public boolean recedes(String id) {
        return focus != null && !focus.contains(id);
    }

    /** How much of this segment is drawn. */
    public double share(String id) {
        return shares.getOrDefault(id, 1.0);
    }
}
