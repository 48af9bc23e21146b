package vn.lientinh.ui.totals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lientinh.analysis.desk.Facet;
import vn.lientinh.analysis.desk.Filter;
import vn.lientinh.analysis.desk.Shown;
import vn.lientinh.render.ColourBy;
import vn.lientinh.render.Legend;
import vn.lientinh.ui.layers.LayersViewModel;
import vn.lientinh.ui.state.SampleWindow;
import vn.lientinh.ui.state.WindowViewModel;
import vn.lientinh.ui.totals.TotalsViewModel.Figure;
import vn.lientinh.ui.totals.TotalsViewModel.Measure;
import vn.lientinh.ui.totals.TotalsViewModel.Row;
import vn.lientinh.ui.totals.TotalsViewModel.Table;
import vn.lientinh.ui.totals.TotalsViewModel.Year;

class TotalsViewModelTest {

    private final WindowViewModel window = SampleWindow.open();
    private final TotalsViewModel totals = new TotalsViewModel(window);

    private Table table() {
        return Objects.requireNonNull(totals.tableBinding().get());
    }

    private Row row(@Nullable String province) {
        return table().rows()
                .stream()
                .filter(row -> Objects.equals(row.province(), province))
                .findFirst()
                .orElseThrow();
    }

    private Year year(@Nullable String value) {
        return table().years().stream().filter(year -> Objects.equals(year.value(), value)).findFirst().orElseThrow();
    }

    private Figure figure(@Nullable String province, @Nullable String year) {
        return row(province).figures().get(table().years().indexOf(year(year)));
    }

    @Test
    void provincesStandByYearsWithTheirSums() {
        assertEquals(List.of("Cộng", "Quảng Ninh", "Bắc Giang", "Hải Dương"),
                table().rows().stream().map(Row::name).toList());
        assertEquals(
                List.of("Cộng", "2022–2023", "Trước năm 2030", "Kỳ kế hoạch 2021–2025, chưa nêu năm", "Chưa nêu năm",
                        "Không thuộc Kết luận"),
                table().years().stream().map(Year::name).toList());
        assertEquals("269,8", figure(null, null).text());
        assertEquals("75,8", figure("quang-ninh", "2022-2023").text());
        assertEquals("92,8", figure(null, "2022-2023").text());
        assertEquals("", figure("hai-duong", "2022-2023").text());
        assertEquals("1 đoạn", figure("quang-ninh", "not-stated").text(), "an area has no length, but it is there");
        totals.measureProperty().set(Measure.NUMBER);
        assertEquals("9", figure(null, null).text());
        assertEquals("2", figure("quang-ninh", "2022-2023").text());
    }

    @Test
    void aRowOpensIntoItsStates() {
        assertEquals(List.of("Đã thống nhất", "Đã đề nghị", "Đã đề nghị Chính phủ", "Chưa nêu hiện trạng",
                "Không thuộc Kết luận"), row(null).states().stream().map(Row::name).toList());
        Row proposed = row("bac-giang").states().get(1);
        assertEquals("37,0", proposed.figures().getFirst().text());
    }

    @Test
    void everyCellIsAFilterThatShowsJustItAndChosenAgainIsNone() {
        totals.measureProperty().set(Measure.NUMBER);
        for (Row province : table().rows()) {
            for (Year year : table().years()) {
                window.filterProperty().set(Filter.ALL);
                String number = figure(province.province(), year.value()).text();
                totals.choose(province, year);
                assertEquals(number, SampleWindow.ids(window).isEmpty() ? "" : "" + SampleWindow.ids(window).size());
                assertEquals(number, figure(province.province(), year.value()).text(),
                        "it reads the same when it is chosen");
                totals.choose(province, year);
                assertEquals(Filter.ALL, window.filterProperty().get());
            }
        }
    }

    @Test
    void whatTheFilterLeavesOutStaysToBeChosenButIsInNoSum() {
        window.filterProperty().set(Filter.ALL.with(Facet.PROVINCE, Set.of("bac-giang")));
        assertEquals("62,0", figure(null, null).text());
        assertEquals("17,0", figure(null, "2022-2023").text());
        assertFalse(figure("quang-ninh", "2022-2023").wanted());
        assertEquals("75,8", figure("quang-ninh", "2022-2023").text());
        assertTrue(figure("quang-ninh", "2022-2023").tells().contains("không trong bộ lọc"));
        assertTrue(figure("bac-giang", null).wanted());
    }

    @Test
    void whatIsChosenAndWhatIsCountedMakeAnotherTable() {
        Table before = table();
        totals.measureProperty().set(Measure.NUMBER);
        assertNotEquals(before, table(), "or nobody would show it");
        before = table();
        window.filterProperty().set(Filter.ALL.with(Facet.PROVINCE, Set.of("bac-giang")));
        assertNotEquals(before, table(), "or nobody would show it");
    }

    @Test
    void theSumIsAlwaysWhatIsShown() {
        for (Filter filter : List.of(Filter.ALL, Filter.ALL.with(Facet.YEAR, Set.of("2022-2023", "-2029")),
                Filter.ALL.with(Facet.INVESTOR, Set.of("central")).with(Facet.PROVINCE, Set.of("hai-duong")),
                Filter.ALL.withExpression("lengthKm > 30"))) {
            window.filterProperty().set(filter);
            Shown shown = SampleWindow.shown(window);
            totals.measureProperty().set(Measure.NUMBER);
            assertEquals("" + shown.sum().segments(), figure(null, null).text());
            totals.measureProperty().set(Measure.LENGTH);
            assertEquals(shown.sum().km(), kilometres(figure(null, null).text()), 0.05);
        }
    }

    private static double kilometres(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }

    @Test
    void aYearHasTheColourThatTheMapGivesIt() {
        window.colourByProperty().set(ColourBy.TARGET_YEAR);
        LayersViewModel layers = new LayersViewModel(window, (bounds, closest) -> {
        });
        List<Legend.Entry> legend = layers.legendProperty()
                .get()
                .entries()
                .stream()
                .filter(entry -> entry.section() == Legend.Section.COLOUR)
                .toList();
        List<String> keys = List.of("year-2023", "year-2029", "plan-2021-2025", "not-stated", "no-item");
        assertEquals(keys, legend.stream().map(Legend.Entry::key).toList());
        assertEquals(legend.stream().map(entry -> entry.swatch().colour()).toList(),
                table().years().stream().filter(year -> year.value() != null).map(Year::colour).toList());
    }
}
