package vn.lientinh.render;

import java.util.List;
import java.util.Map;

/**
 * How the layers of a map lie on each other.
 *
 * @param order     ids of layers from the lowest to the highest; empty when what is drawn over what follows from the class of
 *                  each segment, whatever its layer. A layer that is not named lies over those that are
 * @param opacities how opaque a layer is, from 0 (not there) to 1, by its id; a layer that is not named is opaque
 */
public record LayerStack(List<String> order, Map<String, Double> opacities) {

    /** Areas under waters, railways and roads, roads under points; everything opaque. */
    public static final LayerStack BY_CLASS = new LayerStack(List.of(), Map.of());

    /**
     * Holds its own copies.
     *
     * @throws IllegalArgumentException when an opacity is not between 0 and 1
     */
    public LayerStack {
        order = List.copyOf(order);
        opacities = Map.copyOf(opacities);
        opacities.forEach((layer, opacity) -> {
            if (!(opacity >= 0 && opacity <= 1)) {
                throw new IllegalArgumentException("opacity of " + layer + ": " + opacity);
            }
        });
    }

    /** How opaque a layer is. */
    public double opacity(String layer) {
        return opacities.getOrDefault(layer, 1.0);
    }

    /** Where a layer lies: a layer with a higher place lies over one with a lower place. */
    int place(String layer) {
        int place = order.indexOf(layer);
        return place < 0 ? order.size() : place;
    }
}
