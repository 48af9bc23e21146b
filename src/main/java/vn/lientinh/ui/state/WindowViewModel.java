package vn.lientinh.ui.state;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import org.jspecify.annotations.Nullable;

import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.analysis.desk.Choice;
import vn.lientinh.analysis.desk.Clock;
import vn.lientinh.analysis.desk.Desk;
import vn.lientinh.analysis.desk.Facet;
import vn.lientinh.analysis.desk.Facets;
import vn.lientinh.analysis.desk.Filter;
import vn.lientinh.analysis.desk.Shown;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Source;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.ColourBy;
import vn.lientinh.render.Emphasis;
import vn.lientinh.render.LayerStack;
import vn.lientinh.render.MapState;
import vn.lientinh.render.Theme;

/** The state of the window that more than one of its parts reads or changes. */
public final class WindowViewModel {

    /** What is to be seen of so many segments is worked out within a frame. */
    private static final int AT_ONCE = 2_000;

    private final Texts texts;
    private final ReadOnlyObjectWrapper<@Nullable Workspace> workspace = new ReadOnlyObjectWrapper<>();
    private final ObservableSet<String> visibleLayers = FXCollections.observableSet(new HashSet<>());
    private final ObjectProperty<Set<String>> layers = new SimpleObjectProperty<>(Set.of());
    private boolean manyLayers;
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NOTHING);
    private final ObjectProperty<@Nullable Segment> hovered = new SimpleObjectProperty<>();
    private final ObjectProperty<ColourBy> colourBy = new SimpleObjectProperty<>(ColourBy.INVESTOR);
    private final ObjectProperty<ThemeChoice> themeChoice = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final ObjectProperty<Theme> systemTheme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ObjectProperty<TerritoryView> territoryView = new SimpleObjectProperty<>(
            TerritoryView.OF_2022);
    private final ObjectProperty<Set<String>> marked = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<Emphasis> emphasis = new SimpleObjectProperty<>(Emphasis.NONE);
    private final ObjectProperty<LayerStack> layerStack = new SimpleObjectProperty<>(LayerStack.BY_CLASS);
    private final BooleanProperty timeOnMap = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Desk> desk = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final ObjectProperty<Clock> clock;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final LatestAnswer<Question, Shown> sorting = new LatestAnswer<>(
            question -> question.desk().show(question.choice()), shown::set);
    private Work elsewhere = Work.AT_ONCE;
    private boolean large;
    private final ObjectBinding<Theme> theme;
    private final ObjectBinding<MapState> mapState;

    private record Question(Desk desk, Choice choice) {
    }

    /** A window in the language of {@code texts}, with nothing read yet; its clock stands at today. */
    public WindowViewModel(Texts texts) {
        this(texts, LocalDate.now(ZoneId.systemDefault()));
    }

    /**
     * A window in the language of {@code texts}, with nothing read yet.
     *
     * @param today the reference date of the clock to begin with
     */
    public WindowViewModel(Texts texts, LocalDate today) {
        this.texts = texts;
        this.clock = new SimpleObjectProperty<>(Clock.at(today));
        // Before anybody else listens: who is told of a change finds what follows from it.
        InvalidationListener changed = change -> sortOut();
        visibleLayers.addListener((InvalidationListener) change -> {
            if (!manyLayers) {
                layers.set(Set.copyOf(visibleLayers));
            }
        });
        layers.addListener(changed);
        filter.subscribe(this::sortOut);
        clock.subscribe(this::sortOut);
        territoryView.subscribe(this::rename);
        theme = Bindings.createObjectBinding(() -> switch (themeChoice.get()) {
            case SYSTEM -> systemTheme.get();
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
        }, themeChoice, systemTheme);
        mapState = Bindings.createObjectBinding(this::currentMapState,
                new Observable[]{layers, clock, selection, hovered, marked, colourBy, theme, emphasis, shown,
                        layerStack, timeOnMap, texts.messagesProperty()});
    }

    private void sortOut() {
        Desk ready = desk.get();
        if (ready != null) {
            sorting.ask(new Question(ready, new Choice(layers.get(), filter.get(), clock.get(), territoryView.get())),
                    work());
        }
    }

    /** Provinces that were chosen under their old names stay chosen under the new ones, and the other way round. */
    private void rename(TerritoryView before, TerritoryView now) {
        Desk ready = desk.get();
        if (ready == null) {
            return;
        }
        Filter renamed = filter.get();
        for (Facet facet : List.of(Facet.PROVINCE, Facet.INVESTOR)) {
            renamed = renamed.with(facet, renamed(renamed.chosen(facet), ready.facets(), before, now));
        }
        if (renamed.equals(filter.get())) {
            sortOut();
        } else {
            filter.set(renamed);
        }
    }

    private static Set<String> renamed(Set<String> values, Facets facets, TerritoryView before, TerritoryView now) {
        return values.stream().flatMap(value -> {
            List<String> territories = facets.territoriesOf(value, before);
            return territories.isEmpty()
                    ? Stream.of(value)
                    : territories.stream().map(territory -> facets.province(territory, now));
        }).collect(Collectors.toSet());
    }

    private MapState currentMapState() {
        Segment chosen = selectedSegment();
        Segment pointed = hovered.get();
        Shown seen = shown.get();
        // All of it as it was sorted out last: nothing on the map is ahead of table, totals and legend.
        Set<String> drawn = seen == null ? layers.get() : seen.choice().layers();
        Clock now = seen == null ? clock.get() : seen.choice().clock();
        // Without a filter everything in the visible layers is there, which a map need not look up one by one.
        Set<String> ids = seen == null || seen.choice().filter().equals(Filter.ALL) ? null : seen.ids();
        return new MapState(drawn, chosen == null ? null : chosen.id(), pointed == null ? null : pointed.id(),
                colourBy.get(), theme.get(), texts.locale(), emphasis.get(), haloed(), ids, layerStack.get(),
                timeOnMap.get() ? now : null);
    }

    /** Ids of the segments of the item that is chosen, and of what else is marked. */
    private Set<String> haloed() {
        Workspace read = workspace.get();
        if (read == null || !(selection.get() instanceof Selection.OfItem chosen)) {
            return marked.get();
        }
        String item = chosen.item().id();
        return read.segments()
                .stream()
                .filter(segment -> item.equals(segment.item()) || segment.moreItems().contains(item))
                .map(Segment::id)
                .collect(Collectors.toSet());
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

    /** Shows this workspace: all its layers, nothing selected, nothing filtered. It can be filtered once it is {@link #prepared}. */
    public void open(Workspace opened) {
        selection.set(Selection.NOTHING);
        hovered.set(null);
        marked.set(Set.of());
        desk.set(null);
        sorting.forget();
        shown.set(null);
        large = opened.segments().size() > AT_ONCE;
        // First of all, so that nobody takes what follows for changes to the workspace that was open before.
        workspace.set(opened);
        layerStack.set(LayerStack.BY_CLASS);
        filter.set(Filter.ALL);
        showLayers(opened.layers().stream().map(Layer::id).toList());
    }

    /** Sorts out with {@code ready}, which was made for the workspace that is shown, from now on. */
    public void prepared(Desk ready) {
        desk.set(ready);
        sortOut();
    }

    /** What is to be seen of a large workspace is worked out there; without this, on the spot. */
    public void workElsewhere(Work where) {
        elsewhere = where;
    }

    /** Where what is to be seen of the workspace that is shown is worked out. */
    public Work work() {
        return large ? elsewhere : Work.AT_ONCE;
    }

    /** Sorts out what is shown; null as long as nothing has been read. */
    public @Nullable Desk desk() {
        return desk.get();
    }

    /** Which segments are wanted. */
    public ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    /** The one clock of the window. */
    public ObjectProperty<Clock> clockProperty() {
        return clock;
    }

    /**
     * What is to be seen: what map, table, totals, chips and legend are derived from; null before anything is read. In a large
     * workspace it follows what is chosen a moment later, and is always the whole answer to one choice.
     */
    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Shows these layers and no others; what follows from it is worked out once, not layer by layer. */
    public void showLayers(Collection<String> ids) {
        manyLayers = true;
        visibleLayers.retainAll(ids);
        visibleLayers.addAll(ids);
        manyLayers = false;
        layers.set(Set.copyOf(visibleLayers));
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

    /** Ids of segments that wear the halo without being selected, as both sides of a border do while they are compared. */
    public ObjectProperty<Set<String>> markedProperty() {
        return marked;
    }

    /** What the colour of a segment tells. */
    public ObjectProperty<ColourBy> colourByProperty() {
        return colourBy;
    }

    /** What stands out on the map. */
    public ObjectProperty<Emphasis> emphasisProperty() {
        return emphasis;
    }

    /** How layers lie on each other on the map. */
    public ObjectProperty<LayerStack> layerStackProperty() {
        return layerStack;
    }

    /** Whether the map shows where each target stands on the clock. */
    public BooleanProperty timeOnMapProperty() {
        return timeOnMap;
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
