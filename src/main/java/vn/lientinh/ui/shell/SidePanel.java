package vn.lientinh.ui.shell;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import vn.lientinh.ui.state.Texts;

/** The panel on the left: a row of buttons, and the page of the one that is pressed. */
final class SidePanel extends VBox {

    /**
     * A page.
     *
     * @param id      tells pages apart
     * @param key     of its name in the texts
     * @param content what it shows
     */
    record Page(String id, String key, Node content) {
    }

    /** Shows the first page to begin with. */
    SidePanel(Texts texts, Page... pages) {
        getStyleClass().add("side-panel");
        HBox tabs = new HBox();
        tabs.getStyleClass().add("segmented");
        StackPane stack = new StackPane();
        VBox.setVgrow(stack, Priority.ALWAYS);
        ToggleGroup group = new ToggleGroup();
        for (Page page : List.of(pages)) {
            ScrollPane scroll = new ScrollPane(page.content());
            scroll.setFitToWidth(true);
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            scroll.getStyleClass().add("edge-to-edge");
            stack.getChildren().add(scroll);
            ToggleButton tab = new ToggleButton();
            tab.setId("side-" + page.id());
            tab.textProperty().bind(texts.of(page.key()));
            tab.setToggleGroup(group);
            tab.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(tab, Priority.ALWAYS);
            scroll.visibleProperty().bind(tab.selectedProperty());
            tabs.getChildren().add(tab);
        }
        group.selectToggle(group.getToggles().getFirst());
        // One page is always shown: pressing the button of the present one changes nothing.
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
        getChildren().addAll(tabs, stack);
    }
}
