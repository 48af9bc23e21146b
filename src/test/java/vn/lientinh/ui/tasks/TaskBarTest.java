package vn.lientinh.ui.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.lientinh.ui.Fx.ask;
import static vn.lientinh.ui.Fx.await;
import static vn.lientinh.ui.Fx.run;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import vn.lientinh.Messages;
import vn.lientinh.ui.state.Texts;

@SuppressWarnings("NullAway.Init") // the fields are set before each test, in start
class TaskBarTest extends ApplicationTest {

    private static final String LONG = "Đang đọc “Không gian làm việc của Sở Giao thông Vận tải Quảng Ninh”";

    private TasksViewModel model;
    private TaskBar bar;

    @Override
    public void start(Stage stage) {
        model = new TasksViewModel();
        bar = new TaskBar(model, new Texts(Messages.VIETNAMESE));
        Scene scene = new Scene(new Pane(bar), 900, 60);
        scene.getStylesheets()
                .setAll(sheet("light.css"), sheet("window.css"));
        stage.setFullScreen(false);
        stage.setScene(scene);
        stage.show();
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(TaskBar.class.getResource("/vn/lientinh/ui/" + name)).toExternalForm();
    }

    private Task begin(String words) {
        return ask(() -> model.begin(messages -> words, null));
    }

    /** The words that are seen. */
    private List<String> seen() {
        return ask(() -> bar.lookupAll(".task-words")
                .stream()
                .filter(Node::isVisible)
                .map(words -> ((Label) words).getText())
                .toList());
    }

    @Test
    void onlyTheFirstIsToldInWordsAndTheNextWhenItHasEnded() {
        Task first = begin(LONG);
        begin("Đang xuất bản đồ");
        await("both are shown", () -> bar.getChildren().size() == 2);
        assertEquals(List.of(LONG), seen());
        List<String> pointedAt = ask(() -> bar.lookupAll(".task-progress")
                .stream()
                .map(progress -> ((ProgressBar) progress).getTooltip().getText())
                .toList());
        assertEquals(List.of(LONG, "Đang xuất bản đồ"), pointedAt);
        run(first::end);
        assertEquals(List.of("Đang xuất bản đồ"), seen());
    }

    @Test
    void howeverLongItsWordsItLeavesRoomForTheRestOfTheBar() {
        begin(LONG);
        begin(LONG);
        await("both are shown", () -> bar.getChildren().size() == 2);
        double width = ask(() -> bar.prefWidth(-1));
        assertTrue(width > 200 && width < 420, "width " + width);
    }

    @Test
    void whatCanBeCalledOffHasAButtonForIt() {
        AtomicInteger calledOff = new AtomicInteger();
        ask(() -> model.begin(messages -> LONG, calledOff::incrementAndGet));
        await("it is shown", () -> bar.lookup(".task-cancel") != null);
        clickOn((Node) ask(() -> bar.lookup(".task-cancel")));
        assertEquals(1, calledOff.get());
    }

    @Test
    void whatIsOverAtOnceIsNeverShown() {
        Task quick = begin(LONG);
        run(quick::end);
        Task slow = begin("Đang xuất bản đồ");
        await("the slow one is shown", () -> !bar.getChildren().isEmpty());
        assertEquals(List.of("Đang xuất bản đồ"), seen());
        run(slow::end);
        assertFalse(ask(bar::isVisible));
    }
}
