package vn.lientinh.ui.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.analysis.desk.Facet;
import vn.lientinh.analysis.desk.Filter;
import vn.lientinh.model.LayerGroup;
import vn.lientinh.render.ColourBy;
import vn.lientinh.render.LayerStack;
import vn.lientinh.render.Legend;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.ui.layers.LayersViewModel.Row;
import vn.lientinh.ui.state.SampleWindow;
import vn.lientinh.ui.state.WindowViewModel;

class LayersViewModelTest {

    private final WindowViewModel window = SampleWindow.open(new BuiltInWorkspace().read());
    private final List<Envelope> flown = new ArrayList<>();
    private final LayersViewModel layers = new LayersViewModel(window, (bounds, closest) -> flown.add(bounds));

    private List<String> ids() {
        return layers.rowsProperty().get().stream().map(Row::id).toList();
    }

    private Row row(String id) {
        return layers.rowsProperty().get().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    private List<String> colours() {
        return layers.legendProperty()
                .get()
                .entries()
                .stream()
                .filter(entry -> entry.section() == Legend.Section.COLOUR)
                .map(Legend.Entry::key)
                .toList();
    }

    @Test
    void layersStandInTheirGroups() {
        List<LayerGroup> groups = layers.rowsProperty().get().stream().map(Row::group).toList();
        assertEquals(groups.stream().sorted().toList(), groups);
        assertTrue(ids().containsAll(List.of("ql18", "links", "waterways", "ports-gates")), ids().toString());
        assertFalse(layers.arranged());
    }

    @Test
    void theEyeHidesALayerAndOthersCanOpenIt() {
        row("ql18").visible().set(false);
        assertFalse(window.mapStateBinding().get().visibleLayers().contains("ql18"));
        window.visibleLayers().add("ql18");
        assertTrue(row("ql18").visible().get());
    }

    @Test
    void opacityIsPartOfTheMapAndNeverNothing() {
        row("ql18").opacity().set(0.4);
        assertEquals(0.4, window.mapStateBinding().get().stack().opacity("ql18"));
        assertEquals(1, window.mapStateBinding().get().stack().opacity("ql37"));
        row("ql18").opacity().set(0);
        assertEquals(LayersViewModel.LEAST_OPACITY, window.mapStateBinding().get().stack().opacity("ql18"));
        assertTrue(layers.arranged());
        layers.arrangeAsUsual();
        assertEquals(1, row("ql18").opacity().get());
        assertFalse(layers.arranged());
    }

    @Test
    void aLayerThatIsMovedUpLiesHigherOnTheMap() {
        List<String> usual = ids();
        String second = usual.get(1);
        assertTrue(layers.move(second, -1));
        assertEquals(second, ids().getFirst());
        List<String> lowestFirst = window.layerStackProperty().get().order();
        assertTrue(lowestFirst.indexOf(second) > lowestFirst.indexOf(usual.getFirst()), lowestFirst.toString());
        assertFalse(layers.move(second, -1), "it is at the top");
        layers.arrangeAsUsual();
        assertEquals(usual, ids());
    }

    @Test
    void pointsStayOverLinesWhereverTheyAreLetGo() {
        List<String> usual = ids();
        assertFalse(layers.moveTo("ports-gates", 0));
        assertEquals(usual, ids());
        List<String> lowestFirst = window.layerStackProperty().get().order();
        assertTrue(lowestFirst.indexOf("ports-gates") > lowestFirst.indexOf("ql18"), lowestFirst.toString());
    }

    @Test
    void theListFollowsAStackThatComesFromElsewhere() {
        window.layerStackProperty().set(new LayerStack(ids().reversed(), Map.of("links", 0.5)));
        assertEquals(0.5, row("links").opacity().get());
        assertTrue(layers.arranged());
    }

    @Test
    void zoomingToALayerShowsItAndFliesToItsExtent() {
        window.visibleLayers().remove("dt342");
        layers.flyTo("dt342");
        assertTrue(window.visibleLayers().contains("dt342"));
        assertTrue(flown.getFirst().contains(107.0986, 21.15389));
        assertFalse(flown.getFirst().contains(106.2, 21.3));
    }

    @Test
    void oneSwitchChangesTheColoursAndTheLegendFollows() {
        assertTrue(colours().containsAll(List.of("quang-ninh", "bac-giang", "central")), colours().toString());
        layers.colourByProperty().set(ColourBy.TARGET_YEAR);
        assertEquals(ColourBy.TARGET_YEAR, window.mapStateBinding().get().colourBy());
        assertTrue(colours().contains("year-2023"), colours().toString());
        assertFalse(colours().contains("quang-ninh"));
        layers.colourByProperty().set(ColourBy.ALIGNMENT);
        assertEquals(List.of("existing", "candidate", "indicative", "no-item"), colours());
        layers.colourByProperty().set(ColourBy.STATE);
        assertFalse(colours().contains("candidate"), colours().toString());
    }

    @Test
    void theLegendOfALayerIsThatOfItsOwnSegments() {
        assertEquals(List.of("quang-ninh"),
                layers.legendOf("dt342").stream().map(Legend.Entry::key).toList());
        window.filterProperty().set(Filter.ALL.with(Facet.PROVINCE, Set.of("hai-duong")));
        assertEquals(List.of(), layers.legendOf("dt342"));
    }

    @Test
    void aProvinceThatIsNoMoreSaysWhatItIsPartOfNow() {
        Legend.Entry bacGiang = layers.legendProperty()
                .get()
                .entries()
                .stream()
                .filter(entry -> entry.key().equals("bac-giang"))
                .findFirst()
                .orElseThrow();
        assertEquals("Bắc Giang", layers.label(bacGiang));
        window.territoryViewProperty().set(TerritoryView.SINCE_2025);
        assertTrue(layers.label(bacGiang).contains("Bắc Ninh"), layers.label(bacGiang));
    }
}
