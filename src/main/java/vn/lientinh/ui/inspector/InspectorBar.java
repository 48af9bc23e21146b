package vn.lientinh.ui.inspector;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import vn.lientinh.model.Segment;
import vn.lientinh.ui.state.Texts;

/** The upper edge of the inspector: through what was looked at, through what lay under the click, to the map, away. */
final class InspectorBar extends HBox {

    private final Texts texts;
    private final HBox pager = new HBox();
    private final Label pages = new Label();
    private final Button zoom = new Button(null, new FontIcon(MaterialDesignC.CROSSHAIRS_GPS));

    /** The bar of what {@code model} shows. */
    InspectorBar(InspectorViewModel model, Texts texts) {
        this.texts = texts;
        Button back = iconButton("inspector-back", MaterialDesignA.ARROW_LEFT, "ui.inspector.back");
        back.setOnAction(event -> model.goBack());
        back.disableProperty().bind(model.canGoBackProperty().not());
        Button forward = iconButton("inspector-forward", MaterialDesignA.ARROW_RIGHT, "ui.inspector.forward");
        forward.setOnAction(event -> model.goForward());
        forward.disableProperty().bind(model.canGoForwardProperty().not());
        Button previous = iconButton("inspector-previous", MaterialDesignC.CHEVRON_LEFT, "ui.inspector.previous");
        previous.setOnAction(event -> model.step(-1));
        Button next = iconButton("inspector-next", MaterialDesignC.CHEVRON_RIGHT, "ui.inspector.next");
        next.setOnAction(event -> model.step(1));
        pages.setId("inspector-pages");
        pages.setMinWidth(Region.USE_PREF_SIZE);
        pager.getStyleClass().add("inspector-pager");
        pager.getChildren().addAll(previous, pages, next);
        pager.managedProperty().bind(pager.visibleProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button copy = iconButton("inspector-copy", MaterialDesignC.CONTENT_COPY, "ui.inspector.copy");
        copy.setOnAction(event -> model.copy());
        Button close = iconButton("inspector-close", MaterialDesignC.CLOSE, "ui.inspector.close");
        close.setOnAction(event -> model.close());
        zoom.setId("inspector-zoom");
        zoom.getStyleClass().add("icon-button");
        zoom.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().addAll(back, forward, space, pager, zoom, copy, close);
        getStyleClass().add("inspector-bar");
    }

    private Button iconButton(String id, Ikon icon, String key) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("icon-button");
        button.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of(key));
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(texts.of(key));
        return button;
    }

    /** Says which of how many that lay under the click is shown; one alone needs no pages. */
    void showPage(int position, int of) {
        pager.setVisible(of > 1);
        pages.setText(texts.messages().text("ui.inspector.pages", position, of));
    }

    /** The button for it brings these into view by {@code flight}; {@code key} of its words. */
    void zoomsTo(List<Segment> segments, String key, Consumer<List<Segment>> flight) {
        zoom.setDisable(segments.isEmpty());
        zoom.setOnAction(event -> flight.accept(segments));
        zoom.setAccessibleText(texts.messages().text(key));
        zoom.setTooltip(new Tooltip(texts.messages().text(key)));
    }
}
