package vn.lientinh.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lientinh.Messages;
import vn.lientinh.analysis.BorderConnection;
import vn.lientinh.analysis.BorderConnections;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.analysis.desk.Clock;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.ui.inspector.InspectorViewModel.Content;
import vn.lientinh.ui.inspector.InspectorViewModel.Neighbour;
import vn.lientinh.ui.state.Selection;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/** The inspector without a window, over the built-in workspace. */
@SuppressWarnings("NullAway.Init") // the fields are set before each test
class InspectorViewModelTest {

    private static final Workspace WORKSPACE = new BuiltInWorkspace().read();
    private static final List<BorderConnection> BORDERS = new BorderConnections(WORKSPACE).all();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final List<String> clipboard = new ArrayList<>();
    private final ObjectProperty<List<BorderConnection>> borders = new SimpleObjectProperty<>(List.of());
    private WindowViewModel window;
    private InspectorViewModel inspector;

    @BeforeEach
    void open() {
        window = new WindowViewModel(new Texts(Messages.VIETNAMESE), TODAY);
        inspector = new InspectorViewModel(window, borders, clipboard::add);
        window.open(WORKSPACE);
        borders.set(BORDERS);
    }

    private static Segment segment(String id) {
        return WORKSPACE.segments().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private void select(String... ids) {
        List<Segment> stack = List.of(ids).stream().map(InspectorViewModelTest::segment).toList();
        window.selectionProperty().set(new Selection.OfSegment(stack.getFirst(), stack));
    }

    private String shown() {
        return switch (inspector.contentBinding().get()) {
            case Content.Nothing nothing -> "";
            case Content.OfSegment of -> of.segment().id();
            case Content.OfItem of -> "item " + of.answer().item().id();
        };
    }

    private Content.OfSegment shownSegment() {
        return assertInstanceOf(Content.OfSegment.class, inspector.contentBinding().get());
    }

    private Content.OfItem shownItem() {
        return assertInstanceOf(Content.OfItem.class, inspector.contentBinding().get());
    }

    @Test
    void goesThroughAllThatLayUnderTheClickAndRoundAgain() {
        select("i6a-bg-1", "i6a-hd-1", "i6b-bg-1");
        assertEquals(1, shownSegment().position());
        assertEquals(3, shownSegment().stack().size());
        inspector.step(1);
        assertEquals("i6a-hd-1", shown());
        assertEquals("i6a-hd-1", window.mapStateBinding().get().selected(), "the halo follows");
        inspector.step(1);
        inspector.step(1);
        assertEquals("i6a-bg-1", shown());
        inspector.step(-1);
        assertEquals("i6b-bg-1", shown());
        inspector.showOfStack(segment("i6a-hd-1"));
        assertEquals(2, shownSegment().position());
        assertEquals(3, shownSegment().stack().size());
        inspector.showOfStack(segment("ql18-qn-1"));
        assertEquals("i6a-hd-1", shown(), "what did not lie there is not of the stack");
    }

    @Test
    void saysWhatTheClauseSaysOfMoneyWhereItNamesNoInvestor() {
        Segment site = WORKSPACE.segments()
                .stream()
                .filter(one -> "heritage".equals(one.item()))
                .findFirst()
                .orElseThrow();
        select(site.id());
        assertTrue(shownSegment().investorBasis().startsWith("Mỗi tỉnh chi phần của mình"));
        String whole = shownSegment().answer().investor().basis();
        assertTrue(whole != null && whole.endsWith("nguồn khác (I.3(3))."), "the clause once: " + whole);
        inspector.showItem("heritage-1");
        assertTrue(shownItem().investorBasis().startsWith("Mỗi tỉnh chi phần của mình"));
        inspector.showItem("w1");
        assertEquals("Kết luận không giao bên đầu tư", shownItem().investorBasis());
    }

    @Test
    void anIdThatIsAnEnglishWordIsNotReadOut() {
        Segment site = WORKSPACE.segments()
                .stream()
                .filter(one -> "heritage".equals(one.item()))
                .findFirst()
                .orElseThrow();
        select(site.id());
        assertEquals("Di sản · hạng mục của Kết luận", shownSegment().answer().subtitle());
        inspector.copy();
        assertFalse(clipboard.getFirst().contains("heritage"), clipboard.getFirst());
        inspector.showItem("gate-mong-cai");
        assertEquals("Cửa khẩu · hạng mục của Kết luận", shownItem().answer().subtitle());
        inspector.showItem("i5b");
        assertTrue(shownItem().answer().subtitle().endsWith("hạng mục i5b"), shownItem().answer().subtitle());
    }

    @Test
    void highlightsWhatIsPointedAtInTheStack() {
        select("i6a-bg-1", "i6a-hd-1");
        inspector.point(segment("i6a-hd-1"));
        assertEquals("i6a-hd-1", window.mapStateBinding().get().hovered());
        assertEquals("i6a-bg-1", window.mapStateBinding().get().selected());
        inspector.point(null);
        assertNull(window.mapStateBinding().get().hovered());
    }

    @Test
    void leadsBackAndForwardThroughWhatWasInspected() {
        assertFalse(inspector.canGoBackProperty().get());
        select("dt342-qn-1");
        assertFalse(inspector.canGoBackProperty().get());
        inspector.showItem("i5b");
        inspector.showItem("i5a");
        select("ql18-qn-1");
        inspector.goBack();
        inspector.goBack();
        assertEquals("item i5b", shown());
        assertTrue(inspector.canGoForwardProperty().get());
        inspector.goForward();
        assertEquals("item i5a", shown());
        select("dt330-qn-1");
        assertFalse(inspector.canGoForwardProperty().get(), "a new way leads on from here");
        inspector.goForward();
        assertEquals("dt330-qn-1", shown());
        inspector.goBack();
        assertEquals("item i5a", shown());
    }

    @Test
    void aWalkThroughAStackIsOneStepOfTheHistoryAndComesBackWhole() {
        select("dt342-qn-1");
        select("i6a-bg-1", "i6a-hd-1", "i6b-bg-1");
        inspector.step(1);
        inspector.step(1);
        inspector.goBack();
        assertEquals("dt342-qn-1", shown());
        inspector.goForward();
        assertEquals("i6b-bg-1", shown());
        assertEquals(3, shownSegment().stack().size());
    }

    @Test
    void backOpensTheClosedInspectorWhereItWas() {
        select("dt342-qn-1");
        select("ql18-qn-1");
        inspector.close();
        assertEquals("", shown());
        assertTrue(inspector.canGoBackProperty().get());
        inspector.goBack();
        assertEquals("ql18-qn-1", shown());
        inspector.goBack();
        assertEquals("dt342-qn-1", shown());
    }

    @Test
    void anotherWorkspaceHasAnotherHistory() {
        select("dt342-qn-1");
        select("ql18-qn-1");
        window.open(new Workspace("another", WORKSPACE.layers(), WORKSPACE.register(), WORKSPACE.territories(),
                WORKSPACE.sources(), List.of()));
        assertFalse(inspector.canGoBackProperty().get());
        inspector.goBack();
        assertEquals("", shown());
    }

    @Test
    void saysInOneLineWhatTheAnswersRestOn() {
        select("dt342-qn-1");
        assertEquals("nêu đích danh trong Kết luận", shownSegment().investorBasis());
        assertEquals("nêu tại I.2.1(1)(i5)", shownSegment().targetBasis());
        select("dt291-bg-1");
        assertEquals("phần trong địa giới, nguyên tắc P0", shownSegment().investorBasis());
        select("i3-bg-1");
        assertEquals("không nêu năm; thuộc kỳ 2021–2025", shownSegment().targetBasis());
        select("ql37-bg-1");
        assertEquals("các tỉnh cùng kiến nghị", shownSegment().investorBasis());
        assertEquals("Kết luận không nêu thời hạn", shownSegment().targetBasis());
        select("ct-nbhl-qn-1");
        assertEquals("có điều kiện, nêu tại I.2.1(1), gạch đầu dòng 2", shownSegment().targetBasis());
    }

    @Test
    void isOverdueAgainstTheReferenceDateOnlyWhenTheLastYearIsOver() {
        select("dt342-qn-1");
        assertEquals("quá hạn so với 25/11/2026 nếu chưa xong", shownSegment().overdue());
        window.clockProperty().set(new Clock(2022, LocalDate.of(2023, 12, 31)));
        assertNull(shownSegment().overdue(), "2023 is not over on its last day");
        window.clockProperty().set(new Clock(2022, LocalDate.of(2024, 1, 1)));
        assertEquals("quá hạn so với 01/01/2024 nếu chưa xong", shownSegment().overdue());
        select("ql37-bg-1");
        assertNull(shownSegment().overdue(), "no year is stated");
        inspector.showItem("i5b");
        assertNotNull(shownItem().overdue());
        inspector.showItem("ct-nbhl");
        assertNull(shownItem().overdue());
    }

    @Test
    void anItemListsItsSegmentsAndTheMapShowsThemAll() {
        select("dt291-bg-1");
        inspector.showItem("i5a");
        assertEquals(
                List.of("dt291-bg-1 Tỉnh Bắc Giang 13,9\u00a0km 2022–2023",
                        "dt291-qn-1 Tỉnh Quảng Ninh 161\u00a0m 2022–2023",
                        "dt291-bg-2 Tỉnh Bắc Giang 339\u00a0m 2022–2023",
                        "dt291-qn-2 Tỉnh Quảng Ninh 7,7\u00a0km 2022–2023",
                        "ql279-qn-2 Tỉnh Quảng Ninh 26,2\u00a0km chưa nêu năm",
                        "dt291-bg-3 Tỉnh Bắc Giang 16,7\u00a0km chưa nêu năm"),
                shownItem().lines()
                        .stream()
                        .map(line -> line.segment().id() + " " + line.territory() + " " + line.length() + " "
                                + line.years())
                        .toList());
        assertEquals(Set.of("dt291-bg-1", "dt291-qn-1", "dt291-bg-2", "dt291-qn-2", "ql279-qn-2", "dt291-bg-3"),
                window.mapStateBinding().get().marked());
        assertEquals("dt291-bg-1", window.mapStateBinding().get().selected(), "the map keeps where it came from");
        select("dt291-bg-1");
        assertEquals(Set.of(), window.mapStateBinding().get().marked());
    }

    @Test
    void tellsWhatLiesBeyondTheBorder() {
        select("dt330-qn-1");
        Neighbour neighbour = shownSegment().neighbours().getFirst();
        assertEquals("i4b-bg-1", neighbour.other() == null ? "" : neighbour.other().id());
        assertEquals("Tỉnh Bắc Giang ↔ Tỉnh Quảng Ninh", neighbour.sides());
        assertEquals("Khác mức chắc chắn của tuyến", neighbour.verdict());
        assertFalse(neighbour.agrees());
        assertEquals("chưa nêu năm · cải tạo, nâng cấp", neighbour.plan());
        assertFalse(neighbour.state().isEmpty());
        inspector.showItem("i5a");
        assertEquals(3, shownItem().neighbours().size(), "each connection once, though the item lies on both sides");
        assertTrue(shownItem().neighbours().stream().allMatch(Neighbour::agrees));
        select("dt293-bg-1");
        assertEquals(List.of(), shownSegment().neighbours());
    }

    @Test
    void copiesTheWholeAnswer() {
        select("dt342-qn-1");
        inspector.copy();
        String text = clipboard.getFirst();
        assertTrue(text.contains("Bên đầu tư: Tỉnh Quảng Ninh. "), text);
        assertTrue(text.contains("Năm hoàn thành: 2022–2023 (quá hạn so với 25/11/2026 nếu chưa xong). "), text);
        assertTrue(text.contains("Điều khoản: I.2.1(1)(i5)"), text);
        assertTrue(text.contains("i5b"), text);
        select("dt330-qn-1");
        inspector.copy();
        assertTrue(clipboard.get(1).contains("Tỉnh Bắc Giang ↔ Tỉnh Quảng Ninh: Khác mức chắc chắn"),
                clipboard.get(1));
        inspector.showItem("i5a");
        inspector.copy();
        assertTrue(clipboard.get(2).contains("Tỉnh Bắc Giang; 13,9\u00a0km; 2022–2023"), clipboard.get(2));
        inspector.close();
        inspector.copy();
        assertEquals(3, clipboard.size(), "nothing is no answer");
    }

    @Test
    void followsLanguageAndProvinces() {
        select("dt330-qn-1");
        window.territoryViewProperty().set(TerritoryView.SINCE_2025);
        assertEquals("Tỉnh Bắc Ninh ↔ Tỉnh Quảng Ninh", shownSegment().neighbours().getFirst().sides());
        select("ct01-bn-1");
        assertEquals(List.of("Thành phố Hà Nội ↔ Tỉnh Bắc Ninh"),
                shownSegment().neighbours().stream().map(Neighbour::sides).toList(),
                "Bắc Ninh and Bắc Giang are one today");
        select("dt330-qn-1");
        window.texts().setLocale(Messages.ENGLISH);
        assertEquals("inside its own boundary, rule P0", shownSegment().investorBasis());
    }
}
