package vn.lientinh.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import vn.lientinh.Messages;
import vn.lientinh.ui.print.Named;
import vn.lientinh.ui.print.PrintView;
import vn.lientinh.ui.state.Selection;

/** The print view as it is used: opened, chosen in, read, mended, closed. */
final class PrintViewTest extends WindowTest {

    private void openByKey() {
        awaitSettled();
        press(KeyCode.CONTROL, KeyCode.P).release(KeyCode.P, KeyCode.CONTROL);
        awaitSheet();
    }

    private void awaitSheet() {
        await("the sheet is painted",
                () -> lookup("#print-view").tryQuery().filter(node -> ((PrintView) node).settled()).isPresent());
    }

    private void replaceText(String id, String text) {
        clickOn(node(id));
        press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        write(text);
    }

    private String typed(String id) {
        return ask(() -> ((TextInputControl) node(id)).getText());
    }

    private boolean checksSay(String words) {
        return ask(() -> lookup("#print-checks").lookup(".print-check .label")
                .queryAll()
                .stream()
                .anyMatch(label -> ((Label) label).getText().contains(words)));
    }

    @Test
    void opensByKeyCoversTheWindowAndGoesBackToTheMap() {
        openByKey();
        assertFalse(ask(() -> treeVisible(window.map())), "what is covered is not reached by Tab");
        assertTrue(typed("print-title").startsWith("BẢN ĐỒ HẠ TẦNG"));
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        await("the view is away", () -> lookup("#print-view").tryQuery().isEmpty());
        assertTrue(ask(() -> treeVisible(window.map())));
        assertTrue(ask(() -> window.map().isFocused() || window.map().isFocusWithin()));
    }

    private static boolean treeVisible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void aBadScaleIsToldAtTheFieldAndLeadsBackFromTheList() {
        openByKey();
        replaceText("print-scale", "0");
        await("the fault is shown", () -> lookup("#print-fault-scale").query().isVisible());
        assertTrue(text("print-fault-scale").contains("“0”"));
        assertTrue(checksSay("“0”"));
        clickOn(node("print-save"));
        await("it is told", () -> lookup("#print-status").tryQuery().isPresent());
        assertEquals("Hãy sửa chỗ đánh dấu lỗi rồi làm lại.", text("print-status"));
        await("led to the field", () -> node("print-scale").isFocused());
        assertEquals("0", typed("print-scale"));
        replaceText("print-scale", "1:500.000");
        await("the fault is gone", () -> !lookup("#print-fault-scale").query().isVisible());
        awaitSheet();
    }

    @Test
    void anEmptyTitleIsWarnedAboutAndTheWarningLeadsToIt() {
        openByKey();
        clickOn(node("print-title"));
        press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        press(KeyCode.DELETE).release(KeyCode.DELETE);
        await("it is warned about", () -> lookup("#print-check-title").tryQuery().isPresent());
        clickOn(node("print-zoom-in"));
        clickOn(node("print-check-title"));
        await("led to the title", () -> node("print-title").isFocused());
        write("To cua toi");
        await("the warning is gone", () -> lookup("#print-check-title").tryQuery().isEmpty());
        run(() -> model.texts().setLocale(Messages.ENGLISH));
        assertEquals("To cua toi", typed("print-title"));
    }

    @Test
    void theTemplateTurnsThePageAndUndoTurnsItBack() {
        openByKey();
        clickOn(node("print-template-report"));
        awaitSheet();
        assertTrue(ask(() -> ((ToggleButton) node("print-orientation-portrait")).isSelected()));
        clickOn(node("print-undo"));
        awaitSheet();
        assertTrue(ask(() -> ((ToggleButton) node("print-orientation-landscape")).isSelected()));
    }

    @Test
    void theMapIsMovedByDraggingItInThePreview() {
        openByKey();
        clickOn(node("print-move"));
        Bounds preview = boundsOf("print-preview");
        double x = preview.getCenterX() - 40;
        double y = preview.getCenterY();
        drag(x, y, MouseButton.PRIMARY).moveTo(x + 30, y - 20).drop();
        await("the extent is the user's own", () -> !typed("print-scale").isEmpty());
        awaitSheet();
        assertEquals("Tự đặt trong bản xem trước",
                ask(() -> ((Named) ((ComboBox<?>) node("print-extent")).getValue()).name()));
    }

    @Test
    void theMapIsCopiedFromTheExportMenu() {
        awaitSettled();
        clickOn(node("export"));
        await("the menu is open", () -> lookup(".context-menu").tryQuery().isPresent());
        clickOn("Chép ảnh bản đồ");
        await("it is told", () -> lookup("#notice-export").tryQuery().isPresent());
        assertEquals("Đã chép ảnh bản đồ; dán vào văn bản hay trang trình chiếu.", text("notice-export"));
        assertTrue(ask(() -> Clipboard.getSystemClipboard().hasImage()));
    }

    @Test
    void theSelectedItemIsPrintedFromTheInspector() {
        awaitSettled();
        run(() -> model.selectionProperty()
                .set(new Selection.OfItem(opened().register().item("i5b").orElseThrow(), null)));
        await("the inspector offers it", () -> lookup("#inspector-print").tryQuery().isPresent());
        run(() -> ((Button) node("inspector-print")).fire());
        awaitSheet();
        assertEquals(opened().register().item("i5b").orElseThrow().name().vi().toUpperCase(Messages.VIETNAMESE),
                typed("print-title"));
    }
}
