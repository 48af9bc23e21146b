package vn.lientinh.bench;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

import vn.lientinh.Messages;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.ui.Fx;
import vn.lientinh.ui.ShownWindow;
import vn.lientinh.ui.map.MapPane;
import vn.lientinh.ui.shell.MainWindow;
import vn.lientinh.ui.shell.OpenedWorkspace;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/**
 * Puts the first tour of the program on stage, full screen, goes through its stops with the keys of a speaker, and prints what
 * each frame costs while the map flies from stop to stop; at a stop where years are played, what it costs while they run.
 *
 * <p>
 * A flight is measured from the key until the map stands still and everything that comes and goes with a stop has come and gone.
 * What is measured of each frame, {@link Frames} says. The tour is gone through once before, so that all is warm. Before it, as
 * the baseline, a window of the same size moves {@linkplain BarePicture a bare picture}.
 *
 * <p>
 * Arguments: width and height of the screen, then, if not all stops are wanted, how many.
 */
public final class StageTimes {
    private static final double BARE_WARM_UP_S = 4;
    private static final double BARE_S = 5;
    /** What comes and goes with a stop takes no longer than this. */
    private static final double FADES_S = 0.7;
    private static final double YEARS_S = 5;

    private final MapPane map;

    private StageTimes(Stage hall) {
        this.map = (MapPane) Objects.requireNonNull(hall.getScene().lookup("#stage-map"));
    }

    /** Opens the window, presents, and prints the table. */
    public static void main(String[] args) throws Exception {
        Fx.start();
        double width = Double.parseDouble(args[0]);
        double height = Double.parseDouble(args[1]);
        System.out.println(String.format(Locale.ROOT, "| stage %s × %s | seconds | %s |%n|---|---|%s|", args[0], args[1],
                Frames.HEADS, Frames.RULE));
        print("a bare picture", BarePicture.move(width, height, BARE_WARM_UP_S, BARE_S));
        ShownWindow shown = ShownWindow.open(new WindowViewModel(new Texts(Messages.VIETNAMESE)),
                OpenedWorkspace.read(new BuiltInWorkspace()::read), width, height);
        MainWindow window = shown.window();
        Fx.await("the map comes to rest", window::settled);
        Stage hall = present(window);
        new StageTimes(hall).measure(args.length > 2 ? Integer.parseInt(args[2]) : Integer.MAX_VALUE);
        Fx.run(hall::close);
        shown.close();
        System.exit(0);
    }

    /** Presents as a speaker does: asks for it, and presses the button of the card. */
    private static Stage present(MainWindow window) throws Exception {
        Fx.run(() -> window.bench().actions().find("present").orElseThrow().run());
        Fx.await("the tours are listed", () -> window.root().lookup("#present-tours") instanceof ListView<?> list
                && !list.getItems().isEmpty());
        Fx.run(() -> {
            ((ListView<?>) window.root().lookup("#present-tours")).getSelectionModel().select(0);
            ((Button) window.root().lookup("#present-start")).fire();
        });
        Fx.await("the stage is there", () -> !halls().isEmpty());
        return halls().getFirst();
    }

    private static List<Stage> halls() {
        return Window.getWindows()
                .stream()
                .filter(each -> each.getScene() != null && each.getScene().lookup("#stage-map") != null)
                .map(Stage.class::cast)
                .toList();
    }

    private void measure(int most) throws Exception {
        int stops = Math.min(most, Integer.parseInt(Fx.ask(() -> ((Label) lookup(".caption-of")).getText())
                .replaceAll("\\D", "")));
        for (int stop = 2; stop <= stops; stop++) {
            fly(KeyCode.RIGHT);
        }
        fly(KeyCode.HOME);
        Frames all = null;
        for (int stop = 2; stop <= stops; stop++) {
            Frames flight = fly(KeyCode.RIGHT);
            print((stop - 1) + " to " + stop + ", " + Fx.ask(this::title), flight);
            if (all == null) {
                all = flight;
            } else {
                all.add(flight);
            }
        }
        print("all flights", Objects.requireNonNull(all));
        if (Fx.ask(() -> lookup("#stage-year").getParent().isVisible())) {
            print("years are played", Frames.of(at -> at < YEARS_S));
        }
    }

    /** The title of the stop that is shown; those of other stops are there too, made ready. */
    private String title() {
        return map.getScene()
                .getRoot()
                .lookupAll("#stage-title")
                .stream()
                .filter(title -> title.getParent().isVisible())
                .map(title -> ((Text) title).getText().replace('\n', ' '))
                .findFirst()
                .orElseThrow();
    }

    private Node lookup(String selector) {
        return Objects.requireNonNull(map.getScene().lookup(selector));
    }

    private Frames fly(KeyCode key) throws Exception {
        Fx.await("the stage is painted and still", () -> map.settled() || lookup("#stage-year").getParent().isVisible());
        boolean[] pressed = { false };
        return Frames.of(at -> {
            if (!pressed[0]) {
                pressed[0] = true;
                press(key);
            }
            return at < FADES_S || map.movingProperty().get();
        });
    }

    private void press(KeyCode key) {
        Event.fireEvent(map, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        Event.fireEvent(map, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, false, false, false));
    }

    private static void print(String what, Frames frames) {
        System.out.println(String.format(Locale.ROOT, "| %s | %.1f | %s |", what, frames.seconds(), frames.cells()));
    }
}
