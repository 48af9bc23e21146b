package vn.lientinh.ui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.predicate.RectangleIntersects;
import vn.lientinh.analysis.desk.Desk;
import vn.lientinh.analysis.desk.Shown;
import vn.lientinh.analysis.desk.Sum;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.ui.state.Selection;
import vn.lientinh.ui.state.WindowViewModel;

/** The segments that are shown, as rows; sorted, in the chosen columns, in step with the selection on the map. */
public final class TableViewModel {

    private final WindowViewModel window;
    private final ReadOnlyObjectProperty<Viewport> viewport;
    private final Consumer<String> clipboard;
    private final BooleanProperty onlyInView = new SimpleBooleanProperty();
    private final ObservableList<Column> columns = FXCollections.observableArrayList(Column.USUAL);
    private final ObservableList<Segment> marked = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Sorting> sorting = new SimpleObjectProperty<>();
    private final ObjectBinding<@Nullable Cells> cells;
    private final ObjectBinding<List<Segment>> rows;
    private final StringBinding foot;

    /** The column by which rows are sorted, and which way. */
    public record Sorting(Column column, boolean descending) {
    }

    /** What stands in a cell, and whether the source says it. */
    public record CellText(String text, boolean stated) {
    }

    /**
     * The table of this window.
     *
     * @param viewport  what the map shows
     * @param clipboard takes what is copied
     */
    public TableViewModel(WindowViewModel window, ReadOnlyObjectProperty<Viewport> viewport,
            Consumer<String> clipboard) {
        this.window = window;
        this.viewport = viewport;
        this.clipboard = clipboard;
        cells = Bindings.createObjectBinding(this::currentCells, window.shownBinding(),
                window.texts().messagesProperty());
        // The viewport changes with every step of a pan; only a table that follows it listens.
        rows = Bindings.createObjectBinding(this::currentRows,
                new Observable[]{window.shownBinding(), cells, onlyInView, sorting, followed()});
        foot = Bindings.createStringBinding(this::currentFoot, rows, cells, marked);
    }

    private ObjectProperty<@Nullable Viewport> followed() {
        ObjectProperty<@Nullable Viewport> followed = new SimpleObjectProperty<>();
        viewport.subscribe(now -> followed.set(onlyInView.get() ? now : null));
        onlyInView.subscribe(on -> followed.set(on ? viewport.get() : null));
        return followed;
    }

    private @Nullable Cells currentCells() {
        Workspace workspace = window.workspace();
        Desk desk = window.desk();
        Shown shown = window.shownBinding().get();
        return workspace == null || desk == null || shown == null
                ? null
                : new Cells(workspace, desk, shown.choice(), window.texts().messages());
    }

    private List<Segment> currentRows() {
        Shown shown = window.shownBinding().get();
        Cells now = cells.get();
        if (shown == null || now == null) {
            return List.of();
        }
        List<Segment> segments = new ArrayList<>(
                onlyInView.get() ? inView(shown.segments(), viewport.get()) : shown.segments());
        Sorting by = sorting.get();
        if (by != null) {
            Comparator<Segment> order = now.order(by.column());
            segments.sort(by.descending() ? order.reversed() : order);
        }
        return List.copyOf(segments);
    }

    private static List<Segment> inView(List<Segment> segments, Viewport view) {
        Envelope bounds = view.bounds();
        Polygon rectangle = (Polygon) new GeometryFactory().toGeometry(bounds);
        return segments.stream()
                .filter(segment -> bounds.intersects(segment.geometry().getEnvelopeInternal())
                        && RectangleIntersects.intersects(rectangle, segment.geometry()))
                .toList();
    }

    private String currentFoot() {
        Cells now = cells.get();
        if (now == null) {
            return "";
        }
        String all = now.words().of(Sum.of(rows.get()));
        return marked.size() < 2
                ? window.texts().messages().text("ui.table.foot", all)
                : window.texts().messages().text("ui.table.footMarked", all, now.words().of(Sum.of(marked)));
    }

    /** The rows, in order. */
    public ObjectBinding<List<Segment>> rowsBinding() {
        return rows;
    }

    /** Changes when what stands in the cells does. */
    public Observable cellsChange() {
        return cells;
    }

    /** What stands in a cell. */
    public CellText cell(Column column, Segment segment) {
        Cells now = cells.get();
        if (now == null) {
            return new CellText("", true);
        }
        Cells.Cell cell = now.cell(column, segment);
        return new CellText(cell.text(), cell.stated());
    }

    /** The columns, in order; may be changed. */
    public ObservableList<Column> columns() {
        return columns;
    }

    /** Shows a column at the end, or no longer; the last one stays. */
    public void toggle(Column column) {
        if (!columns.contains(column)) {
            columns.add(column);
        } else if (columns.size() > 1) {
            columns.remove(column);
        }
    }

    /** The column by which rows are sorted; null for the order of the layers. */
    public ObjectProperty<@Nullable Sorting> sortingProperty() {
        return sorting;
    }

    /** Whether only what the map shows is listed. */
    public BooleanProperty onlyInViewProperty() {
        return onlyInView;
    }

    /** Number and length of the rows, and of the marked ones when they are several. */
    public StringBinding footBinding() {
        return foot;
    }

    /** The rows that are marked, for copying and adding up. */
    public ObservableList<Segment> marked() {
        return marked;
    }

    /** The user has marked these rows; {@code chosen}, if any, is selected on the map too. */
    public void mark(List<Segment> rowsMarked, @Nullable Segment chosen) {
        marked.setAll(rowsMarked);
        if (chosen != null && !chosen.equals(window.selectedSegment())) {
            window.selectionProperty().set(new Selection.OfSegment(chosen));
        }
    }

    /** The segment that is selected on the map; null for none. */
    public @Nullable Segment selected() {
        return window.selectedSegment();
    }

    /** Changes when the selection on the map does. */
    public Observable selectionChange() {
        return window.selectionProperty();
    }

    /** Copies the marked rows as cells for a spreadsheet, with the names of the columns. */
    public void copyMarked() {
        clipboard.accept(cellsOf(marked.isEmpty() ? rows.get() : List.copyOf(marked)));
    }

    /** Copies all rows as cells for a spreadsheet, with the names of the columns. */
    public void copyAll() {
        clipboard.accept(cellsOf(rows.get()));
    }

    private String cellsOf(List<Segment> segments) {
        StringBuilder text = new StringBuilder();
        line(text,
                columns.stream().map(column -> window.texts().messages().text("ui.column." + column.code())).toList());
        segments.forEach(
                segment -> line(text, columns.stream().map(column -> cell(column, segment).text()).toList()));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> values) {
        text.append(String.join("\t", values.stream().map(value -> value.replaceAll("[\\t\\r\\n]+", " ")).toList()))
                .append('\n');
    }
}
