package vn.lientinh.tour;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

import vn.lientinh.geo.Viewport;

/**
 * Finds the closest view that shows bounds whole and keeps lines clear of panels that lie over the map. All lengths are pixels
 * of the map.
 */
final class Framing {

    /** Between points at which a line is looked at; panels are much larger. */
    private static final double STEP = 12;
    private static final double ZOOM_STEP = 0.04;
    private static final double FURTHEST = 1.6;
    /** Places that are tried in each direction at every zoom. */
    private static final int TRIES = 6;
    private static final double AIR = 8;

    private final Viewport closest;
    private final Envelope bounds;
    private final double padding;
    private final List<Point2D> points;

    /**
     * A framing of what is to be seen.
     *
     * @param bounds  what is shown whole, (lon, lat)
     * @param about   what is to be kept clear, (lon, lat); parts beyond the bounds do not count
     * @param size    of the map
     * @param padding around the bounds
     */
    Framing(Envelope bounds, List<Geometry> about, Viewport size, double padding) {
        this.bounds = bounds;
        this.padding = padding;
        this.closest = Viewport.fitting(bounds, size.width(), size.height(), padding, size.pixelScale());
        this.points = points(about);
    }

    /** The bounds in the middle, as close as the map is large. */
    Viewport middle() {
        return closest;
    }

    private List<Point2D> points(List<Geometry> about) {
        Map<Long, Point2D> sparse = new HashMap<>();
        for (Geometry geometry : about) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                Coordinate[] line = geometry.getGeometryN(i).getCoordinates();
                for (int j = 0; j < line.length; j++) {
                    add(sparse, line[Math.max(0, j - 1)], line[j]);
                }
            }
        }
        return List.copyOf(sparse.values());
    }

    private void add(Map<Long, Point2D> sparse, Coordinate from, Coordinate to) {
        double x = closest.toX(from.x);
        double y = closest.toY(from.y);
        double dx = closest.toX(to.x) - x;
        double dy = closest.toY(to.y) - y;
        int steps = (int) Math.ceil(Math.hypot(dx, dy) / STEP);
        for (int i = 0; i <= steps; i++) {
            double part = steps == 0 ? 0 : (double) i / steps;
            if (bounds.contains(from.x + part * (to.x - from.x), from.y + part * (to.y - from.y))) {
                long cellX = Math.round((x + part * dx) / STEP * 2);
                long cellY = Math.round((y + part * dy) / STEP * 2);
                sparse.putIfAbsent((cellX << 32) + cellY, new Point2D.Double(x + part * dx, y + part * dy));
            }
        }
    }

    /** The closest view in which nothing lies under a panel; null when only a view from far away would do. */
    @Nullable
    Viewport clearOf(List<Rectangle2D> panels) {
        for (double out = 0; out < FURTHEST; out += ZOOM_STEP) {
            Viewport at = closest.zoomedAbout(closest.width() / 2, closest.height() / 2, closest.zoom() - out);
            double scale = Math.pow(2, at.zoom() - closest.zoom());
            for (Point2D shift : shifts(at)) {
                if (clear(panels, scale, shift)) {
                    return at.panned(shift.getX(), shift.getY());
                }
            }
        }
        return null;
    }

    /** How far the bounds can be moved without leaving the map, the middle first. */
    private List<Point2D> shifts(Viewport at) {
        double x = Math.max(0, at.width() / 2 - padding - (at.toX(bounds.getMaxX()) - at.toX(bounds.getMinX())) / 2);
        double y = Math.max(0, at.height() / 2 - padding - (at.toY(bounds.getMinY()) - at.toY(bounds.getMaxY())) / 2);
        List<Point2D> shifts = new ArrayList<>();
        for (int i = -TRIES; i <= TRIES; i++) {
            for (int j = -TRIES; j <= TRIES; j++) {
                shifts.add(new Point2D.Double(x * i / TRIES, y * j / TRIES));
            }
        }
        shifts.sort(Comparator.comparingDouble(shift -> Math.hypot(shift.getX(), shift.getY())));
        return shifts;
    }

    private boolean clear(List<Rectangle2D> panels, double scale, Point2D shift) {
        double middleX = closest.width() / 2;
        double middleY = closest.height() / 2;
        for (Point2D point : points) {
            double x = middleX + (point.getX() - middleX) * scale + shift.getX();
            double y = middleY + (point.getY() - middleY) * scale + shift.getY();
            for (Rectangle2D panel : panels) {
                if (x > panel.getMinX() - AIR && x < panel.getMaxX() + AIR && y > panel.getMinY() - AIR
                        && y < panel.getMaxY() + AIR) {
                    return false;
                }
            }
        }
        return true;
    }
}
