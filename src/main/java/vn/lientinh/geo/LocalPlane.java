package vn.lientinh.geo;

import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * A plane in metres that touches the WGS84 ellipsoid at one position: good for finding what is nearest within some tens of
 * kilometres. Its distances are off by less than one part in a thousand there; for a distance to show, measure along the
 * geodesic to the place that it found.
 */
public final class LocalPlane {

    private static final double EQUATORIAL_RADIUS_M = 6378137.0;
    private static final double ECCENTRICITY_SQUARED = 0.0066943799901413165;

    private final double lon;
    private final double lat;
    private final double metresPerDegreeLon;
    private final double metresPerDegreeLat;

    /**
     * The place on a line that is nearest to the plane's position.
     *
     * @param lon       longitude of the place in degrees
     * @param lat       its latitude
     * @param edge      number of the edge that it lies on, from 0
     * @param fraction  how far along that edge, 0 to 1
     * @param distanceM how far away on the plane
     */
    public record Nearest(double lon, double lat, int edge, double fraction, double distanceM) {
    }

    /** The plane that touches at (lon, lat) in degrees. */
    public LocalPlane(double lon, double lat) {
        this.lon = lon;
        this.lat = lat;
        double sin = Math.sin(Math.toRadians(lat));
        double w = Math.sqrt(1 - ECCENTRICITY_SQUARED * sin * sin);
        double perDegree = Math.toRadians(1) * EQUATORIAL_RADIUS_M / w;
        metresPerDegreeLon = perDegree * Math.cos(Math.toRadians(lat));
        metresPerDegreeLat = perDegree * (1 - ECCENTRICITY_SQUARED) / (w * w);
    }

    /** Metres east of the plane's position. */
    public double x(double longitude) {
        return (longitude - lon) * metresPerDegreeLon;
    }

    /** Metres north of the plane's position. */
    public double y(double latitude) {
        return (latitude - lat) * metresPerDegreeLat;
    }

    /** Everything within {@code metres} of the plane's position lies in this envelope, in degrees. */
    public Envelope around(double metres) {
        double dLon = metres / Math.max(metresPerDegreeLon, 1e-6) * 1.01;
        double dLat = metres / metresPerDegreeLat * 1.01;
        return new Envelope(lon - dLon, lon + dLon, lat - dLat, lat + dLat);
    }

    /** The place on the line through {@code points} (lon, lat) that is nearest to the plane's position. */
    public Nearest nearestOn(CoordinateSequence points) {
        double best = Double.POSITIVE_INFINITY;
        int bestEdge = 0;
        double bestFraction = 0;
        double x1 = x(points.getX(0));
        double y1 = y(points.getY(0));
        for (int i = 1; i < points.size(); i++) {
            double x2 = x(points.getX(i));
            double y2 = y(points.getY(i));
            double dx = x2 - x1;
            double dy = y2 - y1;
            double squared = dx * dx + dy * dy;
            double fraction = squared == 0 ? 0 : Math.clamp(-(x1 * dx + y1 * dy) / squared, 0.0, 1.0);
            double distance = Math.hypot(x1 + fraction * dx, y1 + fraction * dy);
            if (distance < best) {
                best = distance;
                bestEdge = i - 1;
                bestFraction = fraction;
            }
            x1 = x2;
            y1 = y2;
        }
        if (points.size() == 1) {
            return new Nearest(points.getX(0), points.getY(0), 0, 0, Math.hypot(x1, y1));
        }
        double fromLon = points.getX(bestEdge);
        double fromLat = points.getY(bestEdge);
        return new Nearest(fromLon + bestFraction * (points.getX(bestEdge + 1) - fromLon),
                fromLat + bestFraction * (points.getY(bestEdge + 1) - fromLat), bestEdge, bestFraction, best);
    }

    /** Metres on the plane from its position to an area, 0 inside it. */
    public double distanceM(Polygon area) {
        if (SimplePointInAreaLocator.locate(new Coordinate(lon, lat), area) != Location.EXTERIOR) {
            return 0;
        }
        double best = nearestOn(area.getExteriorRing().getCoordinateSequence()).distanceM();
        for (int i = 0; i < area.getNumInteriorRing(); i++) {
            best = Math.min(best, nearestOn(area.getInteriorRingN(i).getCoordinateSequence()).distanceM());
        }
        return best;
    }
}
