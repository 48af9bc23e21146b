package vn.lientinh.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.lientinh.ui.dock.FirstShown;
import vn.lientinh.ui.state.Texts;

/** The panel on the left: a row of buttons, and the page of the one that is pressed. */
public final class SidePanel extends VBox {

    private final Texts texts;
    private final HBox tabs = new HBox();
    private final StackPane stack = new StackPane();
    private final List<Page> pages = new ArrayList<>();
    private final StringProperty open = new SimpleStringProperty("");

    /**
     * A page.
     *
     * @param id      tells pages apart
     * @param order   pages stand in growing order
     * @param key     of its name in the texts
     * @param badge   what stands beside its name; nothing while it is empty
     * @param content what it shows; scrolled when it is too high
     */
    public record Page(String id, int order, String key, ObservableStringValue badge, Node content) {

        /** A page without a badge. */
        public static Page of(String id, int order, String key, Node content) {
            return new Page(id, order, key, new ReadOnlyStringWrapper(""), content);
        }
    }

    SidePanel(Texts texts) {
        this.texts = texts;
        getStyleClass().add("side-panel");
        tabs.getStyleClass().add("segmented");
        stack.setMinHeight(0);
        VBox.setVgrow(stack, Priority.ALWAYS);
        getChildren().addAll(tabs, stack);
    }

    /** Adds a page; the one with the lowest order is open to begin with. */
    public void add(Page page) {
        boolean first = pages.isEmpty();
        pages.add(page);
        pages.sort(Comparator.comparingInt(Page::order));
        if (first) {
            open.set(page.id());
        }
        ScrollPane scroll = new ScrollPane(page.content());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        open.subscribe(id -> scroll.setVisible(page.id().equals(id)));
        FirstShown.add(stack, scroll);
        tabs.getChildren().setAll(pages.stream().map(this::tab).toList());
    }

    private ToggleButton tab(Page page) {
        ToggleButton tab = new ToggleButton();
        tab.setId("side-" + page.id());
        tab.textProperty().bind(texts.of(page.key()));
        tab.setMaxWidth(Double.MAX_VALUE);
        tab.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(tab, Priority.ALWAYS);
        Label badge = new Label();
        badge.setId("side-" + page.id() + "-badge");
        badge.getStyleClass().add("badge");
        badge.textProperty().bind(page.badge());
        tab.setContentDisplay(ContentDisplay.RIGHT);
        page.badge().subscribe(text -> tab.setGraphic(text.isEmpty() ? null : badge));
        open.subscribe(id -> tab.setSelected(page.id().equals(id)));
        // One page is always shown: pressing the button of the present one changes nothing.
        tab.setOnAction(event -> {
            open.set(page.id());
            tab.setSelected(true);
        });
        return tab;
    }

    /** Opens a page and gives it the focus. */
    public void open(String id) {
        open.set(id);
        tabs.getChildren()
                .stream()
                .filter(tab -> ("side-" + id).equals(tab.getId()))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /** Id of the page that is open. */
    public StringProperty openProperty() {
        return open;
    }
}
