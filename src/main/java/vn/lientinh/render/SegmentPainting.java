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
import vn.lientinh.geo.LevelOfDetail;
import vn.lientinh.geo.PackedGeometry;
import vn.lientinh.geo.Viewport;
import vn.lientinh.geo.WebMercator;

/**
 * The segments of one picture, or of one band of it, in the making. Reads packed arrays only; used once, by one thread.
 *
 * <p>
 * A picture with more vertices than anyone can tell apart is drawn as a network: without casings, and without edges that fall
 * on pixels where their style has been before.
 */
final class SegmentPainting {
    /** Vertices in view from which on a picture is drawn as a network. */
    private static final int DENSE = 40_000;
    /** Vertices in one path. Short paths are faster: the rasteriser sorts the edges of each path. */
    private static final int PATH_VERTICES = 48;
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
    private final double scale;
    private final double originX;
    private final double originY;
    private final double lineScale;
    private final double casingEdge;
    private final int zoom;
    private final int[] xy;
    private final byte[] zooms;
    private final Path2D.Float path = new Path2D.Float(Path2D.WIND_NON_ZERO, 4 * PATH_VERTICES);
    private int pathVertices;
    private boolean dense;
    private long[] grid = new long[0];
    private int gridWidth;

    SegmentPainting(Graphics2D g, Scene scene, StyleSheet styles, Viewport viewport, MapState state, Rectangle2D region,
            BooleanSupplier cancelled) {
        this.g = g;
        this.scene = scene;
        this.styles = styles;
        this.palette = styles.palette();
        this.viewport = viewport;
        this.state = state;
        this.region = region;
        this.cancelled = cancelled;
        this.scale = viewport.worldSize() / PackedGeometry.UNIT;
        this.originX = WebMercator.x(viewport.lon()) * PackedGeometry.UNIT - viewport.width() / 2 / scale;
        this.originY = WebMercator.y(viewport.lat()) * PackedGeometry.UNIT - viewport.height() / 2 / scale;
        this.lineScale = LineStyle.scale(viewport.zoom(), state.theme());
        this.casingEdge = Math.clamp(1.3 * lineScale, 0.8, 2);
        this.zoom = LevelOfDetail.zoomFor(viewport);
        this.xy = scene.geometry().coordinates();
        this.zooms = scene.detail().zooms();
    }

    boolean paint() {
        boolean[] visible = scene.visible(state.visibleLayers());
        paintAreas(visible);
        int[][] partsOfPass = partsOfPasses(visible);
        List<StyleSheet.Pass> passes = styles.passes();
        for (int first = 0; first < passes.size();) {
            // Casings of a whole group first, so that lines of a group meet without an edge between them.
            int end = first;
            while (end < passes.size() && group(passes.get(end)) == group(passes.get(first))) {
                end++;
            }
            for (int pass = first; pass < end && !dense; pass++) {
                if (passes.get(pass).style() instanceof LineStyle line && !paintCasing(partsOfPass[pass], line)) {
                    return false;
                }
            }
            for (int pass = first; pass < end; pass++) {
                if (passes.get(pass).style() instanceof LineStyle line && !paintLines(partsOfPass[pass], line)) {
                    return false;
                }
            }
            first = end;
        }
        paintMarked(scene.find(state.hovered()), visible, palette.hover(), 2.5);
        paintMarked(scene.find(state.selected()), visible, palette.halo(), 4.5);
        for (int pass = 0; pass < passes.size(); pass++) {
            if (passes.get(pass).style() instanceof PointStyle point) {
                for (int part : partsOfPass[pass]) {
                    paintPoint(part, point);
                }
            }
        }
        return !cancelled.getAsBoolean();
    }

    /** Roads share a group; everything else has a group for each rank. */
    private static int group(StyleSheet.Pass pass) {
        return Math.min(pass.rank(), Symbology.FIRST_ROAD_RANK);
    }

    /** The parts of visible lines and points that touch the region, for each pass. */
    private int[][] partsOfPasses(boolean[] visible) {
        double margin = MARGIN / scale;
        BitSet parts = new BitSet(scene.geometry().parts());
        scene.index()
                .parts(toWorld(originX + region.getMinX() / scale - margin),
                        toWorld(originY + region.getMinY() / scale - margin),
                        toWorld(originX + region.getMaxX() / scale + margin),
                        toWorld(originY + region.getMaxY() / scale + margin), parts);
        int passes = styles.passes().size();
        int[] counts = new int[passes];
        int vertices = 0;
        PackedGeometry geometry = scene.geometry();
        for (int part = parts.nextSetBit(0); part >= 0; part = parts.nextSetBit(part + 1)) {
            int feature = scene.index().featureOf(part);
            if (visible[scene.layerOf(feature)] && geometry.kind(feature) != PackedGeometry.Kind.AREA) {
                counts[styles.passOf(feature)]++;
                if (vertices <= DENSE) {
                    vertices += verticesInView(part);
                }
            } else {
                parts.clear(part);
            }
        }
        dense = vertices > DENSE;
        if (dense) {
            gridWidth = (int) region.getWidth() + 2 * (int) MARGIN + 2;
            grid = new long[(gridWidth * ((int) region.getHeight() + 2 * (int) MARGIN + 2) >>> 6) + 1];
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

    private int verticesInView(int part) {
        int count = 0;
        int end = scene.geometry().firstVertex(part + 1);
        for (int v = scene.geometry().firstVertex(part); v < end; v++) {
            if (zooms[v] <= zoom) {
                count++;
            }
        }
        return count;
    }

    private static int toWorld(double value) {
        return (int) Math.clamp(value, 0, Integer.MAX_VALUE);
    }

    private boolean paintCasing(int[] parts, LineStyle line) {
        g.setColor(palette.casing());
        return draw(parts, line.casing(lineScale, casingEdge));
    }

    private boolean paintLines(int[] parts, LineStyle line) {
        g.setColor(line.colour());
        if (dense) {
            float width = (float) (line.width() * lineScale);
            Arrays.fill(grid, 0);
            return draw(parts, new BasicStroke(width, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_BEVEL));
        }
        boolean complete;
        if (line.pattern() == LineStyle.Pattern.RAIL) {
            complete = draw(parts, line.rails(lineScale)) && draw(parts, line.sleepers(lineScale));
        } else {
            complete = draw(parts, line.stroke(lineScale));
        }
        if (complete && line.centreLine()) {
            g.setColor(palette.centreLine());
            complete = draw(parts, line.centre(lineScale));
        }
        return complete;
    }

    /** Draws parts in one stroke and the colour that is set. */
    private boolean draw(int[] parts, BasicStroke stroke) {
        g.setStroke(stroke);
        int sinceAsked = 0;
        for (int part : parts) {
            if (++sinceAsked > 256) {
                sinceAsked = 0;
                if (cancelled.getAsBoolean()) {
                    return false;
                }
            }
            if (stroke.getDashArray() != null) {
                drawDashed(part, stroke);
            } else if (dense) {
                appendThinned(part);
            } else {
                append(part);
            }
        }
        flush();
        return true;
    }

    private void append(int part) {
        int end = scene.geometry().firstVertex(part + 1);
        int v = scene.geometry().firstVertex(part);
        double x = (xy[2 * v] - originX) * scale;
        double y = (xy[2 * v + 1] - originY) * scale;
        int side = side(x, y);
        boolean pen = false;
        for (v++; v < end; v++) {
            if (zooms[v] > zoom) {
                continue;
            }
            double nextX = (xy[2 * v] - originX) * scale;
            double nextY = (xy[2 * v + 1] - originY) * scale;
            int nextSide = side(nextX, nextY);
            if ((side & nextSide) == 0) {
                if (!pen) {
                    moveTo(x, y);
                }
                lineTo(nextX, nextY);
                pen = true;
            } else {
                pen = false;
            }
            x = nextX;
            y = nextY;
            side = nextSide;
        }
    }

    /** Like {@link #append}, but leaves out short edges between two pixels where this style has been. */
    private void appendThinned(int part) {
        int end = scene.geometry().firstVertex(part + 1);
        int v = scene.geometry().firstVertex(part);
        double x = (xy[2 * v] - originX) * scale;
        double y = (xy[2 * v + 1] - originY) * scale;
        int side = side(x, y);
        boolean marked = side == 0 && mark(x, y);
        boolean pen = false;
        for (v++; v < end; v++) {
            if (zooms[v] > zoom) {
                continue;
            }
            double nextX = (xy[2 * v] - originX) * scale;
            double nextY = (xy[2 * v + 1] - originY) * scale;
            int nextSide = side(nextX, nextY);
            boolean nextMarked = nextSide == 0 && mark(nextX, nextY);
            boolean seen = marked && nextMarked && Math.abs(nextX - x) + Math.abs(nextY - y) < 3;
            if ((side & nextSide) == 0 && !seen) {
                if (!pen) {
                    moveTo(x, y);
                }
                lineTo(nextX, nextY);
                pen = true;
            } else {
                pen = false;
            }
            x = nextX;
            y = nextY;
            side = nextSide;
            marked = nextMarked;
        }
    }

    /** Marks a pixel and says whether it was marked before. */
    private boolean mark(double x, double y) {
        int cell = (int) (y - region.getMinY() + MARGIN) * gridWidth + (int) (x - region.getMinX() + MARGIN);
        long bit = 1L << cell;
        boolean before = (grid[cell >>> 6] & bit) != 0;
        grid[cell >>> 6] |= bit;
        return before;
    }

    /** Draws what of a dashed line is in view, each stretch with the dashes where they would be on the whole line. */
    private void drawDashed(int part, BasicStroke stroke) {
        double period = 0;
        for (float length : stroke.getDashArray()) {
            period += length;
        }
        int end = scene.geometry().firstVertex(part + 1);
        int v = scene.geometry().firstVertex(part);
        double x = (xy[2 * v] - originX) * scale;
        double y = (xy[2 * v + 1] - originY) * scale;
        int side = side(x, y);
        double along = 0;
        double runStart = 0;
        boolean pen = false;
        for (v++; v < end; v++) {
            if (zooms[v] > zoom) {
                continue;
            }
            double nextX = (xy[2 * v] - originX) * scale;
            double nextY = (xy[2 * v + 1] - originY) * scale;
            int nextSide = side(nextX, nextY);
            if ((side & nextSide) == 0) {
                if (!pen) {
                    path.moveTo(x, y);
                    runStart = along;
                }
                path.lineTo(nextX, nextY);
                pen = true;
            } else if (pen) {
                flushDashed(stroke, runStart % period);
                pen = false;
            }
            along += Math.hypot(nextX - x, nextY - y);
            x = nextX;
            y = nextY;
            side = nextSide;
        }
        if (pen) {
            flushDashed(stroke, runStart % period);
        }
    }

    private void flushDashed(BasicStroke stroke, double phase) {
        g.setStroke(new BasicStroke(stroke.getLineWidth(), stroke.getEndCap(), stroke.getLineJoin(),
                stroke.getMiterLimit(), stroke.getDashArray(), (float) phase));
        g.draw(path);
        path.reset();
    }

    /** On which sides of the region a pixel lies: 0 inside. */
    private int side(double x, double y) {
        return (x < region.getMinX() - MARGIN ? 1 : x > region.getMaxX() + MARGIN ? 2 : 0)
                | (y < region.getMinY() - MARGIN ? 4 : y > region.getMaxY() + MARGIN ? 8 : 0);
    }

    private void moveTo(double x, double y) {
        if (pathVertices > PATH_VERTICES) {
            flush();
        }
        path.moveTo(x, y);
        pathVertices++;
    }

    private void lineTo(double x, double y) {
        path.lineTo(x, y);
        pathVertices++;
    }

    private void flush() {
        if (pathVertices > 0) {
            g.draw(path);
            path.reset();
            pathVertices = 0;
        }
    }

    private void paintAreas(boolean[] visible) {
        for (int feature : scene.areas()) {
            if (visible[scene.layerOf(feature)] && styles.styleOf(feature) instanceof AreaStyle area) {
                paintArea(feature, area);
            }
        }
    }

    private void paintArea(int feature, AreaStyle area) {
        Path2D outline = outline(feature);
        Rectangle2D view = new Rectangle2D.Double(region.getMinX() - MARGIN, region.getMinY() - MARGIN,
                region.getWidth() + 2 * MARGIN, region.getHeight() + 2 * MARGIN);
        if (outline.getBounds2D().intersects(view)) {
            // Hatching is anchored in the world, so that it stays in place when the map moves.
            SymbolPainter.area(g, outline, area, lineScale, view, -(originX + originY) * scale);
        }
    }

    private Path2D outline(int feature) {
        Path2D.Double outline = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        PackedGeometry geometry = scene.geometry();
        for (int part = geometry.firstPart(feature); part < geometry.firstPart(feature + 1); part++) {
            int v = geometry.firstVertex(part);
            outline.moveTo((xy[2 * v] - originX) * scale, (xy[2 * v + 1] - originY) * scale);
            for (v++; v < geometry.firstVertex(part + 1); v++) {
                if (zooms[v] <= zoom) {
                    outline.lineTo((xy[2 * v] - originX) * scale, (xy[2 * v + 1] - originY) * scale);
                }
            }
            outline.closePath();
        }
        return outline;
    }

    /** Draws a feature again over the others, with an edge of {@code edge} pixels in {@code colour} around it. */
    private void paintMarked(int feature, boolean[] visible, Color colour, double edge) {
        if (feature < 0 || !visible[scene.layerOf(feature)]) {
            return;
        }
        PackedGeometry geometry = scene.geometry();
        int firstPart = geometry.firstPart(feature);
        int[] parts = new int[geometry.firstPart(feature + 1) - firstPart];
        Arrays.setAll(parts, i -> firstPart + i);
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
            case AreaStyle area -> {
                g.setStroke(LineStyle.solid(2 + 2 * width));
                g.draw(outline(feature));
                paintArea(feature, area);
            }
            case PointStyle point -> {
                for (int part : parts) {
                    int v = geometry.firstVertex(part);
                    new PointSigns().halo(g, (xy[2 * v] - originX) * scale, (xy[2 * v + 1] - originY) * scale,
                            PointSigns.size(viewport.zoom(), state.theme()), width, colour);
                    paintPoint(part, point);
                }
            }
        }
        dense = wasDense;
    }

    private void paintPoint(int part, PointStyle point) {
        int v = scene.geometry().firstVertex(part);
        AffineTransform saved = g.getTransform();
        g.translate((xy[2 * v] - originX) * scale, (xy[2 * v + 1] - originY) * scale);
        new PointSigns().paint(g, point, PointSigns.size(viewport.zoom(), state.theme()), palette);
        g.setTransform(saved);
    }
}
