package vn.lientinh.ui.borders;

import java.util.Objects;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

import vn.lientinh.analysis.BorderConnection;
import vn.lientinh.analysis.BorderConnection.Side;
import vn.lientinh.analysis.BorderConnection.Verdict;
import vn.lientinh.ui.borders.BordersViewModel.Facing;
import vn.lientinh.ui.borders.BordersViewModel.Pair;
import vn.lientinh.ui.borders.BordersViewModel.Row;
import vn.lientinh.ui.state.Texts;

/** The list of border connections, and beside it both sides of the one that is looked at, facing each other. */
public final class BordersPane extends VBox {

    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    /** Narrower than this, list and comparison take turns. */
    private static final double BOTH_FIT = 990;
    /** The comparison has this part of the width, within bounds in logical pixels. */
    private static final double COMPARISON = 0.42;
    private static final double LEAST_COMPARISON = 420;
    private static final double MOST_COMPARISON = 640;

    private final BordersViewModel model;
    private final Texts texts;
    private final TableView<Row> table = new TableView<>();
    private final VBox comparison = new VBox();
    private boolean following;

    /** Shows what {@code model} lists. */
    public BordersPane(BordersViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("borders-pane");
        getStyleClass().add("borders-pane");
        buildTable();
        ScrollPane scroll = new ScrollPane(comparison);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        comparison.setId("border-comparison");
        comparison.getStyleClass().add("border-comparison");

        BooleanBinding narrow = widthProperty().lessThan(BOTH_FIT);
        BooleanBinding looking = Bindings.isNotNull(model.chosenProperty());
        table.visibleProperty().bind(narrow.and(looking).not());
        table.managedProperty().bind(table.visibleProperty());
        scroll.visibleProperty().bind(narrow.not().or(looking));
        scroll.managedProperty().bind(scroll.visibleProperty());
        scroll.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(() -> narrow.get()
                        ? getWidth()
                        : Math.clamp(COMPARISON * getWidth(), LEAST_COMPARISON, MOST_COMPARISON), narrow,
                        widthProperty()));
        scroll.minWidthProperty().bind(scroll.prefWidthProperty());
        HBox.setHgrow(table, Priority.ALWAYS);
        HBox both = new HBox(table, scroll);
        both.getStyleClass().add("borders-both");
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().add(both);
        model.facingBinding().subscribe(facing -> compare(facing, narrow.get()));
        narrow.subscribe(now -> compare(model.facingBinding().get(), now));
        texts.messagesProperty()
                .subscribe((before, now) -> compare(model.facingBinding().get(), narrow.get()));
    }

    /** Puts the focus on the list. */
    public void focusRows() {
        table.requestFocus();
        if (table.getFocusModel().getFocusedIndex() < 0) {
            table.getFocusModel().focus(0);
        }
    }

    /** What chooses among the connections, and how many there are; for the head of the list. */
    public Node tools() {
        CheckBox only = new CheckBox();
        only.setId("borders-only-differences");
        only.textProperty().bind(texts.of("ui.borders.onlyDifferences"));
        only.selectedProperty().bindBidirectional(model.onlyDifferencesProperty());
        only.setMinWidth(Region.USE_PREF_SIZE);
        Label summary = new Label();
        summary.setId("borders-summary");
        summary.getStyleClass().add("small-text");
        summary.textProperty().bind(model.summaryBinding());
        Tooltip order = new Tooltip();
        // In a narrow dock the summary is cut; here it is whole.
        order.textProperty().bind(Bindings.concat(model.summaryBinding(), "\n", texts.of("ui.borders.order")));
        order.setWrapText(true);
        order.setMaxWidth(360);
        summary.setTooltip(order);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox tools = new HBox(pairs(), only, space, summary);
        tools.getStyleClass().add("borders-tools");
        return tools;
    }

    private MenuButton pairs() {
        MenuButton menu = new MenuButton();
        menu.setId("borders-pair");
        menu.getStyleClass().add("quiet-menu");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of("ui.borders.pairs"));
        menu.setTooltip(tooltip);
        menu.accessibleTextProperty().bind(texts.of("ui.borders.pairs"));
        menu.textProperty()
                .bind(Bindings.createStringBinding(() -> model.name(model.pairProperty().get()), model.pairProperty(),
                        model.pairsBinding()));
        model.pairsBinding().subscribe(pairs -> {
            ToggleGroup group = new ToggleGroup();
            menu.getItems().setAll(item(null, group));
            pairs.forEach(pair -> menu.getItems().add(item(pair, group)));
        });
        return menu;
    }

    private RadioMenuItem item(@Nullable Pair pair, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(model.name(pair));
        item.setId(pair == null ? "borders-pair-all" : "borders-pair-" + pair.a() + "-" + pair.b());
        item.setToggleGroup(group);
        item.setSelected(Objects.equals(pair, model.pairProperty().get()));
        item.setOnAction(event -> model.pairProperty().set(pair));
        return item;
    }

    private void buildTable() {
        table.setId("borders-table");
        table.getStyleClass().add("borders-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.accessibleTextProperty().bind(texts.of("ui.borders.order"));
        Label none = new Label();
        none.textProperty().bind(texts.of("ui.borders.none"));
        none.setWrapText(true);
        table.setPlaceholder(none);
        column("verdict", 197, row -> new BorderWords.Cell(row.verdictWords(), true));
        column("route", 92, row -> new BorderWords.Cell(row.route(), true));
        column("sides", 163, row -> new BorderWords.Cell(row.sides(), true));
        column("years", 117, Row::years);
        table.setRowFactory(view -> new TableRow<>() {
            @Override
            protected void updateItem(@Nullable Row row, boolean empty) {
                super.updateItem(row, empty);
                pseudoClassStateChanged(DIFFERS, row != null && !empty && row.verdict() != Verdict.AGREES);
            }
        });
        model.rowsBinding().subscribe(rows -> {
            following = true;
            table.getItems().setAll(rows);
            reselect(model.chosenProperty().get());
            following = false;
        });
        model.chosenProperty().subscribe(this::follow);
        table.getSelectionModel().selectedItemProperty().subscribe((before, row) -> {
            if (!following && row != null && !row.connection().equals(model.chosenProperty().get())) {
                model.choose(row.connection());
            }
        });
        // A click on the row that is chosen already flies there again.
        table.setOnMouseClicked(event -> chooseAgain());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                chooseAgain();
                event.consume();
            }
        });
    }

    private void chooseAgain() {
        Row row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.choose(row.connection());
        }
    }

    private void follow(@Nullable BorderConnection chosen) {
        following = true;
        reselect(chosen);
        following = false;
    }

    private void reselect(@Nullable BorderConnection chosen) {
        for (int i = 0; i < table.getItems().size(); i++) {
            if (table.getItems().get(i).connection().equals(chosen)) {
                table.getSelectionModel().select(i);
                return;
            }
        }
        table.getSelectionModel().clearSelection();
    }

    private void column(String key, double width,
            java.util.function.Function<Row, BorderWords.Cell> text) {
        TableColumn<Row, Row> column = new TableColumn<>();
        column.setId("borders-column-" + key);
        column.textProperty().bind(texts.of("ui.borders.column." + key));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(of -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Row row, boolean empty) {
                super.updateItem(row, empty);
                BorderWords.Cell cell = row == null || empty ? null : text.apply(row);
                setText(cell == null ? null : cell.text());
                setTooltip(cell == null ? null : new Tooltip(cell.text()));
                pseudoClassStateChanged(MISSING, cell != null && !cell.stated());
            }
        });
        table.getColumns().add(column);
    }

    private void compare(@Nullable Facing facing, boolean narrow) {
        comparison.getChildren().clear();
        if (facing == null) {
            Label hint = words(texts.messages().text("ui.borders.choose"), "small-text");
            comparison.getChildren().add(hint);
            return;
        }
        if (narrow) {
            Button back = new Button(texts.messages().text("ui.borders.back"),
                    new FontIcon(MaterialDesignA.ARROW_LEFT));
            back.setId("border-back");
            back.getStyleClass().add("quiet-button");
            back.setOnAction(event -> {
                model.leave();
                table.requestFocus();
            });
            comparison.getChildren().add(back);
        }
        Label title = words(facing.title(), "border-title");
        title.setId("border-title");
        Label verdict = words(facing.verdict(), "border-verdict");
        verdict.setId("border-verdict");
        verdict.pseudoClassStateChanged(DIFFERS, !facing.connection().agrees());
        comparison.getChildren().addAll(title, verdict, grid(facing));
    }

    /** Three columns: what it is about, this side, the other side; lines in which the sides differ are marked. */
    private GridPane grid(Facing facing) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("border-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(24);
        ColumnConstraints side = new ColumnConstraints();
        side.setPercentWidth(38);
        grid.getColumnConstraints().addAll(names, side, side);
        BorderConnection connection = facing.connection();
        Side b = connection.b();
        String other = facing.b();
        grid.addRow(0, cell(new Label(), false),
                cell(territory(facing.a(), connection.a()), false),
                cell(b == null || other == null
                        ? words(texts.messages().text("ui.borders.nothing"), "border-missing")
                        : territory(other, b), false));
        int row = 1;
        for (BorderWords.Line line : facing.lines()) {
            Label name = words(line.differs()
                    ? line.label() + "\n" + texts.messages().text("ui.borders.differs")
                    : line.label(), "border-line");
            grid.addRow(row++, cell(name, line.differs()), cell(value(line.a()), line.differs()),
                    cell(value(line.b()), line.differs()));
        }
        return grid;
    }

    /** The name of a territory; it leads to the segment of that side in the inspector. */
    private Node territory(String name, Side side) {
        Hyperlink link = new Hyperlink(name);
        link.setId("border-inspect-" + side.segment().id());
        link.getStyleClass().add("border-territory");
        link.setWrapText(true);
        link.setMinHeight(USE_PREF_SIZE);
        String inspect = texts.messages().text("ui.borders.inspect", side.segment().name());
        link.setTooltip(new Tooltip(inspect));
        link.setAccessibleText(inspect);
        link.setOnAction(event -> model.inspect(side.segment()));
        return link;
    }

    private static Label value(BorderWords.Cell cell) {
        return words(cell.text(), cell.stated() ? "border-value" : "border-missing");
    }

    private static Region cell(Node content, boolean differs) {
        HBox cell = new HBox(content);
        cell.setAlignment(Pos.TOP_LEFT);
        cell.getStyleClass().add("border-cell");
        cell.pseudoClassStateChanged(DIFFERS, differs);
        return cell;
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
