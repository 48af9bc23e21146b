package vn.lientinh.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import vn.lientinh.geo.Geodesic;

class MetricPlaneTest {

    @Test
    void distancesOverTheThreeProvincesAreRightToSixInAThousand() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            Coordinate a = new Coordinate(105.8 + 2.4 * random.nextDouble(), 20.6 + 1.3 * random.nextDouble());
            Coordinate b = new Coordinate(105.8 + 2.4 * random.nextDouble(), 20.6 + 1.3 * random.nextDouble());
            double geodesic = Geodesic.distanceM(a, b);
            assertEquals(1, Wkt.PLANE.distance(a, b) / geodesic, 0.006, a + " " + b);
        }
    }

    @Test
    void toThePlaneAndBackIsNoWay() {
        Coordinate place = new Coordinate(107.08673, 21.02345);
        assertTrue(Wkt.PLANE.toDegrees(Wkt.PLANE.toPlane(place)).distance(place) < 1e-12);
        assertEquals("LINESTRING (107.1 21, 107.2 21.1)",
                Wkt.of(java.util.Arrays.stream(
                        Wkt.PLANE.toDegrees(Wkt.PLANE.toPlane(Wkt.of("LINESTRING (107.1 21, 107.2 21.1)")))
                                .getCoordinates())
                        .map(Grid::snap)
                        .toList()));
    }

    @Test
    void theGridHasFiveDecimals() {
        assertEquals(new Coordinate(107.08673, 21.02346), Grid.snap(new Coordinate(107.086734, 21.023456)));
        Coordinate once = Grid.snap(new Coordinate(106.999995, 20.123455));
        assertEquals(once, Grid.snap(once), "what lies on it stays where it is");
    }
}
