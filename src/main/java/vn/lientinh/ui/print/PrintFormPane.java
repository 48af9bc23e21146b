package vn.lientinh.ui.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.lientinh.Messages;
import vn.lientinh.geo.Vn2000Zone;
import vn.lientinh.print.GridKind;
import vn.lientinh.print.PaperSize;
import vn.lientinh.print.Template;
import vn.lientinh.ui.state.Texts;

/** Everything that can be chosen about a sheet, one section below the other. */
final class PrintFormPane extends ScrollPane {

    private static final String AUTOMATIC = "auto";

    private final PrintViewModel model;
    private final Texts texts;
    private final FormFields fields;
    private final ExtentSection extent;
    private final WordsSection words;
    private final ContentSection content;
    private final Segments<Template> template;
    private final ChoiceList paper;
    private final Segments<Boolean> orientation;
    private final Segments<GridKind> grid;
    private final ChoiceList zone;

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
        grid = new Segments<>("print-grid", options(GridKind.values(), "ui.print.grid."), model::choose);
        zone = new ChoiceList("print-zone",
                id -> model.chooseZone(id.equals(AUTOMATIC) ? null : Double.valueOf(id)));
        fields = new FormFields(model.fields(), texts);
        extent = new ExtentSection(model);
        words = new WordsSection(model);
        content = new ContentSection(model);
        VBox sections = new VBox(page(), extent.make(fields), words.make(fields), content.make(fields), lines());
        sections.getStyleClass().add("print-form-content");
        setContent(sections);
        fields.put(Field.TEMPLATE, template);
        fields.put(Field.PAPER, paper);
        fields.put(Field.ZONE, zone);
        model.formProperty().subscribe(this::show);
        texts.messagesProperty().subscribe(this::show);
        show();
        fields.showFaults();
    }

    private <E extends Enum<E>> List<Segments.Option<E>> options(E[] values, String key) {
        return Arrays.stream(values)
                .map(value -> new Segments.Option<>(value, value.name(), texts.of(key + value.name())))
                .toList();
    }

    private VBox page() {
        VBox paperField = NamedControl.of(texts, "ui.print.paper", paper);
        paperField.setMinWidth(96);
        HBox row = FormSection.row(paperField,
                FormSection.grown(NamedControl.of(texts, "ui.print.orientation", orientation)));
        return FormSection.of(texts, "ui.print.section.page", NamedControl.of(texts, "ui.print.template", template),
                row);
    }

    private VBox lines() {
        return FormSection.of(texts, "ui.print.section.grid", NamedControl.of(texts, "ui.print.grid", grid),
                NamedControl.of(texts, "ui.print.zone", zone));
    }

    private void show() {
        PrintForm form = model.formProperty().get();
        Messages messages = texts.messages();
        template.select(form.page().template());
        paper.show(Arrays.stream(PaperSize.values())
                .map(size -> new Named(size.name(), size.name()))
                .toList(), form.page().paper().name());
        orientation.select(form.page().landscape());
        extent.show(form, messages);
        grid.select(form.drawn().grid());
        showZones(form, messages);
        content.show(form, messages);
        words.show();
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

    /** Brings the control of a field into sight and puts the focus on it; false when it is not here. */
    boolean lead(Field field) {
        Node control = field == Field.PARTS ? content.firstMissing() : fields.control(field);
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
