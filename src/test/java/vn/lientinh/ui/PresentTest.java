package vn.lientinh.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lientinh.geo.Viewport;
import vn.lientinh.io.TourReferences;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInTours;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.store.Setting;
import vn.lientinh.store.Settings;
import vn.lientinh.store.UserFolders;
import vn.lientinh.ui.files.OpenDialogs;
import vn.lientinh.ui.files.SaveDialog;

/** From the window onto the stage and back, and into the editor of tours, with keys and clicks. */
class PresentTest extends WindowTest {

    /** Tours that a test makes go there, not to the folder of whoever runs it. */
    @TempDir
    private static Path userFolder;
    private static @Nullable String userFolderBefore;

    @BeforeAll
    static void moveIn() {
        userFolderBefore = System.getProperty(UserFolders.PROPERTY);
        System.setProperty(UserFolders.PROPERTY, userFolder.toString());
    }

    @AfterAll
    static void moveOut() {
        String before = userFolderBefore;
        if (before == null) {
            System.clearProperty(UserFolders.PROPERTY);
        } else {
            System.setProperty(UserFolders.PROPERTY, before);
        }
    }

    @TempDir
    private Path folder;

    private Optional<Path> toOpen = Optional.empty();
    private final List<String> askedFor = new ArrayList<>();
    private final Settings remembered = Settings.inMemory();

    @Override
    Settings settings() {
        return remembered;
    }

    @Override
    OpenDialogs dialogs() {
        return new OpenDialogs() {
            @Override
            public Optional<Path> file(String title, String kind, List<String> endings) {
                return toOpen;
            }

            @Override
            public Optional<Path> folder(String title) {
                return Optional.of(folder);
            }
        };
    }

    @Override
    SaveDialog saveDialog() {
        return (title, in, name, ending) -> {
            askedFor.add(name);
            return Optional.of(folder.resolve(name));
        };
    }

    @AfterEach
    void comeDown() {
        run(() -> hall().ifPresent(Stage::close));
    }

    private static Optional<Stage> hall() {
        return Window.getWindows()
                .stream()
                .filter(one -> one.isShowing() && one.getScene() != null
                        && one.getScene().lookup("#stage-title") != null)
                .map(Stage.class::cast)
                .findFirst();
    }

    private static Optional<Node> onStage(String id) {
        return hall().stream()
                .flatMap(stage -> stage.getScene().getRoot().lookupAll("#" + id).stream())
                .max(Comparator.comparing(PresentTest::seen));
    }

    /** Whether it is shown; what is made ready for other stops is there too. */
    private static boolean seen(Node node) {
        Node at = node;
        while (at != null && at.isVisible()) {
            at = at.getParent();
        }
        return at == null;
    }

    private static String said(String id) {
        return onStage(id).map(node -> node instanceof Text text ? text.getText().replace('\n', ' ')
                : node instanceof Labeled labeled ? labeled.getText() : "").orElse("");
    }

    private void awaitNumber(int number) {
        await("stop " + number, () -> said("stage-number").equals(Integer.toString(number)));
    }

    private static Tour whole() {
        Workspace workspace = new BuiltInWorkspace().read();
        return Objects.requireNonNull(
                new BuiltInTours().read(TourReferences.of(workspace)).files().getFirst().tour());
    }

    @Test
    void f5ShowsTheWholeTourWithKeysAndLeavesTheWindowAsItWas() {
        awaitSettled();
        Viewport before = ask(() -> window.camera().viewport());
        Set<String> layers = ask(() -> Set.copyOf(model.visibleLayers()));
        push(KeyCode.F5);
        await("the tours are listed", () -> window.root().lookup("#present-tours") instanceof ListView<?> list
                && list.getItems().size() >= 4);
        push(KeyCode.ENTER);
        awaitNumber(1);
        Tour tour = whole();
        for (int i = 0; i < tour.stops().size(); i++) {
            awaitNumber(i + 1);
            Tour.Stop stop = tour.stops().get(i);
            assertEquals(stop.title().vi(), ask(() -> said("stage-title")));
            assertFalse(ask(() -> said("stage-clause")).isBlank(), stop.id());
            push(switch (i % 3) {
                case 0 -> KeyCode.RIGHT;
                case 1 -> KeyCode.PAGE_DOWN;
                default -> KeyCode.SPACE;
            });
        }
        awaitNumber(tour.stops().size());
        push(KeyCode.DIGIT5);
        push(KeyCode.ENTER);
        awaitNumber(5);
        assertEquals("2022–2023", ask(() -> said("stage-when")));
        push(KeyCode.HOME);
        awaitNumber(1);
        push(KeyCode.B);
        await("blank", () -> onStage("stage-blank").orElseThrow().isVisible());
        push(KeyCode.B);
        await("not blank", () -> !onStage("stage-blank").orElseThrow().isVisible());
        push(KeyCode.F1);
        await("the keys are shown", () -> onStage("stage-help").orElseThrow().getOpacity() > 0.9);
        push(KeyCode.ESCAPE);
        await("the keys are gone, the stage is not",
                () -> !onStage("stage-help").orElseThrow().isVisible() && hall().isPresent());
        push(KeyCode.L);
        push(KeyCode.ESCAPE);
        await("the stage is left", () -> hall().isEmpty());
        assertEquals(before, ask(() -> window.camera().viewport()));
        assertEquals(layers, ask(() -> Set.copyOf(model.visibleLayers())));
    }

    @Test
    void aBuiltInTourIsCopiedChangedUndoneAndFoundAgain() throws IOException {
        long others = drafts();
        awaitSettled();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F5);
        await("the editor is open", () -> window.root().lookup("#tours-list") instanceof ListView<?> list
                && list.getItems().size() >= 4 && window.root().lookup("#tours-pane").isVisible());
        assertFalse(ask(() -> ((TextInputControl) node("stop-title-vi")).isEditable()), "built in");
        assertTrue(ask(() -> node("stop-add").isDisabled()));
        clickOn("#tour-copy-to-edit");
        await("the copy is at hand", () -> ((TextInputControl) node("stop-title-vi")).isEditable());
        ListView<?> stops = (ListView<?>) node("stops-list");
        int count = ask(() -> stops.getItems().size());
        clickOn("#stop-add");
        await("a stop more", () -> stops.getItems().size() == count + 1);
        clickOn("#tour-undo");
        await("undone", () -> stops.getItems().size() == count);
        clickOn("#tour-redo");
        await("done again", () -> stops.getItems().size() == count + 1);
        run(() -> ((TextInputControl) node("stop-title-vi")).setText("Một điểm mới"));
        await("named", () -> stops.getItems().stream().anyMatch(stop -> stop.toString().contains("Một điểm mới")));
        await("a draft is kept", () -> drafts() > others);
        clickOn("#tour-save");
        await("saved, the draft is gone", () -> drafts() == others);
        try (var files = Files.list(userFolder.resolve("data/tours"))) {
            assertTrue(files.anyMatch(file -> contains(file, "Một điểm mới")));
        }
        assertNotNull(ask(() -> window.root().lookup("#tour-state")));
    }

    private void edit() {
        awaitSettled();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F5);
        await("the editor is open", () -> window.root().lookup("#tours-list") instanceof ListView<?> list
                && list.getItems().size() >= 4 && window.root().lookup("#tours-pane").isVisible());
    }

    /** Takes a tour of two stops to hand that can be changed. */
    private void importSmall(String title) throws IOException {
        Path file = folder.resolve("small.json");
        Files.writeString(file, """
                {"title": {"vi": "%s", "en": "Small"}, "stops": [
                  {"id": "a", "title": {"vi": "Một", "en": "One"}, "layers": ["dt342"], "seconds": 1,
                   "view": {"bounds": [107.0, 21.05, 107.2, 21.32]}},
                  {"id": "b", "title": {"vi": "Hai", "en": "Two"}, "layers": ["ql18"], "items": ["i99"], "seconds": 1}]}
                """.formatted(title));
        toOpen = Optional.of(file);
        edit();
        run(() -> more("tour-import").fire());
        await("the tour is at hand", () -> titles().equals(List.of("Một", "Hai"))
                && ((TextInputControl) node("stop-title-vi")).isEditable());
    }

    private MenuItem more(String id) {
        return ((MenuButton) node("tour-more")).getItems()
                .stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> titles() {
        return ((ListView<?>) node("stops-list")).getItems()
                .stream()
                .map(stop -> ((Tour.Stop) stop).title().vi())
                .toList();
    }

    /** The end of a drag that began on {@code source}. */
    private static MouseDragEvent dropped(Node source) {
        return drag(MouseDragEvent.MOUSE_DRAG_RELEASED, source);
    }

    private static MouseDragEvent drag(EventType<MouseDragEvent> type, Node source) {
        return new MouseDragEvent(type, 0, 0, 0, 0, MouseButton.PRIMARY, 1, false, false,
                false, false, false, false, false, false, false, null, source);
    }

    /** Takes a stop to hand. */
    private void take(int place) {
        await("stop " + place, () -> {
            ((ListView<?>) node("stops-list")).getSelectionModel().select(place);
            return ((Labeled) node("stop-heading")).getText().endsWith(" " + (place + 1));
        });
    }

    /** Presses a button of the form, which need not be in view. */
    private void press(String id) {
        run(() -> ((ButtonBase) node(id)).fire());
    }

    private Node stopCell(int place) {
        return lookup("#stops-list .list-cell").queryAll()
                .stream()
                .filter(cell -> cell instanceof ListCell<?> one && one.getIndex() == place && !one.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTourIsTakenFromAFileWithItsDamageMarkedAndExplained() throws IOException {
        importSmall("Nhập");
        assertFalse(((ListCell<?>) stopCell(0)).getText().contains("⚠"));
        assertTrue(((ListCell<?>) stopCell(1)).getText().contains("⚠"));
        take(1);
        await("what is wrong is said", () -> node("stop-problems").isVisible()
                && ((Labeled) node("stop-problems")).getText().contains("i99"));
    }

    @Test
    void stopsAreMovedByDraggingAndByKeysAndThatIsUndone() throws IOException {
        importSmall("Kéo");
        run(() -> stopCell(1).fireEvent(dropped(stopCell(0))));
        await("dragged", () -> titles().equals(List.of("Hai", "Một")));
        clickOn("#tour-undo");
        await("undone", () -> titles().equals(List.of("Một", "Hai")));
        take(1);
        run(() -> node("stops-list").requestFocus());
        push(KeyCode.ALT, KeyCode.UP);
        await("moved by key", () -> titles().equals(List.of("Hai", "Một")));
        push(KeyCode.DELETE);
        await("deleted", () -> titles().equals(List.of("Một")));
        push(KeyCode.CONTROL, KeyCode.Z);
        await("brought back", () -> titles().equals(List.of("Hai", "Một")));
    }

    @Test
    void aLineShowsOnWhichSideOfAStopTheDraggedOneWillLie() throws IOException {
        importSmall("Vạch");
        PseudoClass above = PseudoClass.getPseudoClass("drop-above");
        PseudoClass below = PseudoClass.getPseudoClass("drop-below");
        // Each in one turn of the FX thread: the list may show a stop in another cell with the next picture.
        assertTrue(ask(() -> {
            Node cell = stopCell(1);
            cell.fireEvent(drag(MouseDragEvent.MOUSE_DRAG_ENTERED, stopCell(0)));
            return cell.getPseudoClassStates().contains(below);
        }), "it comes from above and lies below");
        assertFalse(ask(() -> {
            Node cell = stopCell(1);
            cell.fireEvent(drag(MouseDragEvent.MOUSE_DRAG_ENTERED, stopCell(0)));
            cell.fireEvent(drag(MouseDragEvent.MOUSE_DRAG_EXITED, stopCell(0)));
            return cell.getPseudoClassStates().contains(below);
        }));
        assertTrue(ask(() -> {
            Node cell = stopCell(0);
            cell.fireEvent(drag(MouseDragEvent.MOUSE_DRAG_ENTERED, stopCell(1)));
            return cell.getPseudoClassStates().contains(above);
        }));
    }

    @Test
    void theViewOfTheMapBecomesAStopAndAStopIsShownOnTheMap() throws IOException {
        importSmall("Khung nhìn");
        lookAt(106.5, 21.1, 10);
        Viewport here = viewport();
        clickOn("#stop-add");
        await("a stop more", () -> titles().size() == 3);
        take(0);
        press("stop-show");
        await("the map shows the first stop", () -> window.settled()
                && window.camera().viewport().bounds().contains(107.1, 21.2) && model.visibleLayers().size() == 1);
        Tour.Stop taken = ask(() -> (Tour.Stop) ((ListView<?>) node("stops-list")).getItems().get(1));
        if (!(taken.view() instanceof Tour.View.Bounds(double west, double south, double east, double north))) {
            throw new AssertionError(taken);
        }
        assertEquals(here.lon(), (west + east) / 2, 0.02);
        assertEquals(here.lat(), (south + north) / 2, 0.02);
        assertNull(taken.layers(), "all of them, as when it was taken");
    }

    @Test
    void aTourThatWasDeletedIsBroughtBackFromTheNotice() throws IOException {
        importSmall("Xóa");
        ListView<?> list = (ListView<?>) node("tours-list");
        int count = ask(() -> list.getItems().size());
        run(() -> more("tour-remove").fire());
        await("deleted", () -> list.getItems().size() == count - 1);
        await("it can be brought back", () -> window.root().lookup("#notice-tour-removed-remedy") != null);
        clickOn("#notice-tour-removed-remedy");
        await("it is back", () -> list.getItems().size() == count && titles().equals(List.of("Một", "Hai")));
    }

    @Test
    void aTourIsHandedOutAsSlidesAndAsTheFramesOfAFilmOfTheRateThatWasChosen() throws IOException {
        importSmall("Phát tay");
        run(() -> more("tour-slides").fire());
        await("the slides are there", () -> askedFor.size() == 1 && Files.exists(folder.resolve(askedFor.getFirst())));
        String slides = askedFor.getFirst();
        assertTrue(slides.endsWith(".pdf"));
        try (PDDocument document = Loader.loadPDF(folder.resolve(slides).toFile())) {
            assertEquals(2, document.getNumberOfPages());
        }
        run(() -> more("tour-film").fire());
        await("the rate is asked for", () -> window.root().lookup("#film-rate-24") != null);
        clickOn("#film-rate-24");
        await("the frames are counted", () -> ((Labeled) node("film-facts")).getText().contains("1920"));
        int counted = Integer.parseInt(ask(() -> ((Labeled) node("film-facts")).getText()).split(" ")[0]);
        clickOn("#film-choose");
        Path film = folder.resolve(slides.replace(".pdf", ""));
        await("the film is there", () -> Files.isDirectory(film));
        try (var frames = Files.list(film)) {
            assertEquals(counted, frames.count());
        }
        run(() -> more("tour-export").fire());
        await("the tour is written",
                () -> askedFor.size() == 2 && contains(folder.resolve(askedFor.get(1)), "Phát tay"));
    }

    @Test
    void theTourThatWasOnStageLastIsProposedNextTime() {
        awaitSettled();
        push(KeyCode.F5);
        await("the tours are listed", () -> window.root().lookup("#present-tours") instanceof ListView<?> list
                && list.getItems().size() >= 4);
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        awaitNumber(1);
        push(KeyCode.ESCAPE);
        await("the stage is left", () -> hall().isEmpty());
        assertEquals("program/bac-giang", remembered.get(Setting.of("present.tour", "")).replace("data/tours/", ""));
        assertEquals(-1, remembered.get(Setting.of("present.display", 7)));
    }

    @Test
    void escapePutsTheCardOfToursAwayWhileItsListHasTheKeys() {
        awaitSettled();
        push(KeyCode.F5);
        await("the list has the keys", () -> window.root().lookup("#present-tours") instanceof ListView<?> list
                && list.isFocused());
        push(KeyCode.ESCAPE);
        await("the card is gone", () -> window.bench().dialogs().getContent() == null);
        assertTrue(hall().isEmpty());
    }

    @Test
    void aCardThatIsOpenedAgainIsPaintedInTheMiddleAndNowhereElse() {
        awaitSettled();
        // White on the side of the window, and white on the card, were it in the corner; shaded beside the card.
        Point2D side = ask(() -> window.root().localToScreen(60, 200));
        Color lit = ask(() -> pixel(side));
        for (int time = 1; time <= 3; time++) {
            push(KeyCode.F5);
            await("the list has the keys", () -> window.root().lookup("#present-tours") instanceof ListView<?> list
                    && list.isFocused());
            await("opened " + time + " times, the window is shaded beside the card", () -> !pixel(side).equals(lit));
            push(KeyCode.ESCAPE);
            await("the card is gone", () -> window.bench().dialogs().getContent() == null && pixel(side).equals(lit));
        }
    }

    private static Color pixel(Point2D at) {
        return new Robot().getPixelColor(at);
    }

    @Test
    void anyTourBeginsAgainAfterItsLastStopWhenThatIsAskedFor() {
        awaitSettled();
        push(KeyCode.F5);
        await("the tours are listed", () -> window.root().lookup("#present-tours") instanceof ListView<?> list
                && list.getItems().size() >= 4);
        assertFalse(whole().loop());
        assertFalse(ask(() -> ((CheckBox) node("present-loop")).isSelected()), "as the tour says");
        clickOn("#present-loop");
        clickOn("#present-start");
        awaitNumber(1);
        push(KeyCode.END);
        awaitNumber(whole().stops().size());
        push(KeyCode.RIGHT);
        awaitNumber(1);
    }

    private static long drafts() throws IOException {
        Path folder = userFolder.resolve("data/tours");
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".draft")).count();
        }
    }

    private static boolean contains(Path file, String words) {
        try {
            return Files.readString(file).contains(words);
        } catch (IOException e) {
            return false;
        }
    }
}
