package vn.lientinh.author;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.linearref.LinearLocation;
import org.locationtech.jts.linearref.LocationIndexedLine;
import org.locationtech.jts.operation.linemerge.LineMerger;

/** Builds the line that a recipe's courses describe, in full detail, from km 0 on. */
final class CourseBuilder {

    /** Ends further apart than this are a gap, in metres. */
    static final double GAP_M = 30;
    /** A point named in a recipe must lie this near to the line it is on, in metres. */
    private static final double ANCHOR_M = 1_000;
    private static final double LINK_M = 5;

    private final Extracts extracts;
    private final MetricPlane plane;
    private final GeometryFactory factory;
    private final OtherRoutes routes;
    private final Map<NetworkKey, Network> networks = new HashMap<>();

    private record NetworkKey(Selection features, double linkM) {
    }

    /** What courses take from other routes of the recipe. */
    interface OtherRoutes {

        /** The anchor's point, (lon, lat). */
        Coordinate resolve(String entry, Anchor anchor);

        /** The whole line of the route with this key, (lon, lat). */
        LineString wholeLine(String entry, String key);
    }

    CourseBuilder(Extracts extracts, MetricPlane plane, GeometryFactory factory, OtherRoutes routes) {
        this.extracts = extracts;
        this.plane = plane;
        this.factory = factory;
        this.routes = routes;
    }

    /**
     * The courses joined to one line, (lon, lat).
     *
     * @throws AuthorException when a course cannot be built or does not begin where the one before it ended
     */
    List<Coordinate> build(String entry, List<Course> courses) {
        List<Coordinate> line = new ArrayList<>();
        for (Course course : courses) {
            String step = entry + " courses[" + courses.indexOf(course) + "]";
            List<Coordinate> part = points(step, course, line.isEmpty() ? null : line.getLast());
            if (!line.isEmpty()) {
                double gap = plane.distance(line.getLast(), part.getFirst());
                if (gap > GAP_M) {
                    throw new AuthorException("gap", step, Math.round(gap), point(line.getLast()),
                            point(part.getFirst()));
                }
            }
            for (Coordinate point : part) {
                if (line.isEmpty() || plane.distance(line.getLast(), point) > 0.5) {
                    line.add(point);
                }
            }
        }
        if (line.size() < 2) {
            throw new AuthorException("no-line", entry);
        }
        return line;
    }

    private List<Coordinate> points(String entry, Course course, @Nullable Coordinate before) {
        return switch (course) {
            case Course.Chain chain -> chain.chain().stream().map(anchor -> routes.resolve(entry, anchor)).toList();
            case Course.Way way -> way(entry, way);
            case Course.Along along -> part(entry, along.along(), routes.wholeLine(entry, along.along()), along.from(),
                    along.to());
            case Course.Feature feature -> feature(entry, feature, before);
        };
    }

    private List<Coordinate> way(String entry, Course.Way course) {
        double linkM = course.linkM() == null ? LINK_M : course.linkM();
        Network network = networks.computeIfAbsent(new NetworkKey(course.network(), linkM),
                key -> new Network(lines(entry, course.network()), linkM, plane));
        List<Coordinate> all = new ArrayList<>();
        for (int i = 1; i < course.through().size(); i++) {
            Coordinate from = on(entry, network, course, i - 1);
            Coordinate to = on(entry, network, course, i);
            List<Coordinate> way = network.way(from, to);
            if (way == null) {
                throw new AuthorException("no-way", entry, course.network().toString(), point(from), point(to));
            }
            if (all.size() > 1 && way.size() > 1 && all.get(all.size() - 2).equals2D(way.get(1))) {
                throw new AuthorException("turns-back", entry, point(from));
            }
            all.addAll(all.isEmpty() ? way : way.subList(1, way.size()));
        }
        return all;
    }

    /** The point of the network next to a point of the course. */
    private Coordinate on(String entry, Network network, Course.Way course, int number) {
        Coordinate anchor = routes.resolve(entry, course.through().get(number));
        Coordinate point = network.nearest(anchor);
        checkNear(entry, anchor, point, course.network().toString());
        return point;
    }

    private List<Coordinate> feature(String entry, Course.Feature course, @Nullable Coordinate before) {
        LineString line = single(entry, course.feature());
        if (course.from() != null || course.to() != null) {
            return part(entry, course.feature().toString(), line, course.from(), course.to());
        }
        List<Coordinate> points = new ArrayList<>(List.of(line.getCoordinates()));
        if (before != null && plane.distance(before, points.getLast()) < plane.distance(before, points.getFirst())) {
            Collections.reverse(points);
        }
        return points;
    }

    /** The part of a line from one anchor to another, against its direction where they say so. */
    private List<Coordinate> part(String entry, String name, LineString line, @Nullable Anchor from,
            @Nullable Anchor to) {
        LocationIndexedLine indexed = new LocationIndexedLine(plane.toPlane(line));
        LinearLocation start = from == null ? indexed.getStartIndex() : locate(entry, name, indexed, from);
        LinearLocation end = to == null ? indexed.getEndIndex() : locate(entry, name, indexed, to);
        if (start.compareTo(end) == 0) {
            throw new AuthorException("no-line", entry);
        }
        return Stream.of(indexed.extractLine(start, end).getCoordinates()).map(plane::toDegrees).toList();
    }

    private LinearLocation locate(String entry, String name, LocationIndexedLine line, Anchor anchor) {
        Coordinate at = routes.resolve(entry, anchor);
        LinearLocation location = line.project(plane.toPlane(at));
        checkNear(entry, at, plane.toDegrees(line.extractPoint(location)), name);
        return location;
    }

    private void checkNear(String entry, Coordinate anchor, Coordinate found, String name) {
        double distance = plane.distance(anchor, found);
        if (distance > ANCHOR_M) {
            throw new AuthorException("anchor-far", entry, point(anchor), name, Math.round(distance));
        }
    }

    /** The selected features as one line: merged at shared ends, then chained over gaps that are none. */
    private LineString single(String entry, Selection selection) {
        LineMerger merger = new LineMerger();
        lines(entry, selection).forEach(merger::add);
        List<List<Coordinate>> rest = new ArrayList<>();
        for (Object merged : merger.getMergedLineStrings()) {
            rest.add(new ArrayList<>(List.of(((LineString) merged).getCoordinates())));
        }
        List<Coordinate> line = rest.removeFirst();
        while (!rest.isEmpty()) {
            List<Coordinate> next = rest.stream().filter(part -> joins(line, part)).findFirst().orElse(null);
            if (next == null) {
                throw new AuthorException("not-one-line", entry, selection.toString(), rest.size() + 1);
            }
            rest.remove(next);
            join(line, next);
        }
        return factory.createLineString(line.toArray(Coordinate[]::new));
    }

    private boolean joins(List<Coordinate> line, List<Coordinate> part) {
        return distance(line, part) <= GAP_M;
    }

    private double distance(List<Coordinate> line, List<Coordinate> part) {
        return Math.min(
                Math.min(plane.distance(line.getLast(), part.getFirst()),
                        plane.distance(line.getLast(), part.getLast())),
                Math.min(plane.distance(line.getFirst(), part.getFirst()),
                        plane.distance(line.getFirst(), part.getLast())));
    }

    private void join(List<Coordinate> line, List<Coordinate> part) {
        double nearest = distance(line, part);
        boolean atEnd = Math.min(plane.distance(line.getLast(), part.getFirst()),
                plane.distance(line.getLast(), part.getLast())) == nearest;
        Coordinate end = atEnd ? line.getLast() : line.getFirst();
        if (plane.distance(end, part.getLast()) < plane.distance(end, part.getFirst())) {
            Collections.reverse(part);
        }
        if (atEnd) {
            line.addAll(part);
        } else {
            Collections.reverse(part);
            line.addAll(0, part);
        }
    }

    /** The lines of the selected features; of areas, their outlines. */
    private List<LineString> lines(String entry, Selection selection) {
        List<LineString> lines = new ArrayList<>();
        for (ExtractFeature feature : extracts.select(entry, selection)) {
            @SuppressWarnings("unchecked")
            List<LineString> own = LinearComponentExtracter.getLines(feature.geometry());
            lines.addAll(own);
        }
        return lines;
    }

    /** A point for people, "lon, lat" with five decimals. */
    static String point(Coordinate degrees) {
        Coordinate shown = Grid.snap(new CoordinateXY(degrees.x, degrees.y));
        return shown.x + ", " + shown.y;
    }
}
