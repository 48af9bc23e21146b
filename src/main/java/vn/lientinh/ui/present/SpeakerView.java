package vn.lientinh.ui.present;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import javafx.animation.AnimationTimer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.lientinh.Messages;
import vn.lientinh.io.TourFile;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Tour;
import vn.lientinh.ui.state.Texts;

/** What the speaker sees on the second display: notes, what comes next, all stops, the clock. */
public final class SpeakerView extends BorderPane {

    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final StageViewModel model;
    private final TourFile file;
    private final Texts texts;
    private final InstantSource time;
    private final long begun;
    private final Label state = new Label();
    private final Label clock = new Label();
    private final Label elapsed = new Label();
    private final Label standing = new Label();
    private final Label nextTitle = new Label();
    private final Label nextText = new Label();
    private final VBox problems = new VBox();
    private final ListView<Tour.Stop> stops = new ListView<>();
    private final AnimationTimer timer;

    /**
     * The speaker's view of a tour on stage.
     *
     * @param file what was wrong with the tour when it was read
     * @param time tells the time
     */
    SpeakerView(StageViewModel model, TourFile file, InstantSource time) {
        this.model = model;
        this.file = file;
        this.texts = model.texts();
        this.time = time;
        this.begun = time.millis();
        getStyleClass().add("speaker");
        setId("speaker");
        setTop(top());
        setCenter(notes());
        setRight(side());
        setBottom(keys());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Command command = StageKeys.command(event);
            if (command != null) {
                event.consume();
                model.apply(command);
            }
        });
        model.stopProperty().subscribe(this::show);
        model.playProperty().subscribe(this::showTime);
        texts.messagesProperty().subscribe(() -> show(model.stopProperty().get()));
        timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                showTime();
            }
        };
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                timer.stop();
            } else {
                timer.start();
            }
        });
    }

    private HBox top() {
        Label title = new Label();
        title.textProperty().bind(texts.made(messages -> model.tour().title().in(messages.locale())));
        title.getStyleClass().add("speaker-tour");
        state.setId("speaker-state");
        state.getStyleClass().add("speaker-state");
        state.textProperty().bind(texts.made(messages -> {
            Play now = model.playProperty().get();
            return now.blank() ? messages.text("tour.speaker.blank")
                    : now.playing() ? messages.text("tour.speaker.playing") : "";
        }, model.playProperty()));
        state.visibleProperty().bind(state.textProperty().isNotEmpty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox top = new HBox(title, state, space, timed("tour.speaker.stop", standing, "speaker-standing"),
                timed("tour.speaker.elapsed", elapsed, "speaker-elapsed"),
                timed("tour.speaker.clock", clock, "speaker-clock"));
        top.getStyleClass().add("speaker-top");
        return top;
    }

    private VBox timed(String key, Label value, String id) {
        Label name = new Label();
        name.textProperty().bind(texts.of(key));
        name.getStyleClass().add("speaker-name");
        value.setId(id);
        value.getStyleClass().add("speaker-time");
        VBox box = new VBox(name, value);
        box.getStyleClass().add("speaker-timed");
        return box;
    }

    private ScrollPane notes() {
        Label title = wrapped("speaker-title", "speaker-title");
        title.textProperty()
                .bind(texts.made(messages -> (model.playProperty().get().stop() + 1) + ". "
                        + model.stopProperty().get().title().in(messages.locale()), model.stopProperty(),
                        model.playProperty()));
        Label notes = wrapped("speaker-notes", "speaker-notes");
        notes.textProperty().bind(texts.made(messages -> {
            String words = model.notesBinding().get();
            return words.isEmpty() ? messages.text("tour.speaker.noNotes") : words;
        }, model.stopProperty()));
        Label caption = wrapped("speaker-caption", "speaker-caption");
        caption.textProperty().bind(model.textBinding());
        problems.getStyleClass().add("speaker-problems");
        problems.setId("speaker-problems");
        problems.managedProperty().bind(problems.visibleProperty());
        VBox content = new VBox(title, problems, notes, heading("tour.speaker.onScreen"), caption);
        content.getStyleClass().add("speaker-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private VBox side() {
        nextTitle.setId("speaker-next");
        nextTitle.getStyleClass().add("speaker-next-title");
        nextTitle.setWrapText(true);
        nextTitle.setMinHeight(USE_PREF_SIZE);
        nextText.getStyleClass().add("speaker-next-text");
        nextText.setWrapText(true);
        nextText.setMinHeight(USE_PREF_SIZE);
        stops.setId("speaker-stops");
        stops.getItems().setAll(model.tour().stops());
        stops.setFocusTraversable(false);
        stops.setCellFactory(list -> new StopCell());
        VBox.setVgrow(stops, Priority.ALWAYS);
        VBox side = new VBox(heading("tour.speaker.next"), nextTitle, nextText, heading("tour.speaker.stops"), stops);
        side.getStyleClass().add("speaker-side");
        return side;
    }

    private Label keys() {
        Label keys = new Label();
        keys.textProperty().bind(texts.of("tour.speaker.keys"));
        keys.getStyleClass().add("speaker-keys");
        keys.setMaxWidth(Double.MAX_VALUE);
        keys.setWrapText(true);
        return keys;
    }

    private Label heading(String key) {
        Label label = new Label();
        label.textProperty().bind(texts.of(key));
        label.getStyleClass().add("speaker-heading");
        return label;
    }

    private static Label wrapped(String style, String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void show(Tour.Stop stop) {
        Messages messages = texts.messages();
        Tour.Stop next = model.next();
        nextTitle.setText(next == null ? messages.text("tour.speaker.last") : next.title().in(messages.locale()));
        nextText.setText(next == null ? "" : next.text().in(messages.locale()));
        List<Problem> found = file.problemsOf(stop.id());
        problems.setVisible(!found.isEmpty());
        problems.getChildren().setAll(found.stream().map(problem -> problemLabel(problem, messages)).toList());
        stops.refresh();
        stops.scrollTo(Math.max(0, model.playProperty().get().stop() - 2));
        showTime();
    }

    private static Label problemLabel(Problem problem, Messages messages) {
        Label label = new Label("⚠ " + problem.what().in(messages.locale()) + " "
                + problem.remedy().in(messages.locale()));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void showTime() {
        clock.setText(TIME.format(time.instant().atZone(ZoneId.systemDefault())));
        elapsed.setText(minutes((time.millis() - begun) / 1000.0));
        double stood = model.playProperty().get().standing();
        standing.setText(minutes(stood));
        standing.pseudoClassStateChanged(LATE, stood > model.stopProperty().get().seconds());
    }

    private static String minutes(double seconds) {
        long whole = (long) seconds;
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }

    /** Lets go of the clock. */
    void close() {
        timer.stop();
    }

    /** A stop in the list: a click goes there. */
    private final class StopCell extends ListCell<Tour.Stop> {

        private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

        StopCell() {
            // As wide as the list: a title is read whole, on two lines if need be.
            setPrefWidth(0);
            setWrapText(true);
            setOnMouseClicked(event -> {
                if (!isEmpty()) {
                    model.apply(new Command.Go(getIndex()));
                }
            });
        }

        @Override
        protected void updateItem(Tour.@Nullable Stop stop, boolean empty) {
            super.updateItem(stop, empty);
            if (stop == null || empty) {
                setText(null);
                pseudoClassStateChanged(CURRENT, false);
                return;
            }
            String mark = file.problemsOf(stop.id()).isEmpty() ? "" : " ⚠";
            setText((getIndex() + 1) + ". " + stop.title().in(texts.locale()) + mark);
            pseudoClassStateChanged(CURRENT, getIndex() == model.playProperty().get().stop());
        }
    }
}
