package vn.lientinh.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lientinh.model.Segment;
import vn.lientinh.ui.state.Selection;

/** The desk on a screen of 1920 × 1080 pixels at twice their size, which leaves it 960 × 540. */
class SmallWindowTest extends WindowTest {

    @BeforeEach
    void small() {
        run(() -> {
            stage.setMinWidth(0);
            stage.setMinHeight(0);
            stage.setWidth(960);
            stage.setHeight(540);
        });
        await("figures are there", () -> model.shownProperty().get() != null);
        awaitSettled();
    }

    @AfterEach
    void close() {
        run(() -> window.bench().dockModel().close());
    }

    @Test
    void noPartLiesOverAnother() {
        run(() -> model.selectionProperty().set(new Selection.OfSegment(opened().segments().getFirst())));
        for (String page : List.of("table", "totals", "borders", "tours")) {
            run(() -> window.bench().dockModel().open(page));
            await("the dock is laid out with " + page, () -> {
                Bounds map = inScene(window.map());
                Bounds timeline = inScene(node("timeline"));
                return inScene(lookup(".header-bar").<Node>query()).getMaxY() <= map.getMinY()
                        && map.getMaxY() <= timeline.getMinY() && timeline.getMaxY() <= inScene(node("dock")).getMinY();
            });
            Bounds map = ask(() -> inScene(window.map()));
            assertTrue(map.getHeight() >= 96, page + " leaves the map " + map.getHeight());
            for (Node button : lookup(".map-button").queryAll()) {
                assertTrue(map.contains(ask(() -> inScene(button))), page + " cuts " + button.getId());
            }
        }
    }

    @Test
    void bothAnswersAreSeenAboveTheOpenDock() {
        run(() -> model.selectionProperty()
                .set(new Selection.OfSegment(opened().segments()
                        .stream()
                        .filter(one -> "dt342-qn-1".equals(one.id()))
                        .findFirst()
                        .orElseThrow())));
        for (String page : List.of("table", "totals", "borders")) {
            run(() -> window.bench().dockModel().open(page));
            await("both answers are seen beside " + page, () -> {
                Bounds pane = inScene(Objects.requireNonNull(node("inspector").lookup(".viewport")));
                return List.of("answer-investor-basis", "answer-overdue")
                        .stream()
                        .map(id -> lookup("#" + id).tryQuery())
                        .allMatch(label -> label.isPresent() && pane.contains(inScene(label.get())));
            });
        }
        double height = ask(() -> inScene(node("answer-investor").getParent()).getHeight());
        assertTrue(height < 130, "a card is as high as its words: " + height);
        Bounds timeline = ask(() -> inScene(node("timeline")));
        assertTrue(timeline.contains(ask(() -> inScene(node("time-on-map")))), "no button of the timeline is cut");
        run(() -> window.bench().dockModel().close());
        await("with more room they stand one below the other",
                () -> inScene(node("answer-target")).getMinY() > inScene(node("answer-investor")).getMaxY());
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys", "about", "view-keep", "present"})
    void aCardIsWhollyInTheWindow(String action) {
        run(() -> window.bench().actions().find(action).orElseThrow().does().run());
        await("the card is shown", () -> window.bench().dialogs().getContent() != null);
        Bounds card = ask(() -> inScene(window.bench().dialogs().getContent()));
        run(() -> window.bench().dialogs().hide(true));
        assertTrue(card.getMinY() >= 8 && card.getMaxY() <= 532, action + ": " + card);
        assertEquals(480, card.getCenterX(), 8, action + ": " + card);
    }

    @Test
    void theRowOfWhatIsSelectedIsSeenWhenTheTableOpens() {
        List<Segment> segments = opened().segments();
        Segment last = segments.get(segments.size() - 2);
        run(() -> model.selectionProperty().set(new Selection.OfSegment(last)));
        run(() -> window.bench().dockModel().open("table"));
        await("its row is seen", () -> seen(last));
    }

    @Test
    void whatIsSortedIsReadFromItsFirstRow() {
        run(() -> {
            window.bench().dockModel().open("table");
            model.selectionProperty().set(new Selection.OfSegment(opened().segments().getLast()));
        });
        await("its row is seen", () -> seen(opened().segments().getLast()));
        TableView<Segment> table = table();
        run(() -> table.getSortOrder()
                .setAll(List.of(table.getColumns()
                        .stream()
                        .filter(column -> "head-length".equals(column.getId()))
                        .findFirst()
                        .orElseThrow())));
        double shortest = opened().segments()
                .stream()
                .mapToDouble(Segment::lengthKm)
                .filter(length -> length > 0)
                .min()
                .orElseThrow();
        await("the shortest is seen", () -> table.getItems().getFirst().lengthKm() == shortest
                && seen(table.getItems().getFirst()));
        assertEquals(opened().segments().getLast().id(), selected());
    }

    private TableView<Segment> table() {
        awaitNode("table");
        return lookup("#table").query();
    }

    /** Whether the whole row of a segment is to be seen. */
    private boolean seen(Segment segment) {
        Node table = lookup("#table").tryQuery().orElse(null);
        if (table == null) {
            return false;
        }
        Bounds rows = inScene(Objects.requireNonNull(table.lookup(".clipped-container")));
        return table.lookupAll(".table-row-cell")
                .stream()
                .filter(row -> row instanceof IndexedCell<?> cell && cell.getItem() == segment && row.isVisible())
                .map(SmallWindowTest::inScene)
                .anyMatch(row -> row.getMinY() >= rows.getMinY() - 1 && row.getMaxY() <= rows.getMaxY() + 1);
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
