package vn.lientinh.render;

import java.awt.RenderingHints;
import org.jspecify.annotations.Nullable;

/**
 * Tells a {@link java.awt.Graphics2D} which layer of the map the following drawing belongs to, so that a medium that can keep
 * layers apart (PDF, SVG) does so. Everything else takes no notice of it. The value is the id of a layer, or one of the names
 * below.
 */
public final class LayerHint extends RenderingHints.Key {
    /** The key of the hint. */
    public static final LayerHint LAYER = new LayerHint();
    /** What lies under the layers. */
    public static final String BASE = "base-map";
    /** Place names and road shields. */
    public static final String LABELS = "labels";
    /** Lines of position. */
    public static final String GRID = "grid";
    /** Frame and everything around the map. */
    public static final String MARGINALIA = "marginalia";

    private LayerHint() {
        super(352_001);
    }

    @Override
    public boolean isCompatibleValue(@Nullable Object value) {
        return value instanceof String;
    }
}
