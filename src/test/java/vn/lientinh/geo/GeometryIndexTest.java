package vn.lientinh.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GeometryIndexTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /** Random lines of up to 200 vertices, some points, in degrees about (106, 21). */
    private static List<Geometry> geometries(int count, Random random) {
        List<Geometry> geometries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double lon = 106 + random.nextDouble();
            double lat = 21 + random.nextDouble();
            if (i % 5 == 0) {
                geometries.add(GEOMETRIES.createPoint(new Coordinate(lon, lat)));
                continue;
            }
            Coordinate[] line = new Coordinate[2 + random.nextInt(199)];
            for (int v = 0; v < line.length; v++) {
                line[v] = new Coordinate(lon, lat);
                lon += random.nextGaussian() * 0.004;
                lat += random.nextGaussian() * 0.004;
            }
            geometries.add(GEOMETRIES.createLineString(line));
        }
        return geometries;
    }

    private static double distance(PackedGeometry geometry, int feature, double x, double y) {
        int first = geometry.firstVertex(geometry.firstPart(feature));
        int end = geometry.firstVertex(geometry.firstPart(feature + 1));
        Coordinate[] line = new Coordinate[end - first];
        for (int v = first; v < end; v++) {
            line[v - first] = new Coordinate(geometry.coordinates()[2 * v], geometry.coordinates()[2 * v + 1]);
        }
        Geometry shape = line.length == 1 ? GEOMETRIES.createPoint(line[0]) : GEOMETRIES.createLineString(line);
        return shape.distance(GEOMETRIES.createPoint(new Coordinate(x, y)));
    }

    @Test
    void nearestAndWithinAgreeWithLookingAtEverything() {
        Random random = new Random(11);
        PackedGeometry geometry = PackedGeometry.of(geometries(120, random));
        GeometryIndex index = new GeometryIndex(geometry);
        double reach = 0.05 / 360 * PackedGeometry.UNIT;
        int hits = 0;
        for (int query = 0; query < 200; query++) {
            double x = WebMercator.x(106 + random.nextDouble()) * PackedGeometry.UNIT;
            double y = WebMercator.y(21 + random.nextDouble()) * PackedGeometry.UNIT;
            Map<Integer, Double> expected = new TreeMap<>();
            for (int feature = 0; feature < geometry.features(); feature++) {
                double distance = distance(geometry, feature, x, y);
                if (distance <= reach) {
                    expected.put(feature, distance);
                }
            }
            Map<Integer, Double> found = new TreeMap<>();
            index.within(x, y, reach, (feature, distance) -> found.merge(feature, distance, Math::min));
            assertEquals(expected.keySet(), found.keySet());
            expected.forEach((feature, distance) -> assertEquals(distance, found.getOrDefault(feature, -1.0), 1e-3));
            GeometryIndex.Nearest nearest = index.nearest(x, y, reach, feature -> true);
            if (expected.isEmpty()) {
                assertNull(nearest);
            } else {
                hits++;
                assertNotNull(nearest);
                assertEquals(expected.values().stream().mapToDouble(d -> d).min().orElseThrow(), nearest.distance(),
                        1e-3);
            }
            GeometryIndex.Nearest odd = index.nearest(x, y, reach, feature -> feature % 2 == 1);
            assertEquals(expected.entrySet()
                    .stream()
                    .filter(e -> e.getKey() % 2 == 1)
                    .mapToDouble(Map.Entry::getValue)
                    .min()
                    .orElse(-1), odd == null ? -1 : odd.distance(), 1e-3);
        }
        assertTrue(hits > 100, "the queries must hit something: " + hits);
    }

    @Test
    void aBoxFindsALineByTheEdgesInsideItAndNotByItsOwnLargeBox() throws ParseException {
        // Runs hold sixteen edges: the line has enough of them to have runs far from its corner.
        StringBuilder wkt = new StringBuilder("LINESTRING(");
        for (int i = 0; i < 200; i++) {
            wkt.append(106 + i * 0.01).append(" 21,");
        }
        for (int i = 0; i < 200; i++) {
            wkt.append("108 ").append(21 + i * 0.01).append(i < 199 ? "," : ")");
        }
        PackedGeometry geometry = PackedGeometry.of(List.of(new WKTReader().read(wkt.toString())));
        GeometryIndex index = new GeometryIndex(geometry);
        assertEquals(0, partsIn(index, 106.2, 22, 106.4, 22.2));
        assertEquals(1, partsIn(index, 106.2, 20.9, 106.4, 21.1));
        assertEquals(1, partsIn(index, 107.9, 22, 108.1, 22.2));
    }

    private static int partsIn(GeometryIndex index, double west, double south, double east, double north) {
        BitSet parts = new BitSet();
        index.parts(PackedGeometry.pack(WebMercator.x(west)), PackedGeometry.pack(WebMercator.y(north)),
                PackedGeometry.pack(WebMercator.x(east)), PackedGeometry.pack(WebMercator.y(south)), parts);
        return parts.cardinality();
    }

    @Test
    void insideAnAreaMeansInsideItsRingAndOutsideItsHoles() throws ParseException {
        PackedGeometry geometry = PackedGeometry.of(List.of(new WKTReader().read(
                "MULTIPOLYGON(((106 21,107 21,107 22,106 22,106 21),(106.4 21.4,106.6 21.4,106.6 21.6,106.4 21.6,106.4 21.4)),"
                        + "((108 21,108.5 21,108.5 21.5,108 21)))")));
        GeometryIndex index = new GeometryIndex(geometry);
        assertTrue(contains(index, 106.2, 21.2));
        assertEquals(false, contains(index, 106.5, 21.5));
        assertTrue(contains(index, 108.4, 21.2));
        assertEquals(false, contains(index, 107.5, 21.2));
    }

    private static boolean contains(GeometryIndex index, double lon, double lat) {
        return index.contains(0, WebMercator.x(lon) * PackedGeometry.UNIT, WebMercator.y(lat) * PackedGeometry.UNIT);
    }
}
