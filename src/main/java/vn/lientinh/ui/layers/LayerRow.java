package vn.lientinh.ui.layers;

import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import vn.lientinh.render.Legend;
import vn.lientinh.ui.dock.FirstShown;
import vn.lientinh.ui.layers.LayersViewModel.Row;
import vn.lientinh.ui.state.Texts;

/** A layer in the list: shown or not, moved by its handle; opened, its legend, its opacity, and the way to it. */
final class LayerRow extends VBox {

    private static final PseudoClass DROP_BEFORE = PseudoClass.getPseudoClass("drop-before");
    private static final PseudoClass DROP_AFTER = PseudoClass.getPseudoClass("drop-after");
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
    private static final double PERCENT = 100;

    private final Row row;
    private final LayersViewModel model;
    private final Texts texts;
    private final Set<String> open;
    private final LayersPanel panel;
    private final VBox legend = new VBox();
    private final VBox details = new VBox();

    LayerRow(Row row, LayersViewModel model, Texts texts, Set<String> open, LayersPanel panel) {
        this.row = row;
        this.model = model;
        this.texts = texts;
        this.open = open;
        this.panel = panel;
        getStyleClass().add("layer-row");
        CheckBox box = new CheckBox();
        box.setId("layer-" + row.id());
        box.textProperty().bind(texts.made(messages -> row.title().in(messages.locale())));
        box.selectedProperty().bindBidirectional(row.visible());
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox line = new HBox(box, openButton(), handle());
        line.getStyleClass().add("layer-line");
        legend.getStyleClass().add("layer-legend");
        details.getStyleClass().add("layer-details");
        details.getChildren().addAll(legend, opacity(), ways());
        details.managedProperty().bind(details.visibleProperty());
        details.setVisible(open.contains(row.id()));
        getChildren().add(line);
        FirstShown.add(this, details);
        showLegend();
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isAltDown() || !event.isShiftDown()) {
                return;
            }
            switch (event.getCode()) {
                case UP, KP_UP -> model.move(row.id(), -1);
                case DOWN, KP_DOWN -> model.move(row.id(), 1);
                default -> {
                    return;
                }
            }
            event.consume();
        });
    }

    private ToggleButton openButton() {
        FontIcon icon = new FontIcon(MaterialDesignC.CHEVRON_DOWN);
        ToggleButton button = new ToggleButton(null, icon);
        button.setId("layer-" + row.id() + "-open");
        button.getStyleClass().addAll("icon-button", "layer-open");
        button.setSelected(open.contains(row.id()));
        var words = texts.made(messages -> messages.text("ui.layers.open", row.title().in(messages.locale())));
        button.accessibleTextProperty().bind(words);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(words);
        button.setTooltip(tip);
        button.selectedProperty().subscribe(now -> {
            icon.setIconCode(now ? MaterialDesignC.CHEVRON_UP : MaterialDesignC.CHEVRON_DOWN);
            if (now) {
                open.add(row.id());
            } else {
                open.remove(row.id());
            }
            details.setVisible(now);
            showLegend();
        });
        return button;
    }

    private Region handle() {
        StackPane handle = new StackPane(new FontIcon(MaterialDesignD.DRAG_VERTICAL));
        handle.setId("layer-" + row.id() + "-handle");
        handle.getStyleClass().add("layer-handle");
        handle.setCursor(Cursor.OPEN_HAND);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.of("ui.layers.drag"));
        Tooltip.install(handle, tip);
        handle.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            pseudoClassStateChanged(DRAGGED, true);
            panel.markPlace(panel.placeAt(event.getSceneY(), row.id()), row.id());
            event.consume();
        });
        handle.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            pseudoClassStateChanged(DRAGGED, false);
            panel.unmark();
            if (!event.isStillSincePress()) {
                model.moveTo(row.id(), panel.placeAt(event.getSceneY(), row.id()));
            }
            event.consume();
        });
        return handle;
    }

    void markDrop(boolean before, boolean after) {
        pseudoClassStateChanged(DROP_BEFORE, before);
        pseudoClassStateChanged(DROP_AFTER, after);
    }

    private HBox opacity() {
        Label name = new Label();
        name.textProperty().bind(texts.of("ui.layers.opacity"));
        name.getStyleClass().add("small-text");
        name.setMinWidth(USE_PREF_SIZE);
        Slider slider = new Slider(LayersViewModel.LEAST_OPACITY, 1, row.opacity().get());
        slider.setId("layer-" + row.id() + "-opacity");
        slider.setBlockIncrement(0.1);
        slider.setMinWidth(60);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().bindBidirectional(row.opacity());
        Label value = new Label();
        value.getStyleClass().add("small-text");
        value.setMinWidth(36);
        value.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        var words = texts.made(
                messages -> messages.text("ui.layers.percent", Math.round(row.opacity().get() * PERCENT)),
                row.opacity());
        value.textProperty().bind(words);
        slider.accessibleTextProperty()
                .bind(texts.made(messages -> messages.text("ui.layers.opacityOf", row.title().in(messages.locale()))));
        HBox line = new HBox(name, slider, value);
        line.getStyleClass().add("layer-line");
        return line;
    }

    private HBox ways() {
        Button fly = LayersPanel.small("layer-" + row.id() + "-zoom", "ui.layers.zoomTo", texts,
                () -> model.flyTo(row.id()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(fly, space, mover("up", MaterialDesignA.ARROW_UP, -1),
                mover("down", MaterialDesignA.ARROW_DOWN, 1));
        line.getStyleClass().add("layer-line");
        return line;
    }

    private Button mover(String way, Ikon icon, int by) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId("layer-" + row.id() + "-" + way);
        button.getStyleClass().add("icon-button");
        var words = texts.made(
                messages -> messages.text("ui.layers." + way, row.title().in(messages.locale())));
        button.accessibleTextProperty().bind(words);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(words);
        button.setTooltip(tip);
        button.setOnAction(event -> model.move(row.id(), by));
        return button;
    }

    /** Shows what the layer looks like now. */
    void showLegend() {
        if (!details.isVisible()) {
            return;
        }
        legend.getChildren()
                .setAll(model.legendOf(row.id()).stream().map(entry -> entryRow(entry)).toList());
        if (legend.getChildren().isEmpty()) {
            Label none = new Label();
            none.getStyleClass().add("small-text");
            none.textProperty().bind(texts.of("ui.layers.nothing"));
            legend.getChildren().add(none);
        }
    }

    private LegendRow entryRow(Legend.Entry entry) {
        return new LegendRow(entry, model.label(entry), texts.messages());
    }
}
