package vn.lientinh.ui.present;

import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.lientinh.ui.state.Texts;

/** Makes the buttons of the editor of tours, with words in the language of the window. */
final class EditorControls {

    private final Texts texts;

    EditorControls(Texts texts) {
        this.texts = texts;
    }

    /** A button with an icon and words. */
    Button button(String id, String key, Ikon icon, Runnable does) {
        Button button = icon(id, key, icon, does);
        button.textProperty().bind(texts.of(key));
        button.getStyleClass().setAll("button", "outline-button", "tour-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** A button with an icon, and words for who points at it. */
    Button icon(String id, String key, Ikon icon, Runnable does) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(texts.messages().text(key));
        button.setTooltip(tooltip(key));
        button.setOnAction(event -> does.run());
        return button;
    }

    /** A line of a menu. */
    MenuItem item(String id, String key, Runnable does) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(texts.of(key));
        item.setOnAction(event -> does.run());
        return item;
    }

    /** Words for who points at something. */
    Tooltip tooltip(String key) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of(key));
        return tooltip;
    }

    /** Takes what room is left in a row. */
    static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
