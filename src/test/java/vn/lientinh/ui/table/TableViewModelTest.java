package vn.lientinh.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.Test;
import vn.lientinh.Messages;
import vn.lientinh.analysis.desk.Facet;
import vn.lientinh.analysis.desk.Filter;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Segment;
import vn.lientinh.ui.state.SampleWindow;
import vn.lientinh.ui.state.Selection;
import vn.lientinh.ui.state.WindowViewModel;
import vn.lientinh.ui.table.TableViewModel.CellText;
import vn.lientinh.ui.table.TableViewModel.Sorting;

class TableViewModelTest {

    private final WindowViewModel window = SampleWindow.open();
    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(
            new Viewport(106.9, 21.2, 8, 800, 600, 1));
    private final List<String> copied = new ArrayList<>();
    private final TableViewModel table = new TableViewModel(window, viewport.getReadOnlyProperty(), copied::add);

    private List<String> rows() {
        return table.rows().stream().map(Segment::id).toList();
    }

    private Segment segment(String id) {
        return SampleWindow.segment(window, id);
    }

    @Test
    void theRowsAreWhatIsShownInTheOrderOfTheLayers() {
        assertEquals(SampleWindow.ids(window), rows());
        window.filterProperty().set(Filter.ALL.with(Facet.PROVINCE, Set.of("bac-giang")));
        assertEquals(List.of("dt291-bg-1", "ql37-bg-1", "i3-bg-1"), rows());
        window.visibleLayers().remove("links");
        assertEquals(List.of("dt291-bg-1", "ql37-bg-1"), rows());
    }

    @Test
    void figuresAreSortedBySizeAndWordsAsInADictionary() {
        table.sortingProperty().set(new Sorting(Column.LENGTH, true));
        assertEquals(List.of("ct-nbhl-qn-1", "ql18-qn-1", "dt342-qn-1", "ql37-bg-1", "dt291-qn-1", "ql37-hd-1",
                "dt291-bg-1", "i3-bg-1", "b1"), rows());
        table.sortingProperty().set(new Sorting(Column.NAME, false));
        assertEquals(List.of("Cao tốc Nội Bài – Hạ Long, Quảng Ninh", "ĐT291 phía Bắc Giang",
                "ĐT291 phía Quảng Ninh"),
                table.rows().stream().limit(3).map(Segment::name).toList(), "Đ follows C and D");
        table.sortingProperty().set(null);
        assertEquals(SampleWindow.ids(window), rows());
    }

    @Test
    void whatIsNotStatedComesLastInEveryOrderThatGrows() {
        table.sortingProperty().set(new Sorting(Column.TARGET, false));
        assertEquals(Set.of("dt291-bg-1", "dt291-qn-1", "dt342-qn-1"), Set.copyOf(rows().subList(0, 3)));
        assertEquals("ql18-qn-1", rows().getLast(), "no item, so no target");
    }

    @Test
    void emptyCellsComeLastWhetherItGrowsOrFalls() {
        for (boolean falls : List.of(false, true)) {
            for (Column column : List.of(Column.LENGTH, Column.CHAINAGE, Column.ROUTE)) {
                table.sortingProperty().set(new Sorting(column, falls));
                List<Boolean> empty = table.rows()
                        .stream()
                        .map(row -> table.cell(column, row).text().isEmpty())
                        .toList();
                assertTrue(empty.contains(true), () -> column + " has no empty cell");
                assertEquals(empty.stream().sorted().toList(), empty, () -> column + " falling: " + falls);
            }
        }
    }

    @Test
    void theSortingStaysWhenTheFilterChanges() {
        table.sortingProperty().set(new Sorting(Column.LENGTH, false));
        window.filterProperty().set(Filter.ALL.with(Facet.PROVINCE, Set.of("bac-giang")));
        assertEquals(List.of("i3-bg-1", "dt291-bg-1", "ql37-bg-1"), rows());
    }

    @Test
    void whatTheSourceDoesNotSayIsSaidInWords() {
        assertEquals(new CellText("Chưa nêu năm", false), table.cell(Column.TARGET, segment("ql37-bg-1")));
        assertEquals(new CellText("2022–2023", true), table.cell(Column.TARGET, segment("dt342-qn-1")));
        assertEquals(new CellText("Trước năm 2030", true), table.cell(Column.TARGET, segment("ct-nbhl-qn-1")));
        assertEquals(new CellText("45,3", true), table.cell(Column.LENGTH, segment("dt342-qn-1")));
        assertEquals(new CellText("Không thuộc Kết luận", false), table.cell(Column.ITEM, segment("ql18-qn-1")));
        assertEquals("Quá hạn", table.cell(Column.DUE, segment("dt342-qn-1")).text());
        assertEquals("Tỉnh Bắc Giang", table.cell(Column.PROVINCE, segment("ql37-bg-1")).text());
        assertTrue(table.cell(Column.SUCCESSOR, segment("ql37-bg-1")).text().contains("Bắc Ninh"));
        for (Column column : Column.values()) {
            for (Segment row : table.rows()) {
                assertFalse(table.cell(column, row).text().contains("null"), column + " of " + row.id());
            }
        }
    }

    @Test
    void theFootAddsUpTheRowsAndWhatIsMarkedOfThem() {
        assertEquals("Cộng: 9 đoạn · 269,8\u00a0km", table.footBinding().get());
        table.mark(List.of(segment("dt291-bg-1")), null);
        assertEquals("Cộng: 9 đoạn · 269,8\u00a0km", table.footBinding().get());
        table.mark(List.of(segment("dt291-bg-1"), segment("dt291-qn-1")), null);
        assertEquals("Cộng: 9 đoạn · 269,8\u00a0km. Đã chọn: 2 đoạn · 47,5\u00a0km", table.footBinding().get());
        window.texts().setLocale(Messages.ENGLISH);
        assertTrue(table.footBinding().get().contains("269.8"), table.footBinding().get());
    }

    @Test
    void columnsAreShownAndHiddenButNeverTheLast() {
        assertEquals(Column.USUAL, table.columns());
        table.toggle(Column.ID);
        assertEquals(Column.ID, table.columns().getLast());
        List.copyOf(table.columns()).forEach(table::toggle);
        assertEquals(List.of(Column.ID), table.columns());
        table.toggle(Column.LENGTH);
        table.toggle(Column.NAME);
        assertEquals(List.of(Column.NAME, Column.ID, Column.LENGTH), table.columns(), "a row begins with its name");
    }

    @Test
    void theSelectionGoesBothWays() {
        window.selectionProperty().set(new Selection.OfSegment(segment("ql37-hd-1")));
        assertEquals(segment("ql37-hd-1"), table.selected());
        table.mark(List.of(segment("i3-bg-1")), segment("i3-bg-1"));
        assertEquals(segment("i3-bg-1"), window.selectedSegment());
        window.selectionProperty().set(Selection.NOTHING);
        assertNull(table.selected());
    }

    @Test
    void onlyWhatIsInViewFollowsTheMap() {
        viewport.set(new Viewport(106.9, 21.25, 13, 200, 200, 1));
        assertEquals(9, rows().size(), "unless it is asked for");
        table.onlyInViewProperty().set(true);
        assertEquals(List.of("dt291-bg-1"), rows());
        assertEquals("Cộng: 1 đoạn · 17,0\u00a0km", table.footBinding().get());
        viewport.set(new Viewport(106.9, 21.15, 13, 200, 200, 1));
        assertEquals(List.of("dt291-qn-1"), rows());
        // The rectangle around a slanting line is in view here, the line itself is not.
        viewport.set(new Viewport(107.22, 21.28, 13, 200, 200, 1));
        assertEquals(List.of(), rows());
        table.onlyInViewProperty().set(false);
        assertEquals(9, rows().size());
    }

    @Test
    void cellsAreCopiedWithTheNamesOfTheirColumns() {
        table.columns().setAll(Column.NAME, Column.LENGTH, Column.TARGET);
        table.sortingProperty().set(new Sorting(Column.LENGTH, true));
        table.mark(List.of(segment("dt291-bg-1"), segment("ql37-bg-1")), null);
        table.copyMarked();
        assertEquals("Tên đoạn\tDài (km)\tNăm hoàn thành\n"
                + "ĐT291 phía Bắc Giang\t17,0\t2022–2023\nQL37 Lục Nam – Kép\t37,0\tChưa nêu năm\n",
                copied.getFirst());
        table.copyAll();
        assertEquals(10, copied.getLast().lines().count());
        assertTrue(copied.getLast().lines().toList().get(1).startsWith("Cao tốc Nội Bài – Hạ Long, Quảng Ninh\t60,0"));
    }
}
