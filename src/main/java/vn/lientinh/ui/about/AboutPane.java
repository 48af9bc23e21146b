package vn.lientinh.ui.about;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import vn.lientinh.Messages;

/** A card over the window: what the program is, its sources, its licences. */
public final class AboutPane extends VBox {

    /**
     * Shows {@code model} as it is now.
     *
     * @param close puts the card away
     */
    public AboutPane(AboutViewModel model, Messages messages, Runnable close) {
        setId("about-pane");
        getStyleClass().add("card-pane");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label(messages.text("app.name"));
        title.getStyleClass().add("card-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button closing = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
        closing.setId("about-close");
        closing.getStyleClass().add("icon-button");
        closing.setAccessibleText(messages.text("ui.about.close"));
        closing.setOnAction(event -> close.run());
        closing.setCancelButton(true);
        HBox head = new HBox(title, space, closing);
        head.getStyleClass().add("card-head");

        VBox body = new VBox();
        body.getStyleClass().add("card-body");
        body.getChildren().add(words(messages.text("ui.about.what"), null));
        body.getChildren().add(words(model.agreement(), "small-text"));
        body.getChildren().add(heading(messages.text("ui.about.sources")));
        for (AboutViewModel.SourceLine source : model.sources()) {
            VBox line = new VBox(words(source.title(), null));
            String licence = source.licence();
            String attribution = source.attribution();
            if (licence != null) {
                line.getChildren()
                        .add(words(attribution == null
                                ? licence
                                : messages.text("ui.about.licence", licence, attribution), "small-text"));
            }
            body.getChildren().add(line);
        }
        body.getChildren().add(heading(messages.text("ui.about.licences")));
        body.getChildren().add(words(messages.text("ui.about.program"), null));
        body.getChildren().add(words(messages.text("ui.about.parts"), "small-text"));
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // The arrow keys scroll it.
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(messages.text("ui.about.open"));
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section-heading");
        return label;
    }

    private static Label words(String text, @Nullable String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        if (styleClass != null) {
            label.getStyleClass().add(styleClass);
        }
        return label;
    }
}
