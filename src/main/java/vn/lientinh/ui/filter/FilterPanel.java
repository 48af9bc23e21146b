package vn.lientinh.ui.filter;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vn.lientinh.analysis.desk.Facet;
import vn.lientinh.ui.filter.FilterViewModel.Group;
import vn.lientinh.ui.filter.FilterViewModel.Option;
import vn.lientinh.ui.filter.FilterViewModel.Problem;
import vn.lientinh.ui.state.Texts;

/** The chips of every facet, and the line for an expression. */
public final class FilterPanel extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
    /** Typing pauses for so long before an expression is read. */
    private static final Duration PAUSE = Duration.millis(400);
    /** A longer name goes on in a second line: the panel is no wider. */
    private static final double WIDEST_CHIP = 232;

    private final FilterViewModel model;
    private final Texts texts;
    private final Map<Facet, GroupBox> boxes = new HashMap<>();
    private final VBox groups = new VBox();
    private final TextField expression = new TextField();
    private final VBox fault = new VBox();
    private final PauseTransition pause = new PauseTransition(PAUSE);

    /** Shows the filter of {@code model}. */
    public FilterPanel(FilterViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("filter-panel");
        // As wide as the place it stands in.
        setMinWidth(0);
        getStyleClass().add("filter-panel");
        groups.getStyleClass().add("filter-groups");
        getChildren().addAll(head(), groups, expert());
        model.groupsBinding().subscribe(this::show);
        model.problemProperty().subscribe(this::showProblem);
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

    private Region expert() {
        expression.setId("filter-expression");
        expression.getStyleClass().add("expression");
        expression.textProperty().bindBidirectional(model.expressionProperty());
        expression.promptTextProperty().bind(texts.of("ui.filter.expression.example"));
        expression.accessibleTextProperty().bind(texts.of("ui.filter.expression"));
        expression.textProperty().subscribe((before, now) -> {
            // What comes from elsewhere has been read already.
            if (expression.isFocused()) {
                pause.playFromStart();
            }
        });
        pause.setOnFinished(event -> model.applyExpression());
        expression.setOnAction(event -> {
            pause.stop();
            model.applyExpression();
        });
        Label vocabulary = new Label();
        vocabulary.setWrapText(true);
        vocabulary.getStyleClass().add("small-text");
        vocabulary.setMinHeight(USE_PREF_SIZE);
        fault.setId("filter-fault");
        fault.getStyleClass().add("filter-fault");
        Label help = new Label();
        help.textProperty().bind(texts.of("ui.filter.expression.help"));
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        help.getStyleClass().add("small-text");
        VBox content = new VBox(expression, fault, help, vocabulary);
        content.getStyleClass().add("expert-content");
        TitledPane pane = new TitledPane();
        pane.setId("filter-expert");
        pane.textProperty().bind(texts.of("ui.filter.expression"));
        pane.setContent(content);
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.setMinWidth(0);
        pane.getStyleClass().add("quiet-pane");
        pane.expandedProperty().subscribe(open -> {
            if (open) {
                vocabulary.setText(String.join("\n", model.vocabulary()));
            }
        });
        // An expression that filters must be seen, or what it hides would seem lost.
        model.expressionProperty().subscribe(text -> {
            if (!text.isBlank()) {
                pane.setExpanded(true);
            }
        });
        return pane;
    }

    private void showProblem(@Nullable Problem problem) {
        fault.getChildren().clear();
        expression.pseudoClassStateChanged(WRONG, problem != null);
        if (problem == null) {
            return;
        }
        Label words = new Label(problem.words());
        words.setId("filter-fault-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().add("fault-words");
        Button show = new Button();
        show.setId("filter-fault-show");
        show.getStyleClass().add("quiet-button");
        show.textProperty().bind(texts.of("ui.filter.fault.show"));
        show.setOnAction(event -> {
            expression.requestFocus();
            expression.selectRange(problem.from(), Math.max(problem.to(), problem.from()));
        });
        FlowPane actions = new FlowPane(show);
        actions.getStyleClass().add("chips");
        problem.instead().forEach(replacement -> {
            Button use = new Button(replacement.word());
            use.getStyleClass().add("chip");
            use.setId("instead-" + replacement.word());
            use.setOnAction(event -> model.replace(replacement));
            actions.getChildren().add(use);
        });
        fault.getChildren().addAll(words, actions);
    }
}
