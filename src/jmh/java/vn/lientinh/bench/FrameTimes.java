package vn.lientinh.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import vn.lientinh.Messages;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.tiles.OfflineVectorTiles;
import vn.lientinh.ui.shell.Fonts;
import vn.lientinh.ui.shell.MainWindow;
import vn.lientinh.ui.shell.OpenedWorkspace;
import vn.lientinh.ui.shell.WindowMeans;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/**
 * Drives the real main window along a recorded path and prints what each frame costs the FX thread, how many frames there are a
 * second, and how long after the hand lets go the sharp overlay is there.
 *
 * <p>
 * The path: the map is held and moved for eight seconds on a figure of eight about the place where the three provinces meet,
 * with up to 1,100 pixels a second; then it is zoomed in by two levels and out again, eight times half a level each. Work of the
 * FX thread is its processor time from one frame to the next: events, animation, layout, tiles, and handing the scene over;
 * that of the renderer is the processor time of the thread on which JavaFX paints.
 *
 * <p>
 * Arguments: width, height, then {@code built-in} or numbers of vertices.
 */
public final class FrameTimes {
    private static final double PAN_S = 8;
    private static final double WARM_UP_S = 6;
    private static final double ZOOM = 9.2;
    private static final int ZOOM_STEPS = 16;
    private static final double STEP_S = 0.25;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final double width;
    private final double height;

    private FrameTimes(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** Opens the windows one after the other and prints the table. */
    public static void main(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(true));
        Platform.setImplicitExit(false);
        started.get();
        FrameTimes frames = new FrameTimes(Double.parseDouble(args[0]), Double.parseDouble(args[1]));
        System.out.println(String.format(Locale.ROOT,
                "| window %s × %s | path | frames | frames a second | FX work, median | FX work, p99 | renderer, mean | sharp overlay follows after |%n|---|---|---|---|---|---|---|---|",
                args[0], args[1]));
        for (int i = 2; i < args.length; i++) {
            String what = args[i];
            Workspace workspace = what.equals("built-in") ? new BuiltInWorkspace().read()
                    : new NetworkGenerator(Integer.parseInt(what), Networks.SEED).workspace();
            frames.measure(what, workspace);
        }
        System.exit(0);
    }

    private void measure(String what, Workspace workspace) throws Exception {
        OpenedWorkspace opened = OpenedWorkspace.read(() -> workspace);
        Stage stage = ask(() -> new Stage(StageStyle.UNDECORATED));
        MainWindow window = ask(() -> {
            Fonts.load();
            WindowViewModel model = new WindowViewModel(new Texts(Messages.VIETNAMESE));
            MainWindow main = new MainWindow(model, WindowMeans.forgetful(new OfflineVectorTiles(), text -> {
            }));
            Scene scene = new Scene(main.root(), width, height);
            main.attach(scene);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            main.open(opened);
            return main;
        });
        await(window);
        ask(() -> {
            window.motion().halt();
            window.camera().look(NetworkGenerator.TOWN[0], NetworkGenerator.TOWN[1], ZOOM);
            return true;
        });
        await(window);
        pan(window, WARM_UP_S);
        await(window);
        report(what, "pan", pan(window, PAN_S), window);
        report(what, "zoom", zoom(window), window);
        ask(() -> {
            stage.close();
            return true;
        });
    }

    /** Times of frames and of the work in them. */
    private static final class Frames {
        private final Times work = new Times();
        private long first;
        private long last;
        private long rendering;

        /** Processor time of the thread of JavaFX that renders, for one frame. */
        double renderingMs() {
            return rendering / 1e6 / work.count();
        }

        double perSecond() {
            return work.count() * 1e9 / (last - first);
        }
    }

    /** Something that happens at every frame until it says that it is over. */
    @FunctionalInterface
    private interface Step {
        boolean at(double seconds);
    }

    private Frames run(Step step) throws Exception {
        CompletableFuture<Frames> done = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            private final Frames frames = new Frames();
            private long before = -1;

            @Override
            public void handle(long now) {
                long used = threads.getCurrentThreadCpuTime();
                long time = System.nanoTime();
                if (before < 0) {
                    frames.first = time;
                    frames.rendering = -renderingTime();
                } else {
                    frames.work.add(used - before);
                }
                before = used;
                frames.last = time;
                if (!step.at((time - frames.first) / 1e9)) {
                    stop();
                    frames.rendering += renderingTime();
                    done.complete(frames);
                }
            }
        }.start());
        return done.get(120, TimeUnit.SECONDS);
    }

    private long renderingTime() {
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith("QuantumRenderer")) {
                return threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        throw new IllegalStateException("JavaFX renders on a thread of another name");
    }

    private Frames pan(MainWindow window, double seconds) throws Exception {
        Node surface = ask(() -> window.map().lookup(".map-surface"));
        double x = ask(() -> window.map().getWidth() / 2);
        double y = ask(() -> window.map().getHeight() / 2);
        ask(() -> {
            fire(surface, MouseEvent.MOUSE_PRESSED, x, y);
            return true;
        });
        Frames frames = run(at -> {
            double turn = at * 1.6;
            fire(surface, MouseEvent.MOUSE_DRAGGED, x + 460 * Math.sin(turn), y + 260 * Math.sin(2 * turn));
            return at < seconds;
        });
        ask(() -> {
            fire(surface, MouseEvent.MOUSE_RELEASED, x, y);
            // A map that is let go of runs on: what follows is measured from where it stands still.
            window.motion().halt();
            return true;
        });
        return frames;
    }

    private Frames zoom(MainWindow window) throws Exception {
        double x = ask(() -> window.map().getWidth() / 2);
        double y = ask(() -> window.map().getHeight() / 2);
        int[] steps = { 0 };
        return run(at -> {
            if (steps[0] < ZOOM_STEPS && at > steps[0] * STEP_S) {
                window.motion().zoomBy(steps[0] < ZOOM_STEPS / 2 ? 0.25 : -0.25, x, y);
                steps[0]++;
            }
            return at < ZOOM_STEPS * STEP_S;
        });
    }

    private static void fire(Node surface, javafx.event.EventType<MouseEvent> type, double x, double y) {
        Event.fireEvent(surface, new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false, true,
                false, false, true, false, false, null));
    }

    private static void report(String what, String path, Frames frames, MainWindow window) throws Exception {
        long end = System.nanoTime();
        await(window);
        System.out.println(String.format(Locale.ROOT, "| %s | %s | %d | %.1f | %.2f ms | %.2f ms | %.1f ms | %d ms |", what, path,
                frames.work.count(), frames.perSecond(), frames.work.medianMs(), frames.work.p99Ms(), frames.renderingMs(),
                (System.nanoTime() - end) / 1_000_000));
    }

    private static void await(MainWindow window) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!ask(window::settled)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The map does not come to rest");
            }
            Thread.sleep(1);
        }
    }

    private static <T> T ask(Callable<T> question) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.get(60, TimeUnit.SECONDS);
    }
}
