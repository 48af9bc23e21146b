package vn.lientinh.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.index.strtree.STRtree;

import vn.lientinh.geo.Geodesic;
import vn.lientinh.geo.LocalPlane;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;

/**
 * What lies at a place. A click in the window and {@code lientinh identify} both ask here. Immutable; may be asked by
 * several threads at once.
 */
public final class Identify {

    private final STRtree index = new STRtree();

    /** A segment, with its place in drawing order to break ties. */
    private record Entry(Layer layer, Segment segment, int order) {
    }

    private record Candidate(Hit hit, Entry entry, boolean area) {
    }

    /** Indexes all segments of the workspace. */
    public Identify(Workspace workspace) {
        int order = 0;
        for (Layer layer : workspace.layers()) {
            for (Segment segment : layer.segments()) {
                index.insert(segment.geometry().getEnvelopeInternal(), new Entry(layer, segment, order++));
            }
        }
        index.build();
    }

    /**
     * Segments within {@code withinM} metres of (lon, lat), in degrees WGS84: lines and points before areas, each nearest
     * first; at the same centimetre, items of the agreement before others.
     */
    public List<Hit> at(double lon, double lat, double withinM) {
        LocalPlane plane = new LocalPlane(lon, lat);
        List<Candidate> found = new ArrayList<>();
        for (Object near : index.query(plane.around(withinM))) {
            Entry entry = (Entry) near;
            double distance = distanceM(entry.segment().geometry(), plane, lon, lat);
            if (distance <= withinM) {
                found.add(new Candidate(new Hit(entry.layer(), entry.segment(), distance), entry,
                        entry.segment().geometry() instanceof Polygonal));
            }
        }
        found.sort(Comparator.comparing(Candidate::area)
                .thenComparingLong(candidate -> Math.round(candidate.hit().distanceM() * 100))
                .thenComparing(candidate -> candidate.hit().segment().item() == null)
                .thenComparingInt(candidate -> candidate.entry().order()));
        return found.stream().map(Candidate::hit).toList();
    }

    private static double distanceM(Geometry geometry, LocalPlane plane, double lon, double lat) {
        double best = Double.POSITIVE_INFINITY;
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            best = Math.min(best, switch (geometry.getGeometryN(part)) {
                case LineString line -> lineDistanceM(line, plane, lon, lat);
                case Point point -> Geodesic.distanceM(lon, lat, point.getX(), point.getY());
                case Polygon polygon -> areaDistanceM(polygon, plane, lon, lat);
                default -> Double.POSITIVE_INFINITY;
            });
        }
        return best;
    }

    private static double lineDistanceM(LineString line, LocalPlane plane, double lon, double lat) {
        LocalPlane.Nearest nearest = plane.nearestOn(line.getCoordinateSequence());
        return Geodesic.distanceM(lon, lat, nearest.lon(), nearest.lat());
    }

    private static double areaDistanceM(Polygon polygon, LocalPlane plane, double lon, double lat) {
        if (SimplePointInAreaLocator.locate(new Coordinate(lon, lat), polygon) != Location.EXTERIOR) {
            return 0;
        }
        double best = lineDistanceM(polygon.getExteriorRing(), plane, lon, lat);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            best = Math.min(best, lineDistanceM(polygon.getInteriorRingN(i), plane, lon, lat));
        }
        return best;
    }
}
