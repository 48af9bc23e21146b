package vn.lientinh.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.analysis.desk.Facet;
import vn.lientinh.analysis.desk.Filter;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Segment;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.ColourBy;
import vn.lientinh.render.Legend;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.ui.filter.FilterViewModel;
import vn.lientinh.ui.layers.LayersViewModel;
import vn.lientinh.ui.table.TableViewModel;
import vn.lientinh.ui.timeline.TimelineViewModel;
import vn.lientinh.ui.totals.TotalsViewModel;
import vn.lientinh.ui.totals.TotalsViewModel.Measure;
import vn.lientinh.ui.totals.TotalsViewModel.Table;

/** Map, table, totals, legend, chips and timeline say the same, whatever is chosen. */
class AgreementTest {

    private static final Workspace WORKSPACE = new BuiltInWorkspace().read();

    private final WindowViewModel window = SampleWindow.open(WORKSPACE);
    private final TableViewModel table = new TableViewModel(window,
            new ReadOnlyObjectWrapper<>(new Viewport(107, 21.2, 8, 800, 600, 1)), text -> {
            });
    private final TotalsViewModel totals = new TotalsViewModel(window);
    private final LayersViewModel layers = new LayersViewModel(window, (bounds, closest) -> {
    });
    private final FilterViewModel filter = new FilterViewModel(window, Runnable::run, Runnable::run);
    private final TimelineViewModel time = new TimelineViewModel(window);

    static Stream<Filter> filters() {
        return Stream.of(Filter.ALL, Filter.ALL.with(Facet.PROVINCE, Set.of("bac-giang")),
                Filter.ALL.with(Facet.INVESTOR, Set.of("bac-giang", "central")).with(Facet.YEAR, Set.of("2022-2023")),
                Filter.ALL.with(Facet.DUE, Set.of("overdue", "later")),
                Filter.ALL.with(Facet.WORKS, Set.of("new")).with(Facet.ALIGNMENT, Set.of("indicative")),
                Filter.ALL.withExpression("route = 'QL279' AND territory <> 'lang-son'"),
                Filter.ALL.withExpression("targetTo <= 2025").with(Facet.PROVINCE, Set.of("quang-ninh")),
                Filter.ALL.with(Facet.PROVINCE, Set.of("hai-duong")).with(Facet.YEAR, Set.of("2022-2023")));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void allPartsSayTheSame(Filter chosen) {
        window.filterProperty().set(chosen);
        agree();
        window.clockProperty().set(window.clockProperty().get().in(2024));
        agree();
        window.visibleLayers().removeAll(Set.of("ql279", "links"));
        agree();
        window.territoryViewProperty().set(TerritoryView.SINCE_2025);
        agree();
        window.colourByProperty().set(ColourBy.TARGET_YEAR);
        agree();
    }

    private void agree() {
        List<Segment> seen = WORKSPACE.segments().stream().filter(window.mapStateBinding().get()::shows).toList();
        double km = seen.stream().mapToDouble(Segment::lengthKm).sum();
        assertEquals(seen, table.rows(), "map and table");
        totals.measureProperty().set(Measure.NUMBER);
        assertEquals(seen.size(), number(sum()), "map and totals");
        totals.measureProperty().set(Measure.LENGTH);
        if (km > 0) {
            assertEquals(km, Double.parseDouble(sum().replace(".", "").replace(',', '.')), 0.051, "map and totals");
        }
        assertEquals(kilometresOfLines(seen), legendKm(entry -> entry.section() == Legend.Section.COLOUR), 1e-6,
                "map and colours");
        assertEquals(km, legendKm(entry -> entry.section() != Legend.Section.CLOCK), 1e-6, "map and legend");
        for (FilterViewModel.Group group : filter.groupsBinding().get()) {
            assertEquals(seen.size(),
                    group.options()
                            .stream()
                            .filter(option -> option.chosen() || !group.narrowed())
                            .mapToInt(option -> number(option.count()))
                            .sum(),
                    "map and chips: " + group.name());
        }
        Map<String, FilterViewModel.Option> dues = filter.groupsBinding()
                .get()
                .stream()
                .filter(group -> group.facet() == Facet.DUE)
                .flatMap(group -> group.options().stream())
                .collect(java.util.stream.Collectors.toMap(FilterViewModel.Option::name, option -> option));
        time.statesBinding().get().forEach(state -> {
            FilterViewModel.Option option = dues.get(state.name());
            assertEquals(option == null ? "0" : option.count(), state.count(), "chips and timeline: " + state.name());
        });
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text.replace(".", ""));
    }

    private String sum() {
        Table all = Objects.requireNonNull(totals.tableBinding().get());
        return all.rows().getFirst().figures().getFirst().text();
    }

    private static double kilometresOfLines(List<Segment> segments) {
        return segments.stream()
                .filter(segment -> segment.segmentClass() != SegmentClass.AREA
                        && segment.segmentClass() != SegmentClass.BORDER)
                .mapToDouble(Segment::lengthKm)
                .sum();
    }

    private double legendKm(Predicate<Legend.Entry> counted) {
        return layers.legendProperty()
                .get()
                .entries()
                .stream()
                .filter(counted)
                .mapToDouble(entry -> entry.lengthKm() == null ? 0 : entry.lengthKm())
                .sum();
    }

    @Test
    void theFiltersAreWorthTrying() {
        assertTrue(filters().map(chosen -> {
            window.filterProperty().set(chosen);
            return table.rows().size();
        }).distinct().count() >= 6);
    }
}
