package vn.lientinh.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

class Vn2000Test {

    private static final double TOLERANCE_M = 0.005;
    private static final Vn2000 VN2000 = new Vn2000();

    @ParameterizedTest
    @CsvFileSource(resources = "vn2000-proj.csv", useHeadersInDisplayName = true)
    void agreesWithProjWithinFiveMillimetres(double lon, double lat, String province, double meridian,
            double vn2000Lon, double vn2000Lat, int zoneEpsg, double easting, double northing) {
        Vn2000.Geographic geographic = VN2000.geographic(lon, lat);
        assertEquals(0, Geodesic.distanceM(vn2000Lon, vn2000Lat, geographic.lon(), geographic.lat()), TOLERANCE_M,
                province);
        Vn2000.Grid grid = VN2000.grid(lon, lat, meridian);
        assertEquals(zoneEpsg, grid.epsg());
        assertEquals(meridian, grid.centralMeridian());
        assertEquals(0, Math.hypot(easting - grid.easting(), northing - grid.northing()), TOLERANCE_M, province);
        Coordinate back = VN2000.wgs84(northing, easting, meridian);
        assertEquals(0, Geodesic.distanceM(lon, lat, back.x, back.y), TOLERANCE_M, province);
    }

    @ParameterizedTest
    @CsvSource({"102, 5896", "103, 9205", "104, 9206", "104.5, 9207", "104.75, 9208", "105, 5897", "105.5, 9209",
            "105.75, 9210", "106, 9211", "106.25, 9212", "106.5, 9213", "107, 9214", "107.25, 9215", "107.5, 9216",
            "107.75, 5899", "108, 5898", "108.25, 9217", "108.5, 9218"})
    void everyZoneOfEpsgHasItsMeridian(double meridian, int epsg) {
        assertEquals(epsg, Vn2000.zone(meridian).orElseThrow());
        Vn2000.Grid grid = VN2000.grid(meridian, 16, meridian);
        assertEquals(500_000, grid.easting(), 300, "the zone of the database is not about this meridian");
    }

    @Test
    void refusesAMeridianThatNoZoneHas() {
        assertThrows(IllegalArgumentException.class, () -> VN2000.grid(106, 21, 106.1));
    }

    @Test
    void aPositionInAZoneLeadsBackToWhereItIs() {
        Random random = new Random(3);
        double[] meridians = {105.5, 107.0, 107.75};
        for (int i = 0; i < 300; i++) {
            double meridian = meridians[random.nextInt(meridians.length)];
            double lon = meridian + random.nextDouble(-1.5, 1.5);
            double lat = random.nextDouble(8, 24);
            Vn2000.Grid grid = VN2000.grid(lon, lat, meridian);
            Coordinate back = VN2000.wgs84(grid.northing(), grid.easting(), meridian);
            assertEquals(0, Geodesic.distanceM(lon, lat, back.x, back.y), TOLERANCE_M);
        }
    }
}
