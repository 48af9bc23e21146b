package vn.lientinh.ui.layers;

import java.util.List;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import vn.lientinh.ui.state.Texts;

/** The list of layers, each with a box to tick. */
public final class LayersPanel extends VBox {

    private final Texts texts;

    /** Shows the layers of {@code model}. */
    public LayersPanel(LayersViewModel model, Texts texts) {
        this.texts = texts;
        getStyleClass().add("layers-panel");
        model.groupsProperty().subscribe(this::show);
    }

    private void show(List<LayersViewModel.Group> groups) {
        getChildren().clear();
        for (LayersViewModel.Group group : groups) {
            Label heading = new Label();
            heading.getStyleClass().add("group-heading");
            heading.textProperty().bind(texts.of("ui.group." + group.group().code()));
            getChildren().add(heading);
            for (LayersViewModel.Row row : group.rows()) {
                CheckBox box = new CheckBox();
                box.setId("layer-" + row.id());
                box.textProperty().bind(texts.made(messages -> row.title().in(messages.locale())));
                box.selectedProperty().bindBidirectional(row.visible());
                getChildren().add(box);
            }
        }
    }
}
