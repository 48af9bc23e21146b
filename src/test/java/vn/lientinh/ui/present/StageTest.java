package vn.lientinh.ui.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.lientinh.ui.Fx.ask;
import static vn.lientinh.ui.Fx.await;
import static vn.lientinh.ui.Fx.run;

import atlantafx.base.theme.PrimerLight;
import java.io.ByteArrayInputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import vn.lientinh.Messages;
import vn.lientinh.geo.Viewport;
import vn.lientinh.io.TourFile;
import vn.lientinh.io.TourReader;
import vn.lientinh.io.TourReferences;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.tiles.OfflineVectorTiles;
import vn.lientinh.tiles.TileSource;
import vn.lientinh.ui.shell.Fonts;
import vn.lientinh.ui.shell.OpenedWorkspace;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/** A tour on stage: what the keys, a click and the clock do there, with one display and with two. */
@SuppressWarnings("NullAway.Init") // set before each test, in start
class StageTest extends ApplicationTest {

    private static final OpenedWorkspace OPENED = OpenedWorkspace.read(new BuiltInWorkspace()::read);
    private static final Workspace WORKSPACE = OPENED.workspace();
    private static final Instant MORNING = Instant.parse("2026-03-10T01:30:00Z");
    private static final String LONG = "Một tiêu đề dài hơn bề ngang của danh sách điểm dừng bên người trình bày";
    private static final String STOPS = """
            {"title": {"vi": "Thử", "en": "Trial"}, "loop": true, "stops": [
              {"id": "a", "title": {"vi": "Một", "en": "One"}, "text": {"vi": "Đường tỉnh 342.", "en": "Road 342."},
               "clause": "I.2.1(1)(i5)", "items": ["i5b"], "layers": ["dt342"],
               "view": {"bounds": [107.0, 21.05, 107.2, 21.32]}, "seconds": 10,
               "notes": {"vi": "Nói chậm.", "en": "Speak slowly."}},
              {"id": "b", "title": {"vi": "Hai", "en": "Two"}, "layers": ["waterways", "ports-gates"],
               "view": {"bounds": [105.86, 20.78, 107.1, 21.47]}, "seconds": 10},
              {"id": "c", "title": {"vi": "Ba", "en": "Three"}, "layers": ["dt291", "dt342", "dt330", "links"],
               "view": {"bounds": [106.2, 20.8, 107.4, 21.4]}, "colourBy": "target-year",
               "growth": {"from": 2022, "to": 2025}, "seconds": 8}]}""";

    private Stage owner;
    private @Nullable String styleBefore;
    private Presentation presentation;
    private final SimpleObjectProperty<TileSource> tiles = new SimpleObjectProperty<>(new OfflineVectorTiles());
    private final List<Rectangle2D> displays = new ArrayList<>(List.of(new Rectangle2D(0, 0, 900, 620)));
    private final List<String> left = new ArrayList<>();

    @Override
    public void start(Stage primary) {
        Fonts.load();
        // Under the style sheet of the program: it gives lists the height of their lines.
        styleBefore = Application.getUserAgentStylesheet();
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        owner = primary;
        primary.setFullScreen(false);
        primary.setScene(new Scene(new javafx.scene.layout.Pane(), 200, 200));
        primary.setX(0);
        primary.setY(0);
        primary.show();
        presentation = new Presentation(new WindowViewModel(new Texts(Messages.VIETNAMESE)), () -> displays,
                () -> MORNING);
    }

    @AfterEach
    void comeDown() {
        run(() -> {
            presentation.leave();
            Application.setUserAgentStylesheet(styleBefore);
        });
    }

    private static TourFile read(String json) {
        return new TourReader(TourReferences.of(WORKSPACE)).read("thu.json", "thu",
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private void begin(String json, int stop) {
        TourFile file = read(json);
        run(() -> presentation.begin(new StageContent(WORKSPACE, OPENED.painter(), OPENED.hitTest(), tiles,
                new org.locationtech.jts.geom.Envelope(105.87, 108.08, 20.62, 21.68)), file, stop, -1, owner,
                last -> left.add(last.id())));
        awaitSettled();
    }

    private StageViewModel model() {
        return Objects.requireNonNull(presentation.model());
    }

    private StageView view() {
        return Objects.requireNonNull(presentation.view());
    }

    private void awaitSettled() {
        await("the stage is painted and still", () -> view().settled() && view().getWidth() > 0);
    }

    private void awaitStop(String id) {
        await("stop " + id, () -> model().stopProperty().get().id().equals(id));
    }

    private Node onStage(String id) {
        return shown(id).findFirst().orElseGet(() -> Objects.requireNonNull(view().lookup("#" + id), id));
    }

    /** What is made ready for other stops is there too, but is not seen. */
    private Stream<Node> shown(String id) {
        return view().lookupAll("#" + id).stream().filter(node -> {
            Node at = node;
            while (at != null && at.isVisible()) {
                at = at.getParent();
            }
            return at == null;
        });
    }

    private boolean seen(String id) {
        return ask(() -> onStage(id).isVisible());
    }

    private String said(String id) {
        return ask(() -> onStage(id) instanceof Text text ? text.getText().replace('\n', ' ')
                : ((Labeled) onStage(id)).getText());
    }

    /** Lets the clock of the stage run on, with the map standing still. */
    private void pass(double seconds) {
        run(() -> model().tick(seconds, false));
    }

    private Point2D onScreen(double lon, double lat) {
        return ask(() -> {
            Viewport at = view().map().camera().viewport();
            return view().map().pane().localToScreen(at.toX(lon), at.toY(lat));
        });
    }

    private Point2D onRoad342() {
        var road = WORKSPACE.segments()
                .stream()
                .filter(segment -> segment.id().equals("dt342-qn-1"))
                .findFirst()
                .orElseThrow()
                .geometry()
                .getCoordinates();
        return onScreen(road[road.length / 2].x, road[road.length / 2].y);
    }

    @Test
    void aClickIdentifiesAndTheNextKeyPutsTheAnswerAway() {
        begin(STOPS, 0);
        assertFalse(seen("stage-identify"));
        clickOn(onRoad342(), MouseButton.PRIMARY);
        await("the answer", () -> onStage("stage-identify").isVisible());
        assertEquals("Tỉnh Quảng Ninh", said("stage-identify-investor"));
        assertEquals("2022–2023", said("stage-identify-target"));
        push(KeyCode.RIGHT);
        awaitStop("b");
        assertFalse(seen("stage-identify"));
    }

    @Test
    void aBlankScreenComesBackWithTheStopThatWasLeft() {
        begin(STOPS, 1);
        push(KeyCode.B);
        await("blank", () -> onStage("stage-blank").isVisible());
        push(KeyCode.PAGE_DOWN);
        await("not blank", () -> !onStage("stage-blank").isVisible());
        awaitStop("b");
        push(KeyCode.PERIOD);
        await("clickers blank with a full stop", () -> onStage("stage-blank").isVisible());
        pass(60);
        assertTrue(seen("stage-blank"));
    }

    @Test
    void aNumberAndEnterGoThereAndANumberThatNoStopHasStays() {
        begin(STOPS, 0);
        push(KeyCode.DIGIT3);
        await("what is typed is shown", () -> onStage("stage-typed").isVisible());
        assertTrue(said("stage-typed").contains("3"), () -> said("stage-typed"));
        push(KeyCode.ENTER);
        awaitStop("c");
        push(KeyCode.DIGIT9);
        push(KeyCode.ENTER);
        await("nothing typed any more", () -> !onStage("stage-typed").isVisible());
        awaitStop("c");
        push(KeyCode.DIGIT2);
        pass(TourPlayer.TYPING_SECONDS + 0.1);
        await("a number that is not followed by Enter is forgotten", () -> !onStage("stage-typed").isVisible());
    }

    @Test
    void thePointerFollowsTheMouseWhereTheHallSeesIt() {
        begin(STOPS, 0);
        moveTo(ask(() -> view().localToScreen(200, 150)));
        assertFalse(seen("stage-pointer"));
        push(KeyCode.L);
        moveTo(ask(() -> view().localToScreen(300, 200)));
        await("the pointer is there", () -> onStage("stage-pointer").isVisible());
        Point2D middle = ask(() -> onStage("stage-pointer").localToScreen(15, 15));
        Point2D mouse = ask(() -> view().localToScreen(300, 200));
        assertEquals(mouse.getX(), middle.getX(), 1);
        assertEquals(mouse.getY(), middle.getY(), 1);
        assertEquals(Cursor.NONE, ask(() -> view().getCursor()));
        push(KeyCode.L);
        await("the pointer is gone", () -> !onStage("stage-pointer").isVisible());
    }

    @Test
    void aTooltipGoesBeforeTheStageThatItBelongsTo() {
        begin(STOPS, 0);
        moveTo(ask(() -> view().localToScreen(300, 200)));
        await("the buttons are there", () -> onStage("stage-bar").getOpacity() == 1);
        moveTo(onStage("stage-next"));
        await("the tooltip", () -> Window.getWindows().stream().anyMatch(PopupWindow.class::isInstance));
        List<String> order = new ArrayList<>();
        run(() -> {
            Window.getWindows()
                    .stream()
                    .filter(PopupWindow.class::isInstance)
                    .forEach(
                            popup -> popup.showingProperty().subscribe((before, now) -> order.add("tooltip")));
            view().getScene().getWindow().showingProperty().subscribe((before, now) -> order.add("stage"));
        });
        run(presentation::leave);
        assertEquals(List.of("tooltip", "stage"), order);
    }

    @Test
    void aTourPlaysByItselfAndBeginsAgainWhereItLoops() {
        begin(STOPS, 0);
        push(KeyCode.P);
        await("playing", () -> model().playProperty().get().playing());
        pass(9);
        awaitStop("a");
        pass(2);
        awaitStop("b");
        run(() -> model().tick(30, true));
        awaitStop("b");
        pass(10.1);
        awaitStop("c");
        for (int i = 0; i < 20; i++) {
            pass(0.5);
        }
        awaitStop("a");
        push(KeyCode.P);
        await("waiting again", () -> !model().playProperty().get().playing());
        pass(60);
        awaitStop("a");
    }

    @Test
    void yearsAreCountedAsTheyArePlayedAndWhatHasNoneStaysApart() {
        begin(STOPS, 1);
        assertFalse(ask(() -> model().yearsRunning()));
        push(KeyCode.RIGHT);
        awaitStop("c");
        String apart = said("stage-apart");
        push(KeyCode.DOWN);
        await("the first year is over", () -> said("stage-year").equals("2022"));
        String first = said("stage-due-km");
        push(KeyCode.DOWN);
        await("the next year", () -> said("stage-year").equals("2023"));
        assertNotEquals(first, said("stage-due-km"), "ĐT291 and ĐT342 are due");
        double grown = ask(() -> model().map().mapStateBinding().get().emphasis().share("dt342-qn-1"));
        assertEquals(1, grown);
        assertEquals(apart, said("stage-apart"));
        push(KeyCode.UP);
        await("a year back", () -> said("stage-year").equals("2022"));
        assertTrue(ask(() -> model().map().mapStateBinding().get().emphasis().share("dt342-qn-1")) < 1);
    }

    @Test
    void theLegendExplainsTheStopThatIsShownAndNoOther() {
        begin(STOPS, 0);
        assertTrue(ask(() -> shown("stage-legend-quang-ninh").count() == 1));
        assertTrue(ask(() -> ((Region) onStage("stage-legend")).getWidth() >= onStage("stage-legend").prefWidth(-1)));
        push(KeyCode.RIGHT);
        awaitStop("b");
        await("the legend of rivers and ports", () -> shown("stage-legend-port").count() == 1);
        awaitSettled();
        assertTrue(ask(() -> shown("stage-legend-quang-ninh").findAny().isEmpty()));
        await("it is there whole", () -> onStage("stage-legend").getOpacity() == 1
                && ((Region) onStage("stage-legend")).getWidth() >= onStage("stage-legend").prefWidth(-1));
    }

    @Test
    void theStageFollowsTheBaseMapOfTheWindow() {
        begin(STOPS, 0);
        TileSource other = new OfflineVectorTiles();
        run(() -> tiles.set(other));
        awaitSettled();
        run(presentation::leave);
        assertEquals(List.of("a"), left);
    }

    @Test
    void nothingHoldsOnToAStageThatHasBeenLeft() {
        begin(STOPS, 0);
        WeakReference<StageView> gone = new WeakReference<>(view());
        run(presentation::leave);
        // Another stage takes the place of the last one where JavaFX remembers what had the focus or was drawn last.
        begin(STOPS, 1);
        await("the stage is forgotten", () -> {
            System.gc();
            return gone.get() == null;
        });
    }

    @Test
    void withTwoDisplaysTheSpeakerHasNotesTheNextStopAndTheClock() {
        displays.set(0, new Rectangle2D(0, 0, 480, 600));
        displays.add(new Rectangle2D(500, 0, 480, 600));
        begin(STOPS.replace("\"Ba\"", "\"" + LONG + "\""), 0);
        Stage speaker = ask(() -> listTargetWindows().stream()
                .filter(each -> each.isShowing() && each.getScene().lookup("#speaker") != null)
                .map(Stage.class::cast)
                .findFirst()
                .orElseThrow());
        Scene seen = speaker.getScene();
        assertEquals(0, ask(speaker::getX), "on the display of the window");
        assertEquals("Nói chậm.", ask(() -> ((Labeled) seen.lookup("#speaker-notes")).getText()));
        assertEquals("Hai", ask(() -> ((Labeled) seen.lookup("#speaker-next")).getText()));
        assertEquals(
                DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(MORNING.atZone(ZoneId.systemDefault())),
                ask(() -> ((Labeled) seen.lookup("#speaker-clock")).getText()));
        await("the titles of the stops are read whole", () -> {
            List<Text> titles = seen.lookup("#speaker-stops")
                    .lookupAll(".list-cell .text")
                    .stream()
                    .map(Text.class::cast)
                    .filter(title -> !title.getText().isEmpty())
                    .toList();
            return titles.size() == 3 && titles.stream()
                    .noneMatch(title -> title.getText().endsWith("…")
                            || title.getText().endsWith("..."));
        });
        run(speaker::requestFocus);
        await("the speaker has the keys", speaker::isFocused);
        push(KeyCode.PAGE_DOWN);
        awaitStop("b");
        await("the hall has gone on", () -> said("stage-title").equals("Hai"));
        await("and the speaker's list too", () -> ((Labeled) seen.lookup("#speaker-next")).getText().equals(LONG));
        assertFalse(ask(() -> seen.lookup("#speaker-state").isVisible()));
        push(KeyCode.B);
        await("the speaker is told that the hall sees nothing", () -> seen.lookup("#speaker-state").isVisible()
                && ((Labeled) seen.lookup("#speaker-state")).getText().contains("đen"));
        push(KeyCode.B);
        await("and that it sees again", () -> !seen.lookup("#speaker-state").isVisible());
        run(speaker::close);
        run(() -> speaker.fireEvent(
                new javafx.stage.WindowEvent(speaker, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST)));
        await("the stage is left with it", () -> presentation.model() == null);
        assertEquals(List.of("b"), left);
    }

    @Test
    void aTourWithUnknownLayersItemsAndBadNumbersIsShownWithItsStopsMarkedAndExplained() {
        begin("""
                {"title": {"vi": "Hỏng", "en": "Broken"}, "stops": [
                  {"id": "a", "title": {"vi": "Lành", "en": "Whole"}, "layers": ["dt342"], "seconds": 5},
                  {"id": "b", "title": {"vi": "Lạ", "en": "Strange"}, "layers": ["dt342", "dt999"], "items": ["i99"],
                   "seconds": 5},
                  {"id": "c", "title": {"vi": "Số hỏng", "en": "Bad numbers"}, "seconds": -3, "year": 2050,
                   "view": {"lon": 21, "lat": 106.9, "zoom": 10}}]}""", 0);
        assertFalse(seen("stage-problems"), "nothing is wrong with the first stop");
        push(KeyCode.RIGHT);
        awaitStop("b");
        assertTrue(seen("stage-problems"));
        assertTrue(said("stage-problems").contains("dt999") && said("stage-problems").contains("i99"),
                () -> said("stage-problems"));
        push(KeyCode.RIGHT);
        awaitStop("c");
        awaitSettled();
        assertTrue(seen("stage-problems"));
        for (String words : List.of("Khung nhìn", "year = 2050", "seconds = -3")) {
            assertTrue(said("stage-problems").contains(words), () -> said("stage-problems"));
        }
        push(KeyCode.LEFT);
        push(KeyCode.LEFT);
        awaitStop("a");
        assertFalse(seen("stage-problems"));
    }
}
