package vn.lientinh.geo;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/**
 * A 3° zone of VN-2000, the national reference system: Transverse Mercator with scale 0.9999 on the central meridian and a
 * false easting of 500 000 m. Positions go in and come out as WGS84 (lon, lat) in degrees; the change of datum is the
 * national one of 2007 (EPSG:6960).
 */
public final class Vn2000Zone {
    private static final double A = 6378137.0;
    private static final double F = 1 / 298.257223563;
    private static final double E2 = F * (2 - F);

    // VN-2000 to WGS84, EPSG:6960, coordinate frame rotation: metres, arc seconds, parts per million.
    private static final double DX = -191.90441429;
    private static final double DY = -39.30318279;
    private static final double DZ = -111.45032835;
    private static final double RX = Math.toRadians(-0.00928836 / 3600);
    private static final double RY = Math.toRadians(0.01975479 / 3600);
    private static final double RZ = Math.toRadians(-0.00427372 / 3600);
    private static final double M = 1 + 0.252906278e-6;

    private static final List<Vn2000Zone> ALL = List.of(zone(102, 5896), zone(103, 9205), zone(104, 9206),
            zone(104.5, 9207), zone(104.75, 9208), zone(105, 5897), zone(105.5, 9209), zone(105.75, 9210),
            zone(106, 9211), zone(106.25, 9212), zone(106.5, 9213), zone(107, 9214), zone(107.25, 9215),
            zone(107.5, 9216), zone(107.75, 5899), zone(108, 5898), zone(108.25, 9217), zone(108.5, 9218));

    private final double centralMeridian;
    private final int epsg;
    private final TransverseMercator projection;

    private Vn2000Zone(double centralMeridian, int epsg) {
        this.centralMeridian = centralMeridian;
        this.epsg = epsg;
        this.projection = new TransverseMercator(centralMeridian, 0.9999, 500_000);
    }

    private static Vn2000Zone zone(double centralMeridian, int epsg) {
        return new Vn2000Zone(centralMeridian, epsg);
    }

    /** Every zone that a province uses, from west to east. */
    public static List<Vn2000Zone> all() {
        return ALL;
    }

    /** The zone with this central meridian in degrees. */
    public static Optional<Vn2000Zone> of(double centralMeridian) {
        return ALL.stream().filter(zone -> Math.abs(zone.centralMeridian - centralMeridian) < 1e-6).findFirst();
    }

    /** The zone whose central meridian is nearest to this longitude. */
    public static Vn2000Zone nearest(double lon) {
        return ALL.stream().min(Comparator.comparingDouble(zone -> Math.abs(zone.centralMeridian - lon))).orElseThrow();
    }

    /** Central meridian in degrees. */
    public double centralMeridian() {
        return centralMeridian;
    }

    /** Code of the reference system in the EPSG register. */
    public int epsg() {
        return epsg;
    }

    /** The central meridian as it is written, e.g. {@code 107°45'}. */
    public String meridianText() {
        long minutes = Math.round(centralMeridian * 60);
        return String.format(Locale.ROOT, "%d°%02d'", minutes / 60, minutes % 60);
    }

    /** Easting and northing in metres (x, y) of a WGS84 position. */
    public Coordinate toPlane(double lon, double lat) {
        double[] earth = toEarth(lon, lat);
        // The inverse of the seven parameters to first order; what is left out is below a tenth of a millimetre.
        double x = (earth[0] - DX) / M;
        double y = (earth[1] - DY) / M;
        double z = (earth[2] - DZ) / M;
        Coordinate local = toPosition(x - RZ * y + RY * z, RZ * x + y - RX * z, -RY * x + RX * y + z);
        return projection.toPlane(local.x, local.y);
    }

    /** WGS84 position (lon, lat) of an easting and northing in metres. */
    public Coordinate toPosition(double east, double north) {
        Coordinate local = projection.toPosition(east, north);
        double[] earth = toEarth(local.x, local.y);
        double x = earth[0];
        double y = earth[1];
        double z = earth[2];
        return toPosition(DX + M * (x + RZ * y - RY * z), DY + M * (-RZ * x + y + RX * z),
                DZ + M * (RY * x - RX * y + z));
    }

    /** Position (lon, lat) on the zone's own datum, VN-2000, of an easting and northing in metres. */
    public Coordinate toVn2000(double east, double north) {
        return projection.toPosition(east, north);
    }

    /** The zone as well-known text (version 1), for programs that read positions. */
    public String wkt() {
        long minutes = Math.round(centralMeridian * 60);
        return String.format(Locale.ROOT,
                "PROJCS[\"VN-2000 / TM-3 %d-%02d\",GEOGCS[\"VN-2000\",DATUM[\"Vietnam_2000\","
                        + "SPHEROID[\"WGS 84\",6378137,298.257223563],AUTHORITY[\"EPSG\",\"6756\"]],"
                        + "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433],AUTHORITY[\"EPSG\",\"4756\"]],"
                        + "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",0],"
                        + "PARAMETER[\"central_meridian\",%s],PARAMETER[\"scale_factor\",0.9999],"
                        + "PARAMETER[\"false_easting\",500000],PARAMETER[\"false_northing\",0],UNIT[\"metre\",1],"
                        + "AXIS[\"Easting\",EAST],AXIS[\"Northing\",NORTH],AUTHORITY[\"EPSG\",\"%d\"]]",
                minutes / 60, minutes % 60, centralMeridian, epsg);
    }

    private static double[] toEarth(double lon, double lat) {
        double sin = Math.sin(Math.toRadians(lat));
        double cos = Math.cos(Math.toRadians(lat));
        double normal = A / Math.sqrt(1 - E2 * sin * sin);
        return new double[]{normal * cos * Math.cos(Math.toRadians(lon)),
                normal * cos * Math.sin(Math.toRadians(lon)), normal * (1 - E2) * sin};
    }

    /** Position at height 0 of an earth-centred point near the ellipsoid, by Bowring's formula. */
    private static Coordinate toPosition(double x, double y, double z) {
        double axis = Math.sqrt(x * x + y * y);
        double b = A * (1 - F);
        double tan = z * A / (axis * b);
        double cos = 1 / Math.sqrt(1 + tan * tan);
        double sin = tan * cos;
        double second = E2 / (1 - E2);
        double lat = Math.atan2(z + second * b * sin * sin * sin, axis - E2 * A * cos * cos * cos);
        return new Coordinate(Math.toDegrees(Math.atan2(y, x)), Math.toDegrees(lat));
    }

    @Override
    public String toString() {
        return "VN-2000 " + meridianText() + " (EPSG:" + epsg + ")";
    }
}
