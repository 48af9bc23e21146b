package vn.lientinh.bench;

import java.util.Set;
import java.util.stream.Collectors;
import vn.lientinh.Messages;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.ColourBy;
import vn.lientinh.render.MapState;
import vn.lientinh.render.OverlayRenderer;
import vn.lientinh.render.Theme;

/** The networks and views that all benchmarks share. */
final class Networks {
    static final long SEED = 42;
    /** Everything visible, nothing marked. */
    static final MapState STATE = new MapState(Set.of("network"), null, null, ColourBy.INVESTOR, Theme.LIGHT,
            Messages.VIETNAMESE);

    /** A view of 1920 × 1080 pixels. */
    static Viewport view(String name) {
        return switch (name) {
            case "country" -> new Viewport(105.8, 16, 6.4, 1920, 1080, 1);
            case "provinces" -> new Viewport(106.8, 21.1, 9.2, 1920, 1080, 1);
            // 1920 pixels are 20 kilometres.
            case "window20km" -> new Viewport(NetworkGenerator.TOWN[0], NetworkGenerator.TOWN[1], 13.77, 1920, 1080, 1);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Everything of a workspace visible, nothing marked. */
    static MapState all(Workspace workspace) {
        return new MapState(workspace.layers().stream().map(Layer::id).collect(Collectors.toSet()), null, null,
                ColourBy.INVESTOR, Theme.LIGHT, Messages.VIETNAMESE);
    }

    /** A view of 1920 × 1080 pixels of the three provinces of the built-in workspace. */
    static Viewport builtIn(double zoom) {
        return new Viewport(106.9, 21.1, zoom, 1920, 1080, 1);
    }

    /** The view to ask an overlay renderer for, so that it paints this view with its margin. */
    static Viewport asked(Viewport painted) {
        return painted.resized(painted.width() - 2 * OverlayRenderer.MARGIN,
                painted.height() - 2 * OverlayRenderer.MARGIN);
    }

    private Networks() {
    }
}
