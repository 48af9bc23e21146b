package vn.lientinh.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class LinePartTest {

    private static Geometry wkt(String wkt) {
        try {
            return new WKTReader(new GeometryFactory()).read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            LINESTRING (0 0, 2 0)                                | 0    | -
            LINESTRING (0 0, 2 0)                                | 0.5  | LINESTRING (0 0, 1 0)
            LINESTRING (0 0, 1 0, 1.0001 0, 2 0, 4 0)            | 0.25 | LINESTRING (0 0, 1 0)
            LINESTRING (0 0, 2 0)                                | 1    | LINESTRING (0 0, 2 0)
            MULTILINESTRING ((0 0, 1 0), (5 0, 8 0))             | 0.25 | LINESTRING (0 0, 1 0)
            MULTILINESTRING ((0 0, 1 0), (5 0, 8 0))             | 0.5  | MULTILINESTRING ((0 0, 1 0), (5 0, 6 0))
            POINT (1 2)                                          | 0.4  | -
            POINT (1 2)                                          | 0.5  | POINT (1 2)
            """)
    void takesALineFromItsStart(String whole, double share, @Nullable String part) {
        Geometry grown = LinePart.of(wkt(whole), share);
        if (part == null) {
            assertNull(grown);
        } else {
            assertTrue(wkt(part).equalsExact(Objects.requireNonNull(grown), 1e-6), () -> String.valueOf(grown));
        }
    }

    @Test
    void theShareIsOneOfLengthOnTheGround() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            StringBuilder wkt = new StringBuilder("LINESTRING (106 21");
            double lon = 106;
            double lat = 21;
            for (int i = 1 + random.nextInt(30); i > 0; i--) {
                lon += (random.nextDouble() - 0.4) * 0.02;
                lat += (random.nextDouble() - 0.4) * 0.02;
                wkt.append(", ").append(lon).append(' ').append(lat);
            }
            Geometry line = wkt(wkt.append(')').toString());
            double share = 0.01 + 0.98 * random.nextDouble();
            Geometry part = Objects.requireNonNull(LinePart.of(line, share));
            double wanted = share * Geodesic.lengthM(line);
            assertEquals(wanted, Geodesic.lengthM(part), 0.05);
        }
    }

    @Test
    void theWholeIsTheLineItself() {
        Geometry line = wkt("LINESTRING (0 0, 2 0)");
        assertSame(line, LinePart.of(line, 1));
    }
}
