package vn.lientinh.ui.print;

import java.util.List;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.lientinh.ui.state.Texts;

/** What is written on the sheet. */
final class WordsSection {

    private static final int TITLE_ROWS = 4;

    private final PrintViewModel model;
    private final Texts texts;
    private final Hyperlink propose = new Hyperlink();

    WordsSection(PrintViewModel model) {
        this.model = model;
        this.texts = model.texts();
    }

    /** Makes the section; what can be wrong in it is told in {@code fields}. */
    VBox make(FormFields fields) {
        TextArea title = new TextArea();
        title.setPrefRowCount(TITLE_ROWS);
        title.setWrapText(true);
        title.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // Tab leads on, as in every other field.
            if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
                event.consume();
                title.requestFocusTraversal(
                        event.isShiftDown() ? TraversalDirection.PREVIOUS
                                : TraversalDirection.NEXT);
            }
        });
        propose.setId("print-propose-title");
        propose.textProperty().bind(texts.of("ui.print.proposeTitle"));
        propose.setOnAction(event -> model.proposeTitle());
        propose.managedProperty().bind(propose.visibleProperty());
        TextField subtitle = new TextField();
        TextField agency = new TextField();
        TextField maker = new TextField();
        TextField approver = new TextField();
        TextField date = new TextField();
        date.promptTextProperty().bind(texts.made(messages -> messages.text("ui.print.date.today", model.todayText())));
        for (TextField one : List.of(maker, approver)) {
            one.setMinWidth(0);
        }
        HBox people = FormSection.row(
                FormSection.grown(fields.typed(Field.MAKER, "ui.print.maker", "print-maker", maker, maker,
                        model.fields().makerProperty())),
                FormSection
                        .grown(fields.typed(Field.APPROVER, "ui.print.approver", "print-approver", approver, approver,
                                model.fields().approverProperty())));
        return FormSection.of(texts, "ui.print.section.words",
                fields.typed(Field.TITLE, "ui.print.title", "print-title", title, title,
                        model.fields().titleProperty()),
                fields.typed(null, "ui.print.subtitle", "print-subtitle", subtitle, subtitle,
                        model.fields().subtitleProperty()),
                propose,
                fields.typed(Field.AGENCY, "ui.print.agency", "print-agency", agency, agency,
                        model.fields().agencyProperty()),
                people,
                fields.typed(Field.DATE, "ui.print.date", "print-date", date, date, model.fields().dateProperty()),
                fields.faults(Field.DATE));
    }

    /** Shows what is chosen. */
    void show() {
        propose.setVisible(model.titled());
    }
}
