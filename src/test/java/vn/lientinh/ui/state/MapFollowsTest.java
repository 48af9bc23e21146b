package vn.lientinh.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lientinh.Messages;
import vn.lientinh.analysis.Hit;
import vn.lientinh.analysis.desk.Clock;
import vn.lientinh.analysis.desk.Desk;
import vn.lientinh.analysis.desk.Facet;
import vn.lientinh.analysis.desk.Filter;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Segment;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.LayerStack;
import vn.lientinh.render.Legend;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.ui.layers.LayersViewModel;
import vn.lientinh.ui.map.MapPointerViewModel;

/** Map, pointer and legend show what filter and clock let be seen. */
class MapFollowsTest {
    private final Workspace workspace = new BuiltInWorkspace().read();
    private final WindowViewModel window = new WindowViewModel(new Texts(Messages.VIETNAMESE),
            LocalDate.of(2025, 6, 1));
    private final LayersViewModel layers = new LayersViewModel(window, (bounds, closest) -> {
    });

    MapFollowsTest() {
        window.open(workspace);
        window.prepared(new Desk(workspace));
    }

    @Test
    void withoutAFilterTheMapLooksNothingUp() {
        assertNull(window.mapStateBinding().get().shown());
    }

    @Test
    void theMapShowsWhatTheFilterWantsAndTheLegendCountsIt() {
        double all = LegendLengths.total(layers);
        window.filterProperty().set(Filter.ALL.with(Facet.PROVINCE, Set.of("bac-giang")));
        assertEquals(window.shownProperty().get().ids(), window.mapStateBinding().get().shown());
        double shown = workspace.segments()
                .stream()
                .filter(window.mapStateBinding().get()::shows)
                .filter(segment -> segment.segmentClass() != SegmentClass.AREA
                        && segment.segmentClass() != SegmentClass.BORDER)
                .mapToDouble(Segment::lengthKm)
                .sum();
        assertEquals(shown, LegendLengths.total(layers), 1e-6);
        assertNotEquals(all, LegendLengths.total(layers), 1);
        window.filterProperty().set(Filter.ALL);
        assertEquals(all, LegendLengths.total(layers), 1e-9);
    }

    @Test
    void whatTheFilterLeavesOutIsNotUnderThePointer() {
        Layer layer = workspace.layers().getFirst();
        Segment segment = layer.segments().getFirst();
        MapPointerViewModel pointer = new MapPointerViewModel(window);
        pointer.setHitTest((lon, lat, withinM) -> List.of(new Hit(layer, segment, 0)));
        Viewport view = new Viewport(107, 21, 12, 400, 300, 1);
        pointer.clicked(view, 200, 150);
        assertEquals(segment, window.selectedSegment());
        window.filterProperty().set(Filter.ALL.with(Facet.PROVINCE, Set.of("nowhere")));
        pointer.clicked(view, 200, 150);
        assertNull(window.selectedSegment());
    }

    @Test
    void theMapTellsOfTimeOnlyWhenItIsAskedTo() {
        assertNull(window.mapStateBinding().get().clock());
        window.timeOnMapProperty().set(true);
        assertEquals(new Clock(2025, LocalDate.of(2025, 6, 1)), window.mapStateBinding().get().clock());
        window.clockProperty().set(window.clockProperty().get().in(2029));
        assertEquals(new Clock(2029, LocalDate.of(2025, 6, 1)), window.mapStateBinding().get().clock());
        assertTrue(layers.legendProperty()
                .get()
                .entries()
                .stream()
                .anyMatch(entry -> entry.section() == Legend.Section.CLOCK));
    }

    @Test
    void theMapFollowsTheStackOfLayers() {
        LayerStack stack = new LayerStack(List.of("ql18", "links"), Map.of("links", 0.5));
        window.layerStackProperty().set(stack);
        assertEquals(stack, window.mapStateBinding().get().stack());
    }

    @Test
    void manyLayersChangeTheMapOnce() {
        List<Set<String>> told = new ArrayList<>();
        window.mapStateBinding().subscribe((before, now) -> told.add(now.visibleLayers()));
        window.showLayers(Set.of("ql18", "waterways", "heritage"));
        assertEquals(List.of(Set.of("ql18", "waterways", "heritage")), told);
        assertEquals(Set.of("ql18", "waterways", "heritage"), window.visibleLayers());
        assertTrue(layers.rowsProperty()
                .get()
                .stream()
                .allMatch(row -> row.visible().get() == window.visibleLayers().contains(row.id())));
    }

    @Test
    void anotherWorkspaceChangesTheLayersOfTheMapOnce() {
        List<Set<String>> told = new ArrayList<>();
        window.mapStateBinding().subscribe((before, now) -> told.add(now.visibleLayers()));
        window.showLayers(Set.of());
        told.clear();
        window.open(workspace);
        assertEquals(1, told.stream().distinct().filter(seen -> !seen.isEmpty()).count());
    }
}
