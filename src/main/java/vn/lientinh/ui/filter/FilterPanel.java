package vn.lientinh.ui.filter;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.lientinh.analysis.desk.Facet;
import vn.lientinh.ui.filter.FilterViewModel.Group;
import vn.lientinh.ui.filter.FilterViewModel.Option;
import vn.lientinh.ui.state.Texts;

/** The chips of every facet, and the place for an expression. */
public final class FilterPanel extends VBox {

    /** A longer name goes on in a second line: the panel is no wider. */
    private static final double WIDEST_CHIP = 232;

    private final FilterViewModel model;
    private final Texts texts;
    private final Map<Facet, GroupBox> boxes = new HashMap<>();
    private final VBox groups = new VBox();

    /** Shows the filter of {@code model}. */
    public FilterPanel(FilterViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("filter-panel");
        // As wide as the place it stands in.
        setMinWidth(0);
        getStyleClass().add("filter-panel");
        groups.getStyleClass().add("filter-groups");
        getChildren().addAll(head(), groups, new ExpertPane(model, texts));
        model.groupsBinding().subscribe(this::show);
    }

    private Region head() {
        Label summary = new Label();
        summary.setId("filter-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        summary.textProperty().bind(model.summaryBinding());
        Hyperlink all = new Hyperlink();
        all.setId("filter-clear");
        all.textProperty().bind(texts.of("ui.filter.clear"));
        all.setOnAction(event -> model.clearAll());
        model.groupsBinding()
                .subscribe(now -> all.setVisible(now.stream().anyMatch(Group::narrowed)
                        || !model.expressionProperty().get().isBlank()));
        model.expressionProperty()
                .subscribe(text -> all.setVisible(!text.isBlank()
                        || model.groupsBinding().get().stream().anyMatch(Group::narrowed)));
        all.managedProperty().bind(all.visibleProperty());
        Hyperlink hidden = new Hyperlink();
        hidden.setId("filter-hidden");
        hidden.setWrapText(true);
        hidden.textProperty().bind(model.hiddenBinding());
        hidden.visibleProperty().bind(model.hiddenBinding().isNotEmpty());
        hidden.managedProperty().bind(hidden.visibleProperty());
        hidden.setOnAction(event -> model.showHidden());
        VBox head = new VBox(summary, all, hidden);
        head.getStyleClass().add("filter-head");
        return head;
    }

    private void show(List<Group> now) {
        if (!boxes.keySet().equals(java.util.Set.copyOf(now.stream().map(Group::facet).toList()))) {
            boxes.clear();
            now.forEach(group -> boxes.put(group.facet(), new GroupBox(group.facet())));
            groups.getChildren()
                    .setAll(now.stream()
                            .map(group -> boxes.get(group.facet()))
                            .filter(Objects::nonNull)
                            .toList());
        }
        now.forEach(group -> {
            GroupBox box = boxes.get(group.facet());
            if (box != null) {
                box.show(group);
            }
        });
    }

    /** The chips of one facet. They are kept as long as the values stay the same, so that the focus stays where it is. */
    private final class GroupBox extends VBox {
        private final Facet facet;
        private final Label name = new Label();
        private final Hyperlink clear = new Hyperlink();
        private final FlowPane chips = new FlowPane();
        private List<String> values = List.of();

        GroupBox(Facet facet) {
            this.facet = facet;
            getStyleClass().add("filter-group");
            name.getStyleClass().add("group-heading");
            clear.textProperty().bind(texts.of("ui.filter.clearOne"));
            clear.setOnAction(event -> model.clear(facet));
            clear.setId("clear-" + code());
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox line = new HBox(name, clear);
            line.setAlignment(Pos.BASELINE_LEFT);
            chips.getStyleClass().add("chips");
            chips.setPrefWrapLength(WIDEST_CHIP);
            chips.setMinWidth(0);
            getChildren().addAll(line, chips);
        }

        private String code() {
            return facet.name().toLowerCase(Locale.ROOT);
        }

        void show(Group group) {
            name.setText(group.name());
            clear.setVisible(group.narrowed());
            List<String> now = group.options().stream().map(Option::value).toList();
            if (!now.equals(values)) {
                values = now;
                chips.getChildren().setAll(group.options().stream().map(option -> chip(option.value())).toList());
            }
            for (int i = 0; i < now.size(); i++) {
                fill((ToggleButton) chips.getChildren().get(i), group, group.options().get(i));
            }
        }

        private ToggleButton chip(String value) {
            ToggleButton chip = new ToggleButton();
            chip.setId("chip-" + code() + "-" + value);
            chip.getStyleClass().addAll("chip", "facet-" + code(), "value-" + value);
            chip.setContentDisplay(ContentDisplay.RIGHT);
            chip.setWrapText(true);
            chip.setMaxWidth(WIDEST_CHIP);
            Label count = new Label();
            count.getStyleClass().add("chip-count");
            count.setMinWidth(USE_PREF_SIZE);
            chip.setGraphic(count);
            chip.setTooltip(new Tooltip());
            chip.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
            chip.setOnAction(event -> model.toggle(facet, value));
            return chip;
        }

        private static void fill(ToggleButton chip, Group group, Option option) {
            chip.setText(option.name());
            chip.setSelected(option.chosen());
            chip.setDisable(option.empty() && !option.chosen());
            if (chip.getGraphic() instanceof Label count) {
                count.setText(option.count());
            }
            String tells = option.name() + ": " + option.tells();
            chip.getTooltip().setText(tells);
            chip.setAccessibleText(group.name() + ", " + tells);
        }
    }
}
