package vn.lientinh.ui.present;

import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import vn.lientinh.io.TourFile;
import vn.lientinh.model.Tour;
import vn.lientinh.render.Theme;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.ThemeChoice;
import vn.lientinh.ui.state.WindowViewModel;

/** Puts a tour on stage: full screen on one display, the speaker's view on another when there is one. */
public final class Presentation {

    private final WindowViewModel main;
    private final Displays displays;
    private final InstantSource time;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private @Nullable OnStage onStage;

    /** Everything that is there while a tour is on stage. */
    private record OnStage(StageViewModel model, StageView view, Stage hall, @Nullable Stage speakers,
            @Nullable SpeakerView speaker, Subscription subscription, Consumer<Tour.Stop> whenLeft) {
    }

    /**
     * Presentations in the language and the look of the main window.
     *
     * @param time tells the speaker the time
     */
    public Presentation(WindowViewModel main, Displays displays, InstantSource time) {
        this.main = main;
        this.displays = displays;
        this.time = time;
    }

    /** Whether a tour is on stage. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /**
     * Begins.
     *
     * @param content  what the map shows
     * @param file     the tour, with what was wrong when it was read
     * @param stop     place of the stop to begin with
     * @param display  number of the display that the hall sees, or -1 for one that the main window is not on
     * @param window   the main window
     * @param whenLeft told the last stop when the stage has been left
     */
    public void begin(StageContent content, TourFile file, int stop, int display, Stage window,
            Consumer<Tour.Stop> whenLeft) {
        Tour tour = file.tour();
        if (tour == null || tour.stops().isEmpty()) {
            return;
        }
        leave();
        // The stage has texts of its own: all that listens to them goes with it, and nothing of it stays with the window.
        Texts texts = new Texts(main.texts().locale());
        Subscription language = main.texts().messagesProperty().subscribe(now -> texts.setLocale(now.locale()));
        WindowViewModel map = new WindowViewModel(texts);
        map.themeChoiceProperty().set(main.themeBinding().get() == Theme.DARK ? ThemeChoice.DARK : ThemeChoice.LIGHT);
        StageViewModel model = new StageViewModel(content.workspace(), tour, stop, content.home(), map);
        StageView view = new StageView(model, content, file);
        Displays.Use use = Displays.use(displays.bounds(), display, window.getX() + window.getWidth() / 2,
                window.getY() + window.getHeight() / 2);
        Stage hall = stage(view, use.hall(), map.themeBinding().get());
        hall.titleProperty().bind(texts.made(messages -> tour.title().in(messages.locale())));
        hall.setFullScreenExitHint("");
        hall.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        Rectangle2D ofSpeaker = use.speaker();
        SpeakerView speaker = null;
        Stage speakers = null;
        if (ofSpeaker != null) {
            speaker = new SpeakerView(model, file, time);
            speakers = stage(speaker, ofSpeaker, map.themeBinding().get());
            speakers.titleProperty().bind(texts.of("tour.speaker.title"));
            speakers.setOnCloseRequest(event -> leave());
        }
        Subscription left = model.playProperty().subscribe(play -> {
            if (play.left()) {
                leave();
            }
        });
        onStage = new OnStage(model, view, hall, speakers, speaker, left.and(language), whenLeft);
        running.set(true);
        hall.setOnCloseRequest(event -> leave());
        if (speakers != null) {
            // What the system keeps for its bars is not for the speaker.
            speakers.setMaximized(true);
            speakers.show();
        }
        hall.show();
        hall.setFullScreen(true);
        hall.toFront();
        view.takeKeys();
    }

    private Stage stage(Parent root, Rectangle2D display, Theme theme) {
        Scene scene = new Scene(root, display.getWidth(), display.getHeight());
        scene.getStylesheets()
                .setAll(stylesheet(theme == Theme.DARK ? "dark.css" : "light.css"), stylesheet("window.css"),
                        stylesheet("stage.css"));
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setX(display.getMinX());
        stage.setY(display.getMinY());
        stage.setWidth(display.getWidth());
        stage.setHeight(display.getHeight());
        return stage;
    }

    private static String stylesheet(String name) {
        return Objects.requireNonNull(Presentation.class.getResource("/vn/lientinh/ui/" + name)).toExternalForm();
    }

    /** Does on stage what a key would; nothing while no tour is on stage. */
    public void apply(Command command) {
        OnStage now = onStage;
        if (now != null) {
            now.model().apply(command);
        }
    }

    /** Leaves the stage. */
    public void leave() {
        OnStage gone = onStage;
        if (gone == null) {
            return;
        }
        onStage = null;
        gone.subscription().unsubscribe();
        gone.view().close();
        SpeakerView speaker = gone.speaker();
        if (speaker != null) {
            speaker.close();
        }
        Stage speakers = gone.speakers();
        if (speakers != null) {
            hide(speakers);
        }
        gone.hall().setFullScreen(false);
        hide(gone.hall());
        running.set(false);
        gone.whenLeft().accept(gone.model().stopProperty().get());
    }

    /** With the tooltips that it owns, which JavaFX would look for in vain once it is gone. */
    private static void hide(Stage stage) {
        Window.getWindows()
                .stream()
                .filter(window -> window instanceof PopupWindow popup && popup.getOwnerWindow() == stage)
                .toList()
                .forEach(Window::hide);
        stage.hide();
    }

    /** The stage, for tests; null while none is set up. */
    @Nullable
    StageView view() {
        OnStage now = onStage;
        return now == null ? null : now.view();
    }

    /** What is on stage, or null. */
    @Nullable
    StageViewModel model() {
        OnStage now = onStage;
        return now == null ? null : now.model();
    }
}
