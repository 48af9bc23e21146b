package vn.lientinh.tiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import vn.lientinh.io.BaseMapFeature;

class SeaEdgeTest {

    private static Geometry carriedOn(String wkt) throws ParseException {
        List<BaseMapFeature> sea = List.of(new BaseMapFeature(new WKTReader().read(wkt), "sea", null, 1, false));
        return SeaEdge.carriedOn(sea, BaseLayer.extentOf(sea)).getFirst().geometry();
    }

    private static boolean isSea(Geometry sea, double lon, double lat) {
        Point place = sea.getFactory().createPoint(new org.locationtech.jts.geom.Coordinate(lon, lat));
        return sea.contains(place);
    }

    @Test
    void theSeaRunsOnPastTheSidesWhereItsDataIsCutOff() throws ParseException {
        // Cut off in the east and south, with coast in the north and west; a bay touches the western edge in one place.
        Geometry sea = carriedOn(
                "POLYGON((106 18, 111 18, 111 21.5, 109 21.4, 107 21.0, 106.4 20, 105.99 19, 106 18))");
        assertEquals(true, sea.isValid());
        assertEquals(true, isSea(sea, 120, 20));
        assertEquals(true, isSea(sea, 108, 10));
        assertEquals(true, isSea(sea, 120, 10));
        assertEquals(false, isSea(sea, 120, 22));
        assertEquals(false, isSea(sea, 100, 19));
        assertEquals(false, isSea(sea, 100, 10));
        assertEquals(true, isSea(sea, 108, 20));
        assertEquals(false, isSea(sea, 107, 21.2));
    }

    @Test
    void islandsStayWhereTheyAre() throws ParseException {
        Geometry sea = carriedOn(
                "POLYGON((106 18, 111 18, 111 21, 106 21, 106 18), (107 19, 107 19.5, 107.5 19.5, 107.5 19, 107 19))");
        assertEquals(false, isSea(sea, 107.2, 19.2));
        assertEquals(true, isSea(sea, 130, 19.2));
    }
}
