package vn.lientinh.ui.layers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.SetChangeListener;

import vn.lientinh.Messages;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.model.Layer;
import vn.lientinh.model.LayerGroup;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.Legend;
import vn.lientinh.render.MapState;
import vn.lientinh.ui.state.WindowViewModel;

/** The layers by group, each to be shown or not, and the legend of what is shown. */
public final class LayersViewModel {

    private final WindowViewModel window;
    private final ReadOnlyObjectWrapper<List<Group>> groups = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectBinding<Legend> legend;

    /** Layers of one group, in drawing order. */
    public record Group(LayerGroup group, List<Row> rows) {
    }

    /** A layer: shown when {@code visible}, which may be set. */
    public record Row(String id, Text title, BooleanProperty visible) {
    }

    /** The layers of the workspace that {@code window} shows. */
    public LayersViewModel(WindowViewModel window) {
        this.window = window;
        legend = Bindings.createObjectBinding(this::currentLegend, window.workspaceProperty(), window.visibleLayers(),
                window.shownBinding(), window.layerStackProperty(), window.timeOnMapProperty(),
                window.colourByProperty(), window.themeBinding(), window.texts().messagesProperty(),
                window.territoryViewProperty());
        window.workspaceProperty().subscribe(workspace -> groups.set(workspace == null ? List.of() : rows(workspace)));
        window.visibleLayers()
                .addListener((SetChangeListener<String>) change -> groups.get()
                        .stream()
                        .flatMap(group -> group.rows().stream())
                        .forEach(row -> row.visible().set(window.visibleLayers().contains(row.id()))));
    }

    private List<Group> rows(Workspace workspace) {
        Map<LayerGroup, List<Row>> byGroup = new EnumMap<>(LayerGroup.class);
        for (Layer layer : workspace.layers()) {
            BooleanProperty visible = new SimpleBooleanProperty(window.visibleLayers().contains(layer.id()));
            visible.subscribe(shown -> {
                if (shown) {
                    window.visibleLayers().add(layer.id());
                } else {
                    window.visibleLayers().remove(layer.id());
                }
            });
            byGroup.computeIfAbsent(layer.group(), group -> new ArrayList<>())
                    .add(new Row(layer.id(), layer.title(), visible));
        }
        return byGroup.entrySet()
                .stream()
                .map(entry -> new Group(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private Legend currentLegend() {
        Workspace workspace = window.workspace();
        MapState state = window.mapStateBinding().get();
        return workspace == null ? new Legend(List.of()) : Legend.of(workspace, state);
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

    /** The layers, by group. */
    public ReadOnlyObjectProperty<List<Group>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    /** The legend of the visible layers. */
    public ObjectBinding<Legend> legendBinding() {
        return legend;
    }
}
