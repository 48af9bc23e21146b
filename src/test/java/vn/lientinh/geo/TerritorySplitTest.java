package vn.lientinh.geo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import vn.lientinh.geo.TerritorySplit.Part;
import vn.lientinh.model.Territory;

class TerritorySplitTest {

    /** Two squares that share the meridian 106.5; nothing beyond them. */
    private static final List<Territory> SQUARES = List.of(
            TestLines.territory("w", "POLYGON ((106 20, 106.5 20, 106.5 21, 106.5 22, 106 22, 106 20))"),
            TestLines.territory("e", "POLYGON ((106.5 20, 107 20, 107 22, 106.5 22, 106.5 20))"));

    private static String words(List<Part> parts) {
        return parts.stream()
                .map(part -> part.territory() + " " + part.line().toText())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "inside one | LINESTRING (106.1 21, 106.4 21) | w LINESTRING (106.1 21, 106.4 21)",
            "across | LINESTRING (106.4 21.5, 106.6 21.5) | w LINESTRING (106.4 21.5, 106.5 21.5); e LINESTRING (106.5 21.5, 106.6 21.5)",
            "the other way | LINESTRING (106.6 21.5, 106.4 21.5) | e LINESTRING (106.6 21.5, 106.5 21.5); w LINESTRING (106.5 21.5, 106.4 21.5)",
            "at a vertex | LINESTRING (106.4 21.5, 106.5 21.5, 106.6 21.6) | w LINESTRING (106.4 21.5, 106.5 21.5); e LINESTRING (106.5 21.5, 106.6 21.6)",
            "only touching | LINESTRING (106.4 21.5, 106.5 21.6, 106.4 21.7) | w LINESTRING (106.4 21.5, 106.5 21.6, 106.4 21.7)",
            "there and back | LINESTRING (106.4 21.5, 106.6 21.5, 106.4 21.6) | w LINESTRING (106.4 21.5, 106.5 21.5); e LINESTRING (106.5 21.5, 106.6 21.5, 106.5 21.55); w LINESTRING (106.5 21.55, 106.4 21.6)",
            "out of both | LINESTRING (106.9 21.5, 107.1 21.5) | e LINESTRING (106.9 21.5, 107 21.5); null LINESTRING (107 21.5, 107.1 21.5)",
            "a corner of 15 m | LINESTRING (106.499 21.5, 106.50006 21.50001, 106.499 21.50002) | w LINESTRING (106.499 21.5, 106.50006 21.50001, 106.499 21.50002)",
            "ends 10 m beyond | LINESTRING (106.4 21.5, 106.5001 21.5) | w LINESTRING (106.4 21.5, 106.5001 21.5)",
            "ends 30 m beyond | LINESTRING (106.4 21.5, 106.5003 21.5) | w LINESTRING (106.4 21.5, 106.5 21.5); e LINESTRING (106.5 21.5, 106.5003 21.5)",
            "short as a whole | LINESTRING (106.49995 21.5, 106.50009 21.5) | e LINESTRING (106.49995 21.5, 106.50009 21.5)",
            "starts on the border | LINESTRING (106.5 21.5, 106.6 21.5) | e LINESTRING (106.5 21.5, 106.6 21.5)"})
    void cutsAtBorders(String what, String line, String expected) {
        assertEquals(expected, words(new TerritorySplit(SQUARES).split((LineString) TestLines.wkt(line))), what);
    }

    @Test
    void aLineAlongTheBorderStaysWhole() {
        assertEquals(1, new TerritorySplit(SQUARES)
                .split((LineString) TestLines.wkt("LINESTRING (106.5 20.2, 106.5 20.8, 106.5 21.4)"))
                .size());
    }

    @Test
    void partsOfRandomLinesMakeUpTheWholeAndLieInTheirTerritory() {
        List<Territory> territories = windingTerritories(new Random(37));
        TerritorySplit split = new TerritorySplit(territories);
        Random random = new Random(352);
        int cuts = 0;
        for (int i = 0; i < 1000; i++) {
            LineString line = TestLines.random(random);
            List<Part> parts = split.split(line);
            double sum = 0;
            List<Coordinate> rejoined = new ArrayList<>();
            for (int k = 0; k < parts.size(); k++) {
                Part part = parts.get(k);
                Coordinate[] points = part.line().getCoordinates();
                sum += Geodesic.lengthM(part.line());
                if (k > 0) {
                    Coordinate[] before = parts.get(k - 1).line().getCoordinates();
                    assertEquals(before[before.length - 1], points[0], "shared vertex of line " + i);
                    assertNotEquals(parts.get(k - 1).territory(), part.territory());
                    rejoined.removeLast();
                }
                rejoined.addAll(Arrays.asList(points));
                assertTrue(parts.size() == 1 || Geodesic.lengthM(part.line()) >= TerritorySplit.SLIVER_M);
                assertInside(part, territories);
            }
            cuts += parts.size() - 1;
            assertEquals(Geodesic.lengthM(line), sum, 0.001, "length of line " + i);
            List<Coordinate> vertices = Arrays.asList(line.getCoordinates());
            assertArrayEquals(vertices.toArray(), rejoined.stream().filter(vertices::contains).toArray(), "line " + i);
        }
        assertTrue(cuts > 400, "only " + cuts + " cuts");
    }

    /** Every place along a part lies in its territory, or no further out than a sliver is long. */
    private static void assertInside(Part part, List<Territory> territories) {
        Coordinate[] points = part.line().getCoordinates();
        for (int i = 1; i < points.length; i++) {
            for (double f = 0; f <= 1; f += 0.1) {
                double lon = points[i - 1].x + f * (points[i].x - points[i - 1].x);
                double lat = points[i - 1].y + f * (points[i].y - points[i - 1].y);
                if (part.territory() == null) {
                    assertTrue(
                            territories.stream().noneMatch(t -> depthInsideM(t, lon, lat) > TerritorySplit.SLIVER_M));
                } else {
                    Territory territory = territories.stream()
                            .filter(t -> t.id().equals(part.territory()))
                            .findFirst()
                            .orElseThrow();
                    assertTrue(TerritoryIndex.distanceM(territory, lon, lat) <= TerritorySplit.SLIVER_M,
                            () -> part.territory() + " at " + lon + ", " + lat);
                }
            }
        }
    }

    private static double depthInsideM(Territory territory, double lon, double lat) {
        if (TerritoryIndex.distanceM(territory, lon, lat) > 0) {
            return 0;
        }
        return new LocalPlane(lon, lat)
                .nearestOn(((org.locationtech.jts.geom.Polygon) territory.geometry()).getExteriorRing()
                        .getCoordinateSequence())
                .distanceM();
    }

    /** Two neighbours with a crooked border from south to north, within lon 106–107 and lat 20.5–21.5. */
    private static List<Territory> windingTerritories(Random random) {
        StringBuilder border = new StringBuilder();
        List<String> points = new ArrayList<>();
        for (double lat = 20.5; lat < 21.5; lat += 0.005) {
            points.add((106.5 + random.nextGaussian() * 0.004) + " " + lat);
        }
        border.append(String.join(", ", points));
        List<String> back = new ArrayList<>(points.reversed());
        return List.of(
                TestLines.territory("w", "POLYGON ((106 20.5, " + border + ", 106 21.5, 106 20.5))"),
                TestLines.territory("e", "POLYGON ((107 20.5, 107 21.5, " + String.join(", ", back) + ", 107 20.5))"));
    }
}
