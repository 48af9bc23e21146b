package vn.lientinh.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

final class Vn2000ZoneTest {

    @Test
    void agreesWithTheRegisterOfReferenceSystemsWithinACentimetre() throws Exception {
        Random random = new Random(7);
        for (Vn2000Zone zone : Vn2000Zone.all()) {
            MathTransform transform = CRS.findMathTransform(CRS.decode("EPSG:4326", true),
                    CRS.decode("EPSG:" + zone.epsg(), true));
            for (int i = 0; i < 50; i++) {
                double lon = zone.centralMeridian() + 4 * (random.nextDouble() - 0.5);
                double lat = 19 + 5 * random.nextDouble();
                Coordinate expected = JTS.transform(new Coordinate(lon, lat), null, transform);
                Coordinate found = zone.toPlane(lon, lat);
                assertEquals(expected.x, found.x, 0.01, zone + " easting of " + lon + "," + lat);
                assertEquals(expected.y, found.y, 0.01, zone + " northing of " + lon + "," + lat);
            }
        }
    }

    @Test
    void leadsBackToWhereItStarted() {
        Random random = new Random(8);
        Vn2000Zone zone = Vn2000Zone.of(107).orElseThrow();
        for (int i = 0; i < 500; i++) {
            double lon = 105 + 4 * random.nextDouble();
            double lat = 18 + 6 * random.nextDouble();
            Coordinate plane = zone.toPlane(lon, lat);
            Coordinate back = zone.toPosition(plane.x, plane.y);
            assertEquals(lon, back.x, 1e-8);
            assertEquals(lat, back.y, 1e-8);
        }
    }

    @Test
    void isChosenByTheNearestCentralMeridian() {
        assertEquals(9214, Vn2000Zone.nearest(107.1).epsg());
        assertEquals(5899, Vn2000Zone.nearest(107.8).epsg());
        assertEquals("107°45'", Vn2000Zone.nearest(107.8).meridianText());
    }
}
