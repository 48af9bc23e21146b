package vn.lientinh.ui.map;

import java.text.NumberFormat;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import vn.lientinh.Messages;
import vn.lientinh.geo.Viewport;
import vn.lientinh.ui.state.Texts;

/** A bar of a round length on the ground at the middle of the map. */
public final class ScaleBar extends VBox {

    private static final double LONGEST_PX = 110;

    private final Label length = new Label();
    private final Region bar = new Region();

    /** A bar for what {@code camera} sees. */
    public ScaleBar(Camera camera, Texts texts) {
        getStyleClass().add("scale-bar");
        setMouseTransparent(true);
        length.setId("scale-length");
        bar.getStyleClass().add("scale-bar-line");
        getChildren().addAll(length, bar);
        camera.viewportProperty().subscribe(view -> update(view, texts.messages()));
        texts.messagesProperty().subscribe(messages -> update(camera.viewport(), messages));
    }

    private void update(Viewport view, Messages messages) {
        double metres = roundLength(LONGEST_PX * view.metresPerPixel());
        double pixels = Math.rint(metres / view.metresPerPixel());
        bar.setMinWidth(pixels);
        bar.setPrefWidth(pixels);
        bar.setMaxWidth(pixels);
        NumberFormat format = NumberFormat.getInstance(messages.locale());
        length.setText(metres >= 1000
                ? messages.text("ui.unit.km", format.format(metres / 1000))
                : messages.text("ui.unit.m", format.format(metres)));
    }

    /** The longest length of 1, 2 or 5 times a power of ten that is not longer than {@code metres}. */
    static double roundLength(double metres) {
        double power = Math.pow(10, Math.floor(Math.log10(metres)));
        double first = metres / power;
        return power * (first >= 5 ? 5 : first >= 2 ? 2 : 1);
    }
}
