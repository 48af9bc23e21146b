package vn.lientinh.ui.present;

import java.util.List;

import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import vn.lientinh.Messages;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Tour;
import vn.lientinh.ui.present.ToursViewModel.Entry;

/** Asks which tour is to go on stage, on which display, and whether it plays by itself. */
public final class StartPane extends VBox {

    private static final int MOST_PROBLEMS = 4;

    private final Messages messages;
    private final ListView<Entry> tours = new ListView<>();
    private final ToggleGroup displays = new ToggleGroup();
    private final CheckBox playing = new CheckBox();
    private final CheckBox loop = new CheckBox();
    private final Begin begin;
    private final VBox problems = new VBox();
    private final Button start = new Button();

    /** What was asked for. */
    @FunctionalInterface
    public interface Begin {
        /**
         * Goes on stage.
         *
         * @param display number of the display that the hall sees, or -1 for one that the window is not on
         * @param playing whether the tour plays by itself
         * @param loop    whether it begins again after its last stop
         */
        void begin(Entry tour, int display, boolean playing, boolean loop);
    }

    /**
     * A card.
     *
     * @param entries  the tours; the list follows while they are read
     * @param chosen   holds the one to begin with, or null while none is read
     * @param screens  where the displays lie
     * @param display  the one that was used last, or -1
     * @param begin    what follows
     * @param close    puts the card away
     */
    public StartPane(ObservableList<Entry> entries, ObservableValue<@Nullable Entry> chosen,
            List<Rectangle2D> screens, int display,
            Messages messages, Begin begin, Runnable close) {
        this.messages = messages;
        this.begin = begin;
        setId("present-pane");
        getStyleClass().addAll("card-pane", "present-pane");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label(messages.text("tour.start.title"));
        title.getStyleClass().add("card-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button closing = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
        closing.setId("present-close");
        closing.getStyleClass().add("icon-button");
        closing.setAccessibleText(messages.text("ui.about.close"));
        closing.setOnAction(event -> close.run());
        closing.setCancelButton(true);
        HBox head = new HBox(title, space, closing);
        head.getStyleClass().add("card-head");

        tours.setId("present-tours");
        tours.setAccessibleText(messages.text("tour.start.title"));
        tours.setItems(entries);
        tours.setCellFactory(list -> new TourCell());
        tours.getSelectionModel().selectedItemProperty().subscribe(this::show);
        take(chosen.getValue());
        // Tours are read in the background; who opens the card before they are there sees them come.
        chosen.when(sceneProperty().isNotNull()).subscribe(this::take);
        tours.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                go();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                // A list keeps this key to itself, although there is nothing in it to be given up.
                event.consume();
                close.run();
            }
        });
        VBox.setVgrow(tours, Priority.ALWAYS);
        problems.getStyleClass().add("tour-problems");
        problems.setId("present-problems");
        problems.managedProperty().bind(problems.visibleProperty());

        playing.setId("present-playing");
        playing.setText(messages.text("tour.start.playing"));
        loop.setId("present-loop");
        loop.setText(messages.text("tour.start.loop"));
        start.setId("present-start");
        start.setText(messages.text("tour.start.begin"));
        start.getStyleClass().add("primary-button");
        start.setDefaultButton(true);
        start.setOnAction(event -> go());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox foot = new HBox(playing, loop, between, start);
        foot.getStyleClass().add("present-foot");
        VBox body = new VBox(tours, problems, displays(screens, display), foot);
        body.getStyleClass().add("card-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body);
    }

    private void take(@Nullable Entry chosen) {
        if (chosen != null && tours.getItems().contains(chosen)) {
            tours.getSelectionModel().select(chosen);
        } else {
            tours.getSelectionModel().selectFirst();
        }
    }

    private VBox displays(List<Rectangle2D> screens, int display) {
        Label name = new Label(messages.text("tour.start.display"));
        name.getStyleClass().add("section-heading");
        FlowPane choices = new FlowPane();
        choices.getStyleClass().add("present-displays");
        if (screens.size() > 1) {
            choices.getChildren().add(display(-1, messages.text("tour.start.otherDisplay"), display));
        }
        for (int i = 0; i < screens.size(); i++) {
            Rectangle2D screen = screens.get(i);
            choices.getChildren()
                    .add(display(screens.size() > 1 ? i : -1, messages.text("tour.start.screen", i + 1,
                            Integer.toString((int) screen.getWidth()), Integer.toString((int) screen.getHeight())),
                            display));
        }
        if (displays.getSelectedToggle() == null && !displays.getToggles().isEmpty()) {
            displays.selectToggle(displays.getToggles().getFirst());
        }
        Label hint = new Label(messages.text(screens.size() > 1 ? "tour.start.speaker" : "tour.start.oneDisplay"));
        hint.getStyleClass().add("small-text");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        return new VBox(name, choices, hint);
    }

    private RadioButton display(int number, String words, int used) {
        RadioButton button = new RadioButton(words);
        button.setId("present-display-" + number);
        button.setToggleGroup(displays);
        button.setUserData(number);
        button.setSelected(number == used);
        return button;
    }

    private void show(@Nullable Entry entry) {
        start.setDisable(entry == null || !entry.playable());
        Tour tour = entry == null ? null : entry.tour();
        loop.setSelected(tour != null && tour.loop());
        List<Problem> found = entry == null ? List.of() : entry.file().problems();
        problems.setVisible(!found.isEmpty());
        problems.getChildren().clear();
        found.stream()
                .limit(MOST_PROBLEMS)
                .forEach(problem -> problems.getChildren()
                        .add(words(stop(entry, problem)
                                + problem.what().in(messages.locale()) + " "
                                + problem.remedy().in(messages.locale()))));
        if (found.size() > MOST_PROBLEMS) {
            problems.getChildren().add(words(messages.text("tour.start.more", found.size() - MOST_PROBLEMS)));
        }
    }

    private String stop(@Nullable Entry entry, Problem problem) {
        if (entry == null || entry.tour() == null) {
            return "";
        }
        for (int i = 0; i < entry.tour().stops().size(); i++) {
            if (entry.tour().stops().get(i).id().equals(problem.feature())) {
                return messages.text("tour.start.stop", i + 1) + " ";
            }
        }
        return "";
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void go() {
        Entry entry = tours.getSelectionModel().getSelectedItem();
        if (entry != null && entry.playable()) {
            int display = displays.getSelectedToggle() == null ? -1 : (int) displays.getSelectedToggle().getUserData();
            begin.begin(entry, display, playing.isSelected(), loop.isSelected());
        }
    }

    /** Gives the list the focus. */
    public void takeKeys() {
        tours.requestFocus();
        tours.getFocusModel().focus(tours.getSelectionModel().getSelectedIndex());
    }

    /** A tour: its title, and what there is to know of it. */
    private final class TourCell extends ListCell<Entry> {

        TourCell() {
            getStyleClass().add("tour-cell");
            setOnMouseClicked(event -> {
                if (!isEmpty() && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                    go();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(entry == null || empty ? null : TourLines.of(entry, messages));
        }
    }
}
