package vn.lientinh.ui.present;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import vn.lientinh.render.Legend;
import vn.lientinh.ui.map.Pixels;

/** What colours, dashes and signs mean, in type for a hall. */
final class StageLegend extends VBox {

    private static final double SWATCH_WIDTH = 40;
    private static final double SWATCH_HEIGHT = 19;
    /** Finer than the stage is ever scaled up, so that samples are sharp. */
    private static final double SWATCH_SCALE = 4;

    StageLegend() {
        getStyleClass().add("stage-legend");
        setId("stage-legend");
        setMouseTransparent(true);
    }

    /**
     * Shows a legend.
     *
     * @param pale what the pale lines on the map are that it does not explain, or null when there are none
     */
    void show(Legend legend, @Nullable String pale) {
        getChildren().clear();
        setVisible(!legend.entries().isEmpty());
        Legend.Section section = null;
        for (Legend.Entry entry : legend.entries()) {
            ImageView swatch = new ImageView(
                    Pixels.image(entry.swatch().image(SWATCH_WIDTH, SWATCH_HEIGHT, SWATCH_SCALE)));
            swatch.setFitWidth(SWATCH_WIDTH);
            swatch.setFitHeight(SWATCH_HEIGHT);
            add(swatch, entry.label(), "stage-legend-" + entry.key(), section != null && section != entry.section());
            section = entry.section();
        }
        if (pale != null && section != null) {
            Region line = new Region();
            line.getStyleClass().add("stage-legend-pale");
            add(line, pale, "stage-legend-pale", true);
        }
    }

    private void add(Node sample, String label, String id, boolean newSection) {
        Label words = new Label(label);
        words.setId(id);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox row = new HBox(sample, words);
        row.getStyleClass().add("stage-legend-row");
        if (newSection) {
            row.getStyleClass().add("section-start");
        }
        getChildren().add(row);
    }
}
