package vn.lientinh.ui.measure;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import vn.lientinh.analysis.Hit;
import vn.lientinh.geo.LocalPlane;
import vn.lientinh.ui.map.HitTest;

/** Draws a place to what is drawn nearby: to a vertex if there is one within reach, otherwise to the line. */
final class Snap {

    private final LocalPlane plane;
    private final double withinM;
    private @Nullable Coordinate vertex;
    private double vertexM = Double.POSITIVE_INFINITY;
    private @Nullable Coordinate foot;
    private double footM = Double.POSITIVE_INFINITY;

    private Snap(Coordinate at, double withinM) {
        this.plane = new LocalPlane(at.x, at.y);
        this.withinM = withinM;
    }

    /** The place that {@code at} (lon, lat) is drawn to, or itself when nothing is within {@code withinM} metres. */
    static Coordinate to(HitTest hitTest, Coordinate at, double withinM) {
        Snap snap = new Snap(at, withinM);
        for (Hit hit : hitTest.at(at.x, at.y, withinM)) {
            snap.look(hit.segment().geometry());
        }
        Coordinate vertex = snap.vertex;
        Coordinate foot = snap.foot;
        return vertex != null ? vertex : foot != null ? foot : at;
    }

    private void look(Geometry geometry) {
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            switch (geometry.getGeometryN(part)) {
                case Point point -> offer(point.getX(), point.getY());
                case LineString line -> look(line.getCoordinateSequence());
                case Polygon polygon -> look(polygon.getExteriorRing().getCoordinateSequence());
                default -> {
                }
            }
        }
    }

    private void look(CoordinateSequence points) {
        LocalPlane.Nearest nearest = plane.nearestOn(points);
        if (nearest.distanceM() <= withinM && nearest.distanceM() < footM) {
            footM = nearest.distanceM();
            foot = new Coordinate(nearest.lon(), nearest.lat());
        }
        for (int i = 0; i < points.size(); i++) {
            offer(points.getX(i), points.getY(i));
        }
    }

    private void offer(double lon, double lat) {
        double metres = Math.hypot(plane.x(lon), plane.y(lat));
        if (metres <= withinM && metres < vertexM) {
            vertexM = metres;
            vertex = new Coordinate(lon, lat);
        }
    }
}
