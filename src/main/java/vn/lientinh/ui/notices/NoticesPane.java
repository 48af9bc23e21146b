package vn.lientinh.ui.notices;

import java.util.HashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import vn.lientinh.ui.state.Texts;

/** The notices, one above the other. */
public final class NoticesPane extends VBox {

    private static final Duration SEEN = Duration.seconds(8);

    private final NoticesViewModel model;
    private final Texts texts;
    private final Map<Notice, HBox> rows = new HashMap<>();

    /** Shows the notices of {@code model}. */
    public NoticesPane(NoticesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("notices");
        getStyleClass().add("notices");
        // Between and beside the notices the map is clicked, not this pane.
        setPickOnBounds(false);
        model.notices().addListener((ListChangeListener<Notice>) change -> show());
        show();
    }

    private void show() {
        rows.keySet().retainAll(model.notices());
        getChildren().setAll(model.notices().stream().map(notice -> rows.computeIfAbsent(notice, this::row)).toList());
    }

    private HBox row(Notice notice) {
        Label words = new Label();
        words.setId("notice-" + notice.id());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(texts.made(notice.words()));
        words.setGraphic(new FontIcon(icon(notice.kind())));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(words);
        row.getStyleClass().addAll("notice-card", notice.kind().name().toLowerCase(java.util.Locale.ROOT));
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.accessibleTextProperty().bind(words.textProperty());
        Notice.Remedy remedy = notice.remedy();
        if (remedy != null) {
            Hyperlink button = new Hyperlink();
            button.setId("notice-" + notice.id() + "-remedy");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.textProperty().bind(texts.made(remedy.words()));
            button.setOnAction(event -> model.take(notice));
            row.getChildren().add(button);
        }
        Button close = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
        close.setId("notice-" + notice.id() + "-close");
        close.getStyleClass().add("icon-button");
        close.accessibleTextProperty().bind(texts.of("ui.notice.close"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.of("ui.notice.close"));
        close.setTooltip(tip);
        close.setOnAction(event -> model.dismiss(notice));
        row.getChildren().add(close);
        if (notice.kind() == Notice.Kind.DONE) {
            goByItself(notice, row);
        }
        return row;
    }

    /** It stays as long as the pointer or the focus is on it: nobody reads against the clock. */
    private void goByItself(Notice notice, HBox row) {
        PauseTransition seen = new PauseTransition(SEEN);
        seen.setOnFinished(event -> {
            if (row.isHover() || row.isFocusWithin()) {
                seen.playFromStart();
            } else {
                model.dismiss(notice);
            }
        });
        seen.play();
    }

    private static Ikon icon(Notice.Kind kind) {
        return switch (kind) {
            case DONE -> MaterialDesignC.CHECK;
            case STATE -> MaterialDesignI.INFORMATION_OUTLINE;
            case FAILURE -> MaterialDesignA.ALERT_OUTLINE;
        };
    }
}
