package vn.lientinh.ui.present;

import java.awt.image.BufferedImage;

import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.lientinh.Messages;
import vn.lientinh.render.Legend;
import vn.lientinh.tour.PaleLines;
import vn.lientinh.ui.map.Pixels;

/** What colours, dashes and signs mean, in type for a hall. */
final class StageLegend extends VBox {

    private static final double SWATCH_WIDTH = 40;
    private static final double SWATCH_HEIGHT = 19;
    /** Finer than the stage is ever scaled up, so that samples are sharp. */
    private static final double SWATCH_SCALE = 4;

    /**
     * A legend.
     *
     * @param pale the lines on the map that it does not explain, or null when there are none
     */
    StageLegend(Legend legend, @Nullable PaleLines pale, Messages messages) {
        getStyleClass().add("stage-legend");
        setId("stage-legend");
        setMouseTransparent(true);
        // What does not change is kept as a picture: with the map moving below, it would be drawn anew at every picture.
        setCache(true);
        Legend.Section section = null;
        for (Legend.Entry entry : legend.entries()) {
            add(entry.swatch().image(SWATCH_WIDTH, SWATCH_HEIGHT, SWATCH_SCALE), entry.label(),
                    "stage-legend-" + entry.key(), section != null && section != entry.section());
            section = entry.section();
        }
        if (pale != null && section != null) {
            add(pale.image(SWATCH_WIDTH, SWATCH_HEIGHT, SWATCH_SCALE), messages.text(pale.key()), "stage-legend-pale",
                    true);
        }
    }

    /** Whether there is anything that it explains. */
    boolean explains() {
        return !getChildren().isEmpty();
    }

    private void add(BufferedImage sample, String label, String id, boolean newSection) {
        ImageView swatch = new ImageView(Pixels.image(sample));
        swatch.setFitWidth(SWATCH_WIDTH);
        swatch.setFitHeight(SWATCH_HEIGHT);
        Label words = new Label(label);
        words.setId(id);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox row = new HBox(swatch, words);
        row.getStyleClass().add("stage-legend-row");
        if (newSection) {
            row.getStyleClass().add("section-start");
        }
        getChildren().add(row);
    }
}
