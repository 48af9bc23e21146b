package vn.lientinh.print;

import java.awt.geom.Point2D;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import vn.lientinh.geo.Vn2000Zone;

/** Finds the frame that shows all of what is asked for. */
final class FrameFit {

    /**
     * The frame around {@code content}, at the scale asked for or else at the largest round one that shows all of it.
     *
     * @param content     what is to be shown, (lon, lat), not empty
     * @param rotation    what direction is up, in degrees clockwise from grid north
     * @param denominator the scale asked for, or null
     * @param free        points to leave free between content and frame when the scale is chosen here
     */
    static MapFrame around(Geometry content, Vn2000Zone zone, double rotation, @Nullable Double denominator, Box box,
            double free) {
        return around(spread(content, zone, rotation), denominator, box, free);
    }

    /** How far content reaches; measured once, it serves any number of frames in its zone with its rotation. */
    static Spread spread(Geometry content, Vn2000Zone zone, double rotation) {
        Spread spread = new Spread(zone, rotation);
        content.apply(spread);
        return spread;
    }

    /** The same for content that has been measured. */
    static MapFrame around(Spread spread, @Nullable Double denominator, Box box, double free) {
        Vn2000Zone zone = spread.zone;
        double rotation = spread.rotation;
        Coordinate centre = spread.centre();
        double scale = denominator != null
                ? denominator
                : MapScale.rounded(needed(spread, centre, zone, rotation, box.inset(free)));
        return new MapFrame(zone, centre.x, centre.y, rotation, Math.clamp(scale, MapScale.LARGEST, MapScale.SMALLEST),
                box);
    }

    /** The frame that shows all of the content as large as can be, at whatever scale that is. */
    static MapFrame tight(Geometry content, Vn2000Zone zone, Box box) {
        Spread spread = new Spread(zone, 0);
        content.apply(spread);
        Coordinate centre = spread.centre();
        return new MapFrame(zone, centre.x, centre.y, 0, needed(spread, centre, zone, 0, box), box);
    }

    /** How wide (x) and high (y) content is on the page of a frame, in points. */
    static Point2D.Double size(MapFrame frame, Spread spread) {
        return new Point2D.Double(spread.width() * frame.pointsPerPlaneMetre(),
                spread.height() * frame.pointsPerPlaneMetre());
    }

    /** Whether the content goes beyond the frame by more than a hair. */
    static boolean cuts(MapFrame frame, Geometry content) {
        Spread spread = new Spread(frame.zone(), frame.rotation());
        content.apply(spread);
        Coordinate centre = spread.centre();
        double needed = needed(spread, centre, frame.zone(), frame.rotation(), frame.box());
        return needed > frame.denominator() * 1.001;
    }

    private static double needed(Spread spread, Coordinate centre, Vn2000Zone zone, double rotation, Box box) {
        MapFrame unit = new MapFrame(zone, centre.x, centre.y, rotation, 1, box);
        return Math.max(spread.width() * unit.pointsPerPlaneMetre() / box.width(),
                spread.height() * unit.pointsPerPlaneMetre() / box.height());
    }

    private FrameFit() {
    }

    /** How far a geometry reaches in the plane, along the axes of the page. */
    static final class Spread implements CoordinateSequenceFilter {
        private final Vn2000Zone zone;
        private final double rotation;
        private final double cos;
        private final double sin;
        private double minRight = Double.POSITIVE_INFINITY;
        private double maxRight = Double.NEGATIVE_INFINITY;
        private double minUp = Double.POSITIVE_INFINITY;
        private double maxUp = Double.NEGATIVE_INFINITY;

        private Spread(Vn2000Zone zone, double rotation) {
            this.zone = zone;
            this.rotation = rotation;
            this.cos = Math.cos(Math.toRadians(rotation));
            this.sin = Math.sin(Math.toRadians(rotation));
        }

        double width() {
            return maxRight - minRight;
        }

        double height() {
            return maxUp - minUp;
        }

        /** Position (lon, lat) of the middle. */
        Coordinate centre() {
            double right = (minRight + maxRight) / 2;
            double up = (minUp + maxUp) / 2;
            return zone.toPosition(right * cos + up * sin, -right * sin + up * cos);
        }

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            Coordinate plane = zone.toPlane(sequence.getX(i), sequence.getY(i));
            double right = plane.x * cos - plane.y * sin;
            double up = plane.x * sin + plane.y * cos;
            minRight = Math.min(minRight, right);
            maxRight = Math.max(maxRight, right);
            minUp = Math.min(minUp, up);
            maxUp = Math.max(maxUp, up);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return false;
        }
    }
}
