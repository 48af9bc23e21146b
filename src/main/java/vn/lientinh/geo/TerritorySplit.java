package vn.lientinh.geo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.index.strtree.STRtree;

import vn.lientinh.model.Territory;

/**
 * Cuts lines at territory borders. The parts, put together, are the line again: they share the very coordinate of each cut,
 * and no vertex of the line is moved or lost. A part shorter than {@value #SLIVER_M} m is no part of its own: it goes to
 * the longer of its neighbours. Their geodesic lengths sum to the length of the line within 1 mm as long as the edges that
 * are cut are no longer than some 10 km. Immutable; may be used by several threads at once.
 */
public final class TerritorySplit {

    /** Parts shorter than this, in metres, are joined to a neighbour. */
    public static final double SLIVER_M = 20;

    private final TerritoryIndex index;
    private final STRtree borders = new STRtree();

    private record BorderEdge(Coordinate from, Coordinate to) {
    }

    /** A cut: on which edge of the line, how far along it, and where. */
    private record Cut(int edge, double along, Coordinate at) {
    }

    /**
     * A part of a line.
     *
     * @param territory id of the territory that it lies in, or null outside all of them
     * @param line      the part, in the direction of the whole
     */
    public record Part(@Nullable String territory, LineString line) {
    }

    /** Cuts at the borders of these territories. */
    public TerritorySplit(List<Territory> territories) {
        this.index = new TerritoryIndex(territories);
        for (Territory territory : territories) {
            for (int i = 0; i < territory.geometry().getNumGeometries(); i++) {
                if (territory.geometry().getGeometryN(i) instanceof Polygon polygon) {
                    addRing(polygon.getExteriorRing());
                    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                        addRing(polygon.getInteriorRingN(hole));
                    }
                }
            }
        }
        borders.build();
    }

    private void addRing(LinearRing ring) {
        for (int i = 1; i < ring.getNumPoints(); i++) {
            BorderEdge edge = new BorderEdge(ring.getCoordinateN(i - 1), ring.getCoordinateN(i));
            borders.insert(new Envelope(edge.from(), edge.to()), edge);
        }
    }

    /** The parts of a line (lon, lat), in its direction. */
    public List<Part> split(LineString line) {
        List<Run> runs = runs(line);
        joinEqualNeighbours(runs);
        while (runs.size() > 1) {
            Run shortest = runs.stream().min(Comparator.comparingDouble(run -> run.lengthM)).orElseThrow();
            if (shortest.lengthM >= SLIVER_M) {
                break;
            }
            giveToNeighbour(runs, runs.indexOf(shortest));
            joinEqualNeighbours(runs);
        }
        return runs.stream().map(run -> new Part(run.territory, run.line(line.getFactory()))).toList();
    }

    /** A stretch of the line in one territory. Its last point is the first of the next. */
    private static final class Run {
        private @Nullable String territory;
        private final List<Coordinate> points;
        /** Whether the first point is a cut that is no vertex of the line. */
        private final boolean cutFirst;
        private double lengthM;

        private Run(List<Coordinate> points, boolean cutFirst) {
            this.points = points;
            this.cutFirst = cutFirst;
            for (int i = 1; i < points.size(); i++) {
                lengthM += Geodesic.distanceM(points.get(i - 1), points.get(i));
            }
        }

        private void append(Run next) {
            points.removeLast();
            // The cut between the two is gone, and with it its point.
            points.addAll(next.cutFirst ? next.points.subList(1, next.points.size()) : next.points);
            lengthM += next.lengthM;
        }

        private LineString line(GeometryFactory factory) {
            double[] xy = new double[points.size() * 2];
            for (int i = 0; i < points.size(); i++) {
                xy[2 * i] = points.get(i).x;
                xy[2 * i + 1] = points.get(i).y;
            }
            return factory.createLineString(new PackedCoordinateSequence.Double(xy, 2, 0));
        }
    }

    private List<Run> runs(LineString line) {
        CoordinateSequence points = line.getCoordinateSequence();
        List<Run> runs = new ArrayList<>();
        List<Coordinate> current = new ArrayList<>();
        boolean cutFirst = false;
        current.add(points.getCoordinate(0));
        for (int edge = 0; edge < points.size() - 1; edge++) {
            Coordinate start = points.getCoordinate(edge);
            Coordinate end = points.getCoordinate(edge + 1);
            boolean cutAtEnd = false;
            for (Cut cut : cuts(edge, start, end)) {
                if (cut.at().equals2D(start) && current.size() == 1) {
                    continue;
                }
                if (!cut.at().equals2D(start)) {
                    current.add(cut.at());
                }
                runs.add(classified(current, cutFirst));
                cutAtEnd = cut.at().equals2D(end);
                cutFirst = !cutAtEnd && !cut.at().equals2D(start);
                current = new ArrayList<>();
                current.add(cut.at());
            }
            if (!cutAtEnd) {
                current.add(end);
            }
        }
        if (current.size() > 1) {
            runs.add(classified(current, cutFirst));
        }
        return runs;
    }

    private List<Cut> cuts(int edge, Coordinate from, Coordinate to) {
        List<Cut> cuts = new ArrayList<>();
        LineIntersector intersector = new RobustLineIntersector();
        for (Object near : borders.query(new Envelope(from, to))) {
            BorderEdge border = (BorderEdge) near;
            intersector.computeIntersection(from, to, border.from(), border.to());
            for (int i = 0; i < intersector.getIntersectionNum(); i++) {
                Coordinate at = intersector.getIntersection(i).copy();
                double along = from.equals2D(to) ? 0 : from.distance(at) / from.distance(to);
                if (cuts.stream().noneMatch(cut -> cut.at().equals2D(at))) {
                    cuts.add(new Cut(edge, along, at));
                }
            }
        }
        cuts.sort(Comparator.comparingDouble(Cut::along));
        return cuts;
    }

    /** The run, in the territory that the middle of its longest edge lies in. */
    private Run classified(List<Coordinate> points, boolean cutFirst) {
        Run run = new Run(points, cutFirst);
        int longest = 1;
        for (int i = 2; i < points.size(); i++) {
            if (points.get(i - 1).distance(points.get(i)) > points.get(longest - 1).distance(points.get(longest))) {
                longest = i;
            }
        }
        Coordinate from = points.get(longest - 1);
        Coordinate to = points.get(longest);
        run.territory = index.at((from.x + to.x) / 2, (from.y + to.y) / 2).map(Territory::id).orElse(null);
        return run;
    }

    private static void giveToNeighbour(List<Run> runs, int sliver) {
        Run before = sliver == 0 ? null : runs.get(sliver - 1);
        Run after = sliver == runs.size() - 1 ? null : runs.get(sliver + 1);
        Run taker = before == null ? after : after == null || before.lengthM >= after.lengthM ? before : after;
        runs.get(sliver).territory = Objects.requireNonNull(taker).territory;
    }

    private static void joinEqualNeighbours(List<Run> runs) {
        for (int i = runs.size() - 1; i > 0; i--) {
            if (Objects.equals(runs.get(i).territory, runs.get(i - 1).territory)) {
                runs.get(i - 1).append(runs.remove(i));
            }
        }
    }
}
