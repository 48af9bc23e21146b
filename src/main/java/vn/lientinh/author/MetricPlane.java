package vn.lientinh.author;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * A plane in metres for tolerances, gaps and buffers: degrees are scaled by the lengths of one degree on the WGS84
 * ellipsoid at one latitude. Over the three provinces (lat 20.6–21.9) a distance is wrong by less than 0.6 %; lengths
 * that are published are geodesic and do not come from here.
 */
final class MetricPlane {

    private static final double SEMI_MAJOR_M = 6_378_137;
    private static final double ECCENTRICITY_SQUARED = 0.006_694_379_990_14;

    private final double metresPerLon;
    private final double metresPerLat;

    private MetricPlane(double metresPerLon, double metresPerLat) {
        this.metresPerLon = metresPerLon;
        this.metresPerLat = metresPerLat;
    }

    /** The plane that is true at {@code lat} degrees. */
    static MetricPlane at(double lat) {
        double sin = Math.sin(Math.toRadians(lat));
        double w = 1 - ECCENTRICITY_SQUARED * sin * sin;
        double primeVertical = SEMI_MAJOR_M / Math.sqrt(w);
        double meridian = SEMI_MAJOR_M * (1 - ECCENTRICITY_SQUARED) / Math.pow(w, 1.5);
        return new MetricPlane(Math.toRadians(1) * primeVertical * Math.cos(Math.toRadians(lat)),
                Math.toRadians(1) * meridian);
    }

    /** The point (lon, lat) in metres. */
    Coordinate toPlane(Coordinate degrees) {
        return new Coordinate(degrees.x * metresPerLon, degrees.y * metresPerLat);
    }

    /** The point in metres as (lon, lat). */
    Coordinate toDegrees(Coordinate metres) {
        return new Coordinate(metres.x / metresPerLon, metres.y / metresPerLat);
    }

    /** A copy of the geometry in metres. */
    <G extends Geometry> G toPlane(G degrees) {
        return scaled(degrees, metresPerLon, metresPerLat);
    }

    /** A copy of the geometry in degrees (lon, lat). */
    <G extends Geometry> G toDegrees(G metres) {
        return scaled(metres, 1 / metresPerLon, 1 / metresPerLat);
    }

    /** Metres between two points (lon, lat). */
    double distance(Coordinate a, Coordinate b) {
        return Math.hypot((a.x - b.x) * metresPerLon, (a.y - b.y) * metresPerLat);
    }

    private static <G extends Geometry> G scaled(G geometry, double x, double y) {
        @SuppressWarnings("unchecked")
        G copy = (G) geometry.copy();
        copy.apply(new Scaling(x, y));
        return copy;
    }

    private record Scaling(double x, double y) implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            sequence.setOrdinate(i, CoordinateSequence.X, sequence.getOrdinate(i, CoordinateSequence.X) * x);
            sequence.setOrdinate(i, CoordinateSequence.Y, sequence.getOrdinate(i, CoordinateSequence.Y) * y);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
