package vn.lientinh.author;

import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import org.locationtech.jts.geom.Coordinate;

/** Lengths on the WGS84 ellipsoid. */
final class Geodesics {

    /** Kilometres along the points (lon, lat). */
    static double lengthKm(List<Coordinate> points) {
        double metres = 0;
        for (int i = 1; i < points.size(); i++) {
            Coordinate a = points.get(i - 1);
            Coordinate b = points.get(i);
            metres += Geodesic.WGS84.Inverse(a.y, a.x, b.y, b.x, GeodesicMask.DISTANCE).s12;
        }
        return metres / 1000;
    }

    private Geodesics() {
    }
}
