package vn.lientinh.ui.timeline;

import java.time.LocalDate;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import vn.lientinh.analysis.desk.Facets;
import vn.lientinh.ui.layers.LegendRow;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.timeline.TimelineViewModel.State;

/** Play, the years and the reference date; under them what is due, as the map shows it. */
public final class TimelinePane extends VBox {

    private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");
    private static final Duration YEAR = Duration.millis(1200);

    /** In a lower window, in logical pixels, the states are left to the filter: the map needs the room. */
    private static final double LOW_WINDOW = 620;
    /** Where the strip is narrower, the reference date is but its button. */
    private static final double NARROW = 720;
    private static final double DATE_BUTTON = 28;
    /** Where it is narrower still, the date has no place. */
    private static final double VERY_NARROW = 480;

    private final TimelineViewModel model;
    private final Texts texts;
    private final Timeline years;
    private final FlowPane states = new FlowPane();

    /** Shows the clock of {@code model}. */
    public TimelinePane(TimelineViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("timeline");
        getStyleClass().add("timeline");
        years = new Timeline(new KeyFrame(YEAR, event -> model.step()));
        years.setCycleCount(Animation.INDEFINITE);
        model.playingProperty().subscribe(now -> {
            if (now) {
                years.playFromStart();
            } else {
                years.stop();
            }
        });
        states.setId("time-states");
        states.getStyleClass().add("time-states");
        model.statesBinding().subscribe(this::showStates);
        states.managedProperty().bind(states.visibleProperty());
        states.visibleProperty()
                .bind(sceneProperty().flatMap(Scene::heightProperty)
                        .map(height -> height.doubleValue() >= LOW_WINDOW)
                        .orElse(true));
        YearAxis axis = new YearAxis(model);
        HBox.setHgrow(axis, Priority.ALWAYS);
        HBox line = new HBox(playButton(), axis, date(), onMap());
        line.getStyleClass().add("time-line");
        getChildren().addAll(line, states);
    }

    private Node playButton() {
        FontIcon icon = new FontIcon(MaterialDesignP.PLAY);
        Button play = new Button(null, icon);
        play.setId("time-play");
        play.getStyleClass().add("play-button");
        play.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Tooltip tip = new Tooltip();
        play.setTooltip(tip);
        play.setOnAction(event -> model.playOrStop());
        var words = texts.made(
                messages -> messages.text(model.playingProperty().get() ? "ui.time.stop" : "ui.time.play"),
                model.playingProperty());
        tip.textProperty().bind(words);
        play.accessibleTextProperty().bind(words);
        model.playingProperty().subscribe(now -> {
            icon.setIconCode(now ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY);
            play.pseudoClassStateChanged(PLAYING, now);
        });
        return play;
    }

    private Node onMap() {
        ToggleButton onMap = new ToggleButton(null, new FontIcon(MaterialDesignM.MAP_CLOCK_OUTLINE));
        onMap.setId("time-on-map");
        onMap.getStyleClass().addAll("icon-button", "time-on-map");
        onMap.selectedProperty().bindBidirectional(model.onMapProperty());
        onMap.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.of("ui.time.onMap"));
        onMap.setTooltip(tip);
        onMap.accessibleTextProperty().bind(texts.of("ui.time.onMap"));
        return onMap;
    }

    private void showStates(List<State> now) {
        if (states.getChildren().isEmpty()) {
            states.getChildren().setAll(now.stream().map(this::stateButton).toList());
        }
        for (int i = 0; i < now.size(); i++) {
            State state = now.get(i);
            ToggleButton button = (ToggleButton) states.getChildren().get(i);
            button.setText(state.name());
            button.setSelected(state.chosen());
            button.setDisable(state.empty() && !state.chosen());
            button.setAccessibleText(state.tells());
            button.getTooltip().setText(state.tells());
            if (button.getGraphic() instanceof StateMark mark) {
                mark.show(state);
            }
        }
    }

    private ToggleButton stateButton(State state) {
        String code = Facets.code(state.due());
        ToggleButton button = new ToggleButton();
        button.setId("time-" + code);
        button.getStyleClass().addAll("chip", "due-chip", "due-" + code);
        button.setGraphic(new StateMark());
        button.setContentDisplay(ContentDisplay.LEFT);
        button.setTooltip(new Tooltip());
        button.setOnAction(event -> model.toggle(state.due()));
        return button;
    }

    /** How the map shows a state, and how many are in it. */
    private static final class StateMark extends HBox {
        private final Label count = new Label();

        StateMark() {
            getStyleClass().add("state-mark");
            count.getStyleClass().addAll("chip-count", "due-count");
            getChildren().add(count);
        }

        void show(State state) {
            count.setText(state.count());
            getChildren().setAll(LegendRow.sample(state.sample()), count);
        }
    }

    private Node date() {
        DatePicker picker = new DatePicker(model.asOf());
        picker.setId("time-as-of");
        picker.getStyleClass().add("quiet-picker");
        picker.setEditable(false);
        picker.setMinWidth(Region.USE_PREF_SIZE);
        picker.prefWidthProperty()
                .bind(widthProperty()
                        .map(width -> width.doubleValue() < NARROW ? DATE_BUTTON : Region.USE_COMPUTED_SIZE));
        picker.getEditor().visibleProperty().bind(widthProperty().map(width -> width.doubleValue() >= NARROW));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(model.asOfBinding());
        picker.setTooltip(tip);
        picker.setShowWeekNumbers(false);
        picker.valueProperty().subscribe((before, now) -> {
            if (now != null && !now.equals(model.asOf())) {
                model.setAsOf(now);
            }
        });
        picker.setConverter(new StringConverter<>() {
            @Override
            public String toString(LocalDate date) {
                return model.asOfBinding().get();
            }

            @Override
            public LocalDate fromString(String text) {
                return model.asOf();
            }
        });
        model.asOfBinding().subscribe(words -> {
            picker.setValue(model.asOf());
            picker.getEditor().setText(words);
            picker.setAccessibleText(words);
        });
        Button today = new Button(null, new FontIcon(MaterialDesignC.CALENDAR_TODAY));
        today.setId("time-today");
        today.getStyleClass().add("icon-button");
        today.accessibleTextProperty().bind(texts.of("ui.time.today"));
        Tooltip back = new Tooltip();
        back.textProperty().bind(texts.of("ui.time.today"));
        today.setTooltip(back);
        today.setOnAction(event -> model.toToday());
        HBox line = new HBox(picker, today);
        line.getStyleClass().add("time-date");
        line.managedProperty().bind(line.visibleProperty());
        line.visibleProperty().bind(widthProperty().map(width -> width.doubleValue() >= VERY_NARROW));
        return line;
    }
}
