package vn.lientinh.ui.print;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.lientinh.ui.state.Texts;

/** A part of the form under a heading of its own. */
final class FormSection {

    /** Width that fields which share a row begin with, before they share the rest. */
    private static final double SHARED_WIDTH = 140;

    static VBox of(Texts texts, String key, Node... content) {
        Label heading = new Label();
        heading.textProperty().bind(texts.of(key));
        heading.getStyleClass().add("panel-heading");
        VBox box = new VBox(heading);
        box.getChildren().addAll(content);
        box.getStyleClass().add("print-section");
        return box;
    }

    /** Fields side by side. */
    static HBox row(Node... fields) {
        HBox row = new HBox(fields);
        row.getStyleClass().add("print-row");
        return row;
    }

    /** A field that takes its share of the row. */
    static VBox grown(VBox field) {
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setPrefWidth(SHARED_WIDTH);
        return field;
    }

    private FormSection() {
    }
}
