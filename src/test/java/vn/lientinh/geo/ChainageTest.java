package vn.lientinh.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import vn.lientinh.geo.Chainage.Place;
import vn.lientinh.model.Segment;

class ChainageTest {

    private static Chainage along(Segment... segments) {
        return Chainage.along(List.of(segments));
    }

    private static Segment segment(String id, String wkt, @Nullable Double chainage) {
        return TestLines.segment(id, TestLines.wkt(wkt), chainage);
    }

    /** One degree of latitude from 21° N on the meridian is 110.723609 km (PROJ, geod). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"LINESTRING (107 21, 107 22) | 0 | 107 | 21",
            "LINESTRING (107 21, 107 22) | 110.723609 | 107 | 22",
            "LINESTRING (107 21, 107 22) | 55.360149 | 107 | 21.5",
            "LINESTRING (107 22, 107 21) | 55.363460 | 107 | 21.5",
            "LINESTRING (107 21, 107 21.5, 107 22) | 55.360149 | 107 | 21.5",
            "MULTILINESTRING ((107 21, 107 21.25), (107 21.25, 107 22)) | 55.360149 | 107 | 21.5"})
    void findsThePositionOfAKilometre(String wkt, double km, double lon, double lat) {
        Place place = along(segment("a", wkt, null)).at(km).orElseThrow();
        assertEquals(0, Geodesic.distanceM(lon, lat, place.lon(), place.lat()), 0.01);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"107.001 | 21.5 | 55.360149 | 103.62", "107 | 20.9 | 0 | 11071.638",
            "107 | 22.1 | 110.723609 | 11073.095"})
    void findsTheKilometreNearestToAPosition(double lon, double lat, double km, double distanceM) {
        Place place = along(segment("a", "LINESTRING (107 21, 107 22)", null)).nearest(lon, lat).orElseThrow();
        assertEquals(km, place.km(), 0.0001);
        assertEquals(distanceM, place.distanceM(), 0.1);
    }

    @Test
    void runsOnFromOneSegmentToTheNext() {
        Chainage chainage = along(segment("b", "LINESTRING (107 21.1, 107 21.3)", 21.071),
                segment("a", "LINESTRING (107 21, 107 21.1)", 10.0));
        assertEquals(10, chainage.firstKm());
        assertEquals(10 + 33.215695, chainage.lastKm(), 0.0001);
        assertEquals("a", chainage.at(21.0).orElseThrow().segment().id());
        assertEquals("b", chainage.at(21.1).orElseThrow().segment().id());
        assertTrue(chainage.at(9.9).isEmpty());
        assertTrue(chainage.at(43.3).isEmpty());
    }

    @Test
    void doesNotLetRoundedChainagesOpenAGap() {
        Chainage chainage = along(segment("a", "LINESTRING (107 21, 107 21.1)", 0.0),
                segment("b", "LINESTRING (107 21.1, 107 21.2)", 11.1));
        for (double km = 11.0; km < 11.2; km += 0.001) {
            assertTrue(chainage.at(km).isPresent(), "km " + km);
        }
    }

    @Test
    void knowsTheGapBetweenPartsThatDoNotMeet() {
        Chainage chainage = along(segment("a", "LINESTRING (107 21, 107 21.1)", 0.0),
                segment("b", "LINESTRING (107 21.5, 107 21.6)", 60.0));
        assertTrue(chainage.at(30).isEmpty());
        assertEquals(11.071768, chainage.startOfGap(30).orElseThrow(), 0.0001);
        assertEquals(60, chainage.endOfGap(30).orElseThrow());
        assertEquals("b", chainage.at(60.001).orElseThrow().segment().id());
        assertEquals(Optional.empty(), chainage.endOfGap(5));
    }

    @Test
    void aRouteWithoutLinesIsEmpty() {
        assertTrue(along(segment("a", "POINT (107 21)", null)).isEmpty());
        assertTrue(along().nearest(107, 21).isEmpty());
        assertFalse(along(segment("a", "LINESTRING (107 21, 107 22)", null)).isEmpty());
    }

    @Test
    void positionAndKilometreAreEachOthersInverseOnRandomRoutes() {
        Random random = new Random(279);
        int checked = 0;
        for (int route = 0; route < 300; route++) {
            List<Segment> segments = randomRoute(random);
            Chainage chainage = Chainage.along(segments);
            for (int i = 0; i < 20; i++) {
                double km = random.nextDouble(chainage.firstKm(), chainage.lastKm());
                Optional<Place> place = chainage.at(km);
                if (place.isEmpty()) {
                    assertTrue(chainage.endOfGap(km).isPresent());
                    continue;
                }
                Place back = chainage.nearest(place.get().lon(), place.get().lat()).orElseThrow();
                Place again = chainage.at(back.km()).orElseThrow();
                assertEquals(0, Geodesic.distanceM(place.get().lon(), place.get().lat(), again.lon(), again.lat()),
                        0.1, () -> "route of " + segments.size() + " at km " + km);
                checked++;
            }
        }
        assertTrue(checked > 5000, "only " + checked + " places checked");
    }

    /** Up to five segments; most continue each other, some leave a gap, some chainages are rounded to metres. */
    private static List<Segment> randomRoute(Random random) {
        List<Segment> segments = new ArrayList<>();
        double km = random.nextInt(3) * 10.0;
        Coordinate[] points = TestLines.random(random).getCoordinates();
        int from = 0;
        while (from < points.length - 1) {
            int to = Math.min(points.length - 1, from + 1 + random.nextInt(12));
            LineString line = TestLines.random(random)
                    .getFactory()
                    .createLineString(java.util.Arrays.copyOfRange(points, from, to + 1));
            boolean gap = random.nextInt(4) == 0;
            if (gap) {
                km += 5;
            }
            segments.add(
                    TestLines.segment("s" + from, line, random.nextBoolean() || gap ? Math.round(km * 1000) / 1000.0
                            : null));
            km += Geodesic.lengthM(line) / 1000;
            from = to;
        }
        return segments;
    }

    @Test
    void givesTheLinesBetweenTwoKilometres() {
        Chainage route = along(segment("a", "LINESTRING (107 21, 107 21.5, 107 22)", null),
                segment("b", "LINESTRING (107 23, 107 24)", 300.0));
        var middle = route.between(10, 100);
        assertEquals(1, middle.getNumGeometries());
        assertEquals(90_000, Geodesic.lengthM(middle), 1);
        assertEquals(3, middle.getNumPoints());
        assertEquals(2, route.between(100, 310).getNumGeometries());
        assertTrue(route.between(200, 250).isEmpty());
        assertEquals(110_723.6 + 110_757.6, Geodesic.lengthM(route.between(0, 1000)), 10);
    }
}
