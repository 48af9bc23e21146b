package vn.lientinh.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lientinh.Messages;
import vn.lientinh.analysis.Report.By;
import vn.lientinh.analysis.Report.Row;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.store.SmallWorkspace;

class ReportTest {

    private static List<Row> rows(Workspace workspace, TerritoryView view, @Nullable LocalDate asOf, By... keys) {
        return new Report(workspace, new Wording(workspace, new Messages(Messages.VIETNAMESE), view), List.of(keys),
                asOf).rows();
    }

    private static @Nullable Object value(Row row, By key) {
        return row.keys().getOrDefault(key, Optional.empty()).orElse(null);
    }

    private static Row row(List<Row> rows, By key, @Nullable Object value) {
        return rows.stream().filter(row -> Objects.equals(value(row, key), value)).findFirst().orElseThrow();
    }

    @Test
    void addsUpByInvestor() {
        List<Row> rows = rows(SmallWorkspace.read(), TerritoryView.OF_2022, null, By.INVESTOR);
        assertEquals(4, rows.size());
        assertEquals(2, row(rows, By.INVESTOR, "central").segments());
        assertEquals(4, row(rows, By.INVESTOR, null).segments());
        assertEquals(20.724, row(rows, By.INVESTOR, "bac-giang").lengthKm(), 0.001);
        assertEquals(null, value(rows.getLast(), By.INVESTOR), "no value comes last");
    }

    @Test
    void sortsYearsAndTakesTheLastOne() {
        List<Row> rows = rows(SmallWorkspace.read(), TerritoryView.OF_2022, null, By.YEAR);
        assertEquals(List.of(Optional.of(2023), Optional.of(2029), Optional.empty()),
                rows.stream().map(row -> row.keys().getOrDefault(By.YEAR, Optional.empty())).toList());
    }

    @Test
    void countsTerritoriesUnderTheirSuccessors() {
        Workspace workspace = PlanWorkspace.with()
                .line("x-bg", "ĐT1", "i1", "LINESTRING (106.5 21.5, 107 21.5)")
                .line("x-hd", "ĐT1", "i1", "LINESTRING (106.5 20.5, 107 20.5)")
                .workspace();
        List<Row> rows = rows(workspace, TerritoryView.SINCE_2025, null, By.TERRITORY, By.INVESTOR);
        assertEquals(List.of("bac-ninh", "hai-phong"), rows.stream().map(row -> value(row, By.TERRITORY)).toList());
        assertEquals(List.of("bac-ninh", "hai-phong"), rows.stream().map(row -> value(row, By.INVESTOR)).toList());
    }

    @Test
    void countsWhatIsOverdueOnADate() {
        Workspace workspace = SmallWorkspace.read();
        assertEquals(0, row(rows(workspace, TerritoryView.OF_2022, LocalDate.of(2023, 12, 31), By.ITEM), By.ITEM,
                "i5a").overdue());
        Row after = row(rows(workspace, TerritoryView.OF_2022, LocalDate.of(2024, 1, 1), By.ITEM), By.ITEM, "i5a");
        assertEquals(2, after.overdue());
        assertEquals(after.lengthKm(), after.overdueKm());
    }

    @ParameterizedTest
    @ValueSource(strings = {"INVESTOR", "TERRITORY", "YEAR", "ITEM", "INVESTOR,YEAR", "ITEM,TERRITORY,INVESTOR,YEAR"})
    void rowsOfTheBuiltInWorkspaceSumToItsSegments(String keys) {
        Workspace workspace = new BuiltInWorkspace().read();
        By[] by = java.util.Arrays.stream(keys.split(",")).map(By::valueOf).toArray(By[]::new);
        for (TerritoryView view : TerritoryView.values()) {
            List<Row> rows = rows(workspace, view, LocalDate.of(2026, 1, 1), by);
            assertTrue(rows.size() > 1);
            assertEquals(workspace.segments().size(), rows.stream().mapToInt(Row::segments).sum());
            assertEquals(workspace.segments().stream().mapToDouble(Segment::lengthKm).sum(),
                    rows.stream().mapToDouble(Row::lengthKm).sum(), 1e-6);
        }
    }
}
