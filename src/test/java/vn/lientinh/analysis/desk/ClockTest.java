package vn.lientinh.analysis.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClockTest {

    @ParameterizedTest
    @CsvSource({
            // 2022–2023 is two years: within it in the first, reached in the second, over when the second is.
            "dt291-bg-1, 2022, 2022-06-01, IN_PERIOD", "dt291-bg-1, 2023, 2023-12-31, DUE",
            "dt291-bg-1, 2023, 2024-01-01, OVERDUE", "dt291-bg-1, 2030, 2023-12-31, DUE",
            "dt291-bg-1, 2022, 2026-11-22, IN_PERIOD", "dt291-bg-1, 2026, 2026-11-22, OVERDUE",
            // Only the last year is known.
            "ct-nbhl-qn-1, 2022, 2026-11-22, LATER", "ct-nbhl-qn-1, 2028, 2026-11-22, LATER",
            "ct-nbhl-qn-1, 2029, 2026-11-22, DUE", "ct-nbhl-qn-1, 2030, 2030-01-01, OVERDUE",
            // No year at all, whether a plan period applies or nothing does.
            "i3-bg-1, 2030, 2030-01-01, NOT_STATED", "ql37-bg-1, 2022, 2022-01-01, NOT_STATED",
            "b1, 2030, 2030-01-01, NOT_STATED", "ql18-qn-1, 2030, 2030-01-01, NO_ITEM"})
    void tellsWhereATargetStands(String segment, int year, LocalDate asOf, Due due) {
        assertEquals(due, new Clock(year, asOf).due(DeskSample.segment(segment)));
    }

    @Test
    void staysWithinItsYears() {
        assertEquals(2022, Clock.at(LocalDate.of(2021, 5, 1)).year());
        assertEquals(2030, Clock.at(LocalDate.of(2034, 5, 1)).year());
        assertEquals(2026, DeskSample.NOW.year());
        assertEquals(2024, DeskSample.NOW.in(2024).year());
        assertEquals(DeskSample.TODAY, DeskSample.NOW.in(2024).asOf());
    }
}
