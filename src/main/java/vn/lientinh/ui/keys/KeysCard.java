package vn.lientinh.ui.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import vn.lientinh.ui.actions.Action;
import vn.lientinh.ui.actions.ActionGroup;
import vn.lientinh.ui.actions.Actions;
import vn.lientinh.ui.state.Texts;

/** A card over the window that lists every key, by what it is for. */
final class KeysCard extends VBox {

    /** What the map does with keys of its own while it has the focus. */
    private static final List<List<String>> MAP_KEYS = List.of(
            List.of("ui.keys.map.pan", "← ↑ → ↓"),
            List.of("ui.keys.map.panLittle", "Shift+← ↑ → ↓"),
            List.of("ui.keys.map.zoom", "+  −"),
            List.of("ui.keys.map.home", "Home"));

    private final Texts texts;

    /**
     * Lists the keys of {@code actions} as they are now.
     *
     * @param close puts the card away
     */
    KeysCard(Actions actions, Texts texts, Runnable close) {
        this.texts = texts;
        setId("keys-card");
        getStyleClass().addAll("card-pane", "keys-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label();
        title.getStyleClass().add("card-title");
        title.textProperty().bind(texts.of("ui.keys.title"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button closing = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
        closing.setId("keys-close");
        closing.getStyleClass().add("icon-button");
        closing.accessibleTextProperty().bind(texts.of("ui.failure.close"));
        closing.setOnAction(event -> close.run());
        closing.setCancelButton(true);
        HBox head = new HBox(title, space, closing);
        head.getStyleClass().add("card-head");

        List<VBox> groups = new ArrayList<>();
        for (ActionGroup group : ActionGroup.values()) {
            List<Node> lines = new ArrayList<>(
                    actions.withKeys(group).stream().map(action -> line(action.key(), keys(action))).toList());
            if (group == ActionGroup.MAP) {
                MAP_KEYS.forEach(key -> lines.add(line(key.getFirst(), key.getLast())));
            }
            if (!lines.isEmpty()) {
                Label name = new Label();
                name.getStyleClass().add("section-heading");
                name.textProperty().bind(texts.of(group.key()));
                VBox box = new VBox(name);
                box.getStyleClass().add("keys-group");
                box.getChildren().addAll(lines);
                groups.add(box);
            }
        }
        ScrollPane scroll = new ScrollPane(columns(groups));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // The arrow keys scroll it.
        scroll.setFocusTraversable(true);
        scroll.accessibleTextProperty().bind(texts.of("ui.keys.title"));
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
    }

    /** Two columns of about the same height. */
    private static HBox columns(List<VBox> groups) {
        VBox left = new VBox();
        VBox right = new VBox();
        int all = groups.stream().mapToInt(group -> group.getChildren().size()).sum();
        int laid = 0;
        for (VBox group : groups) {
            VBox column = laid + group.getChildren().size() / 2.0 <= all / 2.0 ? left : right;
            column.getChildren().add(group);
            laid += group.getChildren().size();
        }
        for (VBox column : List.of(left, right)) {
            column.getStyleClass().add("keys-column");
            HBox.setHgrow(column, Priority.ALWAYS);
        }
        HBox columns = new HBox(left, right);
        columns.getStyleClass().add("card-body");
        return columns;
    }

    private static String keys(Action action) {
        Stream<String> all = action.keys().stream().map(key -> key.getDisplayText()).distinct();
        return all.limit(2).reduce((one, other) -> one + "  " + other).orElse("");
    }

    private HBox line(String key, String keys) {
        Label what = new Label();
        what.setWrapText(true);
        what.textProperty().bind(texts.of(key));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label pressed = new Label(keys);
        pressed.getStyleClass().add("key-caps");
        pressed.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(what, space, pressed);
        line.getStyleClass().add("keys-line");
        return line;
    }
}
