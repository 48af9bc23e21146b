package vn.lientinh.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import vn.lientinh.Messages;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.geo.Viewport;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.store.Settings;
import vn.lientinh.ui.shell.MainWindow;
import vn.lientinh.ui.shell.OpenedWorkspace;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.ThemeChoice;
import vn.lientinh.ui.state.WindowViewModel;

/** The next window is as the last one was left. */
class RememberTest extends WindowTest {

    private final Settings settings = Settings.inMemory();

    @Override
    Settings settings() {
        return settings;
    }

    /** Another window on the same settings, in the place of the one that is there. */
    private void openAgain() {
        OpenedWorkspace read = OpenedWorkspace.read(new BuiltInWorkspace()::read);
        run(() -> {
            dressing.unsubscribe();
            model = new WindowViewModel(new Texts(Messages.VIETNAMESE));
            window = new MainWindow(model, means());
            Scene scene = new Scene(window.root());
            dressing = window.attach(scene);
            stage.setScene(scene);
            window.bench().workspaces().open(new BuiltInWorkspace(), CompletableFuture.completedFuture(read));
        });
        await("the workspace is open", () -> model.workspace() != null);
        awaitSettled();
    }

    @Test
    void languageLookNamesViewAndLayersAreAsTheyWereLeft() {
        openAgain();
        assertSameView(ask(() -> window.camera().homeView()), viewport());
        run(() -> {
            model.texts().setLocale(Messages.ENGLISH);
            model.themeChoiceProperty().set(ThemeChoice.DARK);
            model.territoryViewProperty().set(TerritoryView.SINCE_2025);
            model.visibleLayers().remove("ql18");
        });
        lookAt(106.9, 21.2, 12);
        Viewport left = viewport();
        await("the view is remembered", () -> remembersView());
        openAgain();
        assertEquals(Locale.UK, ask(() -> model.texts().locale()));
        assertEquals(ThemeChoice.DARK, ask(() -> model.themeChoiceProperty().get()));
        assertEquals(TerritoryView.SINCE_2025, ask(() -> model.territoryViewProperty().get()));
        assertFalse(ask(() -> model.visibleLayers().contains("ql18")));
        assertTrue(ask(() -> model.visibleLayers().contains("ql37")));
        assertSameView(left, viewport());
        run(() -> model.visibleLayers().add("ql18"));
        openAgain();
        assertTrue(ask(() -> model.visibleLayers().contains("ql18")));
    }

    private boolean remembersView() {
        return settings.find(vn.lientinh.store.Setting.list("workspace.views", Object.class)).isPresent();
    }
}
