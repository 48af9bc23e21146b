package vn.lientinh.author;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Cuts a line where it crosses from one territory into another. A piece that never strays further than
 * {@value #SLIVER_M} m from the territory beside it is joined to its neighbour there: the borders are not known better
 * than that, and a road that runs along one would otherwise fall into crumbs. Pieces are taken shortest first.
 */
final class TerritoryCutter {

    /** Metres; one less than the 20 m by which a segment may leave its territory. */
    static final double SLIVER_M = 19;
    private static final double SAMPLE_M = 5;

    private final TerritoryMap territories;
    private final MetricPlane plane;
    private final STRtree borders = new STRtree();

    TerritoryCutter(TerritoryMap territories, MetricPlane plane) {
        this.territories = territories;
        this.plane = plane;
        for (LineString ring : territories.rings()) {
            Coordinate[] points = ring.getCoordinates();
            for (int i = 1; i < points.length; i++) {
                borders.insert(new Envelope(points[i - 1], points[i]), new Coordinate[]{points[i - 1], points[i]});
            }
        }
        borders.build();
    }

    /** Vertices {@code from} to {@code to} of a line, both included, which lie in one territory; "" outside of all. */
    record Piece(int from, int to, String territory) {
    }

    /**
     * A line with its cuts made vertices.
     *
     * @param points      (lon, lat) on the {@link Grid}
     * @param vertexIndex where each vertex of the line before it was cut stands now
     * @param pieces      in order, without gaps
     */
    record Cut(List<Coordinate> points, int[] vertexIndex, List<Piece> pieces) {
    }

    /** Cuts the line, (lon, lat) on the {@link Grid}. */
    Cut cut(List<Coordinate> line) {
        List<Coordinate> points = new ArrayList<>();
        int[] vertexIndex = new int[line.size()];
        points.add(line.getFirst());
        for (int i = 1; i < line.size(); i++) {
            Coordinate end = line.get(i);
            for (Coordinate crossing : crossings(line.get(i - 1), end)) {
                if (!crossing.equals2D(points.getLast()) && !crossing.equals2D(end)) {
                    points.add(crossing);
                }
            }
            points.add(end);
            vertexIndex[i] = points.size() - 1;
        }
        return new Cut(List.copyOf(points), vertexIndex, pieces(points));
    }

    private List<Coordinate> crossings(Coordinate a, Coordinate b) {
        TreeMap<Double, Coordinate> found = new TreeMap<>();
        RobustLineIntersector intersector = new RobustLineIntersector();
        for (Object border : borders.query(new Envelope(a, b))) {
            Coordinate[] segment = (Coordinate[]) border;
            intersector.computeIntersection(a, b, segment[0], segment[1]);
            for (int i = 0; i < intersector.getIntersectionNum(); i++) {
                Coordinate crossing = intersector.getIntersection(i);
                found.put(a.distance(crossing), Grid.snap(crossing));
            }
        }
        return List.copyOf(found.values());
    }

    private List<Piece> pieces(List<Coordinate> points) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Coordinate middle = new CoordinateXY((points.get(i - 1).x + points.get(i).x) / 2,
                    (points.get(i - 1).y + points.get(i).y) / 2);
            append(pieces, new Piece(i - 1, i, territories.at(middle).orElse("")));
        }
        return withoutSlivers(points, pieces);
    }

    private static void append(List<Piece> pieces, Piece piece) {
        if (!pieces.isEmpty() && pieces.getLast().territory().equals(piece.territory())) {
            pieces.set(pieces.size() - 1, new Piece(pieces.getLast().from(), piece.to(), piece.territory()));
        } else {
            pieces.add(piece);
        }
    }

    private List<Piece> withoutSlivers(List<Coordinate> points, List<Piece> pieces) {
        record Join(int piece, String neighbour, double length) {
        }
        List<Piece> joined = pieces;
        while (true) {
            List<Join> joins = new ArrayList<>();
            for (int i = 0; i < joined.size(); i++) {
                Piece piece = joined.get(i);
                double length = length(points, piece);
                for (int beside : new int[]{i - 1, i + 1}) {
                    if (beside >= 0 && beside < joined.size() && !joined.get(beside).territory().isEmpty()
                            && staysNear(points, piece, joined.get(beside).territory())) {
                        joins.add(new Join(i, joined.get(beside).territory(), length));
                        break;
                    }
                }
            }
            if (joins.isEmpty()) {
                return List.copyOf(joined);
            }
            Join shortest = joins.stream().min(Comparator.comparingDouble(Join::length)).orElseThrow();
            List<Piece> next = new ArrayList<>();
            for (int i = 0; i < joined.size(); i++) {
                Piece piece = joined.get(i);
                append(next,
                        i == shortest.piece()
                                ? new Piece(piece.from(), piece.to(), shortest.neighbour())
                                : piece);
            }
            joined = next;
        }
    }

    private double length(List<Coordinate> points, Piece piece) {
        double length = 0;
        for (int i = piece.from() + 1; i <= piece.to(); i++) {
            length += plane.distance(points.get(i - 1), points.get(i));
        }
        return length;
    }

    private boolean staysNear(List<Coordinate> points, Piece piece, String territory) {
        for (int i = piece.from() + 1; i <= piece.to(); i++) {
            Coordinate a = points.get(i - 1);
            Coordinate b = points.get(i);
            int steps = (int) Math.ceil(plane.distance(a, b) / SAMPLE_M);
            for (int step = 0; step <= steps; step++) {
                double t = steps == 0 ? 0 : (double) step / steps;
                Coordinate sample = new CoordinateXY(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t);
                if (territories.distance(sample, territory) > SLIVER_M) {
                    return false;
                }
            }
        }
        return true;
    }
}
