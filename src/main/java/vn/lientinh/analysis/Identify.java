package vn.lientinh.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;

import vn.lientinh.geo.Geodesic;
import vn.lientinh.geo.GeometryIndex;
import vn.lientinh.geo.LocalPlane;
import vn.lientinh.geo.PackedGeometry;
import vn.lientinh.geo.WebMercator;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;

/**
 * What lies at a place. A click in the window and {@code lientinh identify} both ask here. Immutable; may be asked by
 * several threads at once.
 */
public final class Identify {

    /** Web Mercator is not quite true to scale on the ellipsoid: the index is asked a little further out. */
    private static final double MARGIN = 1.02;

    private final List<Layer> layers;
    private final Segment[] segments;
    private final int[] layerOf;
    private final int[] areas;
    private final GeometryIndex index;

    private record Candidate(Hit hit, int order) {
    }

    /** Indexes all segments of the workspace. */
    public Identify(Workspace workspace) {
        this(workspace, PackedGeometry.of(workspace.segments().stream().map(Segment::geometry).toList()));
    }

    private Identify(Workspace workspace, PackedGeometry geometry) {
        this(workspace, geometry, new GeometryIndex(geometry));
    }

    /** Uses an index that there is already: of the geometries of all segments, in the order of {@link Workspace#segments()}. */
    public Identify(Workspace workspace, PackedGeometry geometry, GeometryIndex index) {
        this.layers = workspace.layers();
        this.segments = workspace.segments().toArray(Segment[]::new);
        if (geometry.features() != segments.length) {
            throw new IllegalArgumentException(
                    geometry.features() + " features indexed for " + segments.length + " segments");
        }
        this.index = index;
        this.layerOf = new int[segments.length];
        int feature = 0;
        for (int layer = 0; layer < layers.size(); layer++) {
            for (int i = 0; i < layers.get(layer).segments().size(); i++) {
                layerOf[feature++] = layer;
            }
        }
        this.areas = IntStream.range(0, segments.length)
                .filter(i -> geometry.kind(i) == PackedGeometry.Kind.AREA)
                .toArray();
    }

    /**
     * Segments within {@code withinM} metres of (lon, lat), in degrees WGS84: lines and points before areas, each nearest
     * first; at the same centimetre, items of the agreement before others and small areas before large ones.
     */
    public List<Hit> at(double lon, double lat, double withinM) {
        LocalPlane plane = new LocalPlane(lon, lat);
        List<Candidate> found = new ArrayList<>();
        BitSet near = near(lon, lat, withinM);
        for (int feature = near.nextSetBit(0); feature >= 0; feature = near.nextSetBit(feature + 1)) {
            Segment segment = segments[feature];
            double distance = distanceM(segment.geometry(), plane, lon, lat);
            if (distance <= withinM) {
                found.add(new Candidate(new Hit(layers.get(layerOf[feature]), segment, distance), feature));
            }
        }
        found.sort(Comparator.comparing((Candidate candidate) -> geometry(candidate) instanceof Polygonal)
                .thenComparingLong(candidate -> Math.round(candidate.hit().distanceM() * 100))
                .thenComparing(candidate -> candidate.hit().segment().item() == null)
                .thenComparingDouble(candidate -> geometry(candidate).getArea())
                .thenComparingInt(Candidate::order));
        return found.stream().map(Candidate::hit).toList();
    }

    private static Geometry geometry(Candidate candidate) {
        return candidate.hit().segment().geometry();
    }

    /** Features with an edge or point near the place, and areas around it. */
    private BitSet near(double lon, double lat, double withinM) {
        BitSet near = new BitSet(segments.length);
        double reach = withinM * MARGIN / (WebMercator.EQUATOR_M * Math.cos(Math.toRadians(lat))) * PackedGeometry.UNIT
                + 2;
        index.within(WebMercator.x(lon) * PackedGeometry.UNIT, WebMercator.y(lat) * PackedGeometry.UNIT, reach,
                (feature, distance) -> near.set(feature));
        for (int area : areas) {
            Envelope box = segments[area].geometry().getEnvelopeInternal();
            if (box.contains(lon, lat)) {
                near.set(area);
            }
        }
        return near;
    }

    private static double distanceM(Geometry geometry, LocalPlane plane, double lon, double lat) {
        double best = Double.POSITIVE_INFINITY;
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            best = Math.min(best, switch (geometry.getGeometryN(part)) {
                case LineString line -> {
                    LocalPlane.Nearest nearest = plane.nearestOn(line.getCoordinateSequence());
                    yield Geodesic.distanceM(lon, lat, nearest.lon(), nearest.lat());
                }
                case Point point -> Geodesic.distanceM(lon, lat, point.getX(), point.getY());
                case Polygon polygon -> plane.distanceM(polygon);
                default -> Double.POSITIVE_INFINITY;
            });
        }
        return best;
    }
}
