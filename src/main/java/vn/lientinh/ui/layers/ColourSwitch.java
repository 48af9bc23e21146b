package vn.lientinh.ui.layers;

import java.util.Locale;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import vn.lientinh.render.ColourBy;
import vn.lientinh.ui.state.Texts;

/** The one switch for what the colours of the map tell. */
public final class ColourSwitch extends GridPane {

    private static final int COLUMNS = 2;

    /** Switches the colours of {@code model}. */
    public ColourSwitch(LayersViewModel model, Texts texts) {
        setId("colour-by");
        getStyleClass().add("colour-switch");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(100.0 / COLUMNS);
            getColumnConstraints().add(half);
        }
        for (ColourBy by : ColourBy.values()) {
            String code = by.name().toLowerCase(Locale.ROOT).replace('_', '-');
            ToggleButton button = new ToggleButton();
            button.setId("colour-" + code);
            button.textProperty().bind(texts.of("ui.colourBy." + code));
            button.setMaxWidth(Double.MAX_VALUE);
            Tooltip tip = new Tooltip();
            tip.textProperty().bind(texts.of("ui.colourBy." + code + ".tip"));
            button.setTooltip(tip);
            model.colourByProperty().subscribe(now -> button.setSelected(now == by));
            button.setOnAction(event -> {
                model.colourByProperty().set(by);
                button.setSelected(true);
            });
            add(button, by.ordinal() % COLUMNS, by.ordinal() / COLUMNS);
        }
    }
}
