package vn.lientinh.author;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Geometries as a test writes them. */
final class Wkt {

    static final GeometryFactory FACTORY = new GeometryFactory();
    /** The plane that the layers are made on. */
    static final MetricPlane PLANE = MetricPlane.at(21.2);

    static Geometry of(String wkt) {
        try {
            return new WKTReader(FACTORY).read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    static LineString line(String wkt) {
        return (LineString) of(wkt);
    }

    static List<LineString> lines(String... wkts) {
        return Arrays.stream(wkts).map(Wkt::line).toList();
    }

    /** The points of a line. */
    static List<Coordinate> points(String wkt) {
        return List.of(of(wkt).getCoordinates());
    }

    /** These points as a line. */
    static String of(List<Coordinate> points) {
        return FACTORY.createLineString(points.toArray(Coordinate[]::new)).toText();
    }

    /** A line of degrees: metres to the east and north of (107, 21), on the grid. */
    static LineString metres(double... eastNorth) {
        Coordinate origin = PLANE.toPlane(new Coordinate(107, 21));
        Coordinate[] points = new Coordinate[eastNorth.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = Grid.snap(PLANE
                    .toDegrees(new Coordinate(origin.x + eastNorth[2 * i], origin.y + eastNorth[2 * i + 1])));
        }
        return FACTORY.createLineString(points);
    }

    private Wkt() {
    }
}
