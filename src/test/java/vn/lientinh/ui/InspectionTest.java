package vn.lientinh.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import vn.lientinh.geo.Viewport;

/** The stack under a click, the history, the border connections, and measuring, by what a user does and reads. */
class InspectionTest extends WindowTest {

    /** Where two links cross the border of Bắc Giang and Hải Dương at the river Thương. */
    private static final double CROSSING_LON = 106.32011;
    private static final double CROSSING_LAT = 21.16116;
    /** On QL37, at its kilometre 10. */
    private static final double QL37_LON = 106.355463;
    private static final double QL37_LAT = 21.042400;

    /** A tenth of a degree along 21° N, as near as the pixels of zoom 11 come to it. */
    private static final String TEN_KM = "10,[345]\\d\u00a0km";

    private void clickOnCrossing() {
        lookAt(CROSSING_LON, CROSSING_LAT, 14);
        click(CROSSING_LON, CROSSING_LAT);
        await("the inspector is open", () -> node("inspector").isVisible());
        awaitSettled();
    }

    private void act(String id) {
        run(() -> window.bench().actions().find(id).orElseThrow().run());
    }

    private void awaitBorders() {
        await("the border connections are found",
                () -> !lookup("#borders-table").<TableView<?>>query().getItems().isEmpty());
    }

    @Test
    void everythingUnderTheClickIsListedAndCanBeStepped() {
        clickOnCrossing();
        int count = ask(() -> lookup("#inspector-stack .stack-row").queryAll().size());
        assertTrue(count >= 4, "links on both sides lie there: " + count);
        assertEquals("1 / " + count, text("inspector-pages"));
        String first = selected();
        clickOn("#inspector-next");
        await("the second is read", () -> text("inspector-pages").equals("2 / " + count));
        assertFalse(first.equals(selected()));
        assertEquals(selected(), ask(() -> model.mapStateBinding().get().selected()), "the halo follows");
        press(KeyCode.ALT, KeyCode.UP).release(KeyCode.UP, KeyCode.ALT);
        await("and by keys back to the first", () -> text("inspector-pages").equals("1 / " + count));
        assertEquals(first, selected());
        moveTo("#stack-2");
        await("what the pointer is over is highlighted", () -> model.mapStateBinding().get().hovered() != null);
        clickOn("#stack-2");
        await("a click reads it", () -> text("inspector-pages").equals("2 / " + count));
    }

    @Test
    void onlyOneFeatureNeedsNoPager() {
        lookAt(107.0986, 21.15389, 11);
        click(107.0986, 21.15389);
        await("the inspector is open", () -> node("inspector").isVisible());
        assertFalse(visible("inspector-stack"));
        assertFalse(ask(() -> node("inspector-pages").getParent().isVisible()));
        assertTrue(text("answer-overdue").startsWith("quá hạn so với "), text("answer-overdue"));
        assertTrue(text("answer-overdue").endsWith(" nếu chưa xong"), text("answer-overdue"));
    }

    @Test
    void theWayBackIsRememberedAndGoneByButtonsAndKeys() {
        clickOnCrossing();
        String first = selected();
        assertTrue(ask(() -> node("inspector-back").isDisabled()));
        clickOn("#inspector-item");
        await("the item is read", () -> lookup("#item-segments").tryQuery().isPresent());
        String item = text("inspector-title");
        press(KeyCode.CONTROL, KeyCode.OPEN_BRACKET).release(KeyCode.OPEN_BRACKET, KeyCode.CONTROL);
        await("back by keys", () -> lookup("#item-segments").tryQuery().isEmpty());
        assertEquals(first, selected());
        assertTrue(visible("inspector-stack"), "with all that lay under the click");
        clickOn("#inspector-forward");
        await("forward by the button", () -> text("inspector-title").equals(item));
    }

    @Test
    void theWholeAnswerIsCopied() {
        lookAt(107.0986, 21.15389, 11);
        click(107.0986, 21.15389);
        await("the inspector is open", () -> node("inspector").isVisible());
        clickOn("#inspector-copy");
        await("it has been copied", () -> clipboard.size() == 1);
        assertTrue(clipboard.getFirst().contains("Bên đầu tư: Tỉnh Quảng Ninh"), clipboard.getFirst());
        assertTrue(clipboard.getFirst().contains("Năm hoàn thành: 2022–2023"), clipboard.getFirst());
    }

    @Test
    void aBorderConnectionIsFlownToMarkedAndComparedSideBySide() {
        act("borders");
        awaitBorders();
        TableView<?> table = lookup("#borders-table").query();
        int all = ask(() -> table.getItems().size());
        assertTrue(text("borders-summary").startsWith(all + " điểm nối"), text("borders-summary"));
        clickOn("#borders-only-differences");
        await("only differences are listed", () -> table.getItems().size() < all && !table.getItems().isEmpty());
        clickOn("Khác mức chắc chắn của tuyến", MouseButton.PRIMARY);
        await("both sides are compared", () -> lookup("#border-title").tryQuery().isPresent());
        awaitSettled();
        assertEquals("ĐT330: Tỉnh Bắc Giang ↔ Tỉnh Quảng Ninh", text("border-title"));
        assertEquals("Khác mức chắc chắn của tuyến", text("border-verdict"));
        Viewport view = viewport();
        assertTrue(view.bounds().contains(106.98538, 21.25835), "the map is there");
        assertTrue(view.zoom() > 10, "and near");
        assertEquals(Set.of("i4b-bg-1", "dt330-qn-1"), ask(() -> model.mapStateBinding().get().marked()));
        assertTrue(ask(() -> node("border-mark").isVisible()));
        Set<String> words = ask(() -> lookup("#border-comparison .label").queryAllAs(Label.class)
                .stream()
                .map(Label::getText)
                .collect(java.util.stream.Collectors.toSet()));
        assertTrue(words.containsAll(Set.of("Tuyến cần xác minh", "Tuyến đã có", "Hướng tuyến\nkhác nhau")),
                words.toString());
        clickOn("#border-inspect-i4b-bg-1");
        await("a side is read in the inspector", () -> selected().equals("i4b-bg-1"));
        assertFalse(ask(() -> node("border-mark").isVisible()), "the marks have gone");
        act("borders");
        await("the page is closed, and the comparison with it",
                () -> lookup("#border-title").tryQuery().isEmpty());
    }

    @Test
    void theInspectorLeadsToTheOtherSideOfTheBorder() {
        awaitNeighbours("dt330-qn-1");
        Node link = node("neighbour-segment-1");
        run(() -> link.fireEvent(new javafx.event.ActionEvent()));
        await("the other side is read", () -> selected().equals("i4b-bg-1"));
        Node compare = node("neighbour-compare-1");
        run(() -> compare.fireEvent(new javafx.event.ActionEvent()));
        await("the comparison is open", () -> lookup("#border-title").tryQuery().isPresent());
        assertEquals("borders", ask(() -> window.bench().dockModel().pageProperty().get()));
        run(() -> window.bench().dockModel().close());
    }

    private void awaitNeighbours(String segment) {
        run(() -> model.selectionProperty()
                .set(new vn.lientinh.ui.state.Selection.OfSegment(opened().segments()
                        .stream()
                        .filter(one -> one.id().equals(segment))
                        .findFirst()
                        .orElseThrow())));
        await("the neighbour is there", () -> lookup("#neighbour-segment-1").tryQuery().isPresent());
        assertTrue(ask(() -> node("neighbour-1").getPseudoClassStates()
                .stream()
                .anyMatch(state -> state.getPseudoClassName().equals("differs"))));
    }

    @Test
    void aDistanceIsMeasuredByClicksAndKeys() {
        lookAt(107, 21, 11);
        act("measure-distance");
        await("the card is there", () -> visible("measure-card"));
        click(107, 21);
        click(107.1, 21);
        await("two places make a distance", () -> text("measure-total").matches(TEN_KM));
        assertEquals("", selected(), "a click measures and selects nothing");
        click(107.1, 21.05);
        await("three make two legs", () -> text("measure-detail").startsWith("2 chặng"));
        type(KeyCode.BACK_SPACE);
        moveTo(onScreen(107.1, 21));
        await("the last is taken back", () -> text("measure-total").matches(TEN_KM));
        type(KeyCode.ENTER);
        moveTo(onScreen(107, 21.05));
        await("finished, the pointer is let go", () -> text("measure-running").matches(TEN_KM));
        clickOn("#measure-copy");
        await("it has been copied", () -> clipboard.size() == 1);
        assertTrue(clipboard.getFirst().startsWith("Khoảng cách đo trên bản đồ: 10,"), clipboard.getFirst());
        run(() -> node("search").requestFocus());
        type(KeyCode.ESCAPE);
        run(() -> node("side-items").requestFocus());
        type(KeyCode.ESCAPE);
        await("left, wherever the focus is", () -> !visible("measure-card"));
        click(107.0986, 21.15389);
        awaitSettled();
    }

    /** A click that the toolkit counts as {@code clicks}, however slow the machine is. */
    private void pressAndRelease(double lon, double lat, int clicks) {
        Point2D screen = onScreen(lon, lat);
        run(() -> {
            Node surface = lookup(".map-surface").query();
            Point2D scene = surface.localToScene(surface.screenToLocal(screen));
            for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
                surface.fireEvent(new MouseEvent(type, scene.getX(), scene.getY(), screen.getX(), screen.getY(),
                        MouseButton.PRIMARY, clicks, false, false, false, false, type == MouseEvent.MOUSE_PRESSED,
                        false, false, false, false, true, null));
            }
        });
    }

    @Test
    void anAreaIsFinishedByADoubleClickAndMovesWithTheMap() {
        lookAt(107, 21, 12);
        act("measure-distance");
        await("the card is there", () -> visible("measure-card"));
        run(() -> lookup("#measure-kind-area").<ButtonBase>query().fire());
        pressAndRelease(107.0, 21.0, 1);
        pressAndRelease(107.03, 21.0, 1);
        pressAndRelease(107.03, 21.03, 1);
        pressAndRelease(107.03, 21.03, 2);
        await("an area is measured", () -> text("measure-total").contains("km² ("));
        double zoom = viewport().zoom();
        awaitSettled();
        assertEquals(zoom, viewport().zoom(), "the double click has not zoomed");
        double before = ask(() -> lookup("#measure-marks .measure-vertex").queryAll()
                .iterator()
                .next()
                .getBoundsInParent()
                .getCenterX());
        run(() -> window.camera().panBy(40, 0));
        double after = ask(() -> lookup("#measure-marks .measure-vertex").queryAll()
                .iterator()
                .next()
                .getBoundsInParent()
                .getCenterX());
        assertEquals(40, after - before, 1);
    }

    @Test
    void measuringBeginsFromThePlaceWhereTheMenuWasOpened() {
        lookAt(107, 21, 11);
        rightClickOn(onScreen(107, 21));
        clickOn("Đo khoảng cách từ đây");
        await("the card is there", () -> visible("measure-card"));
        click(107.1, 21);
        await("the first place is that of the menu", () -> text("measure-total").matches(TEN_KM));
    }

    @Test
    void theKilometreUnderThePointerIsToldOnTheMapAndBelow() {
        lookAt(QL37_LON, QL37_LAT, 15);
        moveTo(onScreen(QL37_LON + 0.001, QL37_LAT + 0.002));
        await("kilometres can be read", () -> {
            moveTo(onScreenNow(QL37_LON, QL37_LAT));
            return text("map-tip").contains("QL37 km ");
        });
        assertTrue(text("map-tip").matches("(?s)Quốc lộ 37.*\nQL37 km (9\\+99\\d|10\\+00\\d)"), text("map-tip"));
        assertTrue(text("kilometre").matches("QL37 km (9\\+99\\d|10\\+00\\d)"), text("kilometre"));
        moveTo(onScreen(QL37_LON + 0.004, QL37_LAT));
        await("beside the road there is none", () -> !visible("kilometre"));
    }

    private javafx.geometry.Point2D onScreenNow(double lon, double lat) {
        Viewport view = window.camera().viewport();
        return window.map().localToScreen(view.toX(lon), view.toY(lat));
    }

    @Test
    void aRiverIsMeasuredAndSaysSo() {
        lookAt(106.73757, 21.32543, 13);
        await("kilometres can be read", () -> {
            moveTo(onScreenNow(106.73757, 21.32543));
            return text("map-tip").contains("km, đo trên bản đồ");
        });
        assertTrue(text("kilometre").startsWith("cách đầu đoạn "), text("kilometre"));
    }
}
