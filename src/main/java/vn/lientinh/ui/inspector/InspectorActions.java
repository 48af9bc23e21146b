package vn.lientinh.ui.inspector;

import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Buttons side by side, each as wide as its words need, always in sight below what is read. */
final class InspectorActions extends GridPane {

    /** No buttons yet. */
    InspectorActions() {
        getStyleClass().add("inspector-actions");
        managedProperty().bind(visibleProperty());
        clear();
    }

    /** Takes all buttons away. */
    void clear() {
        getChildren().clear();
        getColumnConstraints().clear();
        setVisible(false);
    }

    /** Adds a button at the right of the others. */
    Button add(String id, String words, Runnable does) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("outline-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> does.run());
        ColumnConstraints part = new ColumnConstraints();
        part.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(part);
        addRow(0, button);
        setVisible(true);
        return button;
    }
}
