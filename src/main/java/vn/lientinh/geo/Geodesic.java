package vn.lientinh.geo;

import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** Lengths and distances in metres on the WGS84 ellipsoid, along geodesics. Positions are (lon, lat) in degrees. */
public final class Geodesic {

    private static final net.sf.geographiclib.Geodesic WGS84 = net.sf.geographiclib.Geodesic.WGS84;

    /** Metres between two positions. */
    public static double distanceM(double lon1, double lat1, double lon2, double lat2) {
        return WGS84.Inverse(lat1, lon1, lat2, lon2, GeodesicMask.DISTANCE).s12;
    }

    /** Metres between two positions. */
    public static double distanceM(Coordinate a, Coordinate b) {
        return distanceM(a.x, a.y, b.x, b.y);
    }

    /** Length of a line in metres. */
    public static double lengthM(CoordinateSequence points) {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += distanceM(points.getX(i - 1), points.getY(i - 1), points.getX(i), points.getY(i));
        }
        return length;
    }

    /** Length of all lines of a geometry in metres; 0 for points and areas. */
    public static double lengthM(Geometry geometry) {
        double length = 0;
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            if (geometry.getGeometryN(part) instanceof LineString line) {
                length += lengthM(line.getCoordinateSequence());
            }
        }
        return length;
    }

    /** The position {@code metres} from {@code from} on the geodesic towards {@code to}. */
    public static Coordinate towards(Coordinate from, Coordinate to, double metres) {
        double azimuth = WGS84.Inverse(from.y, from.x, to.y, to.x, GeodesicMask.AZIMUTH).azi1;
        GeodesicData reached = WGS84.Direct(from.y, from.x, azimuth, metres,
                GeodesicMask.LATITUDE | GeodesicMask.LONGITUDE);
        return new Coordinate(reached.lon2, reached.lat2);
    }

    private Geodesic() {
    }
}
