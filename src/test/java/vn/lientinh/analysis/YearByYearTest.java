package vn.lientinh.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

    @Test
    void anItemGrowsAsOneLine() {
        Map<String, Double> shares = YEARS.shares(2023);
        assertEquals(0.75, shares.getOrDefault("a", -1.0), 1e-9);
        assertEquals(0, shares.getOrDefault("b", -1.0), 1e-9);
        assertEquals(0.5, YEARS.shares(2023.667).getOrDefault("b", -1.0), 0.01);
        assertEquals(1, YEARS.shares(2023.667).getOrDefault("a", -1.0), 1e-9);
        assertEquals(Set.of("a", "b", "c", "d"), shares.keySet());
    }

    @Test
    void theLinesOnTheMapAddUpToTheTotal() {
        for (double time = 2021.5; time < 2032; time += 0.037) {
            Map<String, Double> shares = YEARS.shares(time);
            double km = Stream.of(YEARS.stated(), YEARS.conditional())
                    .flatMap(List::stream)
                    .mapToDouble(segment -> shares.getOrDefault(segment.id(), 0.0) * segment.lengthKm())
                    .sum();
            Moment moment = YEARS.at(time);
            assertEquals(moment.due().km() + moment.conditional().km(), km, 1e-6);
        }
    }
}
