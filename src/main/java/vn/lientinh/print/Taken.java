package vn.lientinh.print;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import vn.lientinh.geo.Vn2000Zone;

/** What of a map must not be covered: lines and points, as edges in the plane of a zone. */
final class Taken {
    /** Boxes in a corner are at most so much of the width and the height of the map. */
    private static final double MOST = 0.67;
    /** How much of the slack to use, the least first. */
    private static final double[][] MOVES = {{0, 0}, {0, 0.5}, {0.5, 0}, {0.5, 0.5}, {0, 1}, {1, 0}, {0.5, 1}, {1, 0.5},
            {1, 1}};
    /** Corners: 1 is right or below, -1 left or above. */
    private static final int[][] SIDES = {{1, 1}, {-1, 1}, {1, -1}, {-1, -1}};

    private final List<Coordinate[]> edges = new ArrayList<>();

    /** Takes these geometries, (lon, lat); of areas their outline. */
    Taken(List<Geometry> geometries, Vn2000Zone zone) {
        geometries.forEach(geometry -> add(geometry, zone));
    }

    private void add(Geometry geometry, Vn2000Zone zone) {
        if (geometry.getNumGeometries() > 1) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                add(geometry.getGeometryN(i), zone);
            }
            return;
        }
        Coordinate last = null;
        Coordinate[] positions = geometry.getCoordinates();
        for (Coordinate position : positions) {
            Coordinate at = zone.toPlane(position.x, position.y);
            if (last != null || positions.length == 1) {
                edges.add(new Coordinate[]{last == null ? at : last, at});
            }
            last = at;
        }
    }

    /** The same on the page of a frame. */
    OnPage on(MapFrame frame) {
        double[] ends = new double[4 * edges.size()];
        for (int i = 0; i < edges.size(); i++) {
            for (int end = 0; end < 2; end++) {
                Coordinate plane = edges.get(i)[end];
                Point2D.Double at = frame.planeToPage(plane.x, plane.y);
                ends[4 * i + 2 * end] = at.x;
                ends[4 * i + 2 * end + 1] = at.y;
            }
        }
        return new OnPage(frame, ends);
    }

    /**
     * A map with boxes in one of its corners that cover nothing taken.
     *
     * @param frame the map, moved as little as must be
     * @param boxes where it is free
     */
    record Corner(MapFrame frame, List<Box> boxes) {
    }

    /** What must not be covered, on the page of a frame. */
    static final class OnPage {
        private final MapFrame frame;
        /** x and y of both ends, one edge after the other. */
        private final double[] ends;

        private OnPage(MapFrame frame, double[] ends) {
            this.frame = frame;
            this.ends = ends;
        }

        /**
         * Looks for a free corner, the lower right one first. The map, whose content lies in the middle, may be moved away from
         * it as far as its content stays whole.
         *
         * @param slack how far the content can be moved to either side and up or down, in points
         * @param sizes of the boxes in the corner, the outermost first, side by side along the upper or lower edge
         * @param free  points to leave between the boxes and what is taken
         * @return the corner, or null when each is taken
         */
        @Nullable
        Corner corner(Point2D.Double slack, List<Box> sizes, double free) {
            Box map = frame.box();
            if (sizes.stream().mapToDouble(Box::width).sum() > map.width() * MOST
                    || sizes.stream().anyMatch(size -> size.height() > map.height() * MOST)) {
                return null;
            }
            for (double[] move : MOVES) {
                for (int[] side : SIDES) {
                    double dx = side[0] * move[0] * slack.x;
                    double dy = side[1] * move[1] * slack.y;
                    List<Box> boxes = inCorner(map, sizes, side[0] > 0, side[1] > 0);
                    // The content moves away from the boxes; seen from the content, they move.
                    if (boxes.stream().noneMatch(box -> meets(box.moved(dx, dy).inset(-free)))) {
                        Coordinate centre = frame.toPosition(map.centreX() + dx, map.centreY() + dy);
                        return new Corner(new MapFrame(frame.zone(), centre.x, centre.y, frame.rotation(),
                                frame.denominator(), map), boxes);
                    }
                }
            }
            return null;
        }

        /** Whether a box covers something. */
        boolean meets(Box box) {
            Rectangle2D.Double shape = box.shape();
            for (int i = 0; i < ends.length; i += 4) {
                if (shape.intersectsLine(ends[i], ends[i + 1], ends[i + 2], ends[i + 3])) {
                    return true;
                }
            }
            return false;
        }
    }

    private static List<Box> inCorner(Box map, List<Box> sizes, boolean right, boolean bottom) {
        List<Box> boxes = new ArrayList<>();
        double x = right ? map.right() : map.x();
        for (Box size : sizes) {
            boxes.add(new Box(right ? x - size.width() : x, bottom ? map.bottom() - size.height() : map.y(),
                    size.width(), size.height()));
            x += right ? -size.width() : size.width();
        }
        return boxes;
    }
}
