package vn.lientinh.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

class NetworkTest {

    private static Network network(LineString... lines) {
        return new Network(List.of(lines), 5, Wkt.PLANE);
    }

    private static Network network(String... wkts) {
        return new Network(Wkt.lines(wkts), 5, Wkt.PLANE);
    }

    private static @Nullable List<Coordinate> way(Network network, double fromLon, double fromLat, double toLon,
            double toLat) {
        return network.way(network.nearest(new Coordinate(fromLon, fromLat)),
                network.nearest(new Coordinate(toLon, toLat)));
    }

    private static String wkt(@Nullable List<Coordinate> way) {
        assertNotNull(way);
        return Wkt.of(way);
    }

    @Test
    void theShortestWayIsFound() {
        Network network = network("LINESTRING (107 21, 107.1 21.1, 107.2 21)", "LINESTRING (107 21, 107.2 21)",
                "LINESTRING (107.2 21, 107.3 21)");
        assertEquals("LINESTRING (107 21, 107.2 21, 107.3 21)", wkt(way(network, 107, 21, 107.3, 21)));
        assertEquals("LINESTRING (107.3 21, 107.2 21, 107 21)", wkt(way(network, 107.3, 21, 107, 21)));
    }

    @Test
    void theWayBeginsAndEndsOnTheLinesNextToThePointsGiven() {
        Network network = network("LINESTRING (107 21, 107.2 21)", "LINESTRING (107.2 21, 107.2 21.2)");
        assertEquals("LINESTRING (107.05 21, 107.2 21, 107.2 21.15)",
                wkt(way(network, 107.05, 21.003, 107.198, 21.15)));
        assertEquals("LINESTRING (107.05 21, 107.15 21)", wkt(way(network, 107.05, 21, 107.15, 21)));
    }

    @Test
    void linesThatCrossDoNotMeet() {
        Network bridge = network("LINESTRING (107 21, 107.2 21.2)", "LINESTRING (107 21.2, 107.2 21)");
        assertNull(way(bridge, 107, 21, 107.2, 21));
    }

    @Test
    void anEndIsTiedToALineWithinAFewMetresOnly() {
        LineString road = Wkt.metres(0, 0, 2000, 0);
        assertEquals(4, wkt(way(network(road, Wkt.metres(1000, 4, 1000, 800)), road.getCoordinateN(0).x,
                road.getCoordinateN(0).y, Wkt.metres(0, 0, 1000, 800).getCoordinateN(1).x,
                Wkt.metres(0, 0, 1000, 800).getCoordinateN(1).y)).split(",").length, "by its foot on the road");
        assertNull(way(network(road, Wkt.metres(1000, 9, 1000, 800)), road.getCoordinateN(0).x,
                road.getCoordinateN(0).y, Wkt.metres(0, 0, 1000, 800).getCoordinateN(1).x,
                Wkt.metres(0, 0, 1000, 800).getCoordinateN(1).y));
    }
}
