package vn.lientinh.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.lientinh.ui.Fx.ask;
import static vn.lientinh.ui.Fx.await;
import static vn.lientinh.ui.Fx.run;

import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import vn.lientinh.Messages;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.tiles.OfflineVectorTiles;
import vn.lientinh.ui.actions.Action;
import vn.lientinh.ui.shell.Fonts;
import vn.lientinh.ui.shell.MainWindow;
import vn.lientinh.ui.shell.OpenedWorkspace;
import vn.lientinh.ui.state.Selection;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.ThemeChoice;
import vn.lientinh.ui.state.WindowViewModel;

/** A window that was closed lets go of everything it held, so that a program may open and close as many as it likes. */
class WindowReleaseTest {

    private final Workspace workspace = new BuiltInWorkspace().read();
    private final Map<String, WeakReference<?>> watched = new LinkedHashMap<>();

    /** Stays on screen, so that the toolkit does not end with the last window. */
    @BeforeEach
    void showAnotherWindow() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        run(() -> {
            stage.setFullScreen(false);
            stage.setScene(new Scene(new Pane(), 100, 100));
            stage.show();
        });
    }

    /** A window on a stage of its own. */
    private record Opened(Stage stage, WindowViewModel model, MainWindow window, Subscription dressing) {

        void does(String action) {
            window.bench().actions().find(action).ifPresent(Action::run);
        }
    }

    private static Opened open(Workspace workspace) {
        Fonts.load();
        WindowViewModel model = new WindowViewModel(new Texts(Messages.VIETNAMESE));
        MainWindow window = new MainWindow(model, new OfflineVectorTiles(), text -> {
        });
        Stage stage = new Stage();
        Scene scene = new Scene(window.root(), 900, 700);
        Subscription dressing = window.attach(scene);
        stage.setScene(scene);
        stage.show();
        window.open(OpenedWorkspace.read(() -> workspace));
        return new Opened(stage, model, window, dressing);
    }

    private void watch(Opened opened) {
        watched.put("stage", new WeakReference<>(opened.stage()));
        watched.put("scene", new WeakReference<>(opened.stage().getScene()));
        watched.put("root", new WeakReference<>(opened.window().root()));
        watched.put("map", new WeakReference<>(opened.window().map()));
        watched.put("window", new WeakReference<>(opened.window()));
        watched.put("view model", new WeakReference<>(opened.model()));
    }

    private static Stream<Window> halls() {
        return Window.getWindows().stream().filter(one -> one.getScene().lookup("#stage-title") != null);
    }

    /** Opens a window, looks at all of it, closes it, and keeps nothing of it but what is watched. */
    private void useAndClose() {
        Opened opened = ask(() -> open(workspace));
        Callable<Boolean> drawn = () -> opened.window().settled();
        await("the map is drawn", drawn);
        await("what follows the first picture is there", () -> opened.model().desk() != null);
        run(() -> {
            opened.model().selectionProperty().set(new Selection.OfSegment(workspace.segments().getFirst()));
            opened.model().themeChoiceProperty().set(ThemeChoice.DARK);
            opened.model().texts().setLocale(Messages.ENGLISH);
        });
        for (String page : List.of("layers", "items", "filter")) {
            run(() -> opened.window().bench().side().openProperty().set(page));
            await("the map beside " + page, drawn);
        }
        for (String page : List.of("table", "borders", "totals", "tours")) {
            run(() -> opened.window().bench().dockModel().open(page));
            await("the map above " + page, drawn);
        }
        run(() -> opened.does("present-here"));
        await("the tour is on stage", () -> halls().findAny().isPresent());
        run(() -> halls().toList()
                .forEach(hall -> Event.fireEvent(hall, new WindowEvent(hall, WindowEvent.WINDOW_CLOSE_REQUEST))));
        await("the stage has been left", () -> halls().findAny().isEmpty());
        run(() -> opened.does("print"));
        await("the print view", () -> opened.window().root().lookup("#print-save") != null);
        watch(opened);
        run(() -> {
            opened.dressing().unsubscribe();
            opened.stage().close();
        });
    }

    @Test
    void aClosedWindowIsLetGo() throws InterruptedException {
        useAndClose();
        for (int i = 0; i < 100 && !watched.isEmpty(); i++) {
            System.gc();
            // A pulse or two, after which the renderer lets go as well.
            WaitForAsyncUtils.waitForFxEvents(2);
            Thread.sleep(50);
            watched.values().removeIf(reference -> reference.get() == null);
        }
        assertEquals(Set.of(), watched.keySet(), "still held after the window was closed");
    }
}
