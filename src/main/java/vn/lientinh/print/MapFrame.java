package vn.lientinh.print;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import vn.lientinh.geo.Vn2000Zone;

/**
 * What part of the ground lies on what part of a page. The ground is laid out in a VN-2000 zone, the projection of
 * Vietnam's own maps: within such a zone the scale of a provincial sheet changes by a few hundredths of a percent from
 * edge to edge, where Web Mercator would change by one percent from north to south. The scale is that of the ground at
 * the centre of the frame. Immutable.
 */
public final class MapFrame {
    private static final double METRES_PER_POINT = 0.0254 / 72;
    private static final int EDGE_STEPS = 16;

    private final Vn2000Zone zone;
    private final Coordinate centre;
    private final double rotation;
    private final double denominator;
    private final Box box;
    private final double centreEast;
    private final double centreNorth;
    private final double convergence;
    private final double pointsPerPlaneMetre;
    private final double rightEast;
    private final double rightNorth;

    /**
     * A frame around a place.
     *
     * @param lon         longitude of its centre in degrees, WGS84
     * @param lat         latitude of its centre in degrees, WGS84
     * @param rotation    what direction is up on the page, in degrees clockwise from grid north
     * @param denominator scale at the centre, 1:denominator
     * @param box         where the frame is on the page
     */
    public MapFrame(Vn2000Zone zone, double lon, double lat, double rotation, double denominator, Box box) {
        this.zone = zone;
        this.centre = new Coordinate(lon, lat);
        this.rotation = rotation;
        this.denominator = denominator;
        this.box = box;
        Coordinate plane = zone.toPlane(lon, lat);
        this.centreEast = plane.x;
        this.centreNorth = plane.y;
        // How long a kilometre on the ground is in the plane is measured, northward and eastward.
        GeodesicData northward = Geodesic.WGS84.Direct(lat, lon, 0, 1000);
        GeodesicData eastward = Geodesic.WGS84.Direct(lat, lon, 90, 1000);
        Coordinate up = zone.toPlane(northward.lon2, northward.lat2);
        Coordinate right = zone.toPlane(eastward.lon2, eastward.lat2);
        double planePerGround = (plane.distance(up) + plane.distance(right)) / 2000;
        this.convergence = Math.toDegrees(Math.atan2(up.x - plane.x, up.y - plane.y));
        this.pointsPerPlaneMetre = 1 / (METRES_PER_POINT * denominator * planePerGround);
        this.rightEast = Math.cos(Math.toRadians(rotation));
        this.rightNorth = -Math.sin(Math.toRadians(rotation));
    }

    /** The zone that the ground is laid out in. */
    public Vn2000Zone zone() {
        return zone;
    }

    /** The place at the centre, (lon, lat) in degrees, WGS84. */
    public Coordinate centre() {
        return centre.copy();
    }

    /** What direction is up, in degrees clockwise from grid north. */
    public double rotation() {
        return rotation;
    }

    /** The scale at the centre is 1 : this. */
    public double denominator() {
        return denominator;
    }

    /** Where the frame is on the page. */
    public Box box() {
        return box;
    }

    /** Direction of true north at the centre, in degrees clockwise from up on the page. */
    public double trueNorth() {
        return convergence - rotation;
    }

    /** Points on the page for a metre of the zone's plane. */
    double pointsPerPlaneMetre() {
        return pointsPerPlaneMetre;
    }

    /** Points on the page for a metre on the ground at the centre. */
    public double pointsPerGroundMetre() {
        return 1 / (METRES_PER_POINT * denominator);
    }

    /** Where on the page a position (lon, lat) lies; beyond the box when it is not on the map. */
    public Point2D.Double toPage(double lon, double lat) {
        Coordinate plane = zone.toPlane(lon, lat);
        return planeToPage(plane.x, plane.y);
    }

    /** Where on the page an easting and northing of the zone lies. */
    public Point2D.Double planeToPage(double east, double north) {
        double e = east - centreEast;
        double n = north - centreNorth;
        double right = e * rightEast + n * rightNorth;
        double up = -e * rightNorth + n * rightEast;
        return new Point2D.Double(box.centreX() + right * pointsPerPlaneMetre,
                box.centreY() - up * pointsPerPlaneMetre);
    }

    /** Easting and northing of the zone at a point of the page. */
    public Coordinate toPlane(double x, double y) {
        double right = (x - box.centreX()) / pointsPerPlaneMetre;
        double up = (box.centreY() - y) / pointsPerPlaneMetre;
        return new Coordinate(centreEast + right * rightEast - up * rightNorth,
                centreNorth + right * rightNorth + up * rightEast);
    }

    /** Position (lon, lat) at a point of the page. */
    public Coordinate toPosition(double x, double y) {
        Coordinate plane = toPlane(x, y);
        return zone.toPosition(plane.x, plane.y);
    }

    /** Outline of what is on the map, (lon, lat); its edges are divided, since they are no straight lines in degrees. */
    public Polygon outline() {
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < EDGE_STEPS; i++) {
            ring.add(toPosition(box.x() + box.width() * i / EDGE_STEPS, box.y()));
        }
        for (int i = 0; i < EDGE_STEPS; i++) {
            ring.add(toPosition(box.right(), box.y() + box.height() * i / EDGE_STEPS));
        }
        for (int i = 0; i < EDGE_STEPS; i++) {
            ring.add(toPosition(box.right() - box.width() * i / EDGE_STEPS, box.bottom()));
        }
        for (int i = 0; i < EDGE_STEPS; i++) {
            ring.add(toPosition(box.x(), box.bottom() - box.height() * i / EDGE_STEPS));
        }
        ring.add(ring.getFirst().copy());
        return new GeometryFactory().createPolygon(ring.toArray(Coordinate[]::new));
    }

    /** The same view in another box, with the same centre and scale. */
    public MapFrame in(Box other) {
        return new MapFrame(zone, centre.x, centre.y, rotation, denominator, other);
    }
}
