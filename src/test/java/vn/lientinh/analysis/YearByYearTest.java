package vn.lientinh.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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
import vn.lientinh.analysis.YearByYear.Moment;
import vn.lientinh.analysis.YearByYear.Sum;
import vn.lientinh.geo.Geodesic;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.InvestorBasis;
import vn.lientinh.model.Segment;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.TargetBasis;

class YearByYearTest {

    private static Geometry wkt(String wkt) {
        try {
            return new WKTReader(new GeometryFactory()).read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    private static Segment segment(String id, @Nullable String item, @Nullable Integer from, @Nullable Integer to,
            TargetBasis basis, double km) {
        return new Segment(id, "layer", wkt("LINESTRING (106 21, 106.1 21)"), item, List.of(), id, null,
                SegmentClass.PROVINCIAL, null, "quang-ninh", null, null, InvestorBasis.NONE, from, to, basis,
                Alignment.EXISTING, null, "I", km, null, List.of());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"2022, 2023, 2021.9, 0", "2022, 2023, 2022, 0", "2022, 2023, 2023, 0.5",
            "2022, 2023, 2024, 1", "2022, 2023, 2030, 1", "-, 2024, 2023.9, 0", "-, 2024, 2024.25, 0.25",
            "-, 2024, 2025, 1",
            "2022, 2022, 2022.5, 0.5", "-, -, 2030, 0", "2022, -, 2030, 0"})
    void growsThroughTheYearsOfItsTarget(@Nullable Integer from, @Nullable Integer to, double time, double share) {
        assertEquals(share, YearByYear.share(segment("a", "i1", from, to, TargetBasis.STATED, 10), time), 1e-9);
    }

    private static final YearByYear YEARS = new YearByYear(List.of(
            segment("a", "i5a", 2022, 2023, TargetBasis.STATED, 20),
            segment("b", "i5a", 2022, 2023, TargetBasis.STATED, 10),
            segment("c", "i1", null, 2024, TargetBasis.STATED, 40),
            segment("d", "ct", null, 2029, TargetBasis.CONDITIONAL, 100),
            segment("e", "i2", null, null, TargetBasis.PLAN_PERIOD, 7),
            segment("f", "ql37", null, null, TargetBasis.NONE, 3),
            segment("g", null, null, null, TargetBasis.NONE, 1000)));

    @Test
    void countsWhatHasGrownAndWhatIsDue() {
        assertEquals(new Moment(new Sum(0, 0), new Sum(0, 0), 0), YEARS.at(2022));
        assertEquals(new Moment(new Sum(15, 0), new Sum(0, 0), 1), YEARS.at(2023));
        assertEquals(new Moment(new Sum(30, 1), new Sum(0, 0), 0), YEARS.at(2024));
        assertEquals(new Moment(new Sum(50, 1), new Sum(0, 0), 1), YEARS.at(2024.5));
        assertEquals(new Moment(new Sum(70, 2), new Sum(50, 0), 1), YEARS.at(2029.5));
        assertEquals(new Moment(new Sum(70, 2), new Sum(100, 1), 0), YEARS.at(2031));
    }

    @Test
    void whatHasNoYearStaysApartAndWhatIsNoItemIsNotCounted() {
        assertEquals(new Sum(10, 2), YEARS.apart());
        assertEquals(new Sum(70, 2), YEARS.allStated());
        assertEquals(List.of("e", "f"), YEARS.yearless().stream().map(Segment::id).toList());
        assertEquals(List.of("d"), YEARS.conditional().stream().map(Segment::id).toList());
    }

    @Test
    void totalsNeverFall() {
        double km = -1;
        int items = -1;
        for (double time = 2021; time < 2032; time += 0.01) {
            Moment moment = YEARS.at(time);
            assertTrue(moment.due().km() >= km && moment.due().items() >= items);
            km = moment.due().km();
            items = moment.due().items();
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
    void aLineGrowsFromItsStart(String whole, double share, @Nullable String part) {
        Geometry grown = YearByYear.part(wkt(whole), share);
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
            Geometry part = Objects.requireNonNull(YearByYear.part(line, share));
            double wanted = share * Geodesic.lengthM(line);
            assertEquals(wanted, Geodesic.lengthM(part), 0.05);
        }
    }

    @Test
    void aLineThatIsInPlaceIsTheLineItself() {
        Geometry line = wkt("LINESTRING (0 0, 2 0)");
        assertSame(line, YearByYear.part(line, 1));
    }
}
