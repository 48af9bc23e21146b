package vn.lientinh.ui.present;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import vn.lientinh.Messages;
import vn.lientinh.ui.present.TourHistory.Action;
import vn.lientinh.ui.present.ToursViewModel.Entry;
import vn.lientinh.ui.state.Texts;

/** What is done with the tour at hand as a whole. */
final class TourHead extends HBox {

    private final ToursViewModel model;
    private final Texts texts;
    private final ToursPane.Means means;
    private final Button undo;
    private final Button redo;
    private Runnable fields = () -> {
    };

    TourHead(ToursViewModel model, Texts texts, ToursPane.Means means) {
        this.model = model;
        this.texts = texts;
        this.means = means;
        getStyleClass().addAll("stop-head", "tour-tools");
        EditorControls controls = new EditorControls(texts);
        undo = controls.icon("tour-undo", "tour.edit.undo", MaterialDesignU.UNDO, model::undo);
        redo = controls.icon("tour-redo", "tour.edit.redo", MaterialDesignR.REDO, model::redo);
        build();
    }

    /** Makes it anew: words and room for them follow the language. */
    void build() {
        Messages messages = texts.messages();
        Label state = new Label();
        state.setId("tour-state");
        state.getStyleClass().add("small-text");
        state.setMinWidth(0);
        Button copy = new Button(messages.text("tour.edit.copyToEdit"));
        copy.setId("tour-copy-to-edit");
        copy.getStyleClass().add("outline-button");
        copy.setOnAction(event -> model.duplicate());
        copy.managedProperty().bind(copy.visibleProperty());
        Button revert = new Button(messages.text("tour.edit.revert"));
        revert.setId("tour-revert");
        revert.getStyleClass().add("outline-button");
        revert.setOnAction(event -> model.revert());
        revert.managedProperty().bind(revert.visibleProperty());
        Button save = new Button(messages.text("tour.edit.save"));
        save.setId("tour-save");
        save.getStyleClass().add("outline-button");
        save.setTooltip(new Tooltip(messages.text("tour.edit.save") + " (Ctrl+S)"));
        save.setOnAction(event -> model.save());
        save.managedProperty().bind(save.visibleProperty());
        Button present = new Button(messages.text("tour.edit.present"));
        present.setId("tour-present");
        present.getStyleClass().add("outline-button");
        present.setOnAction(event -> means.present());
        for (Button button : List.of(copy, revert, save, present)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        fields = () -> {
            Entry entry = model.chosenProperty().get();
            boolean editable = model.editable();
            boolean changed = entry != null && entry.changed();
            state.setText(entry == null ? ""
                    : messages.text(!entry.editable()
                            ? "tour.edit.readOnly"
                            : changed ? "tour.edit.unsaved" : "tour.edit.saved"));
            copy.setVisible(entry != null && !entry.editable() && entry.tour() != null);
            save.setVisible(editable);
            save.setDisable(!changed);
            revert.setVisible(changed && entry != null && !entry.file().file().endsWith(".draft"));
            present.setDisable(entry == null || !entry.playable());
        };
        getChildren().setAll(state, EditorControls.space(), undo, redo, copy, revert, save, present);
    }

    /** Shows what is. */
    void refresh() {
        undo.setDisable(model.undoable() == null);
        redo.setDisable(model.redoable() == null);
        tell(undo, "tour.edit.undo", model.undoable());
        tell(redo, "tour.edit.redo", model.redoable());
        fields.run();
    }

    private void tell(Button button, String key, @Nullable Action action) {
        Messages messages = texts.messages();
        String words = action == null ? messages.text(key)
                : messages.text(key + ".what",
                        messages.text("tour.action." + action.name().toLowerCase(Locale.ROOT)));
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
    }
}
