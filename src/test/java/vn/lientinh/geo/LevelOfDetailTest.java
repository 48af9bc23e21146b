package vn.lientinh.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

class LevelOfDetailTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private static Coordinate[] walk(Random random, int vertices) {
        double lon = 106 + random.nextDouble();
        double lat = 21 + random.nextDouble();
        double heading = random.nextDouble() * 6;
        Coordinate[] line = new Coordinate[vertices];
        for (int v = 0; v < vertices; v++) {
            line[v] = new Coordinate(lon, lat);
            heading += random.nextGaussian() * 0.4;
            lon += 0.001 * Math.cos(heading);
            lat += 0.001 * Math.sin(heading);
        }
        return line;
    }

    private static Coordinate[] atZoom(PackedGeometry geometry, LevelOfDetail detail, int part, int zoom) {
        List<Coordinate> kept = new ArrayList<>();
        for (int v = geometry.firstVertex(part); v < geometry.firstVertex(part + 1); v++) {
            if (detail.zoomOf(v) <= zoom) {
                kept.add(new Coordinate(geometry.coordinates()[2 * v], geometry.coordinates()[2 * v + 1]));
            }
        }
        return kept.toArray(Coordinate[]::new);
    }

    @Test
    void everyLevelStaysWithinHalfAPixelAndKeepsTheEnds() {
        Random random = new Random(5);
        List<Geometry> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add(GEOMETRIES.createLineString(walk(random, 2 + random.nextInt(300))));
        }
        PackedGeometry geometry = PackedGeometry.of(lines);
        LevelOfDetail detail = new LevelOfDetail(geometry);
        int before = 0;
        for (int zoom = 6; zoom <= 18; zoom++) {
            double pixel = PackedGeometry.UNIT / WebMercator.worldSize(zoom);
            int kept = 0;
            for (int part = 0; part < geometry.parts(); part++) {
                Coordinate[] all = atZoom(geometry, detail, part, 99);
                Coordinate[] some = atZoom(geometry, detail, part, zoom);
                assertEquals(all[0], some[0]);
                assertEquals(all[all.length - 1], some[some.length - 1]);
                LineString drawn = GEOMETRIES.createLineString(some);
                for (Coordinate vertex : all) {
                    double distance = drawn.distance(GEOMETRIES.createPoint(vertex)) / pixel;
                    assertTrue(distance <= 0.5, "zoom " + zoom + ": " + distance);
                }
                kept += some.length;
            }
            assertTrue(kept >= before, "a closer zoom shows no less");
            before = kept;
        }
        int coarse = 0;
        for (int part = 0; part < geometry.parts(); part++) {
            coarse += atZoom(geometry, detail, part, 6).length;
        }
        assertTrue(coarse < geometry.vertices() / 10, "far out most vertices go: " + coarse);
    }

    @Test
    void verticesThatTwoPartsShareAreThereAtEveryLevel() {
        Random random = new Random(6);
        Coordinate[] border = walk(random, 60);
        Coordinate[] joined = {border[20].copy(), new Coordinate(105, 20), new Coordinate(105, 20.5)};
        PackedGeometry geometry = PackedGeometry.of(List.of(GEOMETRIES.createLineString(border),
                GEOMETRIES.createLineString(joined), GEOMETRIES.createLineString(walk(random, 60))));
        LevelOfDetail detail = new LevelOfDetail(geometry);
        assertEquals(0, detail.zoomOf(20));
        assertEquals(0, detail.zoomOf(geometry.firstVertex(1)));
        int hidden = 0;
        for (int v = 1; v < 59; v++) {
            hidden += detail.zoomOf(v) > 8 ? 1 : 0;
        }
        assertTrue(hidden > 40, "the others go: " + hidden);
    }

    @Test
    void aRingKeepsAWidth() {
        Coordinate[] ring = new Coordinate[101];
        for (int i = 0; i < 100; i++) {
            ring[i] = new Coordinate(106 + 0.01 * Math.cos(i * Math.PI / 50), 21 + 0.01 * Math.sin(i * Math.PI / 50));
        }
        ring[100] = ring[0].copy();
        PackedGeometry geometry = PackedGeometry.of(List.of(GEOMETRIES.createPolygon(ring)));
        LevelOfDetail detail = new LevelOfDetail(geometry);
        // Two hundredths of a degree are more than fourteen pixels at zoom 10.
        double area = Math.abs(GEOMETRIES.createPolygon(atZoom(geometry, detail, 0, 10)).getArea());
        double full = Math.abs(GEOMETRIES.createPolygon(atZoom(geometry, detail, 0, 99)).getArea());
        assertEquals(1, area / full, 0.1);
    }

    private static Set<Coordinate> placesAt(PackedGeometry geometry, LevelOfDetail detail, int part, int zoom) {
        return new HashSet<>(Arrays.asList(atZoom(geometry, detail, part, zoom)));
    }

    /** A network: lines that begin or pass at places of others, and two areas on both sides of a border. */
    private static List<Geometry> network(Random random) {
        List<Coordinate[]> lines = new ArrayList<>();
        lines.add(walk(random, 200));
        for (int i = 0; i < 12; i++) {
            Coordinate[] line = walk(random, 2 + random.nextInt(120));
            for (int joins = random.nextInt(4); joins >= 0; joins--) {
                Coordinate[] other = lines.get(random.nextInt(lines.size()));
                line[random.nextBoolean() ? 0 : random.nextInt(line.length)] = other[random.nextInt(other.length)]
                        .copy();
            }
            lines.add(line);
        }
        List<Geometry> all = new ArrayList<>();
        lines.forEach(line -> all.add(GEOMETRIES.createLineString(line)));
        Coordinate[] border = lines.getFirst();
        for (double side : new double[]{-3, 3}) {
            Coordinate[] ring = Arrays.copyOf(border, border.length + 2);
            ring[border.length] = new Coordinate(106.5, 21 + side);
            ring[border.length + 1] = border[0].copy();
            all.add(GEOMETRIES.createPolygon(ring));
        }
        return all;
    }

    @RepeatedTest(20)
    void neighboursShareAtEveryLevelWhatTheyShare(RepetitionInfo run) {
        PackedGeometry geometry = PackedGeometry.of(network(new Random(run.getCurrentRepetition())));
        LevelOfDetail detail = new LevelOfDetail(geometry);
        int joints = 0;
        for (int a = 0; a < geometry.parts(); a++) {
            for (int b = a + 1; b < geometry.parts(); b++) {
                Set<Coordinate> shared = placesAt(geometry, detail, a, 99);
                shared.retainAll(placesAt(geometry, detail, b, 99));
                joints += shared.size();
                for (int zoom = 0; zoom <= 18; zoom++) {
                    Set<Coordinate> still = placesAt(geometry, detail, a, zoom);
                    still.retainAll(placesAt(geometry, detail, b, zoom));
                    assertEquals(shared, still, "parts " + a + " and " + b + " at zoom " + zoom);
                }
            }
        }
        assertTrue(joints > 200, "there is something to keep: " + joints);
    }
}
