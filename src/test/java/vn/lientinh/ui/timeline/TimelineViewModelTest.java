package vn.lientinh.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lientinh.analysis.desk.Clock;
import vn.lientinh.analysis.desk.DeskSample;
import vn.lientinh.analysis.desk.Due;
import vn.lientinh.analysis.desk.Facet;
import vn.lientinh.analysis.desk.Facets.Years;
import vn.lientinh.ui.state.SampleWindow;
import vn.lientinh.ui.state.Selection;
import vn.lientinh.ui.state.WindowViewModel;
import vn.lientinh.ui.timeline.TimelineViewModel.State;

class TimelineViewModelTest {

    private final WindowViewModel window = SampleWindow.open();
    private final TimelineViewModel time = new TimelineViewModel(window);

    private Map<Due, String> counts() {
        return time.statesBinding().get().stream().collect(Collectors.toMap(State::due, State::count));
    }

    @Test
    void theClockStandsAtTodayAndSaysSo() {
        assertEquals(2026, time.yearProperty().get());
        assertEquals("So với 22/11/2026", time.asOfBinding().get());
        assertEquals(Map.of(Due.OVERDUE, "3", Due.DUE, "0", Due.IN_PERIOD, "0", Due.LATER, "1", Due.NOT_STATED, "4"),
                counts());
    }

    @Test
    void aTargetIsAnIntervalOfWholeYears() {
        time.choose(2022);
        assertEquals("3", counts().get(Due.IN_PERIOD), "2022–2023 has begun and is not over");
        time.setAsOf(LocalDate.of(2023, 12, 31));
        time.choose(2023);
        assertEquals("3", counts().get(Due.DUE), "2022–2023 is over with 2023");
        assertEquals("0", counts().get(Due.OVERDUE));
        time.setAsOf(LocalDate.of(2024, 1, 1));
        assertEquals("3", counts().get(Due.OVERDUE));
        time.choose(2029);
        assertEquals("0", counts().get(Due.LATER));
        assertEquals("1", counts().get(Due.DUE));
    }

    @Test
    void choosingAYearShowsItOnTheMap() {
        assertNull(window.mapStateBinding().get().clock());
        time.choose(2024);
        assertEquals(new Clock(2024, DeskSample.TODAY), window.mapStateBinding().get().clock());
    }

    @Test
    void playGoesThroughTheYearsAndStopsAtTheLast() {
        time.choose(2028);
        time.playOrStop();
        assertTrue(time.playingProperty().get());
        time.step();
        assertEquals(2029, time.yearProperty().get());
        assertTrue(time.playingProperty().get());
        time.step();
        assertEquals(2030, time.yearProperty().get());
        assertFalse(time.playingProperty().get());
        time.step();
        assertEquals(2030, time.yearProperty().get());
        time.playOrStop();
        assertEquals(2022, time.yearProperty().get(), "at the end it begins anew");
        time.playOrStop();
        assertFalse(time.playingProperty().get());
        assertEquals(2022, time.yearProperty().get());
    }

    @Test
    void backToTodayStopsAndTakesItsYearAndDate() {
        time.setAsOf(LocalDate.of(2023, 1, 1));
        time.choose(2024);
        time.playOrStop();
        time.toToday();
        assertFalse(time.playingProperty().get());
        assertEquals(Clock.at(DeskSample.TODAY), window.clockProperty().get());
        assertEquals(2026, time.yearProperty().get());
    }

    @Test
    void aStateIsAFilterWithTheCountThatItShows() {
        for (State state : time.statesBinding().get()) {
            time.toggle(state.due());
            assertEquals(state.count(), "" + SampleWindow.ids(window).size());
            time.toggle(state.due());
        }
        time.toggle(Due.OVERDUE);
        assertEquals(Set.of("overdue"), window.filterProperty().get().chosen(Facet.DUE));
        assertEquals(List.of("dt291-bg-1", "dt291-qn-1", "dt342-qn-1"), SampleWindow.ids(window));
        time.choose(2022);
        assertEquals(List.of(), SampleWindow.ids(window), "what is shown follows the clock");
    }

    @Test
    void theYearsOfTheSelectedTargetAreMarked() {
        assertNull(time.targetBinding().get());
        window.selectionProperty().set(new Selection.OfSegment(SampleWindow.segment(window, "dt342-qn-1")));
        assertEquals(new Years(2022, 2023), time.targetBinding().get());
        window.selectionProperty().set(new Selection.OfSegment(SampleWindow.segment(window, "ct-nbhl-qn-1")));
        assertEquals(new Years(null, 2029), time.targetBinding().get());
        window.selectionProperty().set(new Selection.OfSegment(SampleWindow.segment(window, "ql37-bg-1")));
        assertNull(time.targetBinding().get());
    }

    @Test
    void aScreenReaderHearsYearAndStates() {
        time.choose(2024);
        assertTrue(time.spokenBinding().get().startsWith("Năm 2024. Quá hạn: 3 đoạn · 92,8\u00a0km"),
                time.spokenBinding().get());
    }
}
