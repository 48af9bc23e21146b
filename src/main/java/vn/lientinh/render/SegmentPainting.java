package vn.lientinh.render;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.lientinh.geo.LevelOfDetail;
import vn.lientinh.geo.PackedGeometry;
import vn.lientinh.geo.Viewport;

/**
 * The segments of one picture, or of one band of it, in the making. Reads packed arrays only; used once, by one thread.
 *
 * <p>
 * A picture with more vertices than anyone can tell apart is drawn as a network: without casings, and without edges that fall
 * on pixels where their style has been before.
 */
final class SegmentPainting {
    /** Vertices in view from which on a picture is drawn as a network. */
    private static final int DENSE = 10_000;
    /** Pixels of the edges around what the pointer is over, and around what is marked or selected. */
    private static final double HOVERED_EDGE = 2.5;
    private static final double MARKED_EDGE = 4.5;

    private final Graphics2D g;
    private final Scene scene;
    private final StyleSheet styles;
    private final Palette palette;
    private final Viewport viewport;
    private final MapState state;
    private final Rectangle2D region;
    private final BooleanSupplier cancelled;
    private final ShownFeatures shown;
    private final boolean dense;
    private final SegmentBrush brush;
    /** Whether each feature recedes, or null when none does. */
    private final boolean @Nullable [] receding;
    /** Whether what recedes is being painted, or what stands out. */
    private boolean faint;

    /**
     * Paints the segments that touch a region.
     *
     * @param dense  whether the whole picture, of which the region may be a band, is {@link #isDense}
     * @param raster the pixels under {@code g}, where a dense network is drawn straight into them, or null
     */
    SegmentPainting(Graphics2D g, Scene scene, StyleSheet styles, Viewport viewport, MapState state, Rectangle2D region,
            boolean dense, @Nullable NetworkRaster raster, BooleanSupplier cancelled) {
        this.g = g;
        this.scene = scene;
        this.styles = styles;
        this.palette = styles.palette();
        this.viewport = viewport;
        this.state = state;
        this.region = region;
        this.dense = dense;
        this.cancelled = cancelled;
        this.brush = new SegmentBrush(g, scene, palette, viewport, state.theme(), region, dense, raster, cancelled);
        this.shown = scene.shown(state);
        this.receding = receding(scene, state.emphasis());
    }

    /** What is not in focus recedes, and what is not whole yet: its part is painted over it. */
    private static boolean @Nullable [] receding(Scene scene, Emphasis emphasis) {
        if (emphasis.equals(Emphasis.NONE)) {
            return null;
        }
        boolean[] recede = new boolean[scene.size()];
        for (int feature = 0; feature < recede.length; feature++) {
            String id = scene.segment(feature).id();
            recede[feature] = emphasis.recedes(id) || emphasis.share(id) < 1;
        }
        return recede;
    }

    boolean paint() {
        if (receding != null) {
            recede(true);
            if (!paintSegments()) {
                return false;
            }
            recede(false);
        }
        if (!paintSegments()) {
            return false;
        }
        state.emphasis().shares().forEach((id, share) -> {
            int feature = scene.find(id);
            if (feature >= 0 && share < 1 && shown.has(feature)) {
                brush.paintPartOf(feature, share, styles.of(feature));
            }
        });
        paintMarked(state.hovered(), palette.hover(), HOVERED_EDGE);
        state.marked().forEach(id -> paintMarked(id, palette.halo(), MARKED_EDGE));
        paintMarked(state.selected(), palette.halo(), MARKED_EDGE);
        return !cancelled.getAsBoolean();
    }

    private void paintMarked(@Nullable String id, Color colour, double edge) {
        int feature = scene.find(id);
        if (feature >= 0 && shown.has(feature)) {
            brush.paintMarked(feature, styles.of(feature), colour, edge);
        }
    }

    /** Turns to what recedes, or to what stands out and is drawn wider where something recedes. */
    private void recede(boolean now) {
        faint = now;
        brush.recede(now, state.emphasis().focus() != null);
    }

    /** Paints what recedes, or what stands out. */
    private boolean paintSegments() {
        int[][] partsOfPass = partsOfPasses();
        List<StyleSheet.Pass> passes = styles.passes();
        for (int first = 0; first < passes.size();) {
            int end = first;
            while (end < passes.size() && passes.get(end).meets(passes.get(first))) {
                end++;
            }
            double opacity = passes.get(first).opacity();
            boolean complete = opacity <= 0
                    || (opacity < 1 ? paintTranslucent(first, end, partsOfPass, opacity)
                            : paintGroup(first, end, partsOfPass));
            if (!complete) {
                return false;
            }
            first = end;
        }
        return !cancelled.getAsBoolean();
    }

    /** Paints passes that meet: all their casings first, so that lines of the group meet without an edge between them. */
    private boolean paintGroup(int first, int end, int[][] partsOfPass) {
        List<StyleSheet.Pass> passes = styles.passes();
        for (int i = first; i < end && !dense && !faint; i++) {
            if (!brush.paintCasing(partsOfPass[i], passes.get(i))) {
                return false;
            }
        }
        for (int i = first; i < end; i++) {
            StyleSheet.Pass pass = passes.get(i);
            boolean complete = switch (pass.style()) {
                case LineStyle line -> brush.paintLines(partsOfPass[i], pass.look().of(line), pass.look());
                case LaneStyle lanes -> brush.paintLanes(partsOfPass[i], lanes, pass.look());
                case AreaStyle area -> paintAreas(i, area, pass.look());
                case PointStyle point -> {
                    brush.paintPoints(partsOfPass[i], point, pass.look());
                    yield true;
                }
            };
            if (!complete) {
                return false;
            }
        }
        return true;
    }

    /**
     * Paints passes that the ground shines through. Where the graphics can, the group is made opaque first and laid on as a
     * whole, so that nothing shows through where its lines overlap.
     */
    private boolean paintTranslucent(int first, int end, int[][] partsOfPass, double opacity) {
        Composite saved = g.getComposite();
        AlphaComposite translucent = AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity);
        if (g instanceof GroupGraphics groups) {
            Graphics2D on = groups.beginGroup((float) opacity);
            boolean complete = apart(on).paintGroup(first, end, partsOfPass);
            groups.endGroup(on);
            brush.forgetLayer();
            return complete;
        }
        if (!TextSprites.onPixels(g)) {
            g.setComposite(translucent);
            boolean complete = paintGroup(first, end, partsOfPass);
            g.setComposite(saved);
            return complete;
        }
        AffineTransform transform = g.getTransform();
        Rectangle pixels = transform.createTransformedShape(region).getBounds();
        pixels.grow(1, 1);
        BufferedImage sheet = new BufferedImage(pixels.width, pixels.height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D on = sheet.createGraphics();
        on.setRenderingHints(g.getRenderingHints());
        on.translate(-pixels.x, -pixels.y);
        on.transform(transform);
        boolean complete = apart(on).paintGroup(first, end, partsOfPass);
        on.dispose();
        if (complete) {
            g.setTransform(new AffineTransform());
            g.setComposite(translucent);
            g.drawImage(sheet, pixels.x, pixels.y, null);
            g.setComposite(saved);
            g.setTransform(transform);
        }
        return complete;
    }

    /** The same painting on another graphics. */
    private SegmentPainting apart(Graphics2D on) {
        SegmentPainting inner = new SegmentPainting(on, scene, styles, viewport, state, region, dense, null, cancelled);
        inner.recede(faint);
        return inner;
    }

    /** Whether a feature is to be painted now. */
    private boolean isTurn(int feature) {
        return receding == null || receding[feature] == faint;
    }

    /** The parts of lines and points to be seen that touch the region, for each pass. */
    private int[][] partsOfPasses() {
        BitSet parts = brush.partsNear();
        int passes = styles.passes().size();
        int[] counts = new int[passes];
        PackedGeometry geometry = scene.geometry();
        for (int part = parts.nextSetBit(0); part >= 0; part = parts.nextSetBit(part + 1)) {
            int feature = scene.index().featureOf(part);
            if (shown.has(feature) && geometry.kind(feature) != PackedGeometry.Kind.AREA && isTurn(feature)) {
                counts[styles.passOf(feature)]++;
            } else {
                parts.clear(part);
            }
        }
        int[][] result = new int[passes][];
        for (int pass = 0; pass < passes; pass++) {
            result[pass] = new int[counts[pass]];
        }
        for (int part = parts.nextSetBit(0); part >= 0; part = parts.nextSetBit(part + 1)) {
            int pass = styles.passOf(scene.index().featureOf(part));
            result[pass][result[pass].length - counts[pass]--] = part;
        }
        return result;
    }

    /** Whether a picture has so many vertices in view that it is drawn as a network. */
    static boolean isDense(Scene scene, Viewport viewport, MapState state) {
        if (scene.geometry().vertices() <= DENSE) {
            return false;
        }
        ShownFeatures shown = scene.shown(state);
        int zoom = LevelOfDetail.zoomFor(viewport);
        PixelFrame whole = PixelFrame.of(viewport,
                new Rectangle2D.Double(0, 0, viewport.width(), viewport.height()), SegmentBrush.MARGIN);
        BitSet parts = new BitSet(scene.geometry().parts());
        scene.index().parts(whole.minX(), whole.minY(), whole.maxX(), whole.maxY(), parts);
        int vertices = 0;
        for (int part = parts.nextSetBit(0); part >= 0; part = parts.nextSetBit(part + 1)) {
            if (shown.has(scene.index().featureOf(part))) {
                int end = scene.geometry().firstVertex(part + 1);
                for (int v = scene.geometry().firstVertex(part); v < end; v++) {
                    if (scene.detail().zoomOf(v) <= zoom && ++vertices > DENSE) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean paintAreas(int pass, AreaStyle area, ClockLook look) {
        for (int feature : scene.areas()) {
            if (styles.passOf(feature) == pass && shown.has(feature) && isTurn(feature)) {
                if (cancelled.getAsBoolean()) {
                    return false;
                }
                brush.paintArea(feature, new AreaStyle(brush.toned(area.colour()), area.indicative()), look);
            }
        }
        return true;
    }
}
