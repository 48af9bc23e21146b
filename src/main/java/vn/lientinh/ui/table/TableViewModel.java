package vn.lientinh.ui.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.predicate.RectangleIntersects;
import vn.lientinh.Messages;
import vn.lientinh.analysis.desk.Desk;
import vn.lientinh.analysis.desk.Shown;
import vn.lientinh.analysis.desk.Sum;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.ui.state.LatestAnswer;
import vn.lientinh.ui.state.Selection;
import vn.lientinh.ui.state.WindowViewModel;

/** The segments that are shown, as rows; sorted, in the chosen columns, in step with the selection on the map. */
public final class TableViewModel {

    private final WindowViewModel window;
    private final Consumer<String> clipboard;
    private final BooleanProperty onlyInView = new SimpleBooleanProperty();
    private final ObservableList<Column> columns = FXCollections.observableArrayList(Column.USUAL);
    private final ObservableMap<Column, Integer> widths = FXCollections.observableMap(new EnumMap<>(Column.class));
    private final ObservableList<Segment> marked = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Sorting> sorting = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Viewport> followed = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Listed> listed = new ReadOnlyObjectWrapper<>(Listed.NOTHING);
    private final LatestAnswer<Question, Listed> listing = new LatestAnswer<>(Question::answer, listed::set);
    private final StringBinding foot;

    /** The column by which rows are sorted, and which way. */
    public record Sorting(Column column, boolean descending) {

        /** Refuses a column that is none. */
        public Sorting {
            Objects.requireNonNull(column);
        }
    }

    /** What stands in a cell, and whether the source says it. */
    public record CellText(String text, boolean stated) {
    }

    /** The rows, and what stands in their cells. */
    private record Listed(List<Segment> rows, @Nullable Cells cells) {
        static final Listed NOTHING = new Listed(List.of(), null);
    }

    /** What rows and cells depend on. */
    private record Question(Workspace workspace, Desk desk, Shown shown, Messages messages, @Nullable Viewport view,
            @Nullable Sorting sorting) {

        Listed answer() {
            Cells cells = new Cells(workspace, desk, shown.choice(), messages);
            List<Segment> segments = view == null ? shown.segments() : inView(shown.segments(), view);
            return new Listed(
                    sorting == null ? segments : cells.sorted(segments, sorting.column(), sorting.descending()),
                    cells);
        }
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
        this.clipboard = clipboard;
        // The viewport changes with every step of a pan; only a table that follows it listens.
        viewport.subscribe(now -> followed.set(onlyInView.get() ? now : null));
        onlyInView.subscribe(on -> followed.set(on ? viewport.get() : null));
        window.shownProperty().subscribe(this::list);
        window.texts().messagesProperty().subscribe(this::list);
        followed.subscribe(this::list);
        sorting.subscribe(this::list);
        foot = Bindings.createStringBinding(this::currentFoot, listed, marked);
        list();
    }

    private void list() {
        Workspace workspace = window.workspace();
        Desk desk = window.desk();
        Shown shown = window.shownProperty().get();
        Messages messages = window.texts().messages();
        Viewport view = followed.get();
        Sorting by = sorting.get();
        if (workspace == null || desk == null || shown == null) {
            listing.forget();
            listed.set(Listed.NOTHING);
        } else {
            listing.ask(new Question(workspace, desk, shown, messages, view, by), window.work());
        }
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
        Cells now = listed.get().cells();
        if (now == null) {
            return "";
        }
        String all = now.words().of(Sum.of(listed.get().rows()));
        return marked.size() < 2
                ? window.texts().messages().text("ui.table.foot", all)
                : window.texts().messages().text("ui.table.footMarked", all, now.words().of(Sum.of(marked)));
    }

    /** The rows, in order. */
    public List<Segment> rows() {
        return listed.get().rows();
    }

    /** Changes when the rows do, or what stands in their cells. */
    public Observable rowsChange() {
        return listed.getReadOnlyProperty();
    }

    /** What stands in a cell. */
    public CellText cell(Column column, Segment segment) {
        Cells now = listed.get().cells();
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
            // The name says what a row is about.
            columns.add(column == Column.NAME ? 0 : columns.size(), column);
        } else if (columns.size() > 1) {
            columns.remove(column);
        }
    }

    /** Widths of columns that are not as wide as usual, in logical pixels; may be changed. */
    public ObservableMap<Column, Integer> widths() {
        return widths;
    }

    /** How wide a column is, in logical pixels. */
    public int width(Column column) {
        return widths.getOrDefault(column, column.usualWidth());
    }

    /** The usual columns, as wide as usual, in the order of the layers. */
    public void arrangeAsUsual() {
        columns.setAll(Column.USUAL);
        widths.clear();
        sorting.set(null);
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
        clipboard.accept(cellsOf(marked.isEmpty() ? rows() : List.copyOf(marked)));
    }

    /** Copies all rows as cells for a spreadsheet, with the names of the columns. */
    public void copyAll() {
        clipboard.accept(cellsOf(rows()));
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
