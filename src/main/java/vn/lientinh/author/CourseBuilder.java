package vn.lientinh.author;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
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
    private final AnchorResolver anchors;

    /** Finds where the anchors of a recipe are. */
    interface AnchorResolver {

        /** The anchor's point, (lon, lat). */
        Coordinate resolve(String entry, Anchor anchor);
    }

    CourseBuilder(Extracts extracts, MetricPlane plane, GeometryFactory factory, AnchorResolver anchors) {
        this.extracts = extracts;
        this.plane = plane;
        this.factory = factory;
        this.anchors = anchors;
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
            case Course.Chain chain -> chain.chain().stream().map(anchor -> anchors.resolve(entry, anchor)).toList();
            case Course.Way way -> way(entry, way);
            case Course.Feature feature -> feature(entry, feature, before);
        };
    }

    private List<Coordinate> way(String entry, Course.Way course) {
        Network network = new Network(lines(entry, course.network()),
                course.linkM() == null ? LINK_M : course.linkM(), plane);
        List<Coordinate> all = new ArrayList<>();
        for (int i = 1; i < course.through().size(); i++) {
            Coordinate from = anchors.resolve(entry, course.through().get(i - 1));
            Coordinate to = anchors.resolve(entry, course.through().get(i));
            checkNear(entry, from, network.nearestNode(from), course.network());
            checkNear(entry, to, network.nearestNode(to), course.network());
            List<Coordinate> way = network.way(from, to);
            if (way == null) {
                throw new AuthorException("no-way", entry, course.network().toString(), point(from), point(to));
            }
            all.addAll(all.isEmpty() ? way : way.subList(1, way.size()));
        }
        return all;
    }

    private List<Coordinate> feature(String entry, Course.Feature course, @Nullable Coordinate before) {
        LineString line = single(entry, course.feature());
        LineString planeLine = plane.toPlane(line);
        LocationIndexedLine indexed = new LocationIndexedLine(planeLine);
        LinearLocation from = course.from() == null ? null : locate(entry, course, indexed, course.from());
        LinearLocation to = course.to() == null ? null : locate(entry, course, indexed, course.to());
        if (from == null && to == null) {
            List<Coordinate> points = new ArrayList<>(List.of(line.getCoordinates()));
            if (before != null
                    && plane.distance(before, points.getLast()) < plane.distance(before, points.getFirst())) {
                Collections.reverse(points);
            }
            return points;
        }
        LinearLocation start = from != null ? from : indexed.getStartIndex();
        LinearLocation end = to != null ? to : indexed.getEndIndex();
        if (start.compareTo(end) == 0) {
            throw new AuthorException("no-line", entry);
        }
        Geometry part = indexed.extractLine(start, end);
        List<Coordinate> points = new ArrayList<>();
        for (Coordinate point : part.getCoordinates()) {
            points.add(plane.toDegrees(point));
        }
        return points;
    }

    private LinearLocation locate(String entry, Course.Feature course, LocationIndexedLine line, Anchor anchor) {
        Coordinate at = anchors.resolve(entry, anchor);
        LinearLocation location = line.project(plane.toPlane(at));
        checkNear(entry, at, plane.toDegrees(line.extractPoint(location)), course.feature());
        return location;
    }

    private void checkNear(String entry, Coordinate anchor, Coordinate found, Selection selection) {
        double distance = plane.distance(anchor, found);
        if (distance > ANCHOR_M) {
            throw new AuthorException("anchor-far", entry, point(anchor), selection.toString(), Math.round(distance));
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
