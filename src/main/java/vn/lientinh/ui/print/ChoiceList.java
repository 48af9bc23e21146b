package vn.lientinh.ui.print;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A list to choose one thing from by its name. */
final class ChoiceList extends ComboBox<Named> {

    private boolean filling;

    /**
     * A list.
     *
     * @param chosen hears the id of what the user chooses
     */
    ChoiceList(String id, Consumer<String> chosen) {
        setId(id);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setVisibleRowCount(14);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Named choice) {
                return choice == null ? "" : choice.name();
            }

            @Override
            public @Nullable Named fromString(String text) {
                return null;
            }
        });
        valueProperty().subscribe((before, now) -> {
            if (!filling && now != null && (before == null || !before.id().equals(now.id()))) {
                chosen.accept(now.id());
            }
        });
    }

    /** Shows these choices, the one with {@code selected} chosen. */
    void show(List<Named> choices, String selected) {
        Named chosen = choices.stream().filter(choice -> choice.id().equals(selected)).findFirst().orElse(null);
        if (getItems().equals(choices) && Objects.equals(getValue(), chosen)) {
            return;
        }
        filling = true;
        if (!getItems().equals(choices)) {
            getItems().setAll(choices);
        }
        setValue(chosen);
        filling = false;
    }
}
