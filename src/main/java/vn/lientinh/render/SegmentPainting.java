package vn.lientinh.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import vn.lientinh.geo.LevelOfDetail;
import vn.lientinh.geo.LinePart;
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
    /** Pixels beyond the region that lines are followed, more than half of the widest line. */
    private static final double MARGIN = 24;

    private final Graphics2D g;
    private final Scene scene;
    private final StyleSheet styles;
    private final Palette palette;
    private final Viewport viewport;
    private final MapState state;
    private final Rectangle2D region;
    private final BooleanSupplier cancelled;
    private final PixelFrame frame;
    private final int zoom;
    private final double lineScale;
    private final double casingEdge;
    private final LinePen pen;
    private boolean dense;
    private final @Nullable NetworkRaster raster;
    /** Whether each feature recedes, or null when none does. */
    private final boolean @Nullable [] receding;
    /** Whether what recedes is being painted, or what stands out. */
    private boolean faint;
    private int layer = -1;

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
        this.raster = raster;
        this.cancelled = cancelled;
        this.frame = PixelFrame.of(viewport, region, MARGIN);
        this.lineScale = LineStyle.scale(viewport.zoom(), state.theme());
        this.casingEdge = Math.clamp(1.3 * lineScale, 0.8, 2);
        this.zoom = LevelOfDetail.zoomFor(viewport);
        this.pen = new LinePen(g, frame, scene.geometry(), scene.detail(), zoom);
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
        boolean[] visible = scene.visible(state.visibleLayers());
        if (receding != null) {
            faint = true;
            if (!paintSegments(visible)) {
                return false;
            }
            faint = false;
        }
        if (!paintSegments(visible)) {
            return false;
        }
        state.emphasis().shares().forEach((id, share) -> paintPartOf(scene.find(id), visible, share));
        paintMarked(scene.find(state.hovered()), visible, palette.hover(), 2.5);
        state.marked().forEach(id -> paintMarked(scene.find(id), visible, palette.halo(), 4.5));
        paintMarked(scene.find(state.selected()), visible, palette.halo(), 4.5);
        return !cancelled.getAsBoolean();
    }

    /** Paints what recedes, or what stands out. */
    private boolean paintSegments(boolean[] visible) {
        paintAreas(visible);
        int[][] partsOfPass = partsOfPasses(visible);
        List<StyleSheet.Pass> passes = styles.passes();
        for (int first = 0; first < passes.size();) {
            // Casings of a whole group first, so that lines of a group meet without an edge between them.
            int end = first;
            while (end < passes.size() && group(passes.get(end)) == group(passes.get(first))) {
                end++;
            }
            for (int pass = first; pass < end && !dense && !faint; pass++) {
                if (!paintCasing(partsOfPass[pass], passes.get(pass).style())) {
                    return false;
                }
            }
            for (int pass = first; pass < end; pass++) {
                if (!paintLines(partsOfPass[pass], passes.get(pass).style())) {
                    return false;
                }
            }
            first = end;
        }
        for (int pass = 0; pass < passes.size(); pass++) {
            if (passes.get(pass).style() instanceof PointStyle point) {
                for (int part : partsOfPass[pass]) {
                    paintPoint(part, point);
                }
            }
        }
        return !cancelled.getAsBoolean();
    }

    /** Whether a feature is to be painted now. */
    private boolean isTurn(int feature) {
        return receding == null || receding[feature] == faint;
    }

    /** A colour, paler while what recedes is painted. */
    private Color toned(Color colour) {
        return faint ? palette.receding(colour) : colour;
    }

    /** Paints as much of a feature as is there, with its casing. */
    private void paintPartOf(int feature, boolean[] visible, double share) {
        if (feature < 0 || share >= 1 || !visible[scene.layerOf(feature)]) {
            return;
        }
        Geometry part = LinePart.of(scene.segment(feature).geometry(), share);
        if (part == null) {
            return;
        }
        switch (styles.styleOf(feature)) {
            case LineStyle line -> {
                Path2D lines = lines(part);
                g.setColor(palette.casing());
                g.setStroke(line.casing(lineScale, casingEdge));
                g.draw(lines);
                SymbolPainter.line(g, lines, line, lineScale, palette);
            }
            case LaneStyle lanes -> {
                Path2D lines = lines(part);
                g.setColor(palette.casing());
                g.setStroke(LineStyle.solid(lanes.lanes().getFirst().width() * lineScale + 2 * casingEdge));
                g.draw(lines);
                SymbolPainter.line(g, lines, lanes.lanes().getFirst(), lineScale, palette);
            }
            case AreaStyle area -> paintArea(feature, area);
            case PointStyle point -> {
                PackedGeometry geometry = scene.geometry();
                for (int i = geometry.firstPart(feature); i < geometry.firstPart(feature + 1); i++) {
                    paintPoint(i, point);
                }
            }
        }
    }

    private Path2D lines(Geometry part) {
        Path2D.Double path = new Path2D.Double();
        for (int i = 0; i < part.getNumGeometries(); i++) {
            if (part.getGeometryN(i) instanceof LineString line) {
                CoordinateSequence points = line.getCoordinateSequence();
                for (int j = 0; j < points.size(); j++) {
                    double x = viewport.toX(points.getX(j));
                    double y = viewport.toY(points.getY(j));
                    if (j == 0) {
                        path.moveTo(x, y);
                    } else {
                        path.lineTo(x, y);
                    }
                }
            }
        }
        return path;
    }

    /** Roads share a group; everything else has a group for each rank. */
    private static int group(StyleSheet.Pass pass) {
        return Math.min(pass.rank(), Symbology.FIRST_ROAD_RANK);
    }

    /** The parts of visible lines and points that touch the region, for each pass. */
    private int[][] partsOfPasses(boolean[] visible) {
        BitSet parts = new BitSet(scene.geometry().parts());
        scene.index().parts(frame.minX(), frame.minY(), frame.maxX(), frame.maxY(), parts);
        int passes = styles.passes().size();
        int[] counts = new int[passes];
        PackedGeometry geometry = scene.geometry();
        for (int part = parts.nextSetBit(0); part >= 0; part = parts.nextSetBit(part + 1)) {
            int feature = scene.index().featureOf(part);
            if (visible[scene.layerOf(feature)] && geometry.kind(feature) != PackedGeometry.Kind.AREA
                    && isTurn(feature)) {
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
        boolean[] visible = scene.visible(state.visibleLayers());
        int zoom = LevelOfDetail.zoomFor(viewport);
        PixelFrame whole = PixelFrame.of(viewport,
                new Rectangle2D.Double(0, 0, viewport.width(), viewport.height()), MARGIN);
        BitSet parts = new BitSet(scene.geometry().parts());
        scene.index().parts(whole.minX(), whole.minY(), whole.maxX(), whole.maxY(), parts);
        int vertices = 0;
        for (int part = parts.nextSetBit(0); part >= 0; part = parts.nextSetBit(part + 1)) {
            if (visible[scene.layerOf(scene.index().featureOf(part))]) {
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

    private boolean paintCasing(int[] parts, SegmentStyle style) {
        g.setColor(palette.casing());
        return switch (style) {
            case LineStyle line -> draw(parts, line.casing(lineScale, casingEdge));
            case LaneStyle lanes -> draw(parts, LineStyle.solid(lanes.width() * lineScale + 2 * casingEdge));
            case AreaStyle area -> true;
            case PointStyle point -> true;
        };
    }

    private boolean paintLines(int[] parts, SegmentStyle style) {
        return switch (style) {
            case LineStyle line -> paintLines(parts, line);
            case LaneStyle lanes -> paintLanes(parts, lanes);
            case AreaStyle area -> true;
            case PointStyle point -> true;
        };
    }

    private boolean paintLanes(int[] parts, LaneStyle lanes) {
        if (dense) {
            return paintLines(parts, lanes.lanes().getFirst());
        }
        for (int lane = 0; lane < lanes.lanes().size(); lane++) {
            LineStyle line = lanes.lanes().get(lane);
            for (int part : parts) {
                if (cancelled.getAsBoolean()) {
                    return false;
                }
                enterLayerOf(scene.index().featureOf(part));
                g.setColor(toned(line.colour()));
                pen.drawMoved(part, lanes.offset(lane) * lineScale, line.stroke(lineScale));
            }
        }
        return true;
    }

    private boolean paintLines(int[] parts, LineStyle line) {
        g.setColor(toned(line.colour()));
        if (dense) {
            float width = (float) (line.width() * lineScale);
            pen.startThinning();
            if (raster != null) {
                return cover(parts, raster, width / 2, toned(line.colour()));
            }
            return draw(parts, new BasicStroke(width, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_BEVEL));
        }
        boolean complete;
        if (line.pattern() == LineStyle.Pattern.RAIL) {
            complete = draw(parts, line.rails(lineScale)) && draw(parts, line.sleepers(lineScale));
        } else {
            complete = draw(parts, line.stroke(lineScale));
        }
        if (complete && line.centreLine() && !faint) {
            g.setColor(palette.centreLine());
            complete = draw(parts, line.centre(lineScale));
        }
        return complete;
    }

    private boolean cover(int[] parts, NetworkRaster pixels, double radius, Color colour) {
        for (int i = 0; i < parts.length; i++) {
            if (i % 256 == 255 && cancelled.getAsBoolean()) {
                return false;
            }
            pen.coverThinned(parts[i], pixels, radius, viewport.pixelScale());
        }
        pixels.paint(colour);
        return true;
    }

    /** Draws parts in one stroke and the colour that is set. */
    private boolean draw(int[] parts, BasicStroke stroke) {
        pen.stroke(stroke);
        int sinceAsked = 0;
        for (int part : parts) {
            if (++sinceAsked > 256) {
                sinceAsked = 0;
                if (cancelled.getAsBoolean()) {
                    return false;
                }
            }
            enterLayerOf(scene.index().featureOf(part));
            if (stroke.getDashArray() != null) {
                pen.drawDashed(part, stroke);
            } else if (dense) {
                pen.drawThinned(part);
            } else {
                pen.draw(part);
            }
        }
        pen.flush();
        return true;
    }

    /** Tells the medium which layer the next lines belong to. */
    private void enterLayerOf(int feature) {
        if (scene.layerOf(feature) != layer) {
            layer = scene.layerOf(feature);
            pen.flush();
            g.setRenderingHint(LayerHint.LAYER, scene.workspace().layers().get(layer).id());
        }
    }

    private void paintAreas(boolean[] visible) {
        for (int feature : scene.areas()) {
            if (visible[scene.layerOf(feature)] && isTurn(feature)
                    && styles.styleOf(feature) instanceof AreaStyle area) {
                paintArea(feature, new AreaStyle(toned(area.colour()), area.indicative()));
            }
        }
    }

    private void paintArea(int feature, AreaStyle area) {
        Path2D outline = outline(feature);
        Rectangle2D view = new Rectangle2D.Double(region.getMinX() - MARGIN, region.getMinY() - MARGIN,
                region.getWidth() + 2 * MARGIN, region.getHeight() + 2 * MARGIN);
        if (outline.getBounds2D().intersects(view)) {
            enterLayerOf(feature);
            // Hatching is anchored in the world, so that it stays in place when the map moves.
            SymbolPainter.areaGround(g, outline, area, view, -(frame.originX() + frame.originY()) * frame.scale());
            g.setColor(area.colour());
            draw(partsOf(feature), area.outline(lineScale));
        }
    }

    private Path2D outline(int feature) {
        Path2D.Double outline = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        pen.addRings(feature, outline);
        return outline;
    }

    /** Draws a feature again over the others, with an edge of {@code edge} pixels in {@code colour} around it. */
    private void paintMarked(int feature, boolean[] visible, Color colour, double edge) {
        if (feature < 0 || !visible[scene.layerOf(feature)]) {
            return;
        }
        PackedGeometry geometry = scene.geometry();
        int[] parts = partsOf(feature);
        double width = edge * Math.max(lineScale, 0.8);
        boolean wasDense = dense;
        dense = false;
        g.setColor(colour);
        switch (styles.styleOf(feature)) {
            case LineStyle line -> {
                draw(parts, LineStyle.solid(line.width() * lineScale + 2 * (width + casingEdge)));
                g.setColor(palette.casing());
                draw(parts, LineStyle.solid(line.width() * lineScale + 2 * casingEdge));
                paintLines(parts, line);
            }
            case LaneStyle lanes -> {
                draw(parts, LineStyle.solid(lanes.width() * lineScale + 2 * (width + casingEdge)));
                paintCasing(parts, lanes);
                paintLanes(parts, lanes);
            }
            case AreaStyle area -> {
                draw(parts, LineStyle.solid(2 + 2 * width));
                paintArea(feature, area);
            }
            case PointStyle point -> {
                int[] xy = geometry.coordinates();
                for (int part : parts) {
                    int v = geometry.firstVertex(part);
                    new PointSigns().halo(g, frame.x(xy[2 * v]), frame.y(xy[2 * v + 1]),
                            PointSigns.size(viewport.zoom(), state.theme()), width, colour);
                    paintPoint(part, point);
                }
            }
        }
        dense = wasDense;
    }

    private int[] partsOf(int feature) {
        int first = scene.geometry().firstPart(feature);
        int[] parts = new int[scene.geometry().firstPart(feature + 1) - first];
        Arrays.setAll(parts, i -> first + i);
        return parts;
    }

    private void paintPoint(int part, PointStyle point) {
        enterLayerOf(scene.index().featureOf(part));
        int v = scene.geometry().firstVertex(part);
        int[] xy = scene.geometry().coordinates();
        AffineTransform saved = g.getTransform();
        g.translate(frame.x(xy[2 * v]), frame.y(xy[2 * v + 1]));
        new PointSigns().paint(g, new PointStyle(toned(point.colour()), point.sign()),
                PointSigns.size(viewport.zoom(), state.theme()), palette);
        g.setTransform(saved);
    }
}
