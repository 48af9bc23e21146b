package vn.lientinh.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import vn.lientinh.geo.Geodesic;

final class MeasurementTest {

    private static Measurement measure(double... lonLat) {
        List<Coordinate> places = new ArrayList<>();
        for (int i = 0; i < lonLat.length; i += 2) {
            places.add(new Coordinate(lonLat[i], lonLat[i + 1]));
        }
        return Measurement.of(places);
    }

    @Test
    void measuresAlongGeodesics() {
        // A degree of the meridian at the equator, and of the equator, on WGS84.
        assertEquals(110_574.389, measure(0, 0, 0, 1).lengthM(), 0.001);
        assertEquals(111_319.491, measure(0, 0, 1, 0).lengthM(), 0.001);
        assertEquals(List.of(110_574L, 111_303L),
                measure(0, 0, 0, 1, 1, 1).legsM().stream().map(Math::round).toList());
    }

    @Test
    void measuresTheAreaOnTheEllipsoidWhicheverWayRound() {
        // The cell of one degree at the equator (Karney, GeographicLib: Planimeter).
        assertEquals(12_308_778_361.469, measure(0, 0, 1, 0, 1, 1, 0, 1).areaM2(), 1);
        assertEquals(12_308_778_361.469, measure(0, 0, 0, 1, 1, 1, 1, 0).areaM2(), 1);
    }

    @Test
    void fewerThanThreePlacesHaveNoArea() {
        assertEquals(0, Measurement.NONE.lengthM());
        assertEquals(0, measure(107, 21).lengthM());
        Measurement line = measure(107, 21, 107.1, 21);
        assertEquals(0, line.areaM2());
        assertEquals(0, line.closingM());
        assertEquals(measure(107, 21, 107.1, 21, 107.1, 21.1).closingM(), Geodesic.distanceM(107.1, 21.1, 107, 21));
    }

    @Test
    void aLineIsAsLongBackwardsAndItsLegsAddUp() {
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            Coordinate[] places = new Coordinate[2 + random.nextInt(8)];
            Arrays.setAll(places, at -> new Coordinate(random.nextDouble(105, 109), random.nextDouble(20, 22)));
            Measurement there = Measurement.of(List.of(places));
            List<Coordinate> reversed = new ArrayList<>(List.of(places));
            Collections.reverse(reversed);
            assertEquals(there.lengthM(), Measurement.of(reversed).lengthM(), 1e-6);
            assertEquals(there.areaM2(), Measurement.of(reversed).areaM2(), 1e-3);
            assertEquals(there.lengthM(), there.legsM().stream().mapToDouble(Double::doubleValue).sum(), 1e-9);
        }
    }
}
