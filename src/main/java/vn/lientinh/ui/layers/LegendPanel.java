package vn.lientinh.ui.layers;

import java.text.NumberFormat;

import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import vn.lientinh.Messages;
import vn.lientinh.render.Legend;
import vn.lientinh.ui.map.Pixels;
import vn.lientinh.ui.state.Texts;

/** The legend: samples as the map draws them, words, kilometres. */
public final class LegendPanel extends VBox {

    private static final double SWATCH_WIDTH = 28;
    private static final double SWATCH_HEIGHT = 16;

    private final LayersViewModel model;
    private final Texts texts;

    /** Shows the legend of {@code model}. */
    public LegendPanel(LayersViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("legend-panel");
        setId("legend");
        model.legendBinding().subscribe(this::show);
    }

    private void show(Legend legend) {
        getChildren().clear();
        Messages messages = texts.messages();
        NumberFormat km = NumberFormat.getIntegerInstance(messages.locale());
        Legend.Section section = null;
        for (Legend.Entry entry : legend.entries()) {
            HBox row = new HBox();
            row.getStyleClass().add("legend-row");
            if (section != null && section != entry.section()) {
                row.getStyleClass().add("section-start");
            }
            section = entry.section();
            Label words = new Label(model.label(entry));
            words.setId("legend-" + entry.key());
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            row.getChildren().addAll(swatch(entry), words);
            Double length = entry.lengthKm();
            if (length != null) {
                Label total = new Label(messages.text("ui.unit.km", km.format(length)));
                total.getStyleClass().add("legend-km");
                total.setMinWidth(Region.USE_PREF_SIZE);
                row.getChildren().add(total);
            }
            getChildren().add(row);
        }
    }

    private static ImageView swatch(Legend.Entry entry) {
        // Twice as fine as needed on a plain screen, so that it is sharp on every screen.
        ImageView view = new ImageView(Pixels.image(entry.swatch().image(SWATCH_WIDTH, SWATCH_HEIGHT, 2)));
        view.setFitWidth(SWATCH_WIDTH);
        view.setFitHeight(SWATCH_HEIGHT);
        return view;
    }
}
