package vn.lientinh.ui.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.lientinh.Messages;
import vn.lientinh.print.MapScale;
import vn.lientinh.ui.state.Texts;

/** What the sheet shows, how large and how turned. */
final class ExtentSection {

    private static final double[] SCALES = {10_000, 25_000, 50_000, 100_000, 150_000, 200_000, 250_000, 300_000,
            400_000, 500_000, 750_000, 1_000_000, 1_500_000};

    private final PrintViewModel model;
    private final Texts texts;
    private final ChoiceList book;
    private final ChoiceList route;
    private final VBox routeField;
    private final ChoiceList span;
    private final VBox spanField;
    private final ChoiceList named;
    private final VBox namedField;
    private final TextField scale = new TextField();
    private final TextField rotation = new TextField();

    ExtentSection(PrintViewModel model) {
        this.model = model;
        this.texts = model.texts();
        book = new ChoiceList("print-book", id -> model.choose(Book.valueOf(id)));
        route = new ChoiceList("print-route", model::chooseRoute);
        routeField = NamedControl.of(texts, "ui.print.route", route);
        span = new ChoiceList("print-extent", id -> model.map().choose(Span.valueOf(id)));
        spanField = NamedControl.of(texts, "ui.print.extent", span);
        named = new ChoiceList("print-named", model.map()::chooseNamed);
        namedField = NamedControl.of(texts, "ui.print.named", named);
        model.preview().sheetProperty().subscribe(this::showScale);
    }

    /** Makes the section; what can be wrong in it is told in {@code fields}. */
    VBox make(FormFields fields) {
        fields.put(Field.EXTENT, span);
        MenuButton list = new MenuButton();
        list.setId("print-scale-list");
        list.getStyleClass().add("print-more");
        list.accessibleTextProperty().bind(texts.of("ui.print.scale.list"));
        list.setOnShowing(event -> list.getItems().setAll(scales()));
        // A menu button without items does not open.
        list.getItems().setAll(scales());
        HBox.setHgrow(scale, Priority.ALWAYS);
        scale.setMinWidth(0);
        HBox scaleBox = new HBox(scale, list);
        scaleBox.getStyleClass().add("print-combined");
        rotation.setMinWidth(0);
        VBox scaleField = fields.typed(Field.SCALE, "ui.print.scale", "print-scale", scale, scaleBox,
                model.fields().scaleProperty());
        VBox rotationField = fields.typed(Field.ROTATION, "ui.print.rotation", "print-rotation", rotation, rotation,
                model.fields().rotationProperty());
        scaleField.setPrefWidth(216);
        rotationField.setPrefWidth(72);
        HBox.setHgrow(scaleField, Priority.ALWAYS);
        return FormSection.of(texts, "ui.print.section.extent", NamedControl.of(texts, "ui.print.book", book),
                routeField, spanField,
                namedField, FormSection.row(scaleField, rotationField),
                fields.faults(Field.SCALE, Field.ROTATION));
    }

    private List<MenuItem> scales() {
        List<MenuItem> items = new ArrayList<>();
        MenuItem automatic = new MenuItem(texts.messages().text("ui.print.automatic"));
        automatic.setId("print-scale-auto");
        automatic.setOnAction(event -> model.fields().scaleProperty().set(""));
        items.add(automatic);
        items.add(new SeparatorMenuItem());
        for (double denominator : SCALES) {
            String text = MapScale.text(denominator, texts.locale());
            MenuItem item = new MenuItem(text);
            item.setId("print-scale-" + Math.round(denominator));
            item.setOnAction(event -> model.fields().scaleProperty().set(text));
            items.add(item);
        }
        return items;
    }

    /** Shows what is chosen. */
    void show(PrintForm form, Messages messages) {
        Book bound = form.where().book();
        book.show(Arrays.stream(Book.values())
                .map(one -> new Named(one.name(), messages.text("ui.print.book." + one.name())))
                .toList(), bound.name());
        show(routeField, bound == Book.ROUTE);
        route.show(bound == Book.ROUTE ? model.catalogue().routes() : List.of(), form.where().route());
        show(spanField, bound == Book.SHEET);
        // Strips are turned as their route runs.
        rotation.setDisable(bound == Book.ROUTE);
        span.show(Arrays.stream(Span.values())
                .map(one -> new Named(one.name(), messages.text("ui.print.extent." + one.name())))
                .toList(), form.where().span().name());
        List<Named> choices = model.map().choices();
        show(namedField, bound == Book.SHEET && !choices.isEmpty());
        named.show(choices, model.map().named());
        showScale();
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void showScale() {
        String now = model.scaleOnSheet();
        scale.setPromptText(now.isEmpty()
                ? texts.messages().text("ui.print.automatic")
                : texts.messages().text("ui.print.scale.auto", now));
    }
}
