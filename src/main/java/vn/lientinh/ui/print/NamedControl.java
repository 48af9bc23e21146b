package vn.lientinh.ui.print;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vn.lientinh.ui.state.Texts;

/** A control with its name above it, which is told to those who cannot see it as well. */
final class NamedControl {

    /** A box of the name and the control. */
    static VBox of(Texts texts, String key, Node control) {
        Label name = new Label();
        name.textProperty().bind(texts.of(key));
        name.getStyleClass().add("print-label");
        name.setLabelFor(control);
        control.accessibleTextProperty().bind(texts.of(key));
        return new VBox(name, control);
    }

    private NamedControl() {
    }
}
