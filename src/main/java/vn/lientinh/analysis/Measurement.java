package vn.lientinh.analysis;

import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.PolygonArea;
import net.sf.geographiclib.PolygonResult;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.GeometryFactory;
import vn.lientinh.geo.Geodesic;

/**
 * Length and area of what is drawn on the ground, on the ellipsoid of WGS84: edges are geodesics. Immutable.
 *
 * @param places   vertices (lon, lat) in degrees, in order
 * @param legsM    length of each leg between two neighbours, in metres
 * @param lengthM  all legs together, in metres, without the one that closes an area
 * @param closingM the leg from the last vertex back to the first, in metres; 0 with fewer than three vertices
 * @param areaM2   area within the closed line, in square metres; 0 with fewer than three vertices; of no meaning where its
 *                 edges cross
 * @param crosses  whether edges of the closed line cross or touch each other
 */
public record Measurement(List<Coordinate> places, List<Double> legsM, double lengthM, double closingM,
        double areaM2, boolean crosses) {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Nothing is measured yet. */
    public static final Measurement NONE = of(List.of());

    /** Measures along these places. */
    public static Measurement of(List<Coordinate> places) {
        List<Coordinate> held = places.stream().map(Coordinate::copy).toList();
        List<Double> legs = new ArrayList<>();
        double length = 0;
        for (int i = 1; i < held.size(); i++) {
            double leg = Geodesic.distanceM(held.get(i - 1), held.get(i));
            legs.add(leg);
            length += leg;
        }
        double closing = held.size() < 3 ? 0 : Geodesic.distanceM(held.getLast(), held.getFirst());
        return new Measurement(held, List.copyOf(legs), length, closing, held.size() < 3 ? 0 : area(held),
                crosses(held));
    }

    private static boolean crosses(List<Coordinate> places) {
        if (places.size() < 4) {
            return false;
        }
        CoordinateList ring = new CoordinateList();
        ring.addAll(places, false);
        ring.closeRing();
        return ring.size() > 3 && !FACTORY.createLinearRing(ring.toCoordinateArray()).isSimple();
    }

    private static double area(List<Coordinate> places) {
        PolygonArea area = new PolygonArea(net.sf.geographiclib.Geodesic.WGS84, false);
        places.forEach(place -> area.AddPoint(place.y, place.x));
        // Signed by direction; a figure drawn either way round covers the same ground.
        PolygonResult result = area.Compute(false, true);
        return Math.abs(result.area);
    }
}
