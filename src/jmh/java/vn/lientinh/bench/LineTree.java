package vn.lientinh.bench;

import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;

/** An STRtree of whole lines, as the baseline of the hit test. */
final class LineTree {
    private final STRtree tree = new STRtree();
    private final GeometryFactory geometries = new GeometryFactory();

    LineTree(Workspace workspace) {
        workspace.segments().forEach(segment -> tree.insert(segment.geometry().getEnvelopeInternal(), segment));
        tree.build();
    }

    /** The line nearest to pixel (x, y) of a view within so many pixels; null when there is none. */
    Segment nearest(Viewport viewport, double x, double y, double tolerance) {
        double lon = viewport.toLon(x);
        double lat = viewport.toLat(y);
        double reach = viewport.toLon(x + tolerance) - lon;
        Point place = geometries.createPoint(new Coordinate(lon, lat));
        @SuppressWarnings("unchecked")
        List<Segment> near = tree.query(new Envelope(lon - reach, lon + reach, lat - reach, lat + reach));
        Segment best = null;
        double nearest = reach;
        for (Segment segment : near) {
            double distance = segment.geometry().distance(place);
            if (distance <= nearest) {
                nearest = distance;
                best = segment;
            }
        }
        return best;
    }
}
