package vn.lientinh.author;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Lines as a network to find ways through. Lines meet where they share a point of the {@link Grid}, and where the end of
 * one lies within a given distance of another; lines that merely cross do not meet (a bridge is no junction).
 */
final class Network {

    private final MetricPlane plane;
    private final List<Coordinate> nodes = new ArrayList<>();
    private final Map<Coordinate, Integer> numbers = new HashMap<>();
    private final List<List<Edge>> edges = new ArrayList<>();
    private final List<LineSegment> segments = new ArrayList<>();

    private record Edge(int to, double length) {
    }

    private record Visit(int node, double distance) {
    }

    /**
     * @param lines lines in WGS84 (lon, lat)
     * @param linkM metres within which an end is tied to another line
     */
    Network(List<LineString> lines, double linkM, MetricPlane plane) {
        this.plane = plane;
        STRtree index = new STRtree();
        for (LineString line : lines) {
            Coordinate[] points = line.getCoordinates();
            for (int i = 1; i < points.length; i++) {
                LineSegment segment = new LineSegment(Grid.snap(points[i - 1]), Grid.snap(points[i]));
                connect(segment.p0, segment.p1);
                segments.add(segment);
                index.insert(new Envelope(segment.p0, segment.p1), segment);
            }
        }
        for (LineString line : lines) {
            for (Coordinate end : List.of(line.getCoordinateN(0), line.getCoordinateN(line.getNumPoints() - 1))) {
                tie(Grid.snap(end), index, linkM);
            }
        }
    }

    private void tie(Coordinate end, STRtree index, double linkM) {
        Envelope around = new Envelope(end);
        double degrees = linkM / plane.distance(new Coordinate(0, 0), new Coordinate(0, 1)) * 1.2;
        around.expandBy(degrees);
        for (Object found : index.query(around)) {
            LineSegment segment = (LineSegment) found;
            Coordinate foot = Grid.snap(plane.toDegrees(foot(segment, plane.toPlane(end))));
            if (!segment.p0.equals2D(end) && !segment.p1.equals2D(end)
                    && plane.distance(foot, end) <= linkM) {
                connect(end, foot);
                connect(foot, segment.p0);
                connect(foot, segment.p1);
            }
        }
    }

    private void connect(Coordinate a, Coordinate b) {
        if (!a.equals2D(b)) {
            int from = number(a);
            int to = number(b);
            double length = plane.distance(a, b);
            edges.get(from).add(new Edge(to, length));
            edges.get(to).add(new Edge(from, length));
        }
    }

    private int number(Coordinate point) {
        Integer known = numbers.get(point);
        if (known != null) {
            return known;
        }
        nodes.add(point);
        edges.add(new ArrayList<>());
        numbers.put(point, nodes.size() - 1);
        return nodes.size() - 1;
    }

    /** The point of the network that is nearest to (lon, lat); ways may begin, end and lead on there from now on. */
    Coordinate nearest(Coordinate point) {
        Coordinate metres = plane.toPlane(point);
        LineSegment nearest = segments.getFirst();
        Coordinate best = foot(nearest, metres);
        for (LineSegment segment : segments) {
            Coordinate foot = foot(segment, metres);
            if (foot.distance(metres) < best.distance(metres)) {
                nearest = segment;
                best = foot;
            }
        }
        Coordinate node = Grid.snap(plane.toDegrees(best));
        if (!node.equals2D(nearest.p0) && !node.equals2D(nearest.p1)) {
            connect(node, nearest.p0);
            connect(node, nearest.p1);
            // Cut there, or the way to another point of the same segment would lead over one of its ends.
            segments.remove(nearest);
            segments.add(new LineSegment(nearest.p0, node));
            segments.add(new LineSegment(node, nearest.p1));
        }
        return node;
    }

    private Coordinate foot(LineSegment segment, Coordinate metres) {
        return new LineSegment(plane.toPlane(segment.p0), plane.toPlane(segment.p1)).closestPoint(metres);
    }

    /** The shortest way between two points that {@link #nearest} gave, or null when they are not connected. */
    @Nullable
    List<Coordinate> way(Coordinate from, Coordinate to) {
        int start = number(from);
        int goal = number(to);
        double[] best = new double[nodes.size()];
        int[] before = new int[nodes.size()];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        Arrays.fill(before, -1);
        PriorityQueue<Visit> queue = new PriorityQueue<>((a, b) -> {
            int byDistance = Double.compare(a.distance(), b.distance());
            return byDistance != 0 ? byDistance : Integer.compare(a.node(), b.node());
        });
        best[start] = 0;
        queue.add(new Visit(start, 0));
        for (Visit visit = queue.poll(); visit != null; visit = queue.poll()) {
            if (visit.node() == goal) {
                return trace(goal, before);
            }
            if (visit.distance() > best[visit.node()]) {
                continue;
            }
            for (Edge edge : edges.get(visit.node())) {
                double distance = visit.distance() + edge.length();
                if (distance < best[edge.to()]) {
                    best[edge.to()] = distance;
                    before[edge.to()] = visit.node();
                    queue.add(new Visit(edge.to(), distance));
                }
            }
        }
        return null;
    }

    private List<Coordinate> trace(int goal, int[] before) {
        List<Coordinate> way = new ArrayList<>();
        for (int node = goal; node >= 0; node = before[node]) {
            way.add(nodes.get(node));
        }
        Collections.reverse(way);
        return way;
    }
}
