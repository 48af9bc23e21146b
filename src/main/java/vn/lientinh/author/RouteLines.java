package vn.lientinh.author;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LinearLocation;
import org.locationtech.jts.linearref.LocationIndexedLine;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * The generalised lines of the recipe's routes, each made when it is first asked for, so that a route may begin or end
 * on another one wherever that one stands in the recipe.
 */
final class RouteLines implements CourseBuilder.OtherRoutes {

    private final Map<String, RouteRecipe> recipes = new LinkedHashMap<>();
    private final Map<String, RouteLine> lines = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private final CourseBuilder courses;
    private final MetricPlane plane;
    private final GeometryFactory factory;

    /**
     * A route's line.
     *
     * @param points      (lon, lat) on the {@link Grid}, from km 0 on
     * @param sectionEnds for each section the vertex where it ends; -1 where a border or the end of the line ends it
     */
    record RouteLine(List<Coordinate> points, List<Integer> sectionEnds) {
    }

    RouteLines(List<RouteRecipe> routes, Extracts extracts, MetricPlane plane, GeometryFactory factory) {
        this.courses = new CourseBuilder(extracts, plane, factory, this);
        this.plane = plane;
        this.factory = factory;
        for (RouteRecipe route : routes) {
            if (recipes.put(route.key(), route) != null) {
                throw new AuthorException("duplicate-key", route.key());
            }
        }
    }

    /** The line of the route with this key. */
    RouteLine line(String entry, String key) {
        RouteLine known = lines.get(key);
        if (known != null) {
            return known;
        }
        RouteRecipe recipe = recipes.get(key);
        if (recipe == null) {
            throw new AuthorException("unknown-route", entry, key);
        }
        if (!underWay.add(key)) {
            throw new AuthorException("circle", entry, key);
        }
        RouteLine line = generalised(recipe, courses.build(key, recipe.courses()));
        lines.put(key, line);
        return line;
    }

    @Override
    public Coordinate resolve(String entry, Anchor anchor) {
        if (anchor.on() == null) {
            return anchor.at();
        }
        LocationIndexedLine indexed = new LocationIndexedLine(plane.toPlane(wholeLine(entry, anchor.on())));
        return Grid.snap(plane.toDegrees(indexed.extractPoint(indexed.project(plane.toPlane(anchor.at())))));
    }

    @Override
    public LineString wholeLine(String entry, String key) {
        return factory.createLineString(line(entry, key).points().toArray(Coordinate[]::new));
    }

    private RouteLine generalised(RouteRecipe recipe, List<Coordinate> course) {
        LineString line = plane.toPlane(factory.createLineString(course.toArray(Coordinate[]::new)));
        LocationIndexedLine indexed = new LocationIndexedLine(line);
        List<Integer> sectionEnds = new ArrayList<>();
        List<Coordinate> points = new ArrayList<>();
        LinearLocation start = indexed.getStartIndex();
        for (RouteRecipe.Section section : recipe.sections()) {
            if (section.to() == null) {
                sectionEnds.add(-1);
                continue;
            }
            String entry = recipe.key() + " \"" + section.name() + "\"";
            LinearLocation end = indexed.project(plane.toPlane(resolve(entry, section.to())));
            if (end.compareTo(start) <= 0) {
                throw new AuthorException("section-order", entry);
            }
            append(points, (LineString) indexed.extractLine(start, end), recipe.tolerance());
            sectionEnds.add(points.size() - 1);
            start = end;
        }
        if (start.compareTo(indexed.getEndIndex()) < 0) {
            append(points, (LineString) indexed.extractLine(start, indexed.getEndIndex()), recipe.tolerance());
        }
        return new RouteLine(List.copyOf(points), List.copyOf(sectionEnds));
    }

    private void append(List<Coordinate> points, LineString part, double tolerance) {
        for (Coordinate point : DouglasPeuckerSimplifier.simplify(part, tolerance).getCoordinates()) {
            Coordinate snapped = Grid.snap(plane.toDegrees(point));
            if (points.isEmpty() || !points.getLast().equals2D(snapped)) {
                points.add(snapped);
            }
        }
    }
}
