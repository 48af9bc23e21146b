package vn.lientinh.bench;

import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import vn.lientinh.Messages;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.tiles.OfflineVectorTiles;
import vn.lientinh.ui.map.Pixels;
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
 * Before it, as the baseline, the same window holds nothing but one picture that is moved along the same path.
 *
 * <p>
 * Arguments: width, height, then {@code built-in} or numbers of vertices.
 */
public final class FrameTimes {
    private static final double PAN_S = 8;
    private static final double WARM_UP_S = 12;
    private static final int PAN_X = 460;
    private static final int PAN_Y = 260;
    private static final double PAN_TURN = 1.6;
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
        frames.measureBare();
        for (int i = 2; i < args.length; i++) {
            String what = args[i];
            Workspace workspace = what.equals("built-in") ? new BuiltInWorkspace().read()
                    : new NetworkGenerator(Integer.parseInt(what), Networks.SEED).workspace();
            frames.measure(what, workspace);
        }
        System.exit(0);
    }

    /** The baseline: a window of the same size in which nothing but one opaque picture is moved along the same path. */
    private void measureBare() throws Exception {
        int across = (int) width + 2 * PAN_X;
        int down = (int) height + 2 * PAN_Y;
        BufferedImage pixels = new BufferedImage(across, down, BufferedImage.TYPE_INT_ARGB_PRE);
        Random random = new Random(Networks.SEED);
        Arrays.setAll(Pixels.data(pixels), i -> 0xFF000000 | random.nextInt(0x1000000));
        Stage stage = ask(() -> new Stage(StageStyle.UNDECORATED));
        ImageView picture = ask(() -> {
            ImageView view = new ImageView(Pixels.image(pixels));
            stage.setScene(new Scene(new Pane(view), width, height));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            return view;
        });
        for (double seconds : new double[] { WARM_UP_S, PAN_S }) {
            Frames frames = run(at -> {
                picture.setTranslateX(Math.rint(panX(at) - PAN_X));
                picture.setTranslateY(Math.rint(panY(at) - PAN_Y));
                return at < seconds;
            });
            if (seconds == PAN_S) {
                System.out.println(row("a bare picture", "pan", frames, "|"));
            }
        }
        ask(() -> {
            stage.close();
            return true;
        });
    }

    private static double panX(double seconds) {
        return PAN_X * Math.sin(seconds * PAN_TURN);
    }

    private static double panY(double seconds) {
        return PAN_Y * Math.sin(2 * seconds * PAN_TURN);
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
            fire(surface, MouseEvent.MOUSE_DRAGGED, x + panX(at), y + panY(at));
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
        System.out.println(row(what, path, frames, String.format(Locale.ROOT, "%d ms |", (System.nanoTime() - end) / 1_000_000)));
    }

    private static String row(String what, String path, Frames frames, String end) {
        return String.format(Locale.ROOT, "| %s | %s | %d | %.1f | %.2f ms | %.2f ms | %.1f ms | %s", what, path,
                frames.work.count(), frames.perSecond(), frames.work.medianMs(), frames.work.p99Ms(), frames.renderingMs(), end);
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
