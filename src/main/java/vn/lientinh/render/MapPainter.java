package vn.lientinh.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.lientinh.geo.PackedGeometry;
import vn.lientinh.geo.Viewport;
import vn.lientinh.geo.WebMercator;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;

/**
 * Draws the segments of a workspace over a base map, on any {@link Graphics2D}: screen, picture, PDF or SVG. User space is
 * logical pixels of the viewport; a caller that wants device pixels scales the graphics first. Safe to use from several
 * threads at once, each with its own graphics.
 */
public final class MapPainter {
    private final Workspace workspace;
    private final List<Segment> segments;
    private final PackedGeometry geometry;
    private final int[] bounds;
    private final Map<String, Integer> positions = new HashMap<>();
    private final PointSigns signs = new PointSigns();
    private final AtomicReference<@Nullable StyleSheet> lastStyles = new AtomicReference<>();

    /** Prepares the geometry of a workspace for drawing. */
    public MapPainter(Workspace workspace) {
        this.workspace = workspace;
        this.segments = workspace.segments();
        this.geometry = PackedGeometry.of(segments.stream().map(Segment::geometry).toList());
        this.bounds = boundsOf(geometry);
        for (int i = 0; i < segments.size(); i++) {
            positions.putIfAbsent(segments.get(i).id(), i);
        }
    }

    /** Draws what {@code state} asks for, as far as it lies in the viewport. */
    public void paint(Graphics2D g, Viewport viewport, MapState state) {
        paint(g, viewport, state, () -> false);
    }

    /**
     * Draws what {@code state} asks for, until {@code cancelled} says that nobody waits for the picture any more.
     *
     * @return whether the picture is complete
     */
    public boolean paint(Graphics2D g, Viewport viewport, MapState state, BooleanSupplier cancelled) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return new Painting(g, viewport, state, styles(state), cancelled).paint();
    }

    private StyleSheet styles(MapState state) {
        StyleSheet last = lastStyles.get();
        if (last != null && last.colourBy == state.colourBy() && last.theme == state.theme()) {
            return last;
        }
        StyleSheet fresh = new StyleSheet(workspace, segments, state.colourBy(), state.theme());
        lastStyles.set(fresh);
        return fresh;
    }

    private static int[] boundsOf(PackedGeometry geometry) {
        int[] bounds = new int[4 * geometry.features()];
        int[] xy = geometry.coordinates();
        for (int feature = 0; feature < geometry.features(); feature++) {
            int minX = Integer.MAX_VALUE;
            int minY = Integer.MAX_VALUE;
            int maxX = Integer.MIN_VALUE;
            int maxY = Integer.MIN_VALUE;
            int end = 2 * geometry.firstVertex(geometry.firstPart(feature + 1));
            for (int i = 2 * geometry.firstVertex(geometry.firstPart(feature)); i < end; i += 2) {
                minX = Math.min(minX, xy[i]);
                maxX = Math.max(maxX, xy[i]);
                minY = Math.min(minY, xy[i + 1]);
                maxY = Math.max(maxY, xy[i + 1]);
            }
            bounds[4 * feature] = minX;
            bounds[4 * feature + 1] = minY;
            bounds[4 * feature + 2] = maxX;
            bounds[4 * feature + 3] = maxY;
        }
        return bounds;
    }

    /** Style and rank of every segment under one way of colouring and one look. */
    private static final class StyleSheet {
        private final ColourBy colourBy;
        private final Theme theme;
        private final Palette palette;
        private final SegmentStyle[] styles;
        private final int[] order;

        StyleSheet(Workspace workspace, List<Segment> segments, ColourBy colourBy, Theme theme) {
            this.colourBy = colourBy;
            this.theme = theme;
            this.palette = Palette.of(theme);
            Symbology symbology = new Symbology(workspace, colourBy, palette);
            this.styles = segments.stream().map(symbology::style).toArray(SegmentStyle[]::new);
            Integer[] sorted = new Integer[segments.size()];
            Arrays.setAll(sorted, i -> i);
            Arrays.sort(sorted, Comparator.comparingInt(i -> symbology.rank(segments.get(i))));
            this.order = Arrays.stream(sorted).mapToInt(Integer::intValue).toArray();
        }
    }

    /** One picture in the making. */
    private final class Painting {
        private final Graphics2D g;
        private final Viewport viewport;
        private final MapState state;
        private final StyleSheet styles;
        private final Palette palette;
        private final BooleanSupplier cancelled;
        private final double scale;
        private final double originX;
        private final double originY;
        private final double lineScale;

        Painting(Graphics2D g, Viewport viewport, MapState state, StyleSheet styles, BooleanSupplier cancelled) {
            this.g = g;
            this.viewport = viewport;
            this.state = state;
            this.styles = styles;
            this.palette = styles.palette;
            this.cancelled = cancelled;
            this.scale = viewport.worldSize() / PackedGeometry.UNIT;
            this.originX = WebMercator.x(viewport.lon()) * PackedGeometry.UNIT - viewport.width() / 2 / scale;
            this.originY = WebMercator.y(viewport.lat()) * PackedGeometry.UNIT - viewport.height() / 2 / scale;
            this.lineScale = LineStyle.zoomFactor(viewport.zoom()) * (state.theme() == Theme.PAPER ? 0.7 : 1);
        }

        boolean paint() {
            List<Integer> seen = new ArrayList<>();
            for (int feature : styles.order) {
                if (state.visibleLayers().contains(segments.get(feature).layer()) && inView(feature)) {
                    seen.add(feature);
                }
            }
            for (int feature : seen) {
                if (styles.styles[feature] instanceof AreaStyle area) {
                    paintArea(path(feature), area);
                }
            }
            for (int feature : seen) {
                if (styles.styles[feature] instanceof LineStyle line) {
                    g.setColor(palette.casing());
                    g.setStroke(line.casing(lineScale, casingEdge()));
                    g.draw(path(feature));
                }
            }
            if (cancelled.getAsBoolean()) {
                return false;
            }
            for (int feature : seen) {
                if (styles.styles[feature] instanceof LineStyle line) {
                    paintLine(path(feature), line);
                }
            }
            paintMarked(state.hovered(), palette.hover(), 4);
            paintMarked(state.selected(), palette.halo(), 5);
            for (int feature : seen) {
                if (styles.styles[feature] instanceof PointStyle point) {
                    paintPoint(feature, point);
                }
            }
            return !cancelled.getAsBoolean();
        }

        private double casingEdge() {
            return Math.clamp(1.3 * lineScale, 0.8, 2);
        }

        private boolean inView(int feature) {
            double margin = 16 / scale;
            return bounds[4 * feature] <= originX + viewport.width() / scale + margin
                    && bounds[4 * feature + 2] >= originX - margin
                    && bounds[4 * feature + 1] <= originY + viewport.height() / scale + margin
                    && bounds[4 * feature + 3] >= originY - margin;
        }

        private Path2D path(int feature) {
            Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            int[] xy = geometry.coordinates();
            boolean closed = geometry.kind(feature) == PackedGeometry.Kind.AREA;
            for (int part = geometry.firstPart(feature); part < geometry.firstPart(feature + 1); part++) {
                int first = 2 * geometry.firstVertex(part);
                int end = 2 * geometry.firstVertex(part + 1);
                path.moveTo((xy[first] - originX) * scale, (xy[first + 1] - originY) * scale);
                for (int i = first + 2; i < end; i += 2) {
                    path.lineTo((xy[i] - originX) * scale, (xy[i + 1] - originY) * scale);
                }
                if (closed) {
                    path.closePath();
                }
            }
            return path;
        }

        private void paintLine(Shape path, LineStyle line) {
            SymbolPainter.line(g, path, line, lineScale, palette);
        }

        private void paintArea(Path2D path, AreaStyle area) {
            Rectangle2D view = new Rectangle2D.Double(-8, -8, viewport.width() + 16, viewport.height() + 16);
            // Hatching is anchored in the world, so that it stays in place when the map moves.
            SymbolPainter.area(g, path, area, lineScale, view, -(originX + originY) * scale);
        }

        private void paintMarked(@Nullable String id, Color colour, double edge) {
            Optional<Integer> position = Optional.ofNullable(id == null ? null : positions.get(id));
            if (position.isEmpty() || !state.visibleLayers().contains(segments.get(position.get()).layer())) {
                return;
            }
            int feature = position.get();
            switch (styles.styles[feature]) {
                case LineStyle line -> {
                    Path2D path = path(feature);
                    double factor = Math.max(lineScale, 0.8);
                    g.setColor(colour);
                    g.setStroke(LineStyle.solid(line.width() * lineScale + 2 * (edge * factor + casingEdge())));
                    g.draw(path);
                    g.setColor(palette.casing());
                    g.setStroke(LineStyle.solid(line.width() * lineScale + 2 * casingEdge()));
                    g.draw(path);
                    paintLine(path, line);
                }
                case AreaStyle area -> {
                    Path2D path = path(feature);
                    g.setColor(colour);
                    g.setStroke(LineStyle.solid(3 + 2 * edge));
                    g.draw(path);
                    paintArea(path, area);
                }
                case PointStyle point -> {
                    int[] xy = geometry.coordinates();
                    int first = 2 * geometry.firstVertex(geometry.firstPart(feature));
                    signs.halo(g, (xy[first] - originX) * scale, (xy[first + 1] - originY) * scale, signSize(), edge,
                            colour);
                    paintPoint(feature, point);
                }
            }
        }

        private void paintPoint(int feature, PointStyle point) {
            int[] xy = geometry.coordinates();
            for (int part = geometry.firstPart(feature); part < geometry.firstPart(feature + 1); part++) {
                int first = 2 * geometry.firstVertex(part);
                AffineTransform saved = g.getTransform();
                g.translate((xy[first] - originX) * scale, (xy[first + 1] - originY) * scale);
                signs.paint(g, point, signSize(), palette);
                g.setTransform(saved);
            }
        }

        private double signSize() {
            return 18 * Math.clamp(lineScale, 0.7, 1.3);
        }
    }
}
