package vn.lientinh.author;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.linearref.LinearLocation;
import org.locationtech.jts.linearref.LocationIndexedLine;
import org.locationtech.jts.operation.linemerge.LineMerger;

/** The authored borders between territories, and stretches of them. */
final class Borders {

    private final List<Arc> arcs;
    private final MetricPlane plane;
    private final GeometryFactory factory;

    /**
     * A stretch of border between two nodes.
     *
     * @param kind national, province or {@value BoundaryLine#FRAME}
     * @param a    territory on its left, or "" when there is none
     * @param b    territory on its right, or ""
     * @param line (lon, lat) on the {@link Grid}
     */
    record Arc(String kind, String a, String b, LineString line) {

        boolean between(String one, String other) {
            return Set.of(one, other).equals(a.equals(b) ? Set.of(a) : Set.of(a, b));
        }
    }

    Borders(List<Arc> arcs, MetricPlane plane, GeometryFactory factory) {
        this.arcs = List.copyOf(arcs);
        this.plane = plane;
        this.factory = factory;
    }

    List<Arc> arcs() {
        return arcs;
    }

    /** The border between two territories, from the place nearest to one point to that nearest to the other. */
    LineString stretch(String entry, String one, String other, Coordinate from, Coordinate to) {
        LineMerger merger = new LineMerger();
        arcs.stream().filter(arc -> arc.between(one, other)).forEach(arc -> merger.add(arc.line()));
        List<LineString> merged = new ArrayList<>();
        merger.getMergedLineStrings().forEach(line -> merged.add(plane.toPlane((LineString) line)));
        Point start = factory.createPoint(plane.toPlane(from));
        LineString line = merged.stream()
                .min(Comparator.comparingDouble(candidate -> candidate.distance(start)))
                .orElseThrow(() -> new AuthorException("no-border", entry, entry, one + ", " + other));
        LocationIndexedLine indexed = new LocationIndexedLine(line);
        LinearLocation first = indexed.project(plane.toPlane(from));
        LinearLocation last = indexed.project(plane.toPlane(to));
        Coordinate[] points = indexed.extractLine(first, last).getCoordinates();
        for (int i = 0; i < points.length; i++) {
            points[i] = Grid.snap(plane.toDegrees(points[i]));
        }
        return factory.createLineString(points);
    }
}
