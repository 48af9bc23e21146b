package vn.lientinh.geo;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Coordinate;

/**
 * Positions in the Vietnamese reference system VN-2000, as the EPSG database defines it: the datum shift is operation
 * 6960 (seven parameters, about 1 m good), the grids are the 3° zones that each province uses. Agrees with PROJ within
 * 5 mm. The first position takes most of a second, so {@link #warmUp()} is worth calling in the background. May be used by
 * several threads at once.
 */
public final class Vn2000 {

    /** EPSG code of VN-2000 in degrees. */
    public static final int GEOGRAPHIC_EPSG = 4756;

    /** EPSG codes of the 3° zones by their central meridian in degrees. */
    private static final Map<Double, Integer> ZONES = Map.ofEntries(Map.entry(102.0, 5896), Map.entry(103.0, 9205),
            Map.entry(104.0, 9206), Map.entry(104.5, 9207), Map.entry(104.75, 9208), Map.entry(105.0, 5897),
            Map.entry(105.5, 9209), Map.entry(105.75, 9210), Map.entry(106.0, 9211), Map.entry(106.25, 9212),
            Map.entry(106.5, 9213), Map.entry(107.0, 9214), Map.entry(107.25, 9215), Map.entry(107.5, 9216),
            Map.entry(107.75, 5899), Map.entry(108.0, 5898), Map.entry(108.25, 9217), Map.entry(108.5, 9218));

    private final Map<Integer, MathTransform> fromWgs84 = new ConcurrentHashMap<>();

    /** A position in VN-2000, in degrees. */
    public record Geographic(double lon, double lat) {
    }

    /**
     * A position in a 3° zone of VN-2000.
     *
     * @param epsg            EPSG code of the zone
     * @param centralMeridian its central meridian in degrees
     * @param easting         metres east, 500 000 on the central meridian
     * @param northing        metres north of the equator
     */
    public record Grid(int epsg, double centralMeridian, double easting, double northing) {
    }

    /** EPSG code of the 3° zone with this central meridian, if there is one. */
    public static Optional<Integer> zone(double centralMeridian) {
        return Optional.ofNullable(ZONES.get(centralMeridian));
    }

    /** The VN-2000 position, in degrees, of (lon, lat) in WGS84. */
    public Geographic geographic(double lon, double lat) {
        double[] at = transformed(GEOGRAPHIC_EPSG, lon, lat);
        return new Geographic(at[0], at[1]);
    }

    /**
     * The position of (lon, lat) in WGS84 in the 3° zone with this central meridian.
     *
     * @throws IllegalArgumentException when there is no such zone
     */
    public Grid grid(double lon, double lat, double centralMeridian) {
        int epsg = zone(centralMeridian)
                .orElseThrow(() -> new IllegalArgumentException("No VN-2000 3° zone has meridian " + centralMeridian));
        double[] at = transformed(epsg, lon, lat);
        return new Grid(epsg, centralMeridian, at[0], at[1]);
    }

    /**
     * The position in WGS84, in degrees, of a position in the 3° zone with this central meridian.
     *
     * @param northing metres north of the equator
     * @param easting  metres east, 500 000 on the central meridian
     * @return x = longitude, y = latitude
     * @throws IllegalArgumentException when there is no such zone, or no such position in it
     */
    public Coordinate wgs84(double northing, double easting, double centralMeridian) {
        int epsg = zone(centralMeridian)
                .orElseThrow(() -> new IllegalArgumentException("No VN-2000 3° zone has meridian " + centralMeridian));
        double[] at = {easting, northing};
        try {
            fromWgs84.computeIfAbsent(epsg, Vn2000::transform).inverse().transform(at, 0, at, 0, 1);
        } catch (TransformException e) {
            throw new IllegalArgumentException("EPSG:" + epsg + " has no position " + northing + ", " + easting, e);
        }
        return new Coordinate(at[0], at[1]);
    }

    /** Loads what the first position needs. */
    public void warmUp() {
        geographic(107, 21);
        grid(107, 21, 107);
    }

    private double[] transformed(int epsg, double lon, double lat) {
        double[] at = {lon, lat};
        try {
            fromWgs84.computeIfAbsent(epsg, Vn2000::transform).transform(at, 0, at, 0, 1);
        } catch (TransformException e) {
            throw new IllegalArgumentException("EPSG:" + epsg + " has no position for " + lon + ", " + lat, e);
        }
        return at;
    }

    private static MathTransform transform(int epsg) {
        try {
            // Lenient only as to heights: the datum shift of VN-2000 is always there.
            return CRS.findMathTransform(CRS.decode("EPSG:4326", true), CRS.decode("EPSG:" + epsg, true), true);
        } catch (FactoryException e) {
            throw new IllegalStateException("EPSG:" + epsg + " is not in the EPSG database of GeoTools", e);
        }
    }
}
