package vn.lientinh.ui.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import vn.lientinh.Messages;
import vn.lientinh.geo.Viewport;
import vn.lientinh.print.Exporter.Format;
import vn.lientinh.print.PaperSize;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.store.Settings;
import vn.lientinh.tiles.VectorBaseMap;
import vn.lientinh.ui.shell.Fonts;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/** Where a sheet goes from the print view, with dialogs, printers and other programs played by the test. */
@SuppressWarnings("NullAway.Init") // the fields are set before each test, in start
final class PrintDialogTest extends ApplicationTest {

    private static final int PATIENCE_S = 30;

    @TempDir
    Path folder = Path.of("");
    private final PrinterStub printers = new PrinterStub();
    private final List<Path> opened = new CopyOnWriteArrayList<>();
    private Optional<Path> answer = Optional.empty();
    private WindowViewModel window;
    private PrintViewModel model;
    private PrintView view;
    private Stage stage;
    private volatile boolean closed;

    @Override
    public void start(Stage primary) {
        Fonts.load();
        stage = primary;
        window = new WindowViewModel(new Texts(Messages.VIETNAMESE));
        window.open(new BuiltInWorkspace().read());
        model = new PrintViewModel(window,
                new ReadOnlyObjectWrapper<>(new Viewport(107, 21.1, 9, 900, 600, 1)).getReadOnlyProperty(),
                new PrintMeans(new VectorBaseMap(), Settings.inMemory(), (title, start, name, ending) -> answer,
                        new Opener() {
                            @Override
                            public void open(Path file) {
                                opened.add(file);
                            }

                            @Override
                            public void reveal(Path file) {
                                opened.add(Objects.requireNonNull(file.getParent()));
                            }
                        }, printers, folder, ForkJoinPool.commonPool(), Platform::runLater),
                () -> LocalDate.of(2026, 11, 25));
        view = new PrintView(model, () -> closed = true);
        Scene scene = new Scene(view);
        scene.getStylesheets()
                .setAll(List.of("light.css", "window.css", "desk.css")
                        .stream()
                        .map(name -> Objects.requireNonNull(PrintView.class.getResource("/vn/lientinh/ui/" + name))
                                .toExternalForm())
                        .toList());
        primary.setFullScreen(false);
        primary.setScene(scene);
        primary.setX(0);
        primary.setY(0);
        // Lower than the smallest window that is promised, and a little narrower: the headless screen is no wider.
        primary.setWidth(980);
        primary.setHeight(640);
        primary.show();
        model.open();
        view.begin();
    }

    @AfterEach
    void close() {
        model.close();
    }

    private static void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, () -> {
                WaitForAsyncUtils.waitForFxEvents(1);
                return WaitForAsyncUtils.asyncFx(condition).get();
            });
        } catch (TimeoutException e) {
            throw new AssertionError("Waited in vain: " + what, e);
        }
    }

    private boolean there(String id) {
        return lookup("#" + id).tryQuery().filter(Node::isVisible).isPresent();
    }

    private String text(String id) {
        return lookup("#" + id).<Labeled>query().getText();
    }

    private void awaitSheet() {
        await("the sheet is painted", view::settled);
    }

    @Test
    void aSavedSheetCanBeOpenedAndItsFolderToo() {
        awaitSheet();
        answer = Optional.of(folder.resolve("tờ.pdf"));
        clickOn("#print-save");
        await("it is saved", () -> there("print-open-file"));
        assertEquals("Đã lưu " + folder.resolve("tờ.pdf"), text("print-status"));
        assertTrue(Files.exists(folder.resolve("tờ.pdf")));
        clickOn("#print-open-file");
        await("it is opened", () -> opened.equals(List.of(folder.resolve("tờ.pdf"))));
        clickOn("#print-open-folder");
        await("its folder is opened", () -> opened.contains(folder));
        clickOn("#print-status-close");
        await("the words are gone", () -> !there("print-status"));
    }

    @Test
    void aFieldWithAFaultIsSeenToBeWrong() {
        awaitSheet();
        for (String id : List.of("print-scale", "print-dpi")) {
            interact(() -> model.choose(Format.PNG));
            TextField field = lookup("#" + id).query();
            Paint usual = edge(field);
            String before = field.getText();
            interact(() -> field.setText("0"));
            await(id + " stands out", () -> !edge(field).equals(usual));
            interact(() -> field.setText(before));
            await(id + " is as before", () -> edge(field).equals(usual));
        }
    }

    private static Paint edge(TextField field) {
        return field.getBackground().getFills().getFirst().getFill();
    }

    @Test
    void aFolderThatIsNotThereIsToldInWords() {
        awaitSheet();
        answer = Optional.of(folder.resolve("không có").resolve("tờ.pdf"));
        clickOn("#print-save");
        await("it is told", () -> there("print-status") && text("print-status").contains("Không có thư mục"));
        interact(() -> window.texts().setLocale(Messages.ENGLISH));
        assertTrue(text("print-status").contains("There is no folder"), "the failure follows the language");
    }

    @Test
    void withoutAPrinterSaysWhatToDoAndFindsOneLater() {
        awaitSheet();
        printers.there = List.of();
        clickOn("#print-to-printer");
        await("it is told", () -> there("printer-missing"));
        assertTrue(text("printer-missing").contains("Không tìm thấy máy in"));
        assertTrue(lookup("#printer-print").query().isDisabled());
        printers.there = List.of(PrinterStub.OFFICE);
        clickOn("#printer-again");
        await("it is found", () -> there("printer-choice"));
        clickOn("#printer-print");
        // The printer is named while the sheet is on its way, too.
        await("it is sent", () -> printers.printed.size() == 1);
        await("it is told", () -> there("print-status") && text("print-status").contains("Phong-Ke-hoach"));
        assertFalse(printers.printed.getFirst().fit());
    }

    @Test
    void paperThatThePrinterDoesNotHaveIsToldBefore() {
        interact(() -> model.choose(PaperSize.A0));
        awaitSheet();
        clickOn("#print-to-printer");
        await("it is told", () -> there("printer-warning"));
        assertTrue(text("printer-warning").contains("không có khổ A0"));
        clickOn("#printer-fit");
        await("the consequence is told", () -> text("printer-warning").contains("tỷ lệ ghi trên tờ không còn đúng"));
        clickOn("#printer-cancel");
        await("the card is away", () -> !there("printer-pane"));
        assertEquals(List.of(), printers.printed);
    }

    @Test
    void escapePutsTheCardAwayFirstAndThenTheView() {
        awaitSheet();
        clickOn("#print-to-printer");
        await("printers are found", () -> there("printer-choice"));
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        await("the card is away", () -> !there("printer-pane"));
        assertFalse(closed);
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        await("the view is closed", () -> closed);
    }

    @Test
    void inASmallWindowEverythingIsWithinItAndTheListBelow() {
        awaitSheet();
        for (String id : List.of("print-close", "print-reset", "print-move", "print-fit", "print-checks",
                "print-format", "print-to-printer", "print-save")) {
            Bounds at = lookup("#" + id).query().localToScene(lookup("#" + id).query().getBoundsInLocal());
            assertTrue(at.getMinX() >= 0 && at.getMaxX() <= stage.getScene().getWidth() + 0.5, id + " " + at);
            assertTrue(at.getMinY() >= 0 && at.getMaxY() <= stage.getScene().getHeight() + 0.5, id + " " + at);
        }
        Bounds preview = lookup("#print-preview").query()
                .localToScene(lookup("#print-preview").query()
                        .getBoundsInLocal());
        Bounds checks = lookup("#print-checks").query()
                .localToScene(lookup("#print-checks").query()
                        .getBoundsInLocal());
        assertTrue(checks.getMinY() >= preview.getMaxY() - 0.5, "below the preview");
        assertTrue(preview.getHeight() > 200, "and the preview is still worth looking at: " + preview.getHeight());
    }
}
