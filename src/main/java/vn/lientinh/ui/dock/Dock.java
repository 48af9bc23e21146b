package vn.lientinh.ui.dock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import vn.lientinh.ui.state.Texts;

/** The dock. Its upper edge is dragged, or moved with the arrow keys; a double click gives it its usual height. */
public final class Dock extends VBox {

    private static final double STEP = 24;

    private final DockViewModel model;
    private final Texts texts;
    private final HBox tabs = new HBox();
    private final HBox tools = new HBox();
    private final Label title = new Label();
    private final StackPane stack = new StackPane();
    private final List<Page> pages = new ArrayList<>();
    /** What pages that were opened show, by id. */
    private final Map<String, Content> contents = new HashMap<>();
    private final ObservableDoubleValue room;
    private final Runnable leave;
    private double dragFrom;

    /**
     * A page.
     *
     * @param id      tells pages apart
     * @param order   pages stand in growing order
     * @param key     of its name in the texts
     * @param icon    before its name
     * @param content is asked once for what it shows, when the page is first opened
     */
    public record Page(String id, int order, String key, Ikon icon, Supplier<Content> content) {
    }

    /**
     * What a page shows.
     *
     * @param tools stands in the head of the dock while the page is open
     * @param view  stands below it
     */
    public record Content(Node tools, Node view) {
    }

    /**
     * A dock without pages.
     *
     * @param room  height that dock and map have together
     * @param leave gives the focus to what lies above the dock
     */
    public Dock(DockViewModel model, Texts texts, ObservableDoubleValue room, Runnable leave) {
        this.model = model;
        this.texts = texts;
        this.room = room;
        this.leave = leave;
        setId("dock");
        getStyleClass().add("dock");
        tabs.setId("dock-tabs");
        tabs.getStyleClass().add("dock-tabs");
        title.getStyleClass().add("dock-title");
        title.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(tools, Priority.ALWAYS);
        tools.getStyleClass().add("dock-tools");
        Button close = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
        close.setId("dock-close");
        close.getStyleClass().add("icon-button");
        close.accessibleTextProperty().bind(texts.of("ui.dock.close"));
        close.setTooltip(tooltip("ui.dock.close"));
        close.setOnAction(event -> model.close());
        HBox head = new HBox(title, tools, close);
        head.getStyleClass().add("dock-head");
        VBox.setVgrow(stack, Priority.ALWAYS);
        stack.setMinHeight(0);
        getChildren().addAll(handle(), head, stack);
        managedProperty().bind(visibleProperty());
        var height = Bindings.createDoubleBinding(
                () -> DockViewModel.within(model.heightProperty().get(), room.get()), model.heightProperty(), room);
        minHeightProperty().bind(height);
        prefHeightProperty().bind(height);
        maxHeightProperty().bind(height);
        model.pageProperty().subscribe(this::show);
    }

    private Tooltip tooltip(String key) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of(key));
        return tooltip;
    }

    private Region handle() {
        Region grip = new Region();
        grip.getStyleClass().add("dock-grip");
        StackPane handle = new StackPane(grip);
        handle.setId("dock-handle");
        handle.getStyleClass().add("dock-handle");
        handle.setCursor(Cursor.V_RESIZE);
        handle.setFocusTraversable(true);
        handle.setAccessibleRole(AccessibleRole.SLIDER);
        handle.accessibleTextProperty().bind(texts.of("ui.dock.resize"));
        Tooltip.install(handle, tooltip("ui.dock.resize"));
        handle.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> dragFrom = event.getScreenY());
        handle.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            double before = getHeight();
            model.heightProperty().set(before);
            model.grow(dragFrom - event.getScreenY(), room.get());
            dragFrom -= model.heightProperty().get() - before;
            event.consume();
        });
        handle.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                model.heightProperty().set(DockViewModel.USUAL_HEIGHT);
            }
        });
        handle.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case UP, KP_UP -> model.grow(STEP, room.get());
                case DOWN, KP_DOWN -> model.grow(-STEP, room.get());
                default -> {
                    return;
                }
            }
            event.consume();
        });
        return handle;
    }

    /** Adds a page. */
    public void add(Page page) {
        int place = (int) pages.stream().filter(other -> other.order() <= page.order()).count();
        pages.add(place, page);
        tabs.getChildren().add(place, tab(page));
        show(model.pageProperty().get());
    }

    private ToggleButton tab(Page page) {
        ToggleButton tab = new ToggleButton(null, new FontIcon(page.icon()));
        tab.setId("dock-" + page.id());
        tab.getStyleClass().add("dock-tab");
        tab.textProperty().bind(texts.of(page.key()));
        tab.setMinWidth(USE_PREF_SIZE);
        model.pageProperty().subscribe(open -> tab.setSelected(page.id().equals(open)));
        tab.setOnAction(event -> {
            model.toggle(page.id());
            tab.setSelected(page.id().equals(model.pageProperty().get()));
        });
        return tab;
    }

    private void show(@Nullable String open) {
        // A page that goes must not leave the focus to chance: the first place in the window is the search box, and its list
        // would open over the map.
        boolean focused = holdsFocus(this);
        Page now = pages.stream().filter(page -> page.id().equals(open)).findFirst().orElse(null);
        setVisible(now != null);
        contents.forEach((id, content) -> content.view().setVisible(id.equals(open)));
        if (now == null) {
            if (focused) {
                leave.run();
            }
            return;
        }
        Content content = contents.computeIfAbsent(now.id(), id -> added(now.content().get()));
        title.textProperty().bind(texts.of(now.key()));
        tools.getChildren().setAll(content.tools());
        if (focused && !holdsFocus(content.view())) {
            stack.requestFocusTraversal(TraversalDirection.NEXT);
            if (!holdsFocus(content.view())) {
                leave.run();
            }
        }
    }

    /** Whether the keys of the window would go to {@code node}, though another window be in front now. */
    private static boolean holdsFocus(Node node) {
        Node at = node.getScene() == null ? null : node.getScene().getFocusOwner();
        while (at != null && at != node) {
            at = at.getParent();
        }
        return at != null;
    }

    private Content added(Content content) {
        HBox.setHgrow(content.tools(), Priority.ALWAYS);
        stack.getChildren().add(content.view());
        return content;
    }

    /** The buttons that open the pages; for the lower edge of the window. */
    public Node tabs() {
        return tabs;
    }
}
