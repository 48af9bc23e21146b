package vn.lientinh.author;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * Leads on the loose ends of lines that a tiled extract has cut: to the nearest other line within {@value #REACH_M} m, a
 * little beyond it so that the two meet for certain, or else to another loose end within {@value #LEAP_M} m. Works on the
 * plane in metres.
 */
final class LooseEnds {

    private static final double REACH_M = 300;
    private static final double LEAP_M = 1_500;
    private static final double TOUCHES_M = 1e-6;
    private static final double BEYOND_M = 0.5;

    private final List<LineString> lines;
    private final GeometryFactory factory;
    private final STRtree index = new STRtree();
    private final Set<Coordinate> loose = new HashSet<>();

    /**
     * @param lines  lines whose ends may be loose
     * @param others lines that they may be led to
     */
    LooseEnds(List<LineString> lines, List<LineString> others, GeometryFactory factory) {
        this.lines = lines;
        this.factory = factory;
        lines.forEach(line -> index.insert(line.getEnvelopeInternal(), line));
        others.forEach(line -> index.insert(line.getEnvelopeInternal(), line));
        for (LineString line : lines) {
            for (Coordinate end : ends(line)) {
                if (others(end, line).stream()
                        .noneMatch(other -> other.isWithinDistance(factory.createPoint(end),
                                TOUCHES_M))) {
                    loose.add(end);
                }
            }
        }
    }

    /** The lines with their loose ends led on. */
    List<LineString> tied() {
        return lines.stream().map(this::tied).toList();
    }

    private LineString tied(LineString line) {
        List<Coordinate> points = new ArrayList<>(List.of(line.getCoordinates()));
        Coordinate before = loose.contains(points.getFirst()) ? ledOn(points.getFirst(), line) : null;
        Coordinate after = loose.contains(points.getLast()) ? ledOn(points.getLast(), line) : null;
        if (before != null) {
            points.addFirst(before);
        }
        if (after != null) {
            points.addLast(after);
        }
        return factory.createLineString(points.toArray(Coordinate[]::new));
    }

    private @Nullable Coordinate ledOn(Coordinate end, LineString line) {
        Point point = factory.createPoint(end);
        Optional<Coordinate> foot = others(end, line).stream()
                .map(other -> DistanceOp.nearestPoints(other, point)[0])
                .filter(near -> near.distance(end) <= REACH_M)
                .min(Comparator.comparingDouble(end::distance));
        if (foot.isPresent() && loose.contains(foot.get())) {
            return foot.get();
        }
        if (foot.isPresent()) {
            double distance = Math.max(foot.get().distance(end), TOUCHES_M);
            double beyond = (distance + BEYOND_M) / distance;
            return new CoordinateXY(end.x + (foot.get().x - end.x) * beyond, end.y + (foot.get().y - end.y) * beyond);
        }
        List<Coordinate> own = ends(line);
        return loose.stream()
                .filter(other -> !own.contains(other) && other.distance(end) <= LEAP_M)
                .min(Comparator.comparingDouble(end::distance))
                .orElse(null);
    }

    private List<LineString> others(Coordinate end, LineString line) {
        Envelope around = new Envelope(end);
        around.expandBy(REACH_M);
        @SuppressWarnings("unchecked")
        List<LineString> found = index.query(around);
        return found.stream().filter(other -> other != line).toList();
    }

    private static List<Coordinate> ends(LineString line) {
        return List.of(line.getCoordinateN(0), line.getCoordinateN(line.getNumPoints() - 1));
    }
}
