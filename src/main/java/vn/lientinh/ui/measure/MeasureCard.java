package vn.lientinh.ui.measure;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

import vn.lientinh.ui.map.MapTool;
import vn.lientinh.ui.measure.MeasureViewModel.Kind;
import vn.lientinh.ui.state.Texts;

/** The result while something is measured, and what can be done with it. */
final class MeasureCard extends VBox {

    private final MeasureViewModel model;
    private final Texts texts;

    MeasureCard(MeasureViewModel model, MapTool tool, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("measure-card");
        getStyleClass().add("measure-card");
        Label total = new Label();
        total.setId("measure-total");
        total.getStyleClass().add("measure-result");
        total.textProperty().bind(model.runningTotalBinding());
        Label detail = new Label();
        detail.setId("measure-detail");
        detail.getStyleClass().add("small-text");
        detail.setWrapText(true);
        detail.setMinHeight(USE_PREF_SIZE);
        detail.textProperty().bind(model.detailBinding());
        CheckBox snap = new CheckBox();
        snap.setId("measure-snap");
        snap.textProperty().bind(texts.of("ui.measure.snap"));
        snap.selectedProperty().bindBidirectional(model.snappingProperty());
        snap.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox tools = new HBox(snap, space, button("measure-copy", MaterialDesignC.CONTENT_COPY, "ui.measure.copy",
                model::copy), button("measure-clear", MaterialDesignE.ERASER, "ui.measure.clear", model::clear));
        tools.getStyleClass().add("measure-tools");
        Label keys = new Label();
        keys.getStyleClass().add("measure-keys");
        keys.setWrapText(true);
        keys.setMinHeight(USE_PREF_SIZE);
        keys.textProperty().bind(texts.of("ui.measure.keys"));
        getChildren().addAll(head(), total, detail, tools, keys);
        visibleProperty().bind(model.kindProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        // The keys of the tool do the same while the focus is here.
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER && tool.pressed(event.getCode())) {
                event.consume();
            }
        });
    }

    private HBox head() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(toggle("measure-kind-distance", Kind.DISTANCE, "ui.measure.distance"),
                toggle("measure-kind-area", Kind.AREA, "ui.measure.area"), space,
                button("measure-close", MaterialDesignC.CLOSE, "ui.measure.close", model::leave));
        head.getStyleClass().addAll("segmented", "measure-head");
        return head;
    }

    private ToggleButton toggle(String id, Kind kind, String key) {
        ToggleButton toggle = new ToggleButton();
        toggle.setId(id);
        toggle.textProperty().bind(texts.of(key));
        model.kindProperty().subscribe(now -> toggle.setSelected(now == kind));
        toggle.setOnAction(event -> {
            toggle.setSelected(true);
            model.change(kind);
        });
        return toggle;
    }

    private Button button(String id, Ikon icon, String key, Runnable does) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("icon-button");
        button.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of(key));
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(texts.of(key));
        button.setOnAction(event -> does.run());
        return button;
    }
}
