package vn.lientinh.ui.layers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.SetChangeListener;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.Messages;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.model.Layer;
import vn.lientinh.model.LayerGroup;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.ColourBy;
import vn.lientinh.render.Emphasis;
import vn.lientinh.render.LayerStack;
import vn.lientinh.render.Legend;
import vn.lientinh.render.MapState;
import vn.lientinh.ui.state.LatestAnswer;
import vn.lientinh.ui.state.WindowViewModel;

/** The layers in their order, each to be shown or not, more or less opaque, and the legend of what is shown. */
public final class LayersViewModel {

    /** A layer is never quite transparent: it is hidden by not showing it. */
    public static final double LEAST_OPACITY = 0.1;

    private static final double CLOSEST = 14;

    private final WindowViewModel window;
    private final BiConsumer<Envelope, Double> flight;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Legend> legend = new ReadOnlyObjectWrapper<>(new Legend(List.of()));
    private final LatestAnswer<Drawn, Legend> counting = new LatestAnswer<>(
            drawn -> Legend.of(drawn.workspace(), drawn.state()), legend::set);
    private @Nullable Drawn counted;

    /**
     * A layer.
     *
     * @param visible whether it is shown; may be set
     * @param opacity how opaque it is, {@link #LEAST_OPACITY} to 1; may be set
     */
    public record Row(String id, Text title, LayerGroup group, BooleanProperty visible, DoubleProperty opacity) {
    }

    /** What a legend depends on, its words among it. */
    private record Drawn(Workspace workspace, TerritoryView names, MapState state) {
    }

    /**
     * The layers of the workspace that {@code window} shows.
     *
     * @param flight brings bounds in (lon, lat) into view, no closer than the zoom given
     */
    public LayersViewModel(WindowViewModel window, BiConsumer<Envelope, Double> flight) {
        this.window = window;
        this.flight = flight;
        window.workspaceProperty().subscribe(workspace -> rows.set(workspace == null ? List.of() : rows(workspace)));
        window.visibleLayers()
                .addListener((SetChangeListener<String>) change -> rows.get()
                        .forEach(row -> row.visible().set(window.visibleLayers().contains(row.id()))));
        window.layerStackProperty().subscribe(this::follow);
        window.workspaceProperty().subscribe(this::count);
        window.mapStateBinding().subscribe(this::count);
        window.territoryViewProperty().subscribe(this::count);
        count();
    }

    private void count() {
        Workspace workspace = window.workspace();
        if (workspace == null) {
            counting.forget();
            counted = null;
            legend.set(new Legend(List.of()));
            return;
        }
        MapState state = window.mapStateBinding().get();
        // What the pointer is over or is selected changes no legend.
        Drawn now = new Drawn(workspace, window.territoryViewProperty().get(),
                new MapState(state.visibleLayers(), null, null, state.colourBy(), state.theme(), state.locale(),
                        Emphasis.NONE, Set.of(), state.shown(), state.stack(), state.clock()));
        if (!now.equals(counted)) {
            counted = now;
            counting.ask(now, window.work());
        }
    }

    private List<Row> rows(Workspace workspace) {
        List<Row> made = new ArrayList<>();
        for (Layer layer : workspace.layers()) {
            BooleanProperty visible = new SimpleBooleanProperty(window.visibleLayers().contains(layer.id()));
            visible.subscribe(shown -> {
                if (shown) {
                    window.visibleLayers().add(layer.id());
                } else {
                    window.visibleLayers().remove(layer.id());
                }
            });
            DoubleProperty opacity = new SimpleDoubleProperty(window.layerStackProperty().get().opacity(layer.id()));
            opacity.subscribe((before, now) -> setOpacity(layer.id(), now.doubleValue()));
            made.add(new Row(layer.id(), layer.title(), layer.group(), visible, opacity));
        }
        // As the agreement lists them, group by group, until the user wants it otherwise.
        made.sort(Comparator.comparing(Row::group));
        return ordered(made, window.layerStackProperty().get());
    }

    private static List<Row> ordered(List<Row> usual, LayerStack stack) {
        if (stack.order().isEmpty()) {
            return List.copyOf(usual);
        }
        List<String> topDown = stack.order().reversed();
        List<Row> sorted = new ArrayList<>(usual);
        // The sort is stable: points, which lie over all lines whatever their place in the list, keep that place.
        sorted.removeIf(LayersViewModel::onTop);
        sorted.sort(Comparator.comparingInt(row -> topDown.indexOf(row.id())));
        List<Row> points = new ArrayList<>(usual.stream().filter(LayersViewModel::onTop).toList());
        points.sort(Comparator.comparingInt(row -> topDown.indexOf(row.id())));
        sorted.addAll(points);
        return List.copyOf(sorted);
    }

    private static boolean onTop(Row row) {
        return row.group() == LayerGroup.POINTS;
    }

    private void setOpacity(String layer, double opacity) {
        LayerStack now = window.layerStackProperty().get();
        if (now.opacity(layer) != opacity) {
            Map<String, Double> opacities = new HashMap<>(now.opacities());
            opacities.put(layer, Math.clamp(opacity, LEAST_OPACITY, 1));
            window.layerStackProperty().set(new LayerStack(now.order(), opacities));
        }
    }

    /** The stack may be changed from outside, by going back or by a bookmark. */
    private void follow(LayerStack stack) {
        rows.get().forEach(row -> row.opacity().set(stack.opacity(row.id())));
        Workspace workspace = window.workspace();
        if (workspace == null) {
            return;
        }
        List<Row> usual = new ArrayList<>(rows.get());
        List<String> layers = workspace.layers().stream().map(Layer::id).toList();
        usual.sort(Comparator.comparing(Row::group).thenComparingInt(row -> layers.indexOf(row.id())));
        List<Row> now = ordered(usual, stack);
        if (!now.equals(rows.get())) {
            rows.set(now);
        }
    }

    /** The layers, the uppermost first. */
    public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Moves a layer {@code by} places down the list; up when negative. False when it is there already. */
    public boolean move(String id, int by) {
        int from = place(id);
        int to = Math.clamp((long) from + by, 0, rows.get().size() - 1);
        return from != to && moveTo(id, to);
    }

    private int place(String id) {
        return rows.get().stream().map(Row::id).toList().indexOf(id);
    }

    /**
     * Moves a layer to place {@code to} of the list, counted without it. Points stay over lines and areas, so the two sorts
     * stay apart. False when nothing moved.
     */
    public boolean moveTo(String id, int to) {
        int from = place(id);
        List<Row> moved = new ArrayList<>(rows.get());
        if (from < 0) {
            return false;
        }
        Row row = moved.remove(from);
        moved.add(Math.clamp(to, 0, moved.size()), row);
        List<String> topDown = new ArrayList<>();
        moved.stream().filter(LayersViewModel::onTop).map(Row::id).forEach(topDown::add);
        moved.stream().filter(one -> !onTop(one)).map(Row::id).forEach(topDown::add);
        LayerStack now = window.layerStackProperty().get();
        List<String> before = rows.get().stream().map(Row::id).toList();
        window.layerStackProperty().set(new LayerStack(topDown.reversed(), now.opacities()));
        return !rows.get().stream().map(Row::id).toList().equals(before);
    }

    /** Whether the order or an opacity is not the usual one. */
    public boolean arranged() {
        LayerStack stack = window.layerStackProperty().get();
        return !stack.order().isEmpty() || stack.opacities().values().stream().anyMatch(opacity -> opacity < 1);
    }

    /** The usual order, everything opaque. */
    public void arrangeAsUsual() {
        window.layerStackProperty().set(LayerStack.BY_CLASS);
    }

    /** Brings a layer into view, and shows it if it was hidden. */
    public void flyTo(String id) {
        Workspace workspace = window.workspace();
        if (workspace == null) {
            return;
        }
        Envelope bounds = new Envelope();
        workspace.layers()
                .stream()
                .filter(layer -> layer.id().equals(id))
                .flatMap(layer -> layer.segments().stream())
                .forEach(segment -> bounds.expandToInclude(segment.geometry().getEnvelopeInternal()));
        window.visibleLayers().add(id);
        if (!bounds.isNull()) {
            flight.accept(bounds, CLOSEST);
        }
    }

    /** What the colours and signs of one layer mean. */
    public List<Legend.Entry> legendOf(String id) {
        Workspace workspace = window.workspace();
        MapState state = window.mapStateBinding().get();
        if (workspace == null) {
            return List.of();
        }
        MapState only = new MapState(Set.of(id), null, null, state.colourBy(), state.theme(), state.locale())
                .showing(state.shown());
        return Legend.of(workspace, only)
                .entries()
                .stream()
                .filter(entry -> entry.section() == Legend.Section.COLOUR || entry.section() == Legend.Section.SIGN)
                .toList();
    }

    /** The words of a legend entry; a province that is no more also says what it is part of now, when that is asked for. */
    public String label(Legend.Entry entry) {
        Workspace workspace = window.workspace();
        if (workspace == null || window.territoryViewProperty().get() == TerritoryView.OF_2022) {
            return entry.label();
        }
        Messages messages = window.texts().messages();
        return workspace.territory(entry.key())
                .map(Territory::successor)
                .filter(successor -> !successor.id().equals(entry.key()))
                .map(successor -> messages.text("ui.legend.since", entry.label(),
                        successor.name().in(messages.locale())))
                .orElse(entry.label());
    }

    /** What colours tell. */
    public ObjectProperty<ColourBy> colourByProperty() {
        return window.colourByProperty();
    }

    /** The legend of what is shown. */
    public ReadOnlyObjectProperty<Legend> legendProperty() {
        return legend.getReadOnlyProperty();
    }
}
