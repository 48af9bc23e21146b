package vn.lientinh.ui.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.lientinh.Messages;
import vn.lientinh.geo.Vn2000Zone;
import vn.lientinh.print.GridKind;
import vn.lientinh.print.MapScale;
import vn.lientinh.print.PaperSize;
import vn.lientinh.print.Part;
import vn.lientinh.print.Template;
import vn.lientinh.render.ColourBy;
import vn.lientinh.ui.print.PrintForm.Language;
import vn.lientinh.ui.state.Texts;

/** Everything that can be chosen about a sheet, one section below the other. */
final class PrintFormPane extends ScrollPane {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
    private static final String AUTOMATIC = "auto";
    private static final double[] SCALES = {10_000, 25_000, 50_000, 100_000, 150_000, 200_000, 250_000, 300_000,
            400_000, 500_000, 750_000, 1_000_000, 1_500_000};

    private final PrintViewModel model;
    private final Texts texts;
    private final Map<Field, Node> controls = new EnumMap<>(Field.class);
    private final Map<Field, Label> faultLabels = new EnumMap<>(Field.class);
    private final Map<Part, CheckBox> parts = new EnumMap<>(Part.class);
    private final Segments<Template> template;
    private final ChoiceList paper;
    private final Segments<Boolean> orientation;
    private final ChoiceList book;
    private final ChoiceList route;
    private final VBox routeField;
    private final ChoiceList span;
    private final VBox spanField;
    private final ChoiceList named;
    private final VBox namedField;
    private final TextField scale = new TextField();
    private final TextField rotation = new TextField();
    private final Segments<GridKind> grid;
    private final ChoiceList zone;
    private final ChoiceList colourBy;
    private final MenuButton layers = new MenuButton();
    private final ChoiceList language;
    private final Hyperlink propose = new Hyperlink();

    PrintFormPane(PrintViewModel model) {
        this.model = model;
        this.texts = model.texts();
        setId("print-form");
        getStyleClass().addAll("print-form", "edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        template = new Segments<>("print-template",
                options(Template.values(), "ui.print.template."), model::choose);
        paper = new ChoiceList("print-paper", id -> model.choose(PaperSize.valueOf(id)));
        orientation = new Segments<>("print-orientation",
                List.of(new Segments.Option<>(true, "landscape", texts.of("ui.print.landscape")),
                        new Segments.Option<>(false, "portrait", texts.of("ui.print.portrait"))),
                model::chooseLandscape);
        book = new ChoiceList("print-book", id -> model.choose(Book.valueOf(id)));
        route = new ChoiceList("print-route", model::chooseRoute);
        routeField = NamedControl.of(texts, "ui.print.route", route);
        span = new ChoiceList("print-extent", id -> model.choose(Span.valueOf(id)));
        named = new ChoiceList("print-named", model::chooseNamed);
        grid = new Segments<>("print-grid", options(GridKind.values(), "ui.print.grid."), model::choose);
        zone = new ChoiceList("print-zone",
                id -> model.chooseZone(id.equals(AUTOMATIC) ? null : Double.valueOf(id)));
        colourBy = new ChoiceList("print-colour-by",
                id -> model.choose(id.equals(AUTOMATIC) ? null : ColourBy.valueOf(id)));
        language = new ChoiceList("print-language",
                id -> model.choose(id.equals(AUTOMATIC) ? null : Language.valueOf(id)));
        namedField = NamedControl.of(texts, "ui.print.named", named);
        spanField = NamedControl.of(texts, "ui.print.extent", span);
        VBox content = new VBox(page(), extent(), words(), content(), lines());
        content.getStyleClass().add("print-form-content");
        setContent(content);
        controls.put(Field.TEMPLATE, template);
        controls.put(Field.PAPER, paper);
        controls.put(Field.EXTENT, span);
        controls.put(Field.ZONE, zone);
        controls.put(Field.LAYERS, layers);
        model.formProperty().subscribe(this::show);
        texts.messagesProperty().subscribe(() -> {
            show();
            showFaults();
        });
        model.preview().sheetProperty().subscribe(this::showScale);
        model.fields().faultsProperty().subscribe(this::showFaults);
        show();
        showFaults();
    }

    private <E extends Enum<E>> List<Segments.Option<E>> options(E[] values, String key) {
        return Arrays.stream(values)
                .map(value -> new Segments.Option<>(value, value.name(), texts.of(key + value.name())))
                .toList();
    }

    // ---- sections ----

    private VBox page() {
        VBox paperField = NamedControl.of(texts, "ui.print.paper", paper);
        paperField.setMinWidth(96);
        HBox row = new HBox(paperField, grown(NamedControl.of(texts, "ui.print.orientation", orientation)));
        row.getStyleClass().add("print-row");
        return section("ui.print.section.page", NamedControl.of(texts, "ui.print.template", template), row);
    }

    private VBox extent() {
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
        VBox scaleField = typed(Field.SCALE, "ui.print.scale", "print-scale", scale, scaleBox,
                model.fields().scaleProperty());
        VBox rotationField = typed(Field.ROTATION, "ui.print.rotation", "print-rotation", rotation, rotation,
                model.fields().rotationProperty());
        scaleField.setPrefWidth(216);
        rotationField.setPrefWidth(72);
        HBox.setHgrow(scaleField, Priority.ALWAYS);
        HBox row = new HBox(scaleField, rotationField);
        row.getStyleClass().add("print-row");
        return section("ui.print.section.extent", NamedControl.of(texts, "ui.print.book", book), routeField, spanField,
                namedField, row,
                faults(Field.SCALE, Field.ROTATION));
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

    private VBox lines() {
        return section("ui.print.section.grid", NamedControl.of(texts, "ui.print.grid", grid),
                NamedControl.of(texts, "ui.print.zone", zone));
    }

    private VBox content() {
        layers.setId("print-layers");
        layers.setMaxWidth(Double.MAX_VALUE);
        layers.setOnShowing(event -> layers.getItems().setAll(layerItems()));
        layers.getItems().setAll(new MenuItem());
        GridPane boxes = new GridPane();
        boxes.getStyleClass().add("print-parts");
        int at = 0;
        for (Part part : Part.values()) {
            CheckBox box = new CheckBox();
            box.setId("print-part-" + part.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            box.textProperty().bind(texts.of("ui.print.part." + part.name()));
            box.setOnAction(event -> model.choose(part, box.isSelected()));
            box.setMinWidth(Region.USE_PREF_SIZE);
            parts.put(part, box);
            boxes.add(box, at % 2, at / 2);
            at++;
        }
        return section("ui.print.section.content", NamedControl.of(texts, "ui.print.parts", boxes),
                NamedControl.of(texts, "ui.print.layers", layers),
                NamedControl.of(texts, "ui.print.colourBy", colourBy),
                NamedControl.of(texts, "ui.print.language", language));
    }

    private List<MenuItem> layerItems() {
        List<MenuItem> items = new ArrayList<>();
        MenuItem asInWindow = new MenuItem(texts.messages().text("ui.print.layers.asInWindow"));
        asInWindow.setId("print-layers-as-in-window");
        asInWindow.setOnAction(event -> model.chooseLayersOfWindow());
        items.add(asInWindow);
        items.add(new SeparatorMenuItem());
        Set<String> drawn = model.layersOnSheet();
        for (Named layer : model.catalogue().layers()) {
            CheckBox box = new CheckBox(layer.name());
            box.setId("print-layer-" + layer.id());
            box.setSelected(drawn.contains(layer.id()));
            box.setOnAction(event -> model.chooseLayer(layer.id(), box.isSelected()));
            // Several can be switched before the list is closed.
            items.add(new CustomMenuItem(box, false));
        }
        return items;
    }

    private VBox words() {
        TextArea title = new TextArea();
        title.setPrefRowCount(4);
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
        HBox people = new HBox(
                grown(typed(Field.MAKER, "ui.print.maker", "print-maker", maker, maker,
                        model.fields().makerProperty())),
                grown(typed(Field.APPROVER, "ui.print.approver", "print-approver", approver, approver,
                        model.fields().approverProperty())));
        people.getStyleClass().add("print-row");
        return section("ui.print.section.words",
                typed(Field.TITLE, "ui.print.title", "print-title", title, title, model.fields().titleProperty()),
                typed(null, "ui.print.subtitle", "print-subtitle", subtitle, subtitle,
                        model.fields().subtitleProperty()),
                propose,
                typed(Field.AGENCY, "ui.print.agency", "print-agency", agency, agency, model.fields().agencyProperty()),
                people, typed(Field.DATE, "ui.print.date", "print-date", date, date, model.fields().dateProperty()),
                faults(Field.DATE));
    }

    private VBox section(String key, Node... content) {
        Label heading = new Label();
        heading.textProperty().bind(texts.of(key));
        heading.getStyleClass().add("panel-heading");
        VBox box = new VBox(heading);
        box.getChildren().addAll(content);
        box.getStyleClass().add("print-section");
        return box;
    }

    private VBox typed(@Nullable Field field, String key, String id, TextInputControl input,
            Node shown, StringProperty text) {
        input.setId(id);
        input.textProperty().bindBidirectional(text);
        if (field != null) {
            controls.put(field, input);
        }
        VBox box = NamedControl.of(texts, key, shown);
        input.accessibleTextProperty().unbind();
        input.accessibleTextProperty().bind(texts.of(key));
        return box;
    }

    /** Room for what is wrong with these fields. */
    private VBox faults(Field... fields) {
        VBox box = new VBox();
        for (Field field : fields) {
            Label words = new Label();
            words.setId("print-fault-" + field.name().toLowerCase(Locale.ROOT));
            words.getStyleClass().add("print-fault");
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            words.managedProperty().bind(words.visibleProperty());
            words.setVisible(false);
            faultLabels.put(field, words);
            box.getChildren().add(words);
        }
        box.getStyleClass().add("print-faults");
        box.managedProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> box.getChildren().stream().anyMatch(Node::isVisible),
                        box.getChildren().stream().map(Node::visibleProperty).toArray(Observable[]::new)));
        return box;
    }

    private static VBox grown(VBox field) {
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setPrefWidth(140);
        return field;
    }

    // ---- what is chosen ----

    private void show() {
        PrintForm form = model.formProperty().get();
        Messages messages = texts.messages();
        template.select(form.page().template());
        paper.show(Arrays.stream(PaperSize.values())
                .map(size -> new Named(size.name(), size.name()))
                .toList(), form.page().paper().name());
        orientation.select(form.page().landscape());
        parts.forEach((part, box) -> box.setSelected(form.page().parts().contains(part)));
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
        List<Named> choices = model.choices();
        show(namedField, bound == Book.SHEET && !choices.isEmpty());
        named.show(choices, model.named());
        grid.select(form.drawn().grid());
        showZones(form, messages);
        List<Named> colours = new ArrayList<>();
        colours.add(new Named(AUTOMATIC, messages.text("ui.print.asInWindow")));
        for (ColourBy one : ColourBy.values()) {
            colours.add(new Named(one.name(), messages.text("ui.print.colourBy." + one.name())));
        }
        ColourBy colour = form.drawn().colourBy();
        colourBy.show(colours, colour == null ? AUTOMATIC : colour.name());
        List<Named> languages = new ArrayList<>();
        languages.add(new Named(AUTOMATIC, messages.text("ui.print.asInWindow")));
        for (Language one : Language.values()) {
            languages.add(new Named(one.name(), new Messages(one.locale()).text("ui.language.this")));
        }
        Language chosen = form.drawn().language();
        language.show(languages, chosen == null ? AUTOMATIC : chosen.name());
        layers.setText(form.drawn().layers() == null
                ? messages.text("ui.print.layers.asInWindowCount", model.layersOnSheet().size())
                : messages.text("ui.print.layers.own", model.layersOnSheet().size()));
        propose.setVisible(model.titled());
        showScale();
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void showZones(PrintForm form, Messages messages) {
        List<Named> zones = new ArrayList<>();
        zones.add(new Named(AUTOMATIC, messages.text("ui.print.zone.auto")));
        for (Vn2000Zone one : model.zones()) {
            zones.add(new Named(Double.toString(one.centralMeridian()),
                    messages.text("ui.print.zone.of", one.meridianText(), Integer.toString(one.epsg()))));
        }
        Double meridian = form.drawn().meridian();
        zone.show(zones, meridian == null ? AUTOMATIC : Double.toString(meridian));
    }

    private void showScale() {
        String now = model.scaleOnSheet();
        scale.setPromptText(now.isEmpty()
                ? texts.messages().text("ui.print.automatic")
                : texts.messages().text("ui.print.scale.auto", now));
    }

    private void showFaults() {
        Set<Field> wrong = model.fields().faultsProperty().get().keySet();
        controls.forEach((field, control) -> control.pseudoClassStateChanged(WRONG, wrong.contains(field)));
        faultLabels.forEach((field, label) -> {
            Function<Messages, String> words = model.fields().faultsProperty().get().get(field);
            label.setVisible(words != null);
            label.setText(words == null ? "" : words.apply(texts.messages()));
        });
    }

    /** Brings the control of a field into sight and puts the focus on it; false when it is not here. */
    boolean lead(Field field) {
        Node control = field == Field.PARTS ? firstMissing() : controls.get(field);
        if (control == null) {
            return false;
        }
        reveal(control);
        if (control instanceof Segments<?> segments) {
            segments.focusChosen();
        } else {
            control.requestFocus();
        }
        return true;
    }

    /** The box of a part that is not on the sheet, or the first one. */
    private Node firstMissing() {
        return parts.values()
                .stream()
                .filter(box -> !box.isSelected())
                .findFirst()
                .orElseGet(() -> parts.values().iterator().next());
    }

    private void reveal(Node control) {
        Bounds in = getContent().sceneToLocal(control.localToScene(control.getBoundsInLocal()));
        double hidden = getContent().getBoundsInLocal().getHeight() - getViewportBounds().getHeight();
        if (hidden > 0) {
            double top = -getViewportBounds().getMinY();
            boolean seen = in.getMinY() >= top && in.getMaxY() <= top + getViewportBounds().getHeight();
            if (!seen) {
                setVvalue(Math.clamp((in.getCenterY() - getViewportBounds().getHeight() / 2) / hidden, 0, 1));
            }
        }
    }
}
