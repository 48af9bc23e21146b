package vn.lientinh.ui.shell;

import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import vn.lientinh.ui.actions.Actions;
import vn.lientinh.ui.state.Texts;

/**
 * The strip along the upper edge: name, search, what is done most, and the menu. The actions {@code present}, {@code print}
 * and {@code export} have their buttons here as soon as they are registered.
 */
public final class HeaderBar extends HBox {

    private static final List<String> PRIMARY = List.of("present", "print", "export");
    /** A window narrower than this has no room for the subject beside the name. */
    private static final double ROOM_FOR_SUBJECT = 1180;

    private final StackPane search = new StackPane();
    private final HBox primary = new HBox();
    private final AppMenu menu;

    HeaderBar(Texts texts, Actions actions) {
        getStyleClass().add("header-bar");
        Label name = new Label();
        name.getStyleClass().add("brand");
        name.textProperty().bind(texts.of("app.name"));
        name.setMinWidth(USE_PREF_SIZE);
        Label subject = new Label();
        subject.getStyleClass().add("brand-subject");
        subject.textProperty().bind(texts.of("ui.header.subject"));
        subject.setMinWidth(USE_PREF_SIZE);
        subject.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(ROOM_FOR_SUBJECT));
        subject.managedProperty().bind(subject.visibleProperty());
        HBox brand = new HBox(name, subject);
        brand.getStyleClass().add("brand-box");
        menu = new AppMenu(texts);
        primary.getStyleClass().add("header-buttons");
        HBox right = new HBox(primary, menu.button());
        right.getStyleClass().add("header-right");
        search.getStyleClass().add("header-search");
        HBox.setHgrow(brand, Priority.ALWAYS);
        HBox.setHgrow(search, Priority.SOMETIMES);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(brand, search, right);
        PRIMARY.forEach(id -> actions.whenThere(id, action -> addPrimary(actions.button(action))));
    }

    private void addPrimary(Button button) {
        button.getStyleClass().add("present".equals(button.getId()) ? "primary-button" : "outline-button");
        button.setMinWidth(USE_PREF_SIZE);
        primary.getChildren().add(button);
        primary.getChildren()
                .setAll(primary.getChildren()
                        .stream()
                        .sorted(Comparator.comparingInt(node -> PRIMARY.indexOf(node.getId())))
                        .toList());
    }

    /** Puts the search box into its place. */
    public void setSearch(Node box) {
        search.getChildren().setAll(box);
    }

    /** The menu of the window. */
    public AppMenu menu() {
        return menu;
    }
}
