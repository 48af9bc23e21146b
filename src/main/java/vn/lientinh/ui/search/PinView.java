package vn.lientinh.ui.search;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import vn.lientinh.geo.Viewport;
import vn.lientinh.ui.state.Texts;

/** The place that was found, on the map: a pin with its name, until it is closed or another place is found. */
final class PinView extends Pane {

    private final SearchViewModel model;
    private final ObservableValue<Viewport> viewport;
    private final Label words = new Label();
    private final VBox pin;

    PinView(SearchViewModel model, ObservableValue<Viewport> viewport, Texts texts) {
        this.model = model;
        this.viewport = viewport;
        setPickOnBounds(false);
        words.setId("search-pin");
        Button close = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
        close.setId("search-pin-close");
        close.getStyleClass().add("icon-button");
        close.accessibleTextProperty().bind(texts.of("ui.search.pin.close"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.of("ui.search.pin.close"));
        close.setTooltip(tip);
        close.setOnAction(event -> model.pinProperty().set(null));
        HBox plate = new HBox(words, close);
        plate.getStyleClass().add("pin-plate");
        FontIcon mark = new FontIcon(MaterialDesignM.MAP_MARKER);
        mark.getStyleClass().add("pin-mark");
        pin = new VBox(plate, mark);
        pin.getStyleClass().add("pin");
        pin.setPickOnBounds(false);
        getChildren().add(pin);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        model.pinProperty().subscribe(this::show);
        viewport.subscribe(view -> place());
        pin.layoutBoundsProperty().subscribe(this::place);
        setMinSize(0, 0);
        setPrefSize(Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE);
    }

    private void show(@Nullable Pin now) {
        pin.setVisible(now != null);
        if (now != null) {
            words.setText(now.words());
            place();
        }
    }

    /** The foot of the pin stands on the place. */
    private void place() {
        Pin now = model.pinProperty().get();
        if (now != null) {
            Viewport view = viewport.getValue();
            pin.relocate(Math.rint(view.toX(now.lon()) - pin.getWidth() / 2),
                    Math.rint(view.toY(now.lat()) - pin.getHeight()));
        }
    }
}
