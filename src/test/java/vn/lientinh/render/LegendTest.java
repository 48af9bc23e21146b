package vn.lientinh.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lientinh.analysis.desk.Clock;
import vn.lientinh.model.Segment;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;

/** The legend of the built-in workspace, held to what is shown. */
class LegendTest {
    private static @Nullable Workspace read;

    @BeforeAll
    static void read() {
        read = new BuiltInWorkspace().read();
    }

    private static Workspace workspace() {
        Workspace ready = read;
        assertNotNull(ready);
        return ready;
    }

    private static MapState state(ColourBy colourBy) {
        return SampleWorkspace.state(workspace(), null, colourBy, Theme.LIGHT);
    }

    private static List<Legend.Entry> entries(MapState state, Legend.Section section) {
        return Legend.of(workspace(), state)
                .entries()
                .stream()
                .filter(entry -> entry.section() == section)
                .toList();
    }

    private static double km(List<Legend.Entry> entries) {
        return entries.stream()
                .map(Legend.Entry::lengthKm)
                .filter(km -> km != null)
                .mapToDouble(km -> km)
                .sum();
    }

    private static double kmOfLines(Set<String> ids) {
        return workspace().segments()
                .stream()
                .filter(segment -> ids.contains(segment.id()))
                .filter(segment -> segment.segmentClass() != SegmentClass.AREA
                        && segment.segmentClass() != SegmentClass.BORDER)
                .mapToDouble(Segment::lengthKm)
                .sum();
    }

    @ParameterizedTest
    @EnumSource(ColourBy.class)
    void kilometresAreThoseOfWhatIsShown(ColourBy colourBy) {
        Set<String> some = workspace().segments()
                .stream()
                .filter(segment -> segment.territory().equals("bac-giang"))
                .map(Segment::id)
                .collect(Collectors.toSet());
        assertTrue(some.size() > 5);
        Set<String> all = workspace().segments().stream().map(Segment::id).collect(Collectors.toSet());
        MapState state = state(colourBy).at(Clock.at(LocalDate.of(2025, 1, 1)));
        assertEquals(kmOfLines(all), km(entries(state, Legend.Section.COLOUR)), 1e-6);
        assertEquals(kmOfLines(some), km(entries(state.showing(some), Legend.Section.COLOUR)), 1e-6);
        assertEquals(kmOfLines(some), km(entries(state.showing(some), Legend.Section.CLOCK)), 1e-6);
    }

    @ParameterizedTest
    @EnumSource(ColourBy.class)
    void everyColourOnTheMapIsInTheLegend(ColourBy colourBy) {
        MapState state = state(colourBy);
        StyleSheet styles = new StyleSheet(new Scene(workspace()), state);
        Set<Integer> listed = new HashSet<>();
        Legend.of(workspace(), state).entries().forEach(entry -> listed.add(entry.swatch().colour().getRGB()));
        for (StyleSheet.Pass pass : styles.passes()) {
            List<? extends SegmentStyle> lanes = pass.style() instanceof LaneStyle all ? all.lanes()
                    : List.of(pass.style());
            lanes.forEach(style -> assertTrue(listed.contains(style.colour().getRGB()), colourBy + " " + style));
        }
    }

    @ParameterizedTest
    @EnumSource(ColourBy.class)
    void noTwoEntriesOfOneWayOfColouringHaveTheSameColourOrWords(ColourBy colourBy) {
        List<Legend.Entry> colours = entries(state(colourBy), Legend.Section.COLOUR);
        assertTrue(colours.size() >= 3, colourBy + " " + colours);
        assertEquals(colours.size(), colours.stream().map(entry -> entry.swatch().colour()).distinct().count());
        assertEquals(colours.size(), colours.stream().map(Legend.Entry::label).distinct().count());
    }

    @Test
    void yearsAreCalledWhatTheFilterAndTheAnswersCallThem() {
        Map<String, String> labels = entries(state(ColourBy.TARGET_YEAR), Legend.Section.COLOUR).stream()
                .collect(Collectors.toMap(Legend.Entry::key, Legend.Entry::label));
        assertEquals("Năm 2022", labels.get("year-2022"));
        assertEquals("2022–2023", labels.get("year-2023"));
        assertEquals("Trước năm 2025", labels.get("year-2024"));
        assertEquals("Trước năm 2030", labels.get("year-2029"));
    }

    @Test
    void yearsAreThoseThatTheRegisterStates() {
        assertEquals(List.of("year-2022", "year-2023", "year-2024", "year-2029"),
                entries(state(ColourBy.TARGET_YEAR), Legend.Section.COLOUR).stream()
                        .map(Legend.Entry::key)
                        .filter(key -> key.startsWith("year-"))
                        .toList());
    }
}
