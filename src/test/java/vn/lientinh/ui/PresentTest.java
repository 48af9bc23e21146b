package vn.lientinh.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lientinh.geo.Viewport;
import vn.lientinh.io.TourReferences;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInTours;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.store.UserFolders;

/** From the window onto the stage and back, and into the editor of tours, with keys and clicks. */
class PresentTest extends WindowTest {

    private static final Path USER_FOLDER = userFolder();

    private static Path userFolder() {
        try {
            Path folder = Files.createTempDirectory("lientinh-tours");
            // Tours that a test makes go there, not to the folder of whoever runs it.
            System.setProperty(UserFolders.PROPERTY, folder.toString());
            return folder;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
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
        return hall().map(stage -> stage.getScene().lookup("#" + id));
    }

    private static String said(String id) {
        return onStage(id).map(node -> node instanceof Text text ? text.getText()
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
        await("a draft is kept", () -> drafts() > 0);
        clickOn("#tour-save");
        await("saved, the draft is gone", () -> drafts() == 0);
        try (var files = Files.list(USER_FOLDER.resolve("data/tours"))) {
            assertTrue(files.anyMatch(file -> contains(file, "Một điểm mới")));
        }
        assertNotNull(ask(() -> window.root().lookup("#tour-state")));
    }

    private static long drafts() throws IOException {
        Path folder = USER_FOLDER.resolve("data/tours");
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
