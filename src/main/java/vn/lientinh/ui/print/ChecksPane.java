package vn.lientinh.ui.print;

import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import vn.lientinh.Messages;

/** What to read before printing; each line leads to the control that mends it. */
final class ChecksPane extends VBox {

    private final PrintViewModel model;
    private final Label count = new Label();
    private final VBox rows = new VBox();

    ChecksPane(PrintViewModel model) {
        this.model = model;
        setId("print-checks");
        getStyleClass().add("print-checks");
        Label heading = new Label();
        heading.textProperty().bind(model.texts().of("ui.print.checks"));
        heading.getStyleClass().add("panel-heading");
        count.setId("print-checks-count");
        count.getStyleClass().add("small-text");
        rows.getStyleClass().add("print-check-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        FlowPane head = new FlowPane(heading, count);
        head.getStyleClass().add("print-checks-head");
        getChildren().addAll(head, scroll);
        model.checksBinding().subscribe(this::show);
    }

    private void show(List<Check> checks) {
        Messages messages = model.texts().messages();
        long grave = checks.stream().filter(check -> check.grave() != Check.Grave.NOTE).count();
        count.setText(messages.text("ui.print.checks.count", grave, checks.size() - grave));
        rows.getChildren().setAll(checks.stream().map(check -> row(check, messages)).toList());
    }

    private HBox row(Check check, Messages messages) {
        Label words = new Label(check.words());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(new FontIcon(icon(check.grave())), words);
        row.setId("print-check-" + check.field().name().toLowerCase(Locale.ROOT));
        row.getStyleClass().addAll("print-check", check.grave().name().toLowerCase(Locale.ROOT));
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(messages.text("ui.print.checks.row",
                messages.text("ui.print.grave." + check.grave().name()), check.words()));
        row.setOnMouseClicked(event -> model.mend(check));
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                model.mend(check);
            }
        });
        return row;
    }

    private static Ikon icon(Check.Grave grave) {
        return switch (grave) {
            case ERROR -> MaterialDesignC.CLOSE_OCTAGON_OUTLINE;
            case WARNING -> MaterialDesignA.ALERT_OUTLINE;
            case NOTE -> MaterialDesignI.INFORMATION_OUTLINE;
        };
    }
}
