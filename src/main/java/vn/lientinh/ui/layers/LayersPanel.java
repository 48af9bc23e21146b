package vn.lientinh.ui.layers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vn.lientinh.model.LayerGroup;
import vn.lientinh.ui.layers.LayersViewModel.Row;
import vn.lientinh.ui.state.Texts;

/** The layers, the uppermost first, under the names of their groups. */
public final class LayersPanel extends VBox {

    private final LayersViewModel model;
    private final Texts texts;
    private final VBox list = new VBox();
    private final Map<String, LayerRow> rows = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Hyperlink usual = new Hyperlink();

    /** Shows the layers of {@code model}. */
    public LayersPanel(LayersViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("layers-panel");
        list.getStyleClass().add("layers-list");
        usual.setId("layers-usual");
        usual.textProperty().bind(texts.of("ui.layers.usual"));
        usual.setOnAction(event -> model.arrangeAsUsual());
        usual.managedProperty().bind(usual.visibleProperty());
        getChildren().addAll(list, usual);
        model.rowsProperty().subscribe(this::show);
        model.legendProperty().subscribe(legend -> {
            usual.setVisible(model.arranged());
            rows.values().forEach(LayerRow::showLegend);
        });
    }

    private void show(List<Row> now) {
        String focused = getScene() != null && getScene().getFocusOwner() != null
                ? getScene().getFocusOwner().getId()
                : null;
        list.getChildren().clear();
        rows.clear();
        LayerGroup group = null;
        for (Row row : now) {
            if (row.group() != group) {
                group = row.group();
                Label heading = new Label();
                heading.getStyleClass().add("group-heading");
                heading.textProperty().bind(texts.of("ui.group." + group.code()));
                list.getChildren().add(heading);
            }
            LayerRow view = new LayerRow(row, model, texts, open, this);
            rows.put(row.id(), view);
            list.getChildren().add(view);
        }
        if (focused != null && list.lookup("#" + focused) != null) {
            // The rows are made anew; whoever moves a layer by keyboard keeps hold of it.
            list.lookup("#" + focused).requestFocus();
        }
    }

    /** The place in the list, counted without {@code dragged}, to which a row goes that is let go at {@code sceneY}. */
    int placeAt(double sceneY, String dragged) {
        int place = 0;
        for (Row row : model.rowsProperty().get()) {
            LayerRow view = rows.get(row.id());
            if (view == null || row.id().equals(dragged)) {
                continue;
            }
            if (sceneY > view.localToScene(view.getBoundsInLocal()).getCenterY()) {
                place++;
            }
        }
        return place;
    }

    /** Marks where a row that is dragged would go. */
    void markPlace(int place, String dragged) {
        List<LayerRow> others = new ArrayList<>();
        model.rowsProperty().get().forEach(row -> {
            LayerRow view = rows.get(row.id());
            if (view != null && !row.id().equals(dragged)) {
                others.add(view);
            }
        });
        for (int i = 0; i < others.size(); i++) {
            others.get(i).markDrop(i == place, place == others.size() && i == others.size() - 1);
        }
    }

    /** Marks nothing any longer. */
    void unmark() {
        rows.values().forEach(row -> row.markDrop(false, false));
    }

    /** A button with words of its own. */
    static Button small(String id, String key, Texts texts, Runnable does) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("quiet-button");
        button.textProperty().bind(texts.of(key));
        button.setOnAction(event -> does.run());
        return button;
    }
}
