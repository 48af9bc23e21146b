package vn.lientinh.ui.borders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.Messages;
import vn.lientinh.analysis.BorderConnection;
import vn.lientinh.analysis.BorderConnection.Verdict;
import vn.lientinh.analysis.BorderConnections;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.ui.borders.BordersViewModel.Facing;
import vn.lientinh.ui.borders.BordersViewModel.Pair;
import vn.lientinh.ui.borders.BordersViewModel.Row;
import vn.lientinh.ui.state.Selection;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/** The border connections without a window, over the built-in workspace. */
@SuppressWarnings("NullAway.Init") // the fields are set before each test
class BordersViewModelTest {

    private static final Workspace WORKSPACE = new BuiltInWorkspace().read();

    private final List<Envelope> flights = new ArrayList<>();
    private WindowViewModel window;
    private BordersViewModel borders;

    @BeforeEach
    void open() {
        window = new WindowViewModel(new Texts(Messages.VIETNAMESE));
        borders = new BordersViewModel(window, Runnable::run, Runnable::run, flights::add);
        window.open(WORKSPACE);
        borders.find(WORKSPACE);
    }

    private List<Row> rows() {
        return borders.rowsBinding().get();
    }

    private Row row(String route) {
        return rows().stream().filter(row -> row.route().equals(route)).findFirst().orElseThrow();
    }

    @Test
    void listsAllThatTheCommandLineListsTheWorstFirst() {
        List<BorderConnection> all = new BorderConnections(WORKSPACE).all();
        assertEquals(Set.copyOf(all), Set.copyOf(rows().stream().map(Row::connection).toList()));
        List<Verdict> verdicts = rows().stream().map(Row::verdict).toList();
        assertEquals(verdicts.stream().sorted().toList(), verdicts);
        assertEquals(Verdict.WORKS, verdicts.getFirst());
        assertEquals("QL279", rows().getFirst().route());
        assertEquals("ĐT330", rows().get(1).route());
        assertEquals("Khác mức chắc chắn của tuyến", rows().get(1).verdictWords());
    }

    @Test
    void summaryCountsWhatIsListed() {
        long differing = rows().stream().filter(row -> row.verdict() != Verdict.AGREES).count();
        assertEquals(rows().size() + " điểm nối · " + differing + " chỗ khác nhau · 0 chỗ khác năm",
                borders.summaryBinding().get());
        borders.onlyDifferencesProperty().set(true);
        assertEquals(differing, rows().size());
        assertTrue(rows().stream().noneMatch(row -> row.connection().agrees()));
    }

    @Test
    void isFilteredByThePairOfProvinces() {
        Pair pair = new Pair("bac-giang", "quang-ninh");
        assertEquals(List.of(new Pair("bac-giang", "hai-duong"), pair, new Pair("hai-duong", "quang-ninh")),
                borders.pairsBinding().get().subList(0, 3), "signatories come first");
        assertEquals("Tỉnh Bắc Giang ↔ Tỉnh Quảng Ninh", borders.name(pair));
        borders.pairProperty().set(pair);
        assertFalse(rows().isEmpty());
        assertTrue(rows().stream()
                .allMatch(row -> Set.of(row.connection().a().territory(), other(row))
                        .equals(
                                Set.of("bac-giang", "quang-ninh"))));
        assertTrue(borders.summaryBinding().get().startsWith(rows().size() + " điểm nối"));
    }

    private static String other(Row row) {
        BorderConnection.Side b = row.connection().b();
        return b == null ? "" : b.territory();
    }

    @Test
    void whatIsOneProvinceTodayHasNoBorderInside() {
        assertTrue(rows().stream().anyMatch(row -> row.sides().equals("Bắc Ninh ↔ Bắc Giang")));
        borders.pairProperty().set(new Pair("bac-giang", "quang-ninh"));
        window.territoryViewProperty().set(TerritoryView.SINCE_2025);
        assertNull(borders.pairProperty().get(), "the pair has another name now");
        assertTrue(rows().stream().noneMatch(row -> row.sides().equals("Bắc Ninh ↔ Bắc Ninh")));
        assertTrue(rows().stream().anyMatch(row -> row.sides().equals("Quảng Ninh ↔ Bắc Ninh")));
        assertEquals(borders.pairsBinding().get().size(),
                borders.pairsBinding().get().stream().map(borders::name).distinct().count(), "no pair is there twice");
    }

    @Test
    void agreementWithoutAnyYearSaysSo() {
        assertEquals("Hai bên khớp", row("ĐT291").verdictWords());
        assertEquals("2022–2023", row("ĐT291").years().text());
        assertEquals("Khớp, đều chưa nêu năm", row("QL37").verdictWords());
        assertFalse(row("QL37").years().stated());
        assertEquals("Không thuộc hạng mục nào", row("QL18").verdictWords());
    }

    @Test
    void aChoiceFliesThereMarksBothSidesAndShowsThemFacing() {
        window.selectionProperty().set(new Selection.OfSegment(WORKSPACE.segments().getFirst()));
        Row chosen = row("ĐT330");
        borders.choose(chosen.connection());
        Envelope flight = flights.getFirst();
        assertTrue(flight.contains(chosen.connection().lon(), chosen.connection().lat()));
        assertTrue(flight.getWidth() > 0.06 && flight.getWidth() < 0.1, flight.toString());
        assertEquals(Set.of("i4b-bg-1", "dt330-qn-1"), window.mapStateBinding().get().marked());
        assertEquals(Selection.NOTHING, window.selectionProperty().get());
        Facing facing = borders.facingBinding().get();
        assertNotNull(facing);
        assertEquals("Tỉnh Bắc Giang", facing.a());
        assertEquals("Tỉnh Quảng Ninh", facing.b());
        assertTrue(facing.lines().getFirst().differs(), "what differs is read first");
        assertTrue(borders.markedBinding().get());
        assertEquals(List.of("Hướng tuyến: Tuyến cần xác minh | Tuyến đã có"),
                facing.lines()
                        .stream()
                        .filter(BorderWords.Line::differs)
                        .map(line -> line.label() + ": " + line.a().text() + " | " + line.b().text())
                        .toList());
        assertTrue(facing.lines()
                .stream()
                .anyMatch(line -> line.label().equals("Điều khoản") && line.a().text().startsWith("I.2.1(1)(i4)")));
    }

    @Test
    void turningToSomethingElseTakesTheMarksAwayAndKeepsTheComparison() {
        borders.choose(row("ĐT330").connection());
        borders.inspect(row("ĐT330").connection().a().segment());
        assertEquals(Set.of(), window.mapStateBinding().get().marked());
        assertEquals("i4b-bg-1", window.mapStateBinding().get().selected());
        assertFalse(borders.markedBinding().get());
        assertNotNull(borders.facingBinding().get());
        borders.leave();
        assertNull(borders.facingBinding().get());
    }

    @Test
    void whatComesTooLateForAnotherWorkspaceIsDropped() {
        Queue<Runnable> later = new ArrayDeque<>();
        WindowViewModel slow = new WindowViewModel(new Texts(Messages.VIETNAMESE));
        BordersViewModel waiting = new BordersViewModel(slow, Runnable::run, later::add, flights::add);
        slow.open(WORKSPACE);
        waiting.find(WORKSPACE);
        slow.open(new Workspace("empty", List.of(), WORKSPACE.register(), List.of(), List.of(), List.of()));
        later.forEach(Runnable::run);
        assertEquals(List.of(), waiting.rowsBinding().get());
    }
}
