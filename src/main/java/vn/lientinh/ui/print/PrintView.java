package vn.lientinh.ui.print;

import atlantafx.base.controls.ModalPane;
import java.text.NumberFormat;
import java.util.Objects;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import vn.lientinh.Messages;
import vn.lientinh.ui.state.Texts;

/** The print view: choices at the left, the sheet in the middle, what to know before beside or below it. Fills the window. */
public final class PrintView extends StackPane {

    /** A window narrower than this has the list of checks below the preview. */
    private static final double ROOM_BESIDE = 1200;
    private static final Set<KeyCode> TRAVERSING = Set.of(KeyCode.TAB, KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT,
            KeyCode.RIGHT, KeyCode.F1);
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PRINT = new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final PrintViewModel model;
    private final Texts texts;
    private final Runnable close;
    private final PrintFormPane form;
    private final PreviewPane preview;
    private final ChecksPane checks;
    private final PrintBar bar;
    private final BorderPane middle = new BorderPane();
    private final ModalPane cards = new ModalPane();

    /**
     * The view of {@code model}.
     *
     * @param close puts the view away
     */
    public PrintView(PrintViewModel model, Runnable close) {
        this.model = model;
        this.texts = model.texts();
        this.close = close;
        setId("print-view");
        getStyleClass().add("print-view");
        getStylesheets().add(Objects.requireNonNull(PrintView.class.getResource("/vn/lientinh/ui/print.css"))
                .toExternalForm());
        form = new PrintFormPane(model);
        preview = new PreviewPane(model);
        checks = new ChecksPane(model);
        bar = new PrintBar(model, this::toPrinter);
        middle.setCenter(new VBox(tools(), stage()));
        middle.setMinSize(0, 0);
        BorderPane frame = new BorderPane(middle);
        frame.setTop(head());
        frame.setLeft(form);
        frame.setBottom(bar);
        getChildren().addAll(frame, cards);
        widthProperty().subscribe(this::arrange);
        model.onLead(this::lead);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /** Starts with the focus on the first choice. */
    public void begin() {
        preview.fit();
        form.lead(Field.TEMPLATE);
    }

    /** Whether everything that is to be seen is painted. */
    public boolean settled() {
        return preview.settled();
    }

    private void toPrinter() {
        if (model.jobs().askForPrinter()) {
            cards.show(new PrinterPane(model, () -> cards.hide(true)));
        }
    }

    private void arrange() {
        boolean beside = getWidth() >= ROOM_BESIDE;
        checks.pseudoClassStateChanged(PseudoClass.getPseudoClass("below"), !beside);
        if (beside && middle.getRight() != checks) {
            middle.setBottom(null);
            middle.setRight(checks);
        } else if (!beside && middle.getBottom() != checks) {
            middle.setRight(null);
            middle.setBottom(checks);
        }
    }

    private HBox head() {
        Button back = new Button(null, new FontIcon(MaterialDesignA.ARROW_LEFT));
        back.setId("print-close");
        back.getStyleClass().add("quiet-button");
        back.textProperty().bind(texts.of("ui.print.back"));
        back.setMinWidth(Region.USE_PREF_SIZE);
        tip(back, "ui.print.back.tip");
        back.setOnAction(event -> close.run());
        Label title = new Label();
        title.textProperty().bind(texts.of("ui.print.heading"));
        title.getStyleClass().add("print-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button undo = new Button(null, new FontIcon(MaterialDesignU.UNDO_VARIANT));
        undo.setId("print-undo");
        undo.getStyleClass().add("quiet-button");
        undo.textProperty().bind(texts.of("ui.print.undo"));
        tip(undo, "ui.print.undo.tip");
        undo.setOnAction(event -> model.undo());
        undo.disableProperty().bind(model.undoableProperty().not());
        Button reset = new Button();
        reset.setId("print-reset");
        reset.getStyleClass().add("quiet-button");
        reset.textProperty().bind(texts.of("ui.print.reset"));
        tip(reset, "ui.print.reset.tip");
        reset.setOnAction(event -> model.reset());
        HBox head = new HBox(back, title, space, undo, reset);
        head.getStyleClass().add("print-head");
        return head;
    }

    private HBox tools() {
        Button previous = icon("print-page-previous", MaterialDesignC.CHEVRON_LEFT, "ui.print.page.previous",
                () -> model.preview().turnTo(model.preview().pageNumberProperty().get() - 1));
        Button next = icon("print-page-next", MaterialDesignC.CHEVRON_RIGHT, "ui.print.page.next",
                () -> model.preview().turnTo(model.preview().pageNumberProperty().get() + 1));
        Label page = new Label();
        page.setId("print-page");
        page.setMinWidth(Region.USE_PREF_SIZE);
        page.textProperty()
                .bind(texts.made(
                        messages -> messages.text("ui.print.page", Integer.toString(
                                model.preview().pageNumberProperty().get() + 1),
                                Integer.toString(Math.max(1, model.preview().pages()))),
                        model.preview().pageNumberProperty(), model.preview().sheetProperty()));
        model.preview().pageNumberProperty().subscribe(() -> turnable(previous, next));
        model.preview().sheetProperty().subscribe(() -> turnable(previous, next));
        Button smaller = icon("print-zoom-out", MaterialDesignM.MINUS, "ui.print.zoomOut", () -> preview.zoomBy(0.8));
        Button larger = icon("print-zoom-in", MaterialDesignP.PLUS, "ui.print.zoomIn", () -> preview.zoomBy(1.25));
        Button whole = icon("print-fit", MaterialDesignF.FIT_TO_PAGE_OUTLINE, "ui.print.fit", preview::fit);
        Label zoom = new Label();
        zoom.setId("print-zoom");
        zoom.getStyleClass().add("print-zoom");
        zoom.textProperty()
                .bind(texts.made(messages -> percent(messages, preview.zoomProperty().get()),
                        preview.zoomProperty()));
        ToggleButton move = new ToggleButton(null, new FontIcon(MaterialDesignC.CURSOR_MOVE));
        move.setId("print-move");
        move.getStyleClass().add("print-move");
        move.textProperty().bind(texts.of("ui.print.move"));
        move.setMinWidth(Region.USE_PREF_SIZE);
        tip(move, "ui.print.move.tip");
        move.selectedProperty().bindBidirectional(preview.movingProperty());
        // The maps of an atlas have their places from what its pages are about.
        model.formProperty().subscribe(chosen -> {
            boolean atlas = chosen.where().book() != Book.SHEET;
            move.setDisable(atlas);
            if (atlas) {
                move.setSelected(false);
            }
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox tools = new HBox(move, space, previous, page, next, gap(), smaller, zoom, larger, whole);
        tools.getStyleClass().add("print-tools");
        return tools;
    }

    private static Region gap() {
        Region gap = new Region();
        gap.setMinWidth(12);
        return gap;
    }

    private void turnable(Button previous, Button next) {
        previous.setDisable(model.preview().pageNumberProperty().get() == 0);
        next.setDisable(model.preview().pageNumberProperty().get() >= model.preview().pages() - 1);
    }

    private static String percent(Messages messages, double share) {
        return NumberFormat.getPercentInstance(messages.locale()).format(share);
    }

    private StackPane stage() {
        Label busy = new Label();
        busy.textProperty().bind(texts.of("ui.print.laying"));
        busy.getStyleClass().add("print-busy");
        busy.setMouseTransparent(true);
        // Only what takes its time is told: the first sheet, as long as there is nothing to look at.
        model.preview().sheetProperty().subscribe(() -> busy.setVisible(model.preview().sheetProperty().get() == null));
        StackPane stage = new StackPane(preview, busy);
        stage.setMinSize(0, 0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        return stage;
    }

    private Button icon(String id, Ikon ikon, String key, Runnable action) {
        Button button = new Button(null, new FontIcon(ikon));
        button.setId(id);
        button.getStyleClass().add("icon-button");
        button.accessibleTextProperty().bind(texts.of(key));
        tip(button, key);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void tip(javafx.scene.control.Control control, String key) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.of(key));
        control.setTooltip(tip);
    }

    private void lead(Field field) {
        if (field == Field.DPI) {
            bar.leadToDpi();
        } else {
            form.lead(field);
        }
    }

    /** The view has its own keys; those of the window behind it do nothing while it is covered. */
    private void keyPressed(KeyEvent event) {
        if (cards.isDisplay()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            if (model.jobs().taskProperty().get() instanceof Task.Running) {
                model.jobs().cancel();
            } else {
                close.run();
            }
        } else if (SAVE.match(event)) {
            model.jobs().save();
        } else if (PRINT.match(event)) {
            toPrinter();
        } else if (UNDO.match(event)) {
            model.undo();
        } else if (TRAVERSING.contains(event.getCode())) {
            return;
        }
        event.consume();
    }

    /** The preview, for the focus. */
    Node preview() {
        return preview;
    }
}
