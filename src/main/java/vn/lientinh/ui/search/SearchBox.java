package vn.lientinh.ui.search;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import vn.lientinh.ui.search.SearchViewModel.Result;
import vn.lientinh.ui.state.Texts;

/** The box to type into, and the list under it. The focus stays in the box; arrows choose, Enter takes, Esc leaves. */
public final class SearchBox extends HBox {

    private static final double ROW = 48;
    private static final int ROWS = 8;
    private static final double GAP = 4;
    /** Wide enough for the names of most items. */
    private static final double LEAST_WIDTH = 540;

    private final SearchViewModel model;
    private final Texts texts;
    private final Pane floor;
    private final Runnable leave;
    private final TextField field = new TextField();
    private final ListView<Result> list = new ListView<>();
    private final Label none = new Label();
    private final VBox card = new VBox(list, none);

    /**
     * A search box.
     *
     * @param floor the pane over everything in which the list floats
     * @param leave gives the focus back to the map
     */
    public SearchBox(SearchViewModel model, Texts texts, Pane floor, Runnable leave) {
        this.model = model;
        this.texts = texts;
        this.floor = floor;
        this.leave = leave;
        getStyleClass().add("search-box");
        FontIcon icon = new FontIcon(MaterialDesignM.MAGNIFY);
        field.setId("search");
        field.getStyleClass().add("search-field");
        field.promptTextProperty().bind(texts.of("ui.search.prompt"));
        field.accessibleTextProperty().bind(texts.of("ui.search.name"));
        field.textProperty().bindBidirectional(model.queryProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        Label key = new Label("Ctrl K");
        key.getStyleClass().add("search-key");
        key.setMinWidth(USE_PREF_SIZE);
        key.visibleProperty().bind(field.focusedProperty().not());
        getChildren().addAll(icon, field, key);
        setOnMouseClicked(event -> field.requestFocus());

        buildCard();
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().subscribe(this::show);
        model.resultsProperty().subscribe(this::showResults);
        model.queryProperty().subscribe(this::show);
        model.answeredProperty().subscribe(this::show);
        model.markedProperty().subscribe(now -> mark(now.intValue()));
    }

    private void buildCard() {
        card.setId("search-card");
        card.getStyleClass().add("search-card");
        card.setManaged(false);
        card.setVisible(false);
        none.setId("search-none");
        none.getStyleClass().add("search-none");
        none.textProperty()
                .bind(texts.made(messages -> messages
                        .text(model.readyProperty().get() ? "ui.search.none" : "ui.search.preparing"),
                        model.readyProperty()));
        none.setWrapText(true);
        none.setMinHeight(USE_PREF_SIZE);
        none.managedProperty().bind(none.visibleProperty());
        list.setId("search-results");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.accessibleTextProperty().bind(texts.of("ui.search.results"));
        list.managedProperty().bind(list.visibleProperty());
        list.setCellFactory(view -> new ResultCell());
        floor.getChildren().add(card);
        localToSceneTransformProperty().addListener(observable -> place());
        widthProperty().subscribe(this::place);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN, KP_DOWN -> model.move(1);
            case UP, KP_UP -> model.move(-1);
            case ENTER -> model.takeMarked(leave);
            case ESCAPE -> {
                if (field.getText().isEmpty()) {
                    leave.run();
                } else {
                    field.clear();
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void showResults(List<Result> results) {
        list.getItems().setAll(results);
        list.setVisible(!results.isEmpty());
        none.setVisible(results.isEmpty());
        double height = ROW * Math.min(ROWS, results.size()) + 2;
        list.setPrefHeight(height);
        list.setMinHeight(height);
        mark(model.markedProperty().get());
        show();
    }

    private void mark(int at) {
        list.getSelectionModel().clearAndSelect(at);
        if (at >= 0) {
            list.scrollTo(Math.max(0, at - ROWS + 1));
            if (at < list.getItems().size()) {
                Result result = list.getItems().get(at);
                field.setAccessibleHelp(result.title() + ", " + result.about());
                field.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
            }
        }
    }

    private void show() {
        // Nobody is told that nothing is found before it has been looked for.
        boolean told = !list.getItems().isEmpty() || model.answeredProperty().get() || !model.readyProperty().get();
        card.setVisible(told && field.isFocused() && !field.getText().isBlank());
        if (card.isVisible()) {
            card.toFront();
            card.applyCss();
            place();
        }
    }

    private void place() {
        if (getScene() == null || !card.isVisible()) {
            return;
        }
        Bounds box = floor.sceneToLocal(localToScene(getBoundsInLocal()));
        double width = Math.max(box.getWidth(), LEAST_WIDTH);
        double left = Math.min(box.getMinX(), Math.max(0, floor.getWidth() - width - GAP));
        card.resizeRelocate(left, box.getMaxY() + GAP, width, card.prefHeight(width));
    }

    /** Puts the cursor into the box. */
    public void open() {
        field.requestFocus();
        field.selectAll();
    }

    /** A result: its sort as an icon, its name, what it is. */
    private final class ResultCell extends ListCell<Result> {
        private final FontIcon icon = new FontIcon(MaterialDesignM.MAP_MARKER_OUTLINE);
        private final Label title = new Label();
        private final Label about = new Label();
        private final Node content;

        ResultCell() {
            getStyleClass().add("search-row");
            // As wide as the list, however long the words are.
            setPrefWidth(0);
            title.getStyleClass().add("search-title");
            about.getStyleClass().add("small-text");
            VBox words = new VBox(title, about);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox line = new HBox(icon, words);
            line.getStyleClass().add("search-line");
            content = line;
            setOnMousePressed(event -> {
                Result result = getItem();
                if (result != null) {
                    model.take(result);
                    leave.run();
                    event.consume();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Result result, boolean empty) {
            super.updateItem(result, empty);
            if (result == null || empty) {
                setGraphic(null);
                return;
            }
            icon.setIconCode(icon(result.kind()));
            title.setText(result.title());
            about.setText(result.about());
            setAccessibleText(result.title() + ", " + result.about());
            setGraphic(content);
        }
    }

    private static Ikon icon(String kind) {
        return switch (kind) {
            case "item" -> MaterialDesignF.FILE_DOCUMENT_OUTLINE;
            case "route" -> MaterialDesignR.ROAD_VARIANT;
            case "segment" -> MaterialDesignV.VECTOR_POLYLINE;
            case "territory" -> MaterialDesignM.MAP_OUTLINE;
            case "clause" -> MaterialDesignF.FORMAT_SECTION;
            case "kilometre" -> MaterialDesignS.SIGN_DIRECTION;
            case "position" -> MaterialDesignC.CROSSHAIRS_GPS;
            default -> MaterialDesignM.MAP_MARKER_OUTLINE;
        };
    }
}
