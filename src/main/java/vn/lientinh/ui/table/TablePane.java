package vn.lientinh.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import vn.lientinh.model.Segment;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.table.TableViewModel.CellText;
import vn.lientinh.ui.table.TableViewModel.Sorting;

/** The table, its tools above and its totals below. */
public final class TablePane extends VBox {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private static final int LONG = 14;
    /** Rows that are seen above one that is scrolled to. */
    private static final int ABOVE = 2;

    private final TableViewModel model;
    private final Texts texts;
    private final Consumer<Segment> flight;
    private final TableView<Segment> table = new TableView<>();
    private final Node placeholder;
    private boolean following;
    private boolean sorting;
    /** Row to scroll to when the table knows how high it is; -1 for none. */
    private int toReveal = -1;
    private int aboveIt;
    private boolean newlySorted;

    /**
     * Shows the rows of {@code model}.
     *
     * @param flight      brings a segment into view
     * @param placeholder what stands there when there are no rows
     */
    public TablePane(TableViewModel model, Texts texts, Consumer<Segment> flight, Node placeholder) {
        this.placeholder = placeholder;
        this.model = model;
        this.texts = texts;
        this.flight = flight;
        setId("table-pane");
        getStyleClass().add("table-pane");
        buildTable();
        VBox.setVgrow(table, Priority.ALWAYS);
        Label foot = new Label();
        foot.setId("table-foot");
        foot.getStyleClass().add("table-foot");
        foot.textProperty().bind(model.footBinding());
        getChildren().addAll(table, foot);
    }

    /** Moves the focus to the rows. */
    void focusRows() {
        table.requestFocus();
    }

    /** What can be done with the table; for the head of the place it stands in. */
    Region tools() {
        CheckBox inView = new CheckBox();
        inView.setId("table-in-view");
        inView.textProperty().bind(texts.of("ui.table.inView"));
        inView.selectedProperty().bindBidirectional(model.onlyInViewProperty());
        MenuButton columns = new MenuButton(null, new FontIcon(MaterialDesignV.VIEW_COLUMN_OUTLINE));
        columns.setId("table-columns");
        // The table stands at the lower edge of the window.
        columns.setPopupSide(Side.TOP);
        columns.getStyleClass().add("quiet-menu");
        columns.textProperty().bind(texts.of("ui.table.columns"));
        for (Column column : Column.values()) {
            columns.getItems().add(new ColumnItem(column, model, texts));
        }
        MenuItem usual = new MenuItem();
        usual.setId("columns-usual");
        usual.textProperty().bind(texts.of("ui.table.usual"));
        usual.setOnAction(event -> model.arrangeAsUsual());
        columns.getItems().addAll(new SeparatorMenuItem(), usual);
        Button copy = new Button(null, new FontIcon(MaterialDesignC.CONTENT_COPY));
        copy.setId("table-copy");
        copy.getStyleClass().add("quiet-button");
        copy.textProperty().bind(texts.of("ui.table.copy"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.of("ui.table.copy.tip"));
        copy.setTooltip(tip);
        copy.setOnAction(event -> model.copyAll());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox tools = new HBox(inView, space, columns, copy);
        tools.getStyleClass().add("table-tools");
        return tools;
    }

    private void buildTable() {
        table.setId("table");
        table.getStyleClass().add("dense");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.accessibleTextProperty().bind(texts.of("ui.table.name"));
        table.setPlaceholder(placeholder);
        table.setRowFactory(view -> row());
        model.columns().addListener((ListChangeListener<Column>) change -> showColumns());
        showColumns();
        table.getColumns().addListener((ListChangeListener<TableColumn<Segment, ?>>) change -> keepOrder());
        model.widths()
                .addListener((MapChangeListener<Column, Integer>) change -> table.getColumns()
                        .stream()
                        .filter(view -> of(view) == change.getKey() && !change.wasAdded())
                        .forEach(view -> view.setPrefWidth(change.getKey().usualWidth())));
        model.sortingProperty().subscribe(this::showSorting);
        // The model sorts: its order is also that of what is copied, and it stays when the rows change.
        table.setSortPolicy(view -> {
            Sorting wished = view.getSortOrder().isEmpty() ? null : sorting(view.getSortOrder().getFirst());
            if (!sorting && !Objects.equals(wished, model.sortingProperty().get())) {
                newlySorted = true;
                model.sortingProperty().set(wished);
            }
            return true;
        });
        model.rowsChange().subscribe(() -> showRows(model.rows()));
        showRows(model.rows());
        model.selectionChange().addListener(observable -> follow());
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Segment>) change -> marked());
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                model.copyMarked();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                Segment row = table.getSelectionModel().getSelectedItem();
                if (row != null) {
                    flight.accept(row);
                    event.consume();
                }
            }
        });
    }

    private TableRow<Segment> row() {
        TableRow<Segment> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && row.getItem() != null) {
                flight.accept(row.getItem());
            }
        });
        return row;
    }

    private void showColumns() {
        List<Column> shown = table.getColumns().stream().map(TablePane::of).toList();
        if (shown.equals(model.columns())) {
            return;
        }
        List<TableColumn<Segment, ?>> columns = new ArrayList<>();
        for (Column column : model.columns()) {
            columns.add(table.getColumns()
                    .stream()
                    .filter(old -> of(old) == column)
                    .findFirst()
                    .orElseGet(() -> column(column)));
        }
        table.getColumns().setAll(columns);
    }

    private void keepOrder() {
        List<Column> shown = table.getColumns().stream().map(TablePane::of).toList();
        if (shown.size() == model.columns().size() && !shown.equals(model.columns())) {
            model.columns().setAll(shown);
        }
    }

    private static Column of(TableColumn<Segment, ?> column) {
        return (Column) column.getUserData();
    }

    private TableColumn<Segment, Segment> column(Column column) {
        TableColumn<Segment, Segment> view = new TableColumn<>();
        view.setUserData(column);
        view.setId("head-" + column.code());
        view.textProperty().bind(texts.of("ui.column." + column.code()));
        if (column.figures()) {
            view.getStyleClass().add("figures");
        }
        view.setPrefWidth(model.width(column));
        view.widthProperty().subscribe((before, now) -> {
            int width = (int) Math.round(now.doubleValue());
            if (width != model.width(column)) {
                model.widths().put(column, width);
            }
        });
        view.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        view.setCellFactory(owner -> new WordCell(column));
        return view;
    }

    /** A cell that reads what the model says of its segment. */
    private final class WordCell extends TableCell<Segment, Segment> {
        private final Column column;

        WordCell(Column column) {
            this.column = column;
            setAlignment(column.figures() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable Segment segment, boolean empty) {
            super.updateItem(segment, empty);
            getStyleClass().remove("missing");
            if (segment == null || empty) {
                setText(null);
                setTooltip(null);
                return;
            }
            CellText cell = model.cell(column, segment);
            setText(cell.text());
            // Columns are narrow; what does not fit is read by pointing at it.
            setTooltip(cell.text().length() > LONG ? new Tooltip(cell.text()) : null);
            if (!cell.stated()) {
                getStyleClass().add("missing");
            }
        }
    }

    /** Shows by which column rows are sorted, when that was not chosen at the head of the column. */
    private void showSorting(@Nullable Sorting by) {
        TableColumn<Segment, ?> column = by == null
                ? null
                : table.getColumns().stream().filter(view -> of(view) == by.column()).findFirst().orElse(null);
        List<TableColumn<Segment, ?>> order = column == null ? List.of() : List.of(column);
        sorting = true;
        if (by != null && column != null) {
            column.setSortType(by.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        }
        if (!table.getSortOrder().equals(order)) {
            table.getSortOrder().setAll(order);
        }
        sorting = false;
    }

    private static Sorting sorting(TableColumn<Segment, ?> column) {
        return new Sorting(of(column), column.getSortType() == TableColumn.SortType.DESCENDING);
    }

    private void showRows(List<Segment> rows) {
        following = true;
        table.getItems().setAll(rows);
        following = false;
        // The same rows may read differently now.
        table.refresh();
        follow();
        if (newlySorted) {
            newlySorted = false;
            reveal(0, 0);
        }
    }

    /** Scrolls to a row, with up to so many above it as leave it in sight. */
    private void reveal(int row, int above) {
        toReveal = row;
        aboveIt = above;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        // Where a row ends up is known only when the rows have been laid out too.
        if (toReveal >= 0 && table.getHeight() > 0) {
            int row = toReveal;
            toReveal = -1;
            Platform.runLater(() -> table.scrollTo(Math.max(0, row - Math.min(aboveIt, rowsInSight() - 1))));
        }
    }

    private int rowsInSight() {
        Node rows = table.lookup(".clipped-container");
        Node row = table.lookup(".table-row-cell");
        double height = row == null ? 0 : row.getLayoutBounds().getHeight();
        return rows == null || height <= 0 ? 1 : Math.max(1, (int) (rows.getLayoutBounds().getHeight() / height));
    }

    /** Marks what is selected on the map. */
    private void follow() {
        Segment selected = model.selected();
        if (Objects.equals(selected, table.getSelectionModel().getSelectedItem())) {
            return;
        }
        following = true;
        table.getSelectionModel().clearSelection();
        int at = selected == null ? -1 : table.getItems().indexOf(selected);
        if (at >= 0) {
            table.getSelectionModel().select(at);
            reveal(at, ABOVE);
        }
        following = false;
        marked();
    }

    private void marked() {
        if (following) {
            return;
        }
        List<Segment> marked = table.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
        model.mark(marked, table.isFocusWithin() ? table.getSelectionModel().getSelectedItem() : null);
    }
}
