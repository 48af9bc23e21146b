package vn.lientinh.ui.layers;

import javafx.scene.layout.VBox;
import vn.lientinh.Messages;
import vn.lientinh.render.Legend;
import vn.lientinh.ui.state.Texts;

/** The legend: samples as the map draws them, words, kilometres. */
public final class LegendPanel extends VBox {

    private final LayersViewModel model;
    private final Texts texts;

    /** Shows the legend of {@code model}. */
    public LegendPanel(LayersViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("legend-panel");
        setId("legend");
        model.legendProperty().subscribe(this::show);
    }

    private void show(Legend legend) {
        getChildren().clear();
        Messages messages = texts.messages();
        Legend.Section section = null;
        for (Legend.Entry entry : legend.entries()) {
            LegendRow row = new LegendRow(entry, model.label(entry), messages);
            row.words().setId("legend-" + entry.key());
            if (section != null && section != entry.section()) {
                row.getStyleClass().add("section-start");
            }
            section = entry.section();
            getChildren().add(row);
        }
    }
}
