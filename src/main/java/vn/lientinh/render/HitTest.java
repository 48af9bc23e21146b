package vn.lientinh.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lientinh.geo.GeometryIndex;
import vn.lientinh.geo.PackedGeometry;
import vn.lientinh.geo.Viewport;
import vn.lientinh.geo.WebMercator;
import vn.lientinh.model.Segment;

/** Finds what is drawn near a pixel. Safe to use from several threads. */
public final class HitTest {
    /** Pixels within which lines lie on each other: then what the agreement is about comes first. */
    private static final double SAME = 0.02;

    private final Scene scene;

    /** Finds segments of {@code scene}. */
    public HitTest(Scene scene) {
        this.scene = scene;
    }

    /**
     * What lies within {@code tolerance} logical pixels of pixel (x, y) of what is shown: lines and points, nearest
     * first, then the areas that the pixel lies in, smallest first.
     */
    public List<Segment> all(Viewport viewport, MapState state, double x, double y, double tolerance) {
        ShownFeatures shown = scene.shown(state);
        double worldX = worldX(viewport, x);
        double worldY = worldY(viewport, y);
        double scale = viewport.worldSize() / PackedGeometry.UNIT;
        double signRadius = signRadius(viewport, state);
        Map<Integer, Double> distances = new HashMap<>();
        scene.index().within(worldX, worldY, (tolerance + signRadius) / scale, (feature, distance) -> {
            if (shown.has(feature)) {
                double pixels = pixels(feature, distance * scale, signRadius);
                if (pixels <= tolerance && scene.geometry().kind(feature) != PackedGeometry.Kind.AREA) {
                    distances.merge(feature, pixels, Math::min);
                }
            }
        });
        List<Segment> hits = new ArrayList<>();
        distances.entrySet()
                .stream()
                .sorted(Comparator
                        .comparingLong((Map.Entry<Integer, Double> entry) -> Math.round(entry.getValue() / SAME))
                        .thenComparing(entry -> scene.segment(entry.getKey()).item() == null)
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> hits.add(scene.segment(entry.getKey())));
        List<Segment> areas = new ArrayList<>();
        for (int area : scene.areas()) {
            if (shown.has(area) && scene.index().contains(area, worldX, worldY)) {
                areas.add(scene.segment(area));
            }
        }
        areas.sort(Comparator.comparingDouble(segment -> segment.geometry().getArea()));
        hits.addAll(areas);
        return hits;
    }

    /**
     * The first of {@link #all}, found without looking at the others: the nearest line or point within {@code tolerance}
     * logical pixels, else the smallest area that the pixel lies in.
     */
    public Optional<Segment> nearest(Viewport viewport, MapState state, double x, double y, double tolerance) {
        ShownFeatures shown = scene.shown(state);
        double worldX = worldX(viewport, x);
        double worldY = worldY(viewport, y);
        double scale = viewport.worldSize() / PackedGeometry.UNIT;
        double signRadius = signRadius(viewport, state);
        PackedGeometry geometry = scene.geometry();
        GeometryIndex.Nearest line = scene.index()
                .nearest(worldX, worldY, tolerance / scale,
                        feature -> shown.has(feature)
                                && geometry.kind(feature) == PackedGeometry.Kind.LINE,
                        SAME / scale, this::isBefore);
        GeometryIndex.Nearest point = !scene.hasPoints()
                ? null
                : scene.index()
                        .nearest(worldX, worldY, (tolerance + signRadius) / scale,
                                feature -> shown.has(feature)
                                        && geometry.kind(feature) == PackedGeometry.Kind.POINT);
        if (point != null
                && (line == null || Math.max(0, point.distance() * scale - signRadius) <= line.distance() * scale)) {
            return Optional.of(scene.segment(point.feature()));
        }
        if (line != null) {
            return Optional.of(scene.segment(line.feature()));
        }
        Segment smallest = null;
        for (int area : scene.areas()) {
            if (shown.has(area) && scene.index().contains(area, worldX, worldY)) {
                Segment segment = scene.segment(area);
                if (smallest == null || segment.geometry().getArea() < smallest.geometry().getArea()) {
                    smallest = segment;
                }
            }
        }
        return Optional.ofNullable(smallest);
    }

    private boolean isBefore(int feature, int other) {
        boolean item = scene.segment(feature).item() != null;
        boolean otherItem = scene.segment(other).item() != null;
        return item == otherItem ? feature < other : item;
    }

    private double pixels(int feature, double distance, double signRadius) {
        return scene.geometry().kind(feature) == PackedGeometry.Kind.POINT
                ? Math.max(0, distance - signRadius)
                : distance;
    }

    private double signRadius(Viewport viewport, MapState state) {
        return scene.hasPoints() ? PointSigns.size(viewport.zoom(), state.theme()) / 2 : 0;
    }

    private static double worldX(Viewport viewport, double x) {
        return (WebMercator.x(viewport.lon()) + (x - viewport.width() / 2) / viewport.worldSize())
                * PackedGeometry.UNIT;
    }

    private static double worldY(Viewport viewport, double y) {
        return (WebMercator.y(viewport.lat()) + (y - viewport.height() / 2) / viewport.worldSize())
                * PackedGeometry.UNIT;
    }
}
