package vn.lientinh.ui.print;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.lientinh.Messages;
import vn.lientinh.print.Part;
import vn.lientinh.render.ColourBy;
import vn.lientinh.ui.print.PrintForm.Language;
import vn.lientinh.ui.state.Texts;

/** What is drawn on the sheet, and how. */
final class ContentSection {

    private static final String AS_IN_WINDOW = "auto";

    private final PrintViewModel model;
    private final Texts texts;
    private final Map<Part, CheckBox> parts = new EnumMap<>(Part.class);
    private final ChoiceList colourBy;
    private final MenuButton layers = new MenuButton();
    private final ChoiceList language;

    ContentSection(PrintViewModel model) {
        this.model = model;
        this.texts = model.texts();
        colourBy = new ChoiceList("print-colour-by",
                id -> model.choose(id.equals(AS_IN_WINDOW) ? null : ColourBy.valueOf(id)));
        language = new ChoiceList("print-language",
                id -> model.choose(id.equals(AS_IN_WINDOW) ? null : Language.valueOf(id)));
    }

    /** Makes the section; controls that one can be led to are told to {@code fields}. */
    VBox make(FormFields fields) {
        fields.put(Field.LAYERS, layers);
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
        return FormSection.of(texts, "ui.print.section.content", NamedControl.of(texts, "ui.print.parts", boxes),
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

    /** Shows what is chosen. */
    void show(PrintForm form, Messages messages) {
        parts.forEach((part, box) -> box.setSelected(form.page().parts().contains(part)));
        List<Named> colours = new ArrayList<>();
        colours.add(new Named(AS_IN_WINDOW, messages.text("ui.print.asInWindow")));
        for (ColourBy one : ColourBy.values()) {
            colours.add(new Named(one.name(), messages.text("ui.print.colourBy." + one.name())));
        }
        ColourBy colour = form.drawn().colourBy();
        colourBy.show(colours, colour == null ? AS_IN_WINDOW : colour.name());
        List<Named> languages = new ArrayList<>();
        languages.add(new Named(AS_IN_WINDOW, messages.text("ui.print.asInWindow")));
        for (Language one : Language.values()) {
            languages.add(new Named(one.name(), new Messages(one.locale()).text("ui.language.this")));
        }
        Language chosen = form.drawn().language();
        language.show(languages, chosen == null ? AS_IN_WINDOW : chosen.name());
        layers.setText(form.drawn().layers() == null
                ? messages.text("ui.print.layers.asInWindowCount", model.layersOnSheet().size())
                : messages.text("ui.print.layers.own", model.layersOnSheet().size()));
    }

    /** The box of a part that is not on the sheet, or the first one. */
    Node firstMissing() {
        return parts.values()
                .stream()
                .filter(box -> !box.isSelected())
                .findFirst()
                .orElseGet(() -> parts.values().iterator().next());
    }
}
