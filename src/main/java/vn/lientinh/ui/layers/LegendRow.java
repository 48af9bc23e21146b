package vn.lientinh.ui.layers;

import java.text.NumberFormat;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import vn.lientinh.Messages;
import vn.lientinh.render.Legend;
import vn.lientinh.ui.map.Pixels;

/** A line of a legend: a sample as the map draws it, words, kilometres. */
public final class LegendRow extends HBox {

    private static final double SWATCH_WIDTH = 28;
    private static final double SWATCH_HEIGHT = 16;

    /**
     * A line for {@code entry}.
     *
     * @param label its words
     */
    LegendRow(Legend.Entry entry, String label, Messages messages) {
        getStyleClass().add("legend-row");
        Label words = new Label(label);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(sample(entry.swatch()), words);
        Double length = entry.lengthKm();
        if (length != null) {
            Label total = new Label(
                    messages.text("ui.unit.km", NumberFormat.getIntegerInstance(messages.locale()).format(length)));
            total.getStyleClass().add("legend-km");
            total.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().add(total);
        }
    }

    Label words() {
        return (Label) getChildren().get(1);
    }

    /** A sample as the map draws it. */
    public static ImageView sample(Legend.Swatch swatch) {
        // Twice as fine as needed on a plain screen, so that it is sharp on every screen.
        ImageView view = new ImageView(Pixels.image(swatch.image(SWATCH_WIDTH, SWATCH_HEIGHT, 2)));
        view.setFitWidth(SWATCH_WIDTH);
        view.setFitHeight(SWATCH_HEIGHT);
        return view;
    }
}
