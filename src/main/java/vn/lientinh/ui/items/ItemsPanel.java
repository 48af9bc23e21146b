package vn.lientinh.ui.items;

import java.util.List;
import java.util.Locale;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.lientinh.Messages;
import vn.lientinh.render.Palette;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/** The list of all items, and above it how much of them the agreement states. */
public final class ItemsPanel extends VBox {

    private final ItemsViewModel model;
    private final WindowViewModel window;
    private final Texts texts;
    private final VBox figures = new VBox();
    private final VBox list = new VBox();

    /** Shows the items of {@code model}. */
    public ItemsPanel(ItemsViewModel model, WindowViewModel window) {
        this.model = model;
        this.window = window;
        this.texts = window.texts();
        setId("items");
        getStyleClass().add("items-panel");
        figures.getStyleClass().add("completeness");
        figures.setId("completeness");
        list.getStyleClass().add("item-list");
        getChildren().addAll(figures, list);
        model.completenessBinding().subscribe(this::showFigures);
        texts.messagesProperty().subscribe(messages -> showFigures(model.completenessBinding().get()));
        model.groupsBinding().subscribe(this::showItems);
        window.themeBinding().subscribe(theme -> showItems(model.groupsBinding().get()));
    }

    private void showFigures(@Nullable Completeness completeness) {
        figures.getChildren().clear();
        if (completeness == null) {
            return;
        }
        Messages messages = texts.messages();
        Label all = new Label(messages.text("ui.completeness.items", completeness.items()));
        all.getStyleClass().add("completeness-title");
        figures.getChildren().add(all);
        figure("year", completeness.withYear(), completeness.items());
        figure("investor", completeness.withPayer(), completeness.items());
        figure("map", completeness.onMap(), completeness.items());
        figure("existing", completeness.onExisting(), completeness.items());
    }

    private void figure(String what, int part, int whole) {
        Messages messages = texts.messages();
        Label words = wrapped(messages.text("ui.completeness." + what), "completeness-name");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Label count = new Label(messages.text("ui.completeness.count", part, whole));
        count.setId("completeness-" + what);
        count.getStyleClass().add("completeness-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        ProgressBar bar = new ProgressBar(whole == 0 ? 0 : (double) part / whole);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.getText());
        figures.getChildren().addAll(new HBox(words, count), bar);
    }

    private void showItems(List<ItemsViewModel.Group> groups) {
        list.getChildren().clear();
        Palette palette = Palette.of(window.themeBinding().get());
        for (ItemsViewModel.Group group : groups) {
            Label heading = new Label(texts.messages().text("model.kind." + group.kind().code()));
            heading.getStyleClass().add("group-heading");
            list.getChildren().add(heading);
            group.rows().forEach(row -> list.getChildren().add(row(row, palette)));
        }
    }

    private HBox row(ItemsViewModel.Row row, Palette palette) {
        Region mark = new Region();
        mark.getStyleClass().add(row.placed() ? "item-mark" : "item-mark-unplaced");
        String payer = row.payer();
        if (payer != null) {
            mark.setStyle(String.format(Locale.ROOT, "-investor: #%06x;",
                    palette.investor(payer).getRGB() & 0xffffff));
        }
        VBox words = new VBox(wrapped(row.name(), "item-name"),
                wrapped(facts(row), "small-text"));
        if (!row.placed()) {
            words.getChildren().add(wrapped(texts.messages().text("ui.item.unplaced"), "small-text"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = new HBox(mark, words);
        box.setId("list-item-" + row.id());
        box.getStyleClass().add("item-row");
        box.setFocusTraversable(true);
        box.setAccessibleRole(AccessibleRole.BUTTON);
        box.setAccessibleText(row.name());
        box.setOnMouseClicked(event -> model.choose(row.id()));
        box.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                model.choose(row.id());
                event.consume();
            }
        });
        return box;
    }

    private String facts(ItemsViewModel.Row row) {
        String code = row.code();
        return code == null
                ? texts.messages().text("ui.item.factsWithoutCode", row.investor(), row.years())
                : texts.messages().text("ui.item.facts", code, row.investor(), row.years());
    }

    private static Label wrapped(String words, String styleClass) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
