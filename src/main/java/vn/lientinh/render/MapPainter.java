package vn.lientinh.render;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Workspace;

/**
 * Draws the segments of a workspace over a base map, on any {@link Graphics2D}: screen, picture, PDF or SVG. User space is
 * logical pixels of the viewport; a caller that wants device pixels scales the graphics first. Safe to use from several
 * threads at once, each with its own graphics.
 */
public final class MapPainter {
    private final Scene scene;
    private final UnaryOperator<Coordinate> layout;
    private final AtomicReference<@Nullable MapLabels> lastLabels = new AtomicReference<>();
    private final AtomicReference<@Nullable StyleSheet> lastStyles = new AtomicReference<>();

    /** Prepares a workspace and draws it. */
    public MapPainter(Workspace workspace) {
        this(new Scene(workspace));
    }

    /** Draws a scene that is ready. */
    public MapPainter(Scene scene) {
        this(scene, UnaryOperator.identity());
    }

    /**
     * Prepares a workspace whose ground is laid out otherwise than in Web Mercator, and draws it.
     *
     * @param laidOut the workspace, every position of which is already where {@code layout} puts it
     * @param layout  where positions (lon, lat) are put; the names that come with the base map follow it
     */
    public MapPainter(Workspace laidOut, UnaryOperator<Coordinate> layout) {
        this(new Scene(laidOut), layout);
    }

    private MapPainter(Scene scene, UnaryOperator<Coordinate> layout) {
        this.scene = scene;
        this.layout = layout;
    }

    /** What is drawn. */
    public Scene scene() {
        return scene;
    }

    /** Draws what {@code state} asks for, as far as it lies in the viewport and in the clip of {@code g}. */
    public void paint(Graphics2D g, Viewport viewport, MapState state) {
        paint(g, viewport, state, () -> false);
    }

    /**
     * Draws what {@code state} asks for, until {@code cancelled} says that nobody waits for the picture any more.
     *
     * @return whether the picture is complete
     */
    public boolean paint(Graphics2D g, Viewport viewport, MapState state, BooleanSupplier cancelled) {
        return paintSegments(g, viewport, state, PixelFrame.needed(g, viewport), cancelled)
                && paintLabels(g, viewport, state, LabelRoom.of(viewport, List.of()), cancelled);
    }

    /**
     * Draws what {@code state} asks for, and leaves places free of names that something else will be drawn on.
     *
     * @param free in logical pixels of the viewport
     */
    public void paint(Graphics2D g, Viewport viewport, MapState state, List<Rectangle2D> free) {
        paintSegments(g, viewport, state, PixelFrame.needed(g, viewport), () -> false);
        paintLabels(g, viewport, state, LabelRoom.of(viewport, free), () -> false);
    }

    /**
     * The names of cities, signs and numbered roads in the viewport that find no room on it, most important first. Nothing is
     * drawn.
     *
     * @param free places that are kept free of names, in logical pixels of the viewport
     */
    public List<String> namesWithoutRoom(Viewport viewport, MapState state, List<Rectangle2D> free) {
        Graphics2D nowhere = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            return new LabelPainting(nowhere, scene, styles(state), labels(), viewport, state,
                    LabelRoom.of(viewport, free), () -> false).unplaced();
        } finally {
            nowhere.dispose();
        }
    }

    /** Draws names and road shields over the segments, where there is {@code room} for them. */
    boolean paintLabels(Graphics2D g, Viewport viewport, MapState state, LabelRoom room, BooleanSupplier cancelled) {
        prepare(g);
        g.setRenderingHint(LayerHint.LAYER, LayerHint.LABELS);
        return !cancelled.getAsBoolean()
                && new LabelPainting(g, scene, styles(state), labels(), viewport, state, room, cancelled).paint();
    }

    /** Draws the segments that touch {@code region}, in logical pixels of the viewport. */
    boolean paintSegments(Graphics2D g, Viewport viewport, MapState state, Rectangle2D region,
            BooleanSupplier cancelled) {
        prepare(g);
        return new SegmentPainting(g, scene, styles(state), viewport, state, region, isDense(viewport, state), null,
                cancelled).paint();
    }

    /**
     * Draws the segments that touch a band of a picture whose pixels are the viewport's device pixels.
     *
     * @param image {@code TYPE_INT_ARGB_PRE}, already cleared
     * @param dense whether the picture is dense as a whole
     */
    boolean paintBand(BufferedImage image, int top, int bottom, Viewport viewport, MapState state, boolean dense,
            BooleanSupplier cancelled) {
        double scale = viewport.pixelScale();
        Graphics2D g = image.createGraphics();
        g.clipRect(0, top, image.getWidth(), bottom - top);
        g.scale(scale, scale);
        prepare(g);
        Rectangle2D region = new Rectangle2D.Double(0, top / scale, viewport.width(), (bottom - top) / scale);
        NetworkRaster raster = dense ? new NetworkRaster(image, 0, top, image.getWidth(), bottom - top) : null;
        boolean complete = new SegmentPainting(g, scene, styles(state), viewport, state, region, dense, raster,
                cancelled).paint();
        g.dispose();
        return complete;
    }

    /** Whether there is so much in view that it is drawn as a network, without casings. */
    boolean isDense(Viewport viewport, MapState state) {
        return SegmentPainting.isDense(scene, viewport, state);
    }

    private static void prepare(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    /** Fonts and names are read when the first labels are drawn; two threads may do so at once, to the same effect. */
    private MapLabels labels() {
        MapLabels ready = lastLabels.get();
        if (ready == null) {
            ready = new MapLabels(scene.workspace().territories(), layout);
            lastLabels.set(ready);
        }
        return ready;
    }

    private StyleSheet styles(MapState state) {
        StyleSheet last = lastStyles.get();
        if (last != null && last.isFor(state)) {
            return last;
        }
        StyleSheet fresh = new StyleSheet(scene, state);
        lastStyles.set(fresh);
        return fresh;
    }
}
