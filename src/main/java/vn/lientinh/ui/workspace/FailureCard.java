package vn.lientinh.ui.workspace;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import vn.lientinh.ui.shell.Workbench;
import vn.lientinh.ui.state.Texts;

/** A card over the window: what could not be opened, what can be done about it, and all that is known, to copy. */
final class FailureCard extends VBox {

    private final Texts texts;

    /**
     * A card on {@code failure}.
     *
     * @param other asks for another folder
     */
    FailureCard(WorkspacesViewModel.Failure failure, WorkspacesViewModel model, Workbench bench, Runnable other) {
        this.texts = bench.texts();
        setId("workspace-failure");
        getStyleClass().addAll("card-pane", "form-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Runnable close = () -> {
            bench.dialogs().hide(true);
            model.dismissFailure();
        };
        String name = failure.store().name();
        Label title = new Label();
        title.getStyleClass().add("card-title");
        title.textProperty().bind(texts.of("ui.workspace.failed.title", name));
        HBox head = new HBox(title);
        head.getStyleClass().add("card-head");
        Label words = new Label();
        words.setId("workspace-failure-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(texts.of("ui.workspace.failed.words", name, failure.reason()));
        String details = String.valueOf(failure.details());
        TextArea known = new TextArea(details);
        known.setId("workspace-failure-details");
        known.setEditable(false);
        known.getStyleClass().add("failure-details");
        known.accessibleTextProperty().bind(texts.of("ui.failure.details"));
        VBox.setVgrow(known, Priority.ALWAYS);

        Button retry = button("workspace-failure-retry", "ui.failure.retry", () -> {
            close.run();
            model.open(failure.store());
        });
        retry.getStyleClass().setAll("button", "primary-button");
        retry.setDefaultButton(true);
        Button another = button("workspace-failure-other", "ui.workspace.open", () -> {
            close.run();
            other.run();
        });
        Button builtIn = button("workspace-failure-built-in", "ui.workspace.builtIn", () -> {
            close.run();
            model.openBuiltIn();
        });
        Button copy = button("workspace-failure-copy", "ui.failure.copy", () -> bench.clipboard().accept(details));
        Button closing = button("workspace-failure-close", "ui.failure.close", close);
        closing.setCancelButton(true);
        HBox ways = new HBox(retry, another, builtIn);
        ways.getStyleClass().add("form-buttons");
        HBox rest = new HBox(copy, closing);
        rest.getStyleClass().add("form-buttons");
        VBox body = new VBox(words, ways, known, rest);
        body.getStyleClass().add("card-body");
        getChildren().addAll(head, body);
    }

    private Button button(String id, String key, Runnable does) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("outline-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(texts.of(key));
        button.setOnAction(event -> does.run());
        return button;
    }
}
