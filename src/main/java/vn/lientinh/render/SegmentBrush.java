package vn.lientinh.render;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.BitSet;
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
 * Draws parts of segments in the style that they are given. Reads packed arrays only; used by one thread.
 */
final class SegmentBrush {
    /** Pixels beyond the region that lines are followed, more than half of the widest line. */
    static final double MARGIN = 24;

    /** How much wider than others lines are that a picture is about. */
    private static final double STANDING_OUT = 1.4;
    /** Whether to go on is asked again after so many parts. */
    private static final int PARTS_AT_ONCE = 256;

    private final Graphics2D g;
    private final Scene scene;
    private final Palette palette;
    private final Viewport viewport;
    private final Theme theme;
    private final Rectangle2D region;
    private final BooleanSupplier cancelled;
    private final PixelFrame frame;
    private final double thin;
    private final double casingEdge;
    private final LinePen pen;
    private final @Nullable NetworkRaster raster;
    private double lineScale;
    private boolean dense;
    private boolean faint;
    private int layer = -1;

    /**
     * A brush for one region.
     *
     * @param dense  whether lines are drawn as a network
     * @param raster the pixels under {@code g}, where a dense network is drawn straight into them, or null
     */
    SegmentBrush(Graphics2D g, Scene scene, Palette palette, Viewport viewport, Theme theme, Rectangle2D region,
            boolean dense, @Nullable NetworkRaster raster, BooleanSupplier cancelled) {
        this.g = g;
        this.scene = scene;
        this.palette = palette;
        this.viewport = viewport;
        this.theme = theme;
        this.region = region;
        this.dense = dense;
        this.raster = raster;
        this.cancelled = cancelled;
        this.frame = PixelFrame.of(viewport, region, MARGIN);
        this.thin = LineStyle.scale(viewport.zoom(), theme);
        this.lineScale = thin;
        this.casingEdge = Math.clamp(1.3 * lineScale, 0.8, 2);
        this.pen = new LinePen(g, frame, scene.geometry(), scene.detail(), LevelOfDetail.zoomFor(viewport));
    }

    /**
     * Draws paler from now on, or not.
     *
     * @param standOut whether what is not paler is drawn wider
     */
    void recede(boolean paler, boolean standOut) {
        faint = paler;
        lineScale = standOut && !paler ? thin * STANDING_OUT : thin;
    }

    /** The layer that the medium was told last no longer counts. */
    void forgetLayer() {
        layer = -1;
    }

    /** Parts of all features near the region. */
    BitSet partsNear() {
        BitSet parts = new BitSet(scene.geometry().parts());
        scene.index().parts(frame.minX(), frame.minY(), frame.maxX(), frame.maxY(), parts);
        return parts;
    }

    /** Draws the edge of lines, under all lines of a group; false when given up. */
    boolean paintCasing(int[] parts, StyleSheet.Pass pass) {
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

    /** Draws the lanes of parts side by side; false when given up. */
    boolean paintLanes(int[] parts, LaneStyle lanes, ClockLook look) {
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

    /** Draws parts as lines; false when given up. */
    boolean paintLines(int[] parts, LineStyle line, ClockLook look) {
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
            if (i % PARTS_AT_ONCE == PARTS_AT_ONCE - 1 && cancelled.getAsBoolean()) {
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
            if (++sinceAsked > PARTS_AT_ONCE) {
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

    /** Draws an area with its outline. */
    void paintArea(int feature, AreaStyle plain, ClockLook look) {
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

    /** A colour, paler while what recedes is painted. */
    Color toned(Color colour) {
        return faint ? palette.receding(colour) : colour;
    }

    /** Paints as much of a feature as is there, with its casing. */
    void paintPartOf(int feature, double share, StyleSheet.Pass pass) {
        Geometry part = LinePart.of(scene.segment(feature).geometry(), share);
        if (part == null) {
            return;
        }
        switch (pass.style()) {
            case LineStyle line -> {
                Path2D lines = lines(part);
                g.setColor(palette.casing());
                g.setStroke(line.casing(lineScale, casingEdge));
                g.draw(lines);
                SymbolPainter.line(g, lines, line, pass.look(), lineScale, palette);
            }
            case LaneStyle lanes -> {
                Path2D lines = lines(part);
                g.setColor(palette.casing());
                g.setStroke(LineStyle.solid(lanes.lanes().getFirst().width() * lineScale + 2 * casingEdge));
                g.draw(lines);
                SymbolPainter.line(g, lines, lanes.lanes().getFirst(), pass.look(), lineScale, palette);
            }
            case AreaStyle area -> paintArea(feature, area, pass.look());
            case PointStyle point -> paintPoints(partsOf(feature), point, pass.look());
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

    /** Draws a feature again over the others, with an edge of {@code edge} pixels in {@code colour} around it. */
    void paintMarked(int feature, StyleSheet.Pass pass, Color colour, double edge) {
        PackedGeometry geometry = scene.geometry();
        int[] parts = partsOf(feature);
        double width = edge * Math.max(lineScale, 0.8);
        boolean wasDense = dense;
        dense = false;
        g.setColor(colour);
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
                            PointSigns.size(viewport.zoom(), theme), width, colour);
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

    void paintPoints(int[] parts, PointStyle point, ClockLook look) {
        for (int part : parts) {
            paintPoint(part, point, look);
        }
    }

    private void paintPoint(int part, PointStyle point, ClockLook look) {
        enterLayerOf(scene.index().featureOf(part));
        int v = scene.geometry().firstVertex(part);
        int[] xy = scene.geometry().coordinates();
        AffineTransform saved = g.getTransform();
        g.translate(frame.x(xy[2 * v]), frame.y(xy[2 * v + 1]));
        Color colour = toned(look.toned(point.colour(), palette));
        new PointSigns().paint(g, new PointStyle(colour, point.sign()), look,
                PointSigns.size(viewport.zoom(), theme), palette);
        g.setTransform(saved);
    }
}
