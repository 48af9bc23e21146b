package vn.lientinh.ui;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import vn.lientinh.store.UserFolders;
import vn.lientinh.store.WorkspaceStore;

/** Starts the window from a program that knows no JavaFX. */
public final class WindowLauncher {

    /**
     * Opens the window on {@code workspace} and returns when it has been closed.
     *
     * @param language of this run, or null for the one that is remembered
     *
     * @throws UnsupportedOperationException when there is no display
     */
    public void open(WorkspaceStore workspace, @Nullable Locale language) {
        open(workspace, language, (stage, drawn) -> {});
    }

    /**
     * Opens the window as {@link #open} does and closes it as soon as the map is drawn: a start and nothing else.
     *
     * @throws UnsupportedOperationException when there is no display
     */
    public void openUntilDrawn(WorkspaceStore workspace, @Nullable Locale language) {
        open(workspace, language, (stage, drawn) -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (drawn.getAsBoolean()) {
                    stop();
                    stage.close();
                }
            }
        }.start());
    }

    private void open(WorkspaceStore workspace, @Nullable Locale language,
            BiConsumer<Stage, BooleanSupplier> onShown) {
        // Java2D only paints pictures here; with a display of its own it would start a second toolkit.
        System.setProperty("java.awt.headless", "true");
        Pipeline.choose();
        CountDownLatch closed = new CountDownLatch(1);
        LienTinhApp app = new LienTinhApp(workspace, language, UserFolders.ofThisMachine());
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setOnHidden(event -> closed.countDown());
            onShown.accept(stage, app.show(stage));
        });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
