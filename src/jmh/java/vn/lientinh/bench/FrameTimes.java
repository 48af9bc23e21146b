package vn.lientinh.bench;

import java.util.Locale;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import vn.lientinh.Messages;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.ui.Fx;
import vn.lientinh.ui.ShownWindow;
import vn.lientinh.ui.shell.MainWindow;
import vn.lientinh.ui.shell.OpenedWorkspace;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/**
 * Drives the real main window along a recorded path and prints what each frame costs the FX thread, how many frames there are a
 * second, and how long after the hand lets go the sharp overlay is there.
 *
 * <p>
 * The path: the map is held and moved for eight seconds on a figure of eight about the place where the three provinces meet,
 * with up to 1,100 pixels a second; then it is zoomed in by two levels and out again, eight times half a level each. What is
 * measured of each frame, {@link Frames} says.
 *
 * <p>
 * Before it, as the baseline, a window of the same size moves {@linkplain BarePicture a bare picture} along the same path.
 *
 * <p>
 * Arguments: width, height, then {@code built-in} or numbers of vertices.
 */
public final class FrameTimes {
    private static final double PAN_S = 8;
    private static final double WARM_UP_S = 12;
    private static final double ZOOM = 9.2;
    private static final int ZOOM_STEPS = 16;
    private static final double STEP_S = 0.25;

    private final double width;
    private final double height;

    private FrameTimes(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** Opens the windows one after the other and prints the table. */
    public static void main(String[] args) throws Exception {
        Fx.start();
        FrameTimes frames = new FrameTimes(Double.parseDouble(args[0]), Double.parseDouble(args[1]));
        System.out.println(String.format(Locale.ROOT, "| window %s × %s | path | %s | sharp overlay follows after |%n|---|---|%s|---|",
                args[0], args[1], Frames.HEADS, Frames.RULE));
        System.out.println(row("a bare picture", "pan",
                BarePicture.move(frames.width, frames.height, WARM_UP_S, PAN_S), "|"));
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
        ShownWindow shown = ShownWindow.open(new WindowViewModel(new Texts(Messages.VIETNAMESE)), opened, width, height);
        MainWindow window = shown.window();
        await(window);
        Fx.run(() -> {
            window.motion().halt();
            window.camera().look(NetworkGenerator.TOWN[0], NetworkGenerator.TOWN[1], ZOOM);
        });
        await(window);
        pan(window, WARM_UP_S);
        await(window);
        report(what, "pan", pan(window, PAN_S), window);
        report(what, "zoom", zoom(window), window);
        shown.close();
    }

    private Frames pan(MainWindow window, double seconds) throws Exception {
        Node surface = Fx.ask(() -> window.map().lookup(".map-surface"));
        double x = Fx.ask(() -> window.map().getWidth() / 2);
        double y = Fx.ask(() -> window.map().getHeight() / 2);
        Fx.run(() -> fire(surface, MouseEvent.MOUSE_PRESSED, x, y));
        Frames frames = Frames.of(at -> {
            fire(surface, MouseEvent.MOUSE_DRAGGED, x + BarePicture.x(at), y + BarePicture.y(at));
            return at < seconds;
        });
        Fx.run(() -> {
            fire(surface, MouseEvent.MOUSE_RELEASED, x, y);
            // A map that is let go of runs on: what follows is measured from where it stands still.
            window.motion().halt();
        });
        return frames;
    }

    private Frames zoom(MainWindow window) throws Exception {
        double x = Fx.ask(() -> window.map().getWidth() / 2);
        double y = Fx.ask(() -> window.map().getHeight() / 2);
        int[] steps = { 0 };
        return Frames.of(at -> {
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
        return "| " + what + " | " + path + " | " + frames.cells() + " | " + end;
    }

    private static void await(MainWindow window) throws Exception {
        Fx.await("the map comes to rest", window::settled);
    }
}
