package vn.lientinh.analysis.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CoordinatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"21.0853, 106.55 | 106.55 | 21.0853", "106.55 21.0853 | 106.55 | 21.0853",
            "106.55,21.0853 | 106.55 | 21.0853", "21,0853; 106,55 | 106.55 | 21.0853",
            "21,0853 106,55 | 106.55 | 21.0853",
            "21.0853N 106.55E | 106.55 | 21.0853", "N21.0853 E106.55 | 106.55 | 21.0853",
            "21.0853°B, 106.55°Đ | 106.55 | 21.0853", "21B 107Đ | 107 | 21", "-33.5, 151.25 | 151.25 | -33.5",
            "33.5N 151.25Đ | 151.25 | -33.5", "10.5 20.5 | 20.5 | 10.5"})
    void decimalDegreesAreReadInEitherOrder(String text, double lon, double lat) {
        assertEquals(new Coordinates.Degrees(lon, lat), Coordinates.parse(text).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"21°05'07\"N 106°33'00\"E", "21°05′07″B, 106°33′00″Đ",
            "106°33'00\"E 21°05'07\"N", "21 05 07 N 106 33 00 E", "21 05 07, 106 33 00", "21°5.11667' 106°33'",
            "N 21°05'07\" E 106°33'"})
    void degreesMinutesSecondsAreRead(String text) {
        Coordinates.Degrees degrees = (Coordinates.Degrees) Coordinates.parse(text).orElseThrow();
        assertEquals(106.55, degrees.lon(), 1e-6);
        assertEquals(21 + 5 / 60.0 + 7 / 3600.0, degrees.lat(), 1e-6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", value = {"2341120 450870 | -",
            "450870 2341120 | -", "2 341 120 N 450 870 E | -", "2.341.120 450.870 | -",
            "VN-2000 107°45' 2 341 120 N 450 870 E | 107.75", "VN2000/107.75 2341120, 450870 | 107.75",
            "X=2341120 Y=450870 | -", "múi 105,5 2341120 450870 | 105.5", "KTT 107°45′ 2341120 450870 | 107.75"})
    void metresAreReadWithOrWithoutTheirZone(String text, Double meridian) {
        assertEquals(new Coordinates.Metres(2_341_120, 450_870, meridian), Coordinates.parse(text).orElseThrow());
    }

    @Test
    void partsOfMetresAreKept() {
        assertEquals(new Coordinates.Metres(2_341_120.25, 450_870.5, null),
                Coordinates.parse("2341120,25 450870,5").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "QL279 km 12", "291", "21 107", "12+300", "21.5", "21°75'00\"N 106°33'00\"E",
            "91.5N 106.5E",
            "21.5N 106.5", "21.5N 22.5N", "Đông Triều", "i5b", "I.2.1(1)(i5)", "100000 100000", "1122 2022"})
    void otherTextIsNotTakenForCoordinates(String text) {
        assertTrue(Coordinates.parse(text).isEmpty(), () -> Coordinates.parse(text).toString());
    }

    @Test
    void everyPositionOfTheCountryIsReadBackFromBothNotations() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            double lon = 102 + random.nextDouble() * 8;
            double lat = 8 + random.nextDouble() * 16;
            String decimal = String.format(Locale.ROOT, "%.6f, %.6f", lat, lon);
            String angles = angle(lat) + "N " + angle(lon) + "E";
            for (String text : new String[]{decimal, angles}) {
                Coordinates.Degrees read = (Coordinates.Degrees) Coordinates.parse(text).orElseThrow();
                assertEquals(lon, read.lon(), 2e-6, text);
                assertEquals(lat, read.lat(), 2e-6, text);
            }
        }
    }

    private static String angle(double degrees) {
        int whole = (int) degrees;
        int minutes = (int) ((degrees - whole) * 60);
        double seconds = ((degrees - whole) * 60 - minutes) * 60;
        return String.format(Locale.ROOT, "%d°%02d'%07.4f\"", whole, minutes, Math.min(seconds, 59.9999));
    }
}
