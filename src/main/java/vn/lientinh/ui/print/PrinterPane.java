package vn.lientinh.ui.print;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import vn.lientinh.Messages;
import vn.lientinh.ui.print.Printers.Printer;
import vn.lientinh.ui.state.Texts;

/** A card on which a printer is chosen, or which says why there is none. */
final class PrinterPane extends VBox {

    private static final int MOST_COPIES = 99;

    private final PrintViewModel model;
    private final Texts texts;
    private final Runnable close;
    private final VBox body = new VBox();
    private final ChoiceList printer;
    private final Spinner<Integer> copies = new Spinner<>(1, MOST_COPIES, 1);
    private final CheckBox fit = new CheckBox();
    private final Label warning = new Label();
    private final Button print = new Button();

    /**
     * The card.
     *
     * @param close puts it away
     */
    PrinterPane(PrintViewModel model, Runnable close) {
        this.model = model;
        this.texts = model.texts();
        this.close = close;
        setId("printer-pane");
        getStyleClass().addAll("card-pane", "printer-pane");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label();
        title.textProperty().bind(texts.of("ui.print.printer.title"));
        title.getStyleClass().add("card-title");
        HBox head = new HBox(title);
        head.getStyleClass().add("card-head");
        body.getStyleClass().add("printer-body");
        printer = new ChoiceList("printer-choice", model.jobs()::choosePrinter);
        copies.setId("printer-copies");
        copies.setEditable(true);
        copies.setMaxWidth(96);
        copies.accessibleTextProperty().bind(texts.of("ui.print.printer.copies"));
        fit.setId("printer-fit");
        fit.textProperty().bind(texts.of("ui.print.printer.fit"));
        fit.setWrapText(true);
        fit.selectedProperty().subscribe(() -> show(model.jobs().printersProperty().get()));
        warning.setId("printer-warning");
        warning.setWrapText(true);
        warning.setMinHeight(Region.USE_PREF_SIZE);
        warning.getStyleClass().add("printer-warning");
        warning.setGraphic(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
        warning.managedProperty().bind(warning.visibleProperty());
        Button cancel = new Button();
        cancel.setId("printer-cancel");
        cancel.getStyleClass().add("outline-button");
        cancel.textProperty().bind(texts.of("ui.print.printer.close"));
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> close.run());
        print.setId("printer-print");
        print.getStyleClass().add("primary-button");
        print.textProperty().bind(texts.of("ui.print.printer.print"));
        print.setDefaultButton(true);
        print.setOnAction(event -> print());
        HBox buttons = new HBox(cancel, print);
        buttons.getStyleClass().add("printer-buttons");
        getChildren().addAll(head, body, buttons);
        model.jobs().printersProperty().subscribe(this::show);
        texts.messagesProperty().subscribe((before, now) -> show(model.jobs().printersProperty().get()));
    }

    private void print() {
        close.run();
        model.jobs().print(copies.getValue(), fit.isSelected());
    }

    private void show(PrinterSearch search) {
        Messages messages = texts.messages();
        print.setDisable(!(search instanceof PrinterSearch.Found));
        switch (search) {
            case PrinterSearch.Searching searching -> {
                ProgressIndicator turning = new ProgressIndicator();
                turning.setPrefSize(24, 24);
                body.getChildren().setAll(turning, words(messages.text("ui.print.printer.searching")));
            }
            case PrinterSearch.Missing missing -> {
                Button again = new Button(messages.text("ui.print.printer.again"));
                again.setId("printer-again");
                again.getStyleClass().add("outline-button");
                again.setOnAction(event -> model.jobs().findPrinters());
                Label words = words(missing.words().in(messages.locale()));
                words.setId("printer-missing");
                body.getChildren().setAll(words, again);
            }
            case PrinterSearch.Found found -> {
                printer.show(found.printers().stream().map(one -> new Named(one.name(), one.name())).toList(),
                        found.chosen().name());
                warn(found.chosen(), messages);
                if (!body.getChildren().contains(printer)) {
                    body.getChildren()
                            .setAll(NamedControl.of(texts, "ui.print.printer.choice", printer),
                                    NamedControl.of(texts, "ui.print.printer.copies", copies), fit, warning);
                }
            }
        }
    }

    private void warn(Printer chosen, Messages messages) {
        String paper = model.formProperty().get().page().paper().name();
        boolean refused = chosen.refuses(model.formProperty().get().page().paper());
        warning.setVisible(refused || fit.isSelected());
        warning.setText(refused && !fit.isSelected()
                ? messages.text("ui.print.printer.refuses", chosen.name(), paper)
                : messages.text("ui.print.printer.fitted"));
    }

    private static Label words(String text) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }
}
