package vn.lientinh.ui.basemap;

import java.util.function.Consumer;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

import vn.lientinh.model.Text;
import vn.lientinh.tiles.BaseMapChoice;
import vn.lientinh.tiles.BaseMaps;
import vn.lientinh.ui.state.Texts;

/** A card over the window in which a tile server is typed in. */
final class ServerCard extends VBox {

    private static final String ADDRESS_EXAMPLE = "https://tile.openstreetmap.org/{z}/{x}/{y}.png";
    private static final String ATTRIBUTION_EXAMPLE = "© OpenStreetMap contributors";
    private static final int CLOSEST = 22;

    private final Texts texts;

    /**
     * A card for {@code model}.
     *
     * @param accept takes the server that has been typed in
     * @param close  puts the card away
     */
    ServerCard(ServerViewModel model, Texts texts, Consumer<BaseMapChoice> accept, Runnable close) {
        this.texts = texts;
        setId("basemap-server");
        getStyleClass().addAll("card-pane", "form-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label();
        title.getStyleClass().add("card-title");
        title.textProperty().bind(texts.of("ui.basemap.add.title"));

        TextField address = new TextField();
        address.setId("basemap-address");
        address.setPromptText(ADDRESS_EXAMPLE);
        address.textProperty().bindBidirectional(model.addressProperty());
        TextField attribution = new TextField();
        attribution.setId("basemap-attribution");
        attribution.setPromptText(ATTRIBUTION_EXAMPLE);
        attribution.textProperty().bindBidirectional(model.attributionProperty());
        Spinner<Integer> zoom = new Spinner<>(0, CLOSEST, model.maxZoomProperty().get());
        zoom.setId("basemap-zoom");
        zoom.setEditable(true);
        zoom.getValueFactory().valueProperty().subscribe(value -> {
            if (value != null) {
                model.maxZoomProperty().set(value);
            }
        });

        Label problem = new Label();
        problem.setId("basemap-problem");
        problem.getStyleClass().add("form-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.textProperty().bind(texts.made(messages -> {
            Text wrong = model.problemBinding().get();
            return wrong == null || model.untouched() ? "" : wrong.in(messages.locale());
        }, model.problemBinding(), model.addressProperty(), model.attributionProperty()));
        Label network = new Label();
        network.getStyleClass().add("form-warning");
        network.setGraphic(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
        network.setWrapText(true);
        network.setMinHeight(Region.USE_PREF_SIZE);
        network.textProperty().bind(texts.of("ui.basemap.add.network", BaseMaps.CACHE_BYTES >> 20));

        Button use = new Button();
        use.setId("basemap-accept");
        use.getStyleClass().add("primary-button");
        use.setDefaultButton(true);
        use.textProperty().bind(texts.of("ui.basemap.add.accept"));
        use.disableProperty().bind(model.problemBinding().isNotNull());
        use.setOnAction(event -> {
            BaseMapChoice choice = model.choice();
            if (choice != null) {
                close.run();
                accept.accept(choice);
            }
        });
        Button cancel = new Button();
        cancel.setId("basemap-cancel");
        cancel.getStyleClass().add("outline-button");
        cancel.setCancelButton(true);
        cancel.textProperty().bind(texts.of("ui.basemap.add.cancel"));
        cancel.setOnAction(event -> close.run());
        HBox buttons = new HBox(use, cancel);
        buttons.getStyleClass().add("form-buttons");

        VBox body = new VBox(field("ui.basemap.add.address", address),
                field("ui.basemap.add.attribution", attribution), field("ui.basemap.add.maxZoom", zoom), problem,
                network, buttons);
        body.getStyleClass().add("card-body");
        HBox head = new HBox(title);
        head.getStyleClass().add("card-head");
        getChildren().addAll(head, body);
    }

    private VBox field(String key, Region control) {
        Label label = new Label();
        label.getStyleClass().add("form-label");
        label.textProperty().bind(texts.of(key));
        label.setLabelFor(control);
        control.accessibleTextProperty().bind(texts.of(key));
        VBox field = new VBox(label, control);
        field.getStyleClass().add("form-field");
        return field;
    }
}
