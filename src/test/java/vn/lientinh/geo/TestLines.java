package vn.lientinh.geo;

import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

import vn.lientinh.model.Alignment;
import vn.lientinh.model.InvestorBasis;
import vn.lientinh.model.Segment;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.TargetBasis;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;

/** Lines, segments and territories for tests, from WKT or drawn at random. */
final class TestLines {

    static Geometry wkt(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    /** A winding line with edges of up to some three kilometres, within lon 106–107 and lat 20.5–21.5 or a little beyond. */
    static LineString random(Random random) {
        int size = 2 + random.nextInt(40);
        Coordinate[] points = new Coordinate[size];
        double lon = random.nextDouble(106, 107);
        double lat = random.nextDouble(20.5, 21.5);
        double heading = random.nextDouble(2 * Math.PI);
        for (int i = 0; i < size; i++) {
            points[i] = new Coordinate(lon, lat);
            heading += random.nextGaussian() * 0.5;
            double step = random.nextDouble(0.0005, 0.02);
            lon += step * Math.cos(heading);
            lat += step * Math.sin(heading);
        }
        return new GeometryFactory().createLineString(points);
    }

    static Segment segment(String id, Geometry line, @Nullable Double chainage) {
        return new Segment(id, "test", line, null, List.of(), id, "QL1", SegmentClass.NATIONAL, null, "a", null, null,
                InvestorBasis.NONE, null, null, TargetBasis.NONE, Alignment.EXISTING, null, "", 0, chainage,
                List.of());
    }

    static Territory territory(String id, String wkt) {
        return new Territory(id, new Text(id, id), new Text(id, id), wkt(wkt), true, null, null);
    }

    private TestLines() {
    }
}
