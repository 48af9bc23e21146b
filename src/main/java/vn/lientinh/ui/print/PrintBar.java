package vn.lientinh.ui.print;

import java.nio.file.Path;
import java.util.Arrays;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import vn.lientinh.print.Exporter.Format;
import vn.lientinh.ui.state.Texts;

/** The lower edge of the print view: where the sheet goes, and what has become of it. */
final class PrintBar extends HBox {

    private final PrintViewModel model;
    private final Texts texts;
    private final HBox status = new HBox();
    private final Segments<Format> format;
    private final HBox dpiBox = new HBox();
    private final Button save = new Button();
    private final Button paper = new Button();

    /**
     * The bar.
     *
     * @param printer what to do when the sheet is to go to a printer
     */
    PrintBar(PrintViewModel model, Runnable printer) {
        this.model = model;
        this.texts = model.texts();
        getStyleClass().add("print-bar");
        status.getStyleClass().add("print-status");
        HBox.setHgrow(status, Priority.ALWAYS);
        status.setMinWidth(0);
        format = new Segments<>("print-format",
                Arrays.stream(Format.values())
                        .map(one -> new Segments.Option<>(one, one.name(), texts.of("ui.print.format." + one.name())))
                        .toList(),
                model::choose);
        format.setMinWidth(Region.USE_PREF_SIZE);
        TextField dpi = new TextField();
        dpi.setId("print-dpi");
        dpi.setPrefColumnCount(4);
        dpi.setMinWidth(Region.USE_PREF_SIZE);
        dpi.textProperty().bindBidirectional(model.fields().dpiProperty());
        dpi.accessibleTextProperty().bind(texts.of("ui.print.dpi"));
        Label unit = new Label();
        unit.textProperty().bind(texts.of("ui.print.dpi.unit"));
        unit.setMinWidth(Region.USE_PREF_SIZE);
        unit.setLabelFor(dpi);
        dpiBox.getChildren().addAll(dpi, unit);
        dpiBox.getStyleClass().add("print-dpi-box");
        dpiBox.managedProperty().bind(dpiBox.visibleProperty());
        paper.setId("print-to-printer");
        paper.getStyleClass().add("outline-button");
        paper.textProperty().bind(texts.of("ui.print.toPrinter"));
        paper.setMinWidth(Region.USE_PREF_SIZE);
        paper.setOnAction(event -> printer.run());
        save.setId("print-save");
        save.getStyleClass().add("primary-button");
        save.textProperty().bind(texts.of("ui.print.save"));
        save.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.of("ui.print.save.tip"));
        save.setTooltip(tip);
        save.setOnAction(event -> model.jobs().save());
        getChildren().addAll(status, format, dpiBox, paper, save);
        model.formProperty().subscribe(form -> {
            format.select(form.output().format());
            dpiBox.setVisible(form.output().format() == Format.PNG);
        });
        model.fields()
                .faultsProperty()
                .subscribe(faults -> dpi.pseudoClassStateChanged(PseudoClass.getPseudoClass("error"),
                        faults.containsKey(Field.DPI)));
        model.jobs().taskProperty().subscribe(this::show);
        texts.messagesProperty().subscribe(() -> show(model.jobs().taskProperty().get()));
    }

    /** Leads to the resolution. */
    void leadToDpi() {
        model.choose(Format.PNG);
        dpiBox.getChildren().getFirst().requestFocus();
    }

    private void show(Task task) {
        boolean busy = task instanceof Task.Running;
        save.setDisable(busy);
        paper.setDisable(busy);
        status.getChildren().setAll(switch (task) {
            case Task.None none -> new Node[0];
            case Task.Running running -> running(running);
            case Task.Done done -> done(done);
            case Task.Cancelled cancelled -> new Node[]{
                    words(texts.messages().text("ui.print.cancelled"), "done"), close()};
            case Task.Failed failed -> {
                Label words = words(failed.words().apply(texts.messages()), "failed");
                words.setGraphic(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
                yield new Node[]{words, close()};
            }
        });
    }

    private Node[] running(Task.Running running) {
        // The words and the bar stay the same nodes while it goes on, so that cancelling does not lose the focus.
        if (status.getChildren().size() == 3 && status.getChildren().get(1) instanceof ProgressBar bar
                && status.getChildren().getFirst() instanceof Label words) {
            bar.setProgress(running.share());
            words.setText(running.words().apply(texts.messages()));
            return status.getChildren().toArray(Node[]::new);
        }
        ProgressBar bar = new ProgressBar(running.share());
        bar.setId("print-progress");
        bar.setPrefWidth(140);
        bar.setMinWidth(60);
        Button cancel = new Button();
        cancel.setId("print-cancel");
        cancel.getStyleClass().add("outline-button");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.textProperty().bind(texts.of("ui.print.cancel"));
        cancel.setOnAction(event -> model.jobs().cancel());
        return new Node[]{words(running.words().apply(texts.messages()), "running"), bar, cancel};
    }

    private Node[] done(Task.Done done) {
        Label words = words(done.words().apply(texts.messages()), "done");
        words.setGraphic(new FontIcon(MaterialDesignC.CHECK));
        if (done.files().isEmpty()) {
            return new Node[]{words, close()};
        }
        Path file = done.files().getFirst();
        return new Node[]{words, link("print-open-file", "ui.print.openFile", () -> model.jobs().openFile(file)),
                link("print-open-folder", "ui.print.openFolder", () -> model.jobs().openFolder(file)), close()};
    }

    private Label words(String text, String kind) {
        Label words = new Label(text);
        words.setId("print-status");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().addAll("print-status-words", kind);
        return words;
    }

    private Hyperlink link(String id, String key, Runnable action) {
        Hyperlink link = new Hyperlink();
        link.setId(id);
        link.textProperty().bind(texts.of(key));
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> action.run());
        return link;
    }

    private Button close() {
        Button close = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
        close.setId("print-status-close");
        close.getStyleClass().add("icon-button");
        close.accessibleTextProperty().bind(texts.of("ui.print.status.close"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.of("ui.print.status.close"));
        close.setTooltip(tip);
        close.setOnAction(event -> model.jobs().acknowledge());
        return close;
    }
}
