package vn.lientinh.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import vn.lientinh.render.BaseMap;

/**
 * The land of an area whose outline runs far out at sea: as parallels, a kilometre apart, from shore to shore. That is enough
 * to frame it and to see what would cover it.
 */
final class Land {
    private static final double STEP = 0.01;

    /**
     * The land of {@code area}, (lon, lat) in degrees, WGS84; the area itself where it has none, or the base map knows of no
     * sea.
     *
     * @throws IOException when the base map cannot be read
     */
    static Geometry of(Geometry area, BaseMap baseMap) throws IOException {
        Envelope bounds = area.getEnvelopeInternal();
        GeometryFactory factory = area.getFactory();
        List<LineString> parallels = new ArrayList<>();
        boolean sea = false;
        for (double lat = bounds.getMinY() + STEP / 2; lat < bounds.getMaxY(); lat += STEP) {
            double[] shores = baseMap.shores(lat);
            sea |= shores.length > 0;
            for (double[] stretch : without(crossings(area, lat), shores)) {
                parallels.add(factory.createLineString(
                        new Coordinate[]{new Coordinate(stretch[0], lat), new Coordinate(stretch[1], lat)}));
            }
        }
        return sea && !parallels.isEmpty()
                ? factory.createMultiLineString(parallels.toArray(LineString[]::new))
                : area;
    }

    /** Reads what the shores are found from; where that fails, finding them says so. */
    static void readAhead(BaseMap baseMap) {
        try {
            baseMap.shores(0);
        } catch (IOException e) {
            // Told of when the land is asked for.
        }
    }

    /** Longitudes at which the outline of an area crosses a parallel, from west to east. */
    private static double[] crossings(Geometry area, double lat) {
        List<Double> found = new ArrayList<>();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            if (area.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                add(found, polygon.getExteriorRing(), lat);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    add(found, polygon.getInteriorRingN(hole), lat);
                }
            }
        }
        double[] sorted = found.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static void add(List<Double> found, LineString ring, double lat) {
        CoordinateSequence points = ring.getCoordinateSequence();
        for (int i = 1; i < points.size(); i++) {
            double from = points.getY(i - 1);
            double to = points.getY(i);
            if (from <= lat != to <= lat) {
                found.add(points.getX(i - 1) + (lat - from) / (to - from) * (points.getX(i) - points.getX(i - 1)));
            }
        }
    }

    /** The stretches between the first and second, third and fourth … of {@code inside}, without those of {@code outside}. */
    private static List<double[]> without(double[] inside, double[] outside) {
        List<double[]> left = new ArrayList<>();
        for (int i = 0; i + 1 < inside.length; i += 2) {
            double from = inside[i];
            for (int j = 0; j + 1 < outside.length && from < inside[i + 1]; j += 2) {
                if (outside[j + 1] <= from || outside[j] >= inside[i + 1]) {
                    continue;
                }
                if (outside[j] > from) {
                    left.add(new double[]{from, outside[j]});
                }
                from = outside[j + 1];
            }
            if (from < inside[i + 1]) {
                left.add(new double[]{from, inside[i + 1]});
            }
        }
        return left;
    }

    private Land() {
    }
}
