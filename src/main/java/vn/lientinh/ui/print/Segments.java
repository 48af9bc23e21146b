package vn.lientinh.ui.print;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A few alternatives side by side, one of which is always chosen. */
final class Segments<T> extends HBox {

    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();

    /** An alternative and its name. */
    record Option<T>(T value, String id, ObservableValue<String> name) {
    }

    /**
     * Alternatives.
     *
     * @param chosen hears what the user chooses
     */
    Segments(String id, List<Option<T>> options, Consumer<T> chosen) {
        setId(id);
        getStyleClass().add("print-segments");
        setMaxHeight(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (Option<T> option : options) {
            ToggleButton button = new ToggleButton();
            button.setId(id + "-" + option.id().toLowerCase(Locale.ROOT));
            button.textProperty().bind(option.name());
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(0);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setOnAction(event -> {
                // What is chosen already stays chosen when it is pressed again.
                button.setSelected(true);
                chosen.accept(option.value());
            });
            buttons.put(option.value(), button);
            getChildren().add(button);
        }
    }

    /** Shows what is chosen. */
    void select(T value) {
        buttons.forEach((option, button) -> button.setSelected(option.equals(value)));
    }

    /** Puts the focus on what is chosen. */
    void focusChosen() {
        buttons.values().stream().filter(ToggleButton::isSelected).findFirst().ifPresent(ToggleButton::requestFocus);
    }
}
