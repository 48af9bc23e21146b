package vn.lientinh.ui.state;

import java.util.HashSet;
import java.util.List;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import org.jspecify.annotations.Nullable;

import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Source;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.ColourBy;
import vn.lientinh.render.Emphasis;
import vn.lientinh.render.MapState;
import vn.lientinh.render.Theme;

/** The state of the window that more than one of its parts reads or changes. */
public final class WindowViewModel {

    private final Texts texts;
    private final ReadOnlyObjectWrapper<@Nullable Workspace> workspace = new ReadOnlyObjectWrapper<>();
    private final ObservableSet<String> visibleLayers = FXCollections.observableSet(new HashSet<>());
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NOTHING);
    private final ObjectProperty<@Nullable Segment> hovered = new SimpleObjectProperty<>();
    private final ObjectProperty<ColourBy> colourBy = new SimpleObjectProperty<>(ColourBy.INVESTOR);
    private final ObjectProperty<ThemeChoice> themeChoice = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final ObjectProperty<Theme> systemTheme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ObjectProperty<TerritoryView> territoryView = new SimpleObjectProperty<>(
            TerritoryView.OF_2022);
    private final ObjectProperty<Emphasis> emphasis = new SimpleObjectProperty<>(Emphasis.NONE);
    private final ObjectBinding<Theme> theme;
    private final ObjectBinding<MapState> mapState;

    /** A window in the language of {@code texts}, with nothing read yet. */
    public WindowViewModel(Texts texts) {
        this.texts = texts;
        theme = Bindings.createObjectBinding(() -> switch (themeChoice.get()) {
            case SYSTEM -> systemTheme.get();
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
        }, themeChoice, systemTheme);
        mapState = Bindings.createObjectBinding(this::currentMapState,
                new Observable[]{visibleLayers, selection, hovered, colourBy, theme, emphasis,
                        texts.messagesProperty()});
    }

    private MapState currentMapState() {
        Segment chosen = selectedSegment();
        Segment pointed = hovered.get();
        return new MapState(visibleLayers, chosen == null ? null : chosen.id(), pointed == null ? null : pointed.id(),
                colourBy.get(), theme.get(), texts.locale(), emphasis.get());
    }

    /** The texts of the window. */
    public Texts texts() {
        return texts;
    }

    /** What has been read, or null as long as nothing has been. */
    public @Nullable Workspace workspace() {
        return workspace.get();
    }

    /** What has been read, or null as long as nothing has been. */
    public ReadOnlyObjectProperty<@Nullable Workspace> workspaceProperty() {
        return workspace.getReadOnlyProperty();
    }

    /** What the workspace rests on; nothing as long as none has been read. */
    public List<Source> sources() {
        Workspace read = workspace.get();
        return read == null ? List.of() : read.sources();
    }

    /** Shows this workspace: all its layers, nothing selected. */
    public void open(Workspace opened) {
        selection.set(Selection.NOTHING);
        hovered.set(null);
        visibleLayers.clear();
        workspace.set(opened);
        visibleLayers.addAll(opened.layers().stream().map(Layer::id).toList());
    }

    /** Ids of the layers that are shown. */
    public ObservableSet<String> visibleLayers() {
        return visibleLayers;
    }

    /** What is chosen. */
    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    /** The segment that is chosen, or from which the chosen item was reached. */
    public @Nullable Segment selectedSegment() {
        return switch (selection.get()) {
            case Selection.Nothing nothing -> null;
            case Selection.OfSegment chosen -> chosen.segment();
            case Selection.OfItem item -> item.from();
        };
    }

    /** The segment under the pointer, or null. */
    public ObjectProperty<@Nullable Segment> hoveredProperty() {
        return hovered;
    }

    /** What the colour of a segment tells. */
    public ObjectProperty<ColourBy> colourByProperty() {
        return colourBy;
    }

    /** What stands out on the map. */
    public ObjectProperty<Emphasis> emphasisProperty() {
        return emphasis;
    }

    /** The look that the user wants. */
    public ObjectProperty<ThemeChoice> themeChoiceProperty() {
        return themeChoice;
    }

    /** The look of the system; whoever knows the system sets it. */
    public ObjectProperty<Theme> systemThemeProperty() {
        return systemTheme;
    }

    /** The look of the moment. */
    public ObjectBinding<Theme> themeBinding() {
        return theme;
    }

    /** Which names of provinces are used. */
    public ObjectProperty<TerritoryView> territoryViewProperty() {
        return territoryView;
    }

    /** What the map has to draw. */
    public ObjectBinding<MapState> mapStateBinding() {
        return mapState;
    }
}
