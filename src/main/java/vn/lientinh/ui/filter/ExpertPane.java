package vn.lientinh.ui.filter;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vn.lientinh.ui.filter.FilterViewModel.Problem;
import vn.lientinh.ui.state.Texts;

/** The place for an expression, with what is wrong with it and the words that it may use. */
final class ExpertPane extends TitledPane {

    /** Typing pauses for so long before an expression is read. */
    private static final Duration PAUSE = Duration.millis(400);
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
    private static final int LINES = 3;

    private final FilterViewModel model;
    private final Texts texts;
    private final TextArea expression = new TextArea();
    private final VBox fault = new VBox();
    private final PauseTransition pause = new PauseTransition(PAUSE);

    /** Shows the expression of {@code model}. */
    ExpertPane(FilterViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        expression.setId("filter-expression");
        expression.getStyleClass().add("expression");
        expression.setWrapText(true);
        expression.setPrefRowCount(LINES);
        expression.textProperty().bindBidirectional(model.expressionProperty());
        expression.promptTextProperty().bind(texts.of("ui.filter.expression.example"));
        expression.accessibleTextProperty().bind(texts.of("ui.filter.expression"));
        expression.textProperty().subscribe((before, now) -> {
            // What comes from elsewhere has been read already.
            if (expression.isFocused()) {
                pause.playFromStart();
            }
        });
        expression.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        pause.setOnFinished(event -> model.applyExpression());
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
        setId("filter-expert");
        textProperty().bind(texts.of("ui.filter.expression"));
        setContent(content);
        setExpanded(false);
        setAnimated(false);
        setMinWidth(0);
        getStyleClass().add("quiet-pane");
        expandedProperty().subscribe(open -> {
            if (open) {
                vocabulary.setText(String.join("\n", model.vocabulary()));
            }
            if (open && isFocused()) {
                // Whoever opens it wants to write; it stands at the lower end of the panel.
                Platform.runLater(this::begin);
            }
        });
        // An expression that filters must be seen, or what it hides would seem lost.
        model.expressionProperty().subscribe(text -> {
            if (!text.isBlank()) {
                setExpanded(true);
            }
        });
        model.problemProperty().subscribe(this::showProblem);
    }

    /** The field has room for several lines, and keys as if it were one. */
    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                pause.stop();
                model.applyExpression();
            }
            case TAB -> expression.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void begin() {
        expression.requestFocus();
        Node above = getParent();
        while (above != null && !(above instanceof ScrollPane)) {
            above = above.getParent();
        }
        if (above instanceof ScrollPane scroll) {
            scroll.applyCss();
            scroll.layout();
            Node content = scroll.getContent();
            double hidden = content.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
            double top = content.sceneToLocal(localToScene(0, 0)).getY();
            scroll.setVvalue(hidden <= 0 ? 0 : Math.min(1, top / hidden));
        }
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
