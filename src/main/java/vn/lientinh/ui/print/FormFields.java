package vn.lientinh.ui.print;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.lientinh.Messages;
import vn.lientinh.ui.state.Texts;

/** The controls of the form that something can be wrong with, and what is wrong. */
final class FormFields {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private final SheetFields fields;
    private final Texts texts;
    private final Map<Field, Node> controls = new EnumMap<>(Field.class);
    private final Map<Field, Label> faultLabels = new EnumMap<>(Field.class);

    FormFields(SheetFields fields, Texts texts) {
        this.fields = fields;
        this.texts = texts;
        fields.faultsProperty().subscribe(this::showFaults);
        texts.messagesProperty().subscribe(this::showFaults);
    }

    /** This control is where a field is chosen or typed. */
    void put(Field field, Node control) {
        controls.put(field, control);
    }

    /** The control of a field; null when it is not in the form. */
    @Nullable
    Node control(Field field) {
        return controls.get(field);
    }

    /**
     * A named box to type into.
     *
     * @param field what is typed; null for what nothing can be wrong with
     * @param shown the input, or what it is a part of
     * @param text  where it is read from and goes
     */
    VBox typed(@Nullable Field field, String key, String id, TextInputControl input,
            Node shown, StringProperty text) {
        input.setId(id);
        input.textProperty().bindBidirectional(text);
        if (field != null) {
            put(field, input);
        }
        VBox box = NamedControl.of(texts, key, shown);
        input.accessibleTextProperty().unbind();
        input.accessibleTextProperty().bind(texts.of(key));
        return box;
    }

    /** Room for what is wrong with these fields. */
    VBox faults(Field... wrong) {
        VBox box = new VBox();
        for (Field field : wrong) {
            Label words = new Label();
            words.setId("print-fault-" + field.name().toLowerCase(Locale.ROOT));
            words.getStyleClass().add("print-fault");
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            words.managedProperty().bind(words.visibleProperty());
            words.setVisible(false);
            faultLabels.put(field, words);
            box.getChildren().add(words);
        }
        box.getStyleClass().add("print-faults");
        box.managedProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> box.getChildren().stream().anyMatch(Node::isVisible),
                        box.getChildren().stream().map(Node::visibleProperty).toArray(Observable[]::new)));
        return box;
    }

    /** Shows what is wrong now. */
    void showFaults() {
        Set<Field> wrong = fields.faultsProperty().get().keySet();
        controls.forEach((field, control) -> control.pseudoClassStateChanged(WRONG, wrong.contains(field)));
        faultLabels.forEach((field, label) -> {
            Function<Messages, String> words = fields.faultsProperty().get().get(field);
            label.setVisible(words != null);
            label.setText(words == null ? "" : words.apply(texts.messages()));
        });
    }
}
