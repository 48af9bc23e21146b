package vn.lientinh.author;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.GeometryFactory;

import vn.lientinh.geo.Geodesic;
import vn.lientinh.geo.TerritorySplit;

/**
 * Cuts a line where it crosses from one territory into another, and joins to its neighbour a piece that never strays
 * further than {@value #NEAR_M} m from the territory beside it: the borders are not known better than that, and a road that
 * runs along one would otherwise fall into crumbs. Pieces are taken shortest first.
 */
final class TerritoryCutter {

    /** Metres; one less than the 20 m by which a segment may leave its territory. */
    static final double NEAR_M = 19;
    private static final double SAMPLE_M = 5;

    private final TerritoryMap territories;
    private final TerritorySplit split;
    private final GeometryFactory factory;

    TerritoryCutter(TerritoryMap territories, GeometryFactory factory) {
        this.territories = territories;
        this.split = new TerritorySplit(territories.all());
        this.factory = factory;
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
        List<Piece> pieces = new ArrayList<>();
        int vertex = 0;
        for (TerritorySplit.Part part : split.split(factory.createLineString(line.toArray(Coordinate[]::new)))) {
            int from = Math.max(0, points.size() - 1);
            for (Coordinate point : part.line().getCoordinates()) {
                boolean isVertex = vertex < line.size() && point.equals2D(line.get(vertex));
                Coordinate snapped = Grid.snap(point);
                if (points.isEmpty() || !points.getLast().equals2D(snapped)) {
                    points.add(snapped);
                }
                if (isVertex) {
                    vertexIndex[vertex] = points.size() - 1;
                    vertex++;
                }
            }
            if (from < points.size() - 1) {
                append(pieces,
                        new Piece(from, points.size() - 1, part.territory() == null ? "" : part.territory()));
            }
        }
        return new Cut(List.copyOf(points), vertexIndex, joinedAlongBorders(points, pieces));
    }

    private static void append(List<Piece> pieces, Piece piece) {
        if (!pieces.isEmpty() && pieces.getLast().territory().equals(piece.territory())) {
            pieces.set(pieces.size() - 1, new Piece(pieces.getLast().from(), piece.to(), piece.territory()));
        } else {
            pieces.add(piece);
        }
    }

    private List<Piece> joinedAlongBorders(List<Coordinate> points, List<Piece> pieces) {
        record Join(int piece, String neighbour, double length) {
        }
        // The key is a piece as its neighbour would have it.
        Map<Piece, Boolean> near = new HashMap<>();
        List<Piece> joined = pieces;
        while (true) {
            List<Join> joins = new ArrayList<>();
            for (int i = 0; i < joined.size(); i++) {
                Piece piece = joined.get(i);
                for (int beside : new int[]{i - 1, i + 1}) {
                    if (beside < 0 || beside >= joined.size() || joined.get(beside).territory().isEmpty()) {
                        continue;
                    }
                    String neighbour = joined.get(beside).territory();
                    if (near.computeIfAbsent(new Piece(piece.from(), piece.to(), neighbour),
                            given -> staysNear(points, given))) {
                        joins.add(new Join(i, neighbour, length(points, piece)));
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
                append(next, i == shortest.piece()
                        ? new Piece(piece.from(), piece.to(), shortest.neighbour())
                        : piece);
            }
            joined = next;
        }
    }

    private static double length(List<Coordinate> points, Piece piece) {
        double length = 0;
        for (int i = piece.from() + 1; i <= piece.to(); i++) {
            length += Geodesic.distanceM(points.get(i - 1), points.get(i));
        }
        return length;
    }

    /** Whether a piece lies near the territory that it names. */
    private boolean staysNear(List<Coordinate> points, Piece piece) {
        for (int i = piece.from() + 1; i <= piece.to(); i++) {
            Coordinate a = points.get(i - 1);
            Coordinate b = points.get(i);
            int steps = (int) Math.ceil(Geodesic.distanceM(a, b) / SAMPLE_M);
            for (int step = 0; step <= steps; step++) {
                double t = steps == 0 ? 0 : (double) step / steps;
                Coordinate sample = new CoordinateXY(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t);
                if (territories.distance(sample, piece.territory()) > NEAR_M) {
                    return false;
                }
            }
        }
        return true;
    }
}
