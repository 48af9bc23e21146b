package vn.lientinh.ui.tasks;

import java.util.HashMap;
import java.util.Map;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import vn.lientinh.ui.state.Texts;

/**
 * What is going on, in the status bar: each piece of work with its progress and a button that calls it off. Only that begun first
 * is told in words, the others when pointed at, so that the rest of the bar stays whole.
 */
public final class TaskBar extends HBox {

    /** What is over sooner is not shown: it would only flicker. */
    private static final Duration WORTH_A_LOOK = Duration.millis(300);

    private final Texts texts;
    private final Map<Task, PauseTransition> waiting = new HashMap<>();
    private final Map<Task, HBox> shown = new HashMap<>();

    /** Shows what {@code model} says is going on. */
    public TaskBar(TasksViewModel model, Texts texts) {
        this.texts = texts;
        setId("tasks");
        getStyleClass().add("task-bar");
        managedProperty().bind(visibleProperty());
        setVisible(false);
        model.running().addListener((ListChangeListener<Task>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(this::take);
                change.getAddedSubList().forEach(this::await);
            }
        });
        model.running().forEach(this::await);
    }

    private void await(Task task) {
        PauseTransition pause = new PauseTransition(WORTH_A_LOOK);
        pause.setOnFinished(event -> {
            waiting.remove(task);
            HBox row = row(task);
            shown.put(task, row);
            getChildren().add(row);
            tellFirst();
        });
        waiting.put(task, pause);
        pause.play();
    }

    private void take(Task task) {
        PauseTransition pause = waiting.remove(task);
        if (pause != null) {
            pause.stop();
        }
        HBox row = shown.remove(task);
        if (row != null) {
            getChildren().remove(row);
            tellFirst();
        }
    }

    private void tellFirst() {
        for (int i = 0; i < getChildren().size(); i++) {
            ((HBox) getChildren().get(i)).getChildren().getFirst().setVisible(i == 0);
        }
        setVisible(!getChildren().isEmpty());
    }

    private HBox row(Task task) {
        Label words = new Label();
        words.getStyleClass().add("task-words");
        words.textProperty().bind(texts.made(task.words()));
        words.managedProperty().bind(words.visibleProperty());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(words.textProperty());
        words.setTooltip(whole);
        ProgressBar progress = new ProgressBar();
        progress.getStyleClass().add("task-progress");
        progress.progressProperty().bind(task.progressProperty());
        progress.accessibleTextProperty().bind(words.textProperty());
        progress.setTooltip(whole);
        HBox row = new HBox(words, progress);
        row.getStyleClass().add("task");
        if (task.canBeCancelled()) {
            Button cancel = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
            cancel.getStyleClass().addAll("icon-button", "task-cancel");
            cancel.accessibleTextProperty().bind(texts.of("ui.task.cancel"));
            Tooltip tooltip = new Tooltip();
            tooltip.textProperty().bind(texts.of("ui.task.cancel"));
            cancel.setTooltip(tooltip);
            cancel.setOnAction(event -> task.cancel());
            row.getChildren().add(cancel);
        }
        return row;
    }
}
