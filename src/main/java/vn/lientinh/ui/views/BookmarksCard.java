package vn.lientinh.ui.views;

import java.util.function.Consumer;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import vn.lientinh.geo.Viewport;
import vn.lientinh.ui.notices.Notice;
import vn.lientinh.ui.shell.Workbench;
import vn.lientinh.ui.state.Texts;

/** A card over the window: gives the present view a name, and lists those that have one, to go to, rename or remove. */
final class BookmarksCard extends VBox {

    private final BookmarksViewModel model;
    private final Workbench bench;
    private final Texts texts;
    private final Consumer<Viewport> go;
    private final VBox list = new VBox();

    /**
     * A card on the views of {@code model}.
     *
     * @param go brings a view to the screen
     */
    BookmarksCard(BookmarksViewModel model, Workbench bench, Consumer<Viewport> go) {
        this.model = model;
        this.bench = bench;
        this.texts = bench.texts();
        this.go = go;
        setId("bookmarks-card");
        getStyleClass().addAll("card-pane", "form-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label();
        title.getStyleClass().add("card-title");
        title.textProperty().bind(texts.of("ui.views.title"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button closing = iconButton("bookmarks-close", MaterialDesignC.CLOSE, "ui.failure.close", this::close);
        closing.setCancelButton(true);
        HBox head = new HBox(title, space, closing);
        head.getStyleClass().add("card-head");

        TextField name = new TextField(model.freeName(texts.messages().text("ui.views.usualName")));
        name.setId("bookmark-name");
        name.accessibleTextProperty().bind(texts.of("ui.views.name"));
        HBox.setHgrow(name, Priority.ALWAYS);
        Label label = new Label();
        label.getStyleClass().add("form-label");
        label.textProperty().bind(texts.of("ui.views.name"));
        label.setLabelFor(name);
        Button keep = new Button();
        keep.setId("bookmark-keep");
        keep.getStyleClass().add("primary-button");
        keep.setMinWidth(Region.USE_PREF_SIZE);
        keep.setDefaultButton(true);
        keep.textProperty()
                .bind(texts.made(
                        messages -> messages.text(model.has(name.getText()) ? "ui.views.replace" : "ui.views.save"),
                        name.textProperty(), model.all()));
        keep.disableProperty().bind(Bindings.createBooleanBinding(() -> name.getText().isBlank(), name.textProperty()));
        keep.setOnAction(event -> {
            model.keep(name.getText(), bench.map().camera().viewport());
            bench.notices().show(Notice.done("bookmark-kept", "ui.views.kept", name.getText().strip()));
            close();
        });
        HBox line = new HBox(name, keep);
        line.getStyleClass().add("form-line");

        list.setId("bookmark-list");
        list.getStyleClass().add("bookmark-list");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "bookmark-scroll");
        scroll.visibleProperty().bind(Bindings.isNotEmpty(model.all()));
        scroll.managedProperty().bind(scroll.visibleProperty());
        VBox body = new VBox(new VBox(label, line), scroll);
        body.getStyleClass().add("card-body");
        getChildren().addAll(head, body);
        model.all().addListener((ListChangeListener<Bookmark>) change -> fill());
        fill();
        Platform.runLater(() -> {
            name.requestFocus();
            name.selectAll();
        });
    }

    private void close() {
        bench.dialogs().hide(true);
    }

    private void fill() {
        list.getChildren().setAll(model.all().stream().map(this::row).toList());
    }

    private HBox row(Bookmark bookmark) {
        Hyperlink open = new Hyperlink(bookmark.name());
        open.setMnemonicParsing(false);
        open.setOnAction(event -> {
            close();
            go.accept(bookmark.on(bench.map().camera().viewport()));
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox();
        row.getStyleClass().add("bookmark-row");
        Button rename = iconButton("", MaterialDesignP.PENCIL_OUTLINE, "ui.views.rename", () -> edit(row, bookmark));
        Button remove = iconButton("", MaterialDesignT.TRASH_CAN_OUTLINE, "ui.views.remove",
                () -> ViewsFeature.tellRemoved(bench, bookmark, model.remove(bookmark)));
        rename.accessibleTextProperty().bind(texts.of("ui.views.renameOne", bookmark.name()));
        remove.accessibleTextProperty().bind(texts.of("ui.views.removeOne", bookmark.name()));
        row.getChildren().addAll(open, space, rename, remove);
        return row;
    }

    private void edit(HBox row, Bookmark bookmark) {
        TextField name = new TextField(bookmark.name());
        name.setId("bookmark-rename");
        name.accessibleTextProperty().bind(texts.of("ui.views.renameOne", bookmark.name()));
        HBox.setHgrow(name, Priority.ALWAYS);
        // Enter is for this field as long as it is there, not for the button of the card.
        name.setOnAction(event -> {
            event.consume();
            model.rename(bookmark, name.getText());
            fill();
        });
        name.focusedProperty().subscribe((before, now) -> {
            if (!now) {
                model.rename(bookmark, name.getText());
                fill();
            }
        });
        row.getChildren().setAll(name);
        name.requestFocus();
        name.selectAll();
    }

    private Button iconButton(String id, Ikon icon, String key, Runnable does) {
        Button button = new Button(null, new FontIcon(icon));
        if (!id.isEmpty()) {
            button.setId(id);
        }
        button.getStyleClass().add("icon-button");
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of(key));
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(texts.of(key));
        button.setOnAction(event -> does.run());
        return button;
    }
}
