package vn.lientinh.geo;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** Takes the first part of a line, by length on the ground. */
public final class LinePart {

    /**
     * The first part of a geometry: of lines, {@code share} of their geodesic length from the start, one after the other;
     * points and areas are there as a whole from half of the share on.
     *
     * @param geometry WGS84, (lon, lat) in degrees
     * @return the part, or null when nothing is there yet
     */
    public static @Nullable Geometry of(Geometry geometry, double share) {
        if (share >= 1) {
            return geometry;
        }
        if (geometry.getDimension() != 1) {
            return share >= 0.5 ? geometry : null;
        }
        double left = share * Geodesic.lengthM(geometry);
        List<LineString> lines = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries() && left > 0; i++) {
            if (geometry.getGeometryN(i) instanceof LineString line) {
                double length = Geodesic.lengthM(line);
                LineString part = left >= length ? line : start(line, left);
                if (part != null) {
                    lines.add(part);
                }
                left -= length;
            }
        }
        return switch (lines.size()) {
            case 0 -> null;
            case 1 -> lines.getFirst();
            default -> geometry.getFactory().createMultiLineString(lines.toArray(LineString[]::new));
        };
    }

    /** The first {@code metres} of a line that is longer. */
    private static @Nullable LineString start(LineString line, double metres) {
        CoordinateSequence points = line.getCoordinateSequence();
        List<Coordinate> kept = new ArrayList<>();
        kept.add(new Coordinate(points.getX(0), points.getY(0)));
        double left = metres;
        for (int i = 1; i < points.size() && left > 0; i++) {
            double step = Geodesic.distanceM(points.getX(i - 1), points.getY(i - 1), points.getX(i), points.getY(i));
            // Between two vertices of a road, a straight line in degrees is the geodesic within centimetres.
            double part = step <= left ? 1 : left / step;
            kept.add(new Coordinate(points.getX(i - 1) + part * (points.getX(i) - points.getX(i - 1)),
                    points.getY(i - 1) + part * (points.getY(i) - points.getY(i - 1))));
            left -= step;
        }
        return kept.size() < 2 ? null : line.getFactory().createLineString(kept.toArray(Coordinate[]::new));
    }

    private LinePart() {
    }
}
