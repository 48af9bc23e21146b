package vn.lientinh.ui.problems;

import java.util.function.Consumer;

import javafx.beans.InvalidationListener;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import vn.lientinh.model.Problem;
import vn.lientinh.ui.state.Texts;

/** The list of problems under the map: where, what is wrong, what to do. It blocks nothing. */
public final class ProblemsPanel extends VBox {

    private final ProblemsViewModel model;
    private final Texts texts;
    private final GridPane rows = new GridPane();

    /**
     * Shows the problems of {@code model}.
     *
     * @param clipboard takes the list as text
     */
    public ProblemsPanel(ProblemsViewModel model, Texts texts, Consumer<String> clipboard) {
        this.model = model;
        this.texts = texts;
        setId("problems");
        getStyleClass().add("problems-panel");
        visibleProperty().bind(model.shownProperty());
        managedProperty().bind(visibleProperty());

        Label title = new Label(null, new FontIcon(MaterialDesignA.ALERT_OUTLINE));
        title.getStyleClass().add("problems-title");
        title.textProperty().bind(model.title());
        Button copy = new Button();
        copy.setId("problems-copy");
        copy.getStyleClass().add("quiet-button");
        copy.textProperty().bind(texts.of("ui.problems.copy"));
        copy.setOnAction(event -> clipboard.accept(model.asText()));
        Button close = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
        close.setId("problems-close");
        close.getStyleClass().add("icon-button");
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of("ui.problems.dismiss"));
        close.setTooltip(tooltip);
        close.accessibleTextProperty().bind(texts.of("ui.problems.dismiss"));
        close.setOnAction(event -> model.shownProperty().set(false));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, copy, close);
        head.getStyleClass().add("problems-head");

        rows.getStyleClass().add("problems-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        model.problems().addListener((InvalidationListener) changed -> fill());
        texts.messagesProperty().subscribe(this::fill);
    }

    private void fill() {
        rows.getChildren().clear();
        int row = 0;
        for (Problem problem : model.problems()) {
            Label place = cell(model.place(problem), "problem-place");
            // The name of a file is not broken; what is said of it may take more lines.
            place.setMinWidth(USE_PREF_SIZE);
            Label what = cell(problem.what().in(texts.locale()), "problem-what");
            Label remedy = cell(problem.remedy().in(texts.locale()), "problem-remedy");
            GridPane.setHgrow(what, Priority.SOMETIMES);
            GridPane.setHgrow(remedy, Priority.SOMETIMES);
            rows.addRow(row++, place, what, remedy);
        }
    }

    private static Label cell(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }
}
