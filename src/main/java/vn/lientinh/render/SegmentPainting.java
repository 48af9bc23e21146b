package vn.lientinh.render;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import vn.lientinh.analysis.desk.Due;
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
    /** How much wider than others lines are that a picture is about. */
    private static final double STANDING_OUT = 1.4;
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
    private final double thin;
    private double lineScale;
    private final double casingEdge;
    private final LinePen pen;
    private final ShownFeatures shown;
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
        this.thin = LineStyle.scale(viewport.zoom(), state.theme());
        this.lineScale = thin;
        this.casingEdge = Math.clamp(1.3 * lineScale, 0.8, 2);
        this.zoom = LevelOfDetail.zoomFor(viewport);
        this.pen = new LinePen(g, frame, scene.geometry(), scene.detail(), zoom);
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
        state.emphasis().shares().forEach((id, share) -> paintPartOf(scene.find(id), share));
        paintMarked(scene.find(state.hovered()), palette.hover(), 2.5);
        state.marked().forEach(id -> paintMarked(scene.find(id), palette.halo(), 4.5));
        paintMarked(scene.find(state.selected()), palette.halo(), 4.5);
        return !cancelled.getAsBoolean();
    }

    /** Turns to what recedes, or to what stands out and is drawn wider where something recedes. */
    private void recede(boolean now) {
        faint = now;
        lineScale = now || state.emphasis().focus() == null ? thin : thin * STANDING_OUT;
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
            if (!paintCasing(partsOfPass[i], passes.get(i))) {
                return false;
            }
        }
        for (int i = first; i < end; i++) {
            StyleSheet.Pass pass = passes.get(i);
            boolean complete = switch (pass.style()) {
                case LineStyle line -> paintLines(partsOfPass[i], pass.look().of(line), pass.look());
                case LaneStyle lanes -> paintLanes(partsOfPass[i], lanes, pass.look());
                case AreaStyle area -> paintAreas(i, area, pass.look());
                case PointStyle point -> paintPoints(partsOfPass[i], point, pass.look());
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
            layer = -1;
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

    /** A colour, paler while what recedes is painted. */
    private Color toned(Color colour) {
        return faint ? palette.receding(colour) : colour;
    }

    /** Paints as much of a feature as is there, with its casing. */
    private void paintPartOf(int feature, double share) {
        if (feature < 0 || share >= 1 || !shown.has(feature)) {
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
                SymbolPainter.line(g, lines, line, styles.of(feature).look(), lineScale, palette);
            }
            case LaneStyle lanes -> {
                Path2D lines = lines(part);
                g.setColor(palette.casing());
                g.setStroke(LineStyle.solid(lanes.lanes().getFirst().width() * lineScale + 2 * casingEdge));
                g.draw(lines);
                SymbolPainter.line(g, lines, lanes.lanes().getFirst(), styles.of(feature).look(), lineScale, palette);
            }
            case AreaStyle area -> paintArea(feature, area, styles.of(feature).look());
            case PointStyle point -> paintPoints(partsOf(feature), point, styles.of(feature).look());
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

    /** The parts of lines and points to be seen that touch the region, for each pass. */
    private int[][] partsOfPasses() {
        BitSet parts = new BitSet(scene.geometry().parts());
        scene.index().parts(frame.minX(), frame.minY(), frame.maxX(), frame.maxY(), parts);
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
                new Rectangle2D.Double(0, 0, viewport.width(), viewport.height()), MARGIN);
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

    private boolean paintCasing(int[] parts, StyleSheet.Pass pass) {
        if (!pass.look().edged()) {
            return true;
        }
        // Through a translucent line its own edge would be seen, except where the group is laid on as a whole.
        if (g.getComposite() instanceof AlphaComposite composite && composite.getAlpha() < 1) {
            return true;
        }
        g.setColor(pass.look().edge(palette));
        return switch (pass.style()) {
            case LineStyle line -> draw(parts, pass.look().of(line).casing(lineScale, casingEdge));
            case LaneStyle lanes -> draw(parts, LineStyle.solid(lanes.width() * lineScale + 2 * casingEdge));
            case AreaStyle area -> true;
            case PointStyle point -> true;
        };
    }

    private boolean paintLanes(int[] parts, LaneStyle lanes, ClockLook look) {
        if (dense) {
            return paintLines(parts, lanes.lanes().getFirst(), look);
        }
        for (int lane = 0; lane < lanes.lanes().size(); lane++) {
            LineStyle line = lanes.lanes().get(lane);
            for (int part : parts) {
                if (cancelled.getAsBoolean()) {
                    return false;
                }
                enterLayerOf(scene.index().featureOf(part));
                g.setColor(toned(look.toned(line.colour(), palette)));
                pen.drawMoved(part, lanes.offset(lane) * lineScale, line.stroke(lineScale));
                BasicStroke core = line.core(lineScale, look.core());
                if (core != null) {
                    g.setColor(palette.casing());
                    pen.drawMoved(part, lanes.offset(lane) * lineScale, core);
                }
            }
        }
        return true;
    }

    private boolean paintLines(int[] parts, LineStyle line, ClockLook look) {
        Color colour = toned(look.toned(line.colour(), palette));
        g.setColor(colour);
        if (dense) {
            float width = (float) (line.width() * lineScale);
            pen.startThinning();
            if (raster != null) {
                return cover(parts, raster, width / 2, colour);
            }
            return draw(parts, new BasicStroke(width, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_BEVEL));
        }
        boolean complete;
        if (line.pattern() == LineStyle.Pattern.RAIL) {
            complete = draw(parts, line.rails(lineScale)) && draw(parts, line.sleepers(lineScale));
        } else {
            complete = draw(parts, line.stroke(lineScale));
        }
        BasicStroke core = line.core(lineScale, look.core());
        if (complete && core != null) {
            g.setColor(palette.casing());
            return draw(parts, core);
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

    private boolean paintAreas(int pass, AreaStyle area, ClockLook look) {
        for (int feature : scene.areas()) {
            if (styles.passOf(feature) == pass && shown.has(feature) && isTurn(feature)) {
                if (cancelled.getAsBoolean()) {
                    return false;
                }
                paintArea(feature, new AreaStyle(toned(area.colour()), area.indicative()), look);
            }
        }
        return true;
    }

    private void paintArea(int feature, AreaStyle plain, ClockLook look) {
        AreaStyle area = new AreaStyle(look.toned(plain.colour(), palette), plain.indicative());
        Path2D outline = outline(feature);
        Rectangle2D view = new Rectangle2D.Double(region.getMinX() - MARGIN, region.getMinY() - MARGIN,
                region.getWidth() + 2 * MARGIN, region.getHeight() + 2 * MARGIN);
        if (outline.getBounds2D().intersects(view)) {
            enterLayerOf(feature);
            // Hatching is anchored in the world, so that it stays in place when the map moves.
            SymbolPainter.areaGround(g, outline, area, look, view,
                    -(frame.originX() + frame.originY()) * frame.scale());
            if (look.due() == Due.OVERDUE) {
                g.setColor(look.edge(palette));
                draw(partsOf(feature), LineStyle.solid(4.2 * Math.max(lineScale, 0.7)));
            }
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
    private void paintMarked(int feature, Color colour, double edge) {
        if (feature < 0 || !shown.has(feature)) {
            return;
        }
        PackedGeometry geometry = scene.geometry();
        int[] parts = partsOf(feature);
        double width = edge * Math.max(lineScale, 0.8);
        boolean wasDense = dense;
        dense = false;
        g.setColor(colour);
        StyleSheet.Pass pass = styles.of(feature);
        switch (pass.style()) {
            case LineStyle plain -> {
                LineStyle line = pass.look().of(plain);
                draw(parts, LineStyle.solid(line.width() * lineScale + 2 * (width + casingEdge)));
                g.setColor(pass.look().edge(palette));
                draw(parts, LineStyle.solid(line.width() * lineScale + 2 * casingEdge));
                paintLines(parts, line, pass.look());
            }
            case LaneStyle lanes -> {
                draw(parts, LineStyle.solid(lanes.width() * lineScale + 2 * (width + casingEdge)));
                paintCasing(parts, pass);
                paintLanes(parts, lanes, pass.look());
            }
            case AreaStyle area -> {
                draw(parts, LineStyle.solid(2 + 2 * width));
                paintArea(feature, area, pass.look());
            }
            case PointStyle point -> {
                int[] xy = geometry.coordinates();
                for (int part : parts) {
                    int v = geometry.firstVertex(part);
                    new PointSigns().halo(g, frame.x(xy[2 * v]), frame.y(xy[2 * v + 1]),
                            PointSigns.size(viewport.zoom(), state.theme()), width, colour);
                }
                paintPoints(parts, point, pass.look());
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

    private boolean paintPoints(int[] parts, PointStyle point, ClockLook look) {
        for (int part : parts) {
            paintPoint(part, point, look);
        }
        return true;
    }

    private void paintPoint(int part, PointStyle point, ClockLook look) {
        enterLayerOf(scene.index().featureOf(part));
        int v = scene.geometry().firstVertex(part);
        int[] xy = scene.geometry().coordinates();
        AffineTransform saved = g.getTransform();
        g.translate(frame.x(xy[2 * v]), frame.y(xy[2 * v + 1]));
        Color colour = toned(look.toned(point.colour(), palette));
        new PointSigns().paint(g, new PointStyle(colour, point.sign()), look,
                PointSigns.size(viewport.zoom(), state.theme()), palette);
        g.setTransform(saved);
    }
}
