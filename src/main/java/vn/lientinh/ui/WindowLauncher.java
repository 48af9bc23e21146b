package vn.lientinh.ui;

import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

import vn.lientinh.model.Workspace;

/** Starts the window from a program that knows no JavaFX. */
public final class WindowLauncher {

    /**
     * Opens the window on what {@code reader} delivers and returns when it has been closed.
     *
     * @throws UnsupportedOperationException when there is no display
     */
    public void open(Supplier<Workspace> reader) {
        open(reader, (stage, drawn) -> {});
    }

    /**
     * Opens the window as {@link #open} does and closes it as soon as the map is drawn: a start and nothing else.
     *
     * @throws UnsupportedOperationException when there is no display
     */
    public void openUntilDrawn(Supplier<Workspace> reader) {
        open(reader, (stage, drawn) -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (drawn.getAsBoolean()) {
                    stop();
                    stage.close();
                }
            }
        }.start());
    }

    private void open(Supplier<Workspace> reader, BiConsumer<Stage, BooleanSupplier> onShown) {
        // Java2D only paints pictures here; with a display of its own it would start a second toolkit.
        System.setProperty("java.awt.headless", "true");
        CountDownLatch closed = new CountDownLatch(1);
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setOnHidden(event -> closed.countDown());
            onShown.accept(stage, new LienTinhApp(reader).show(stage));
        });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
