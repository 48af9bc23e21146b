package vn.lientinh.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.Messages;
import vn.lientinh.analysis.search.Gazetteer;
import vn.lientinh.analysis.search.SearchIndex;
import vn.lientinh.geo.Vn2000;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.ui.search.SearchViewModel.Result;
import vn.lientinh.ui.state.SampleWindow;
import vn.lientinh.ui.state.Selection;
import vn.lientinh.ui.state.WindowViewModel;

class SearchViewModelTest {

    private static final Workspace WORKSPACE = new BuiltInWorkspace().read();
    private static final SearchIndex INDEX = index();

    private final WindowViewModel window = SampleWindow.open(WORKSPACE);
    private final List<Envelope> flown = new ArrayList<>();
    private final SearchViewModel search = new SearchViewModel(window, Runnable::run, Runnable::run,
            (bounds, closest) -> flown.add(bounds));

    private static SearchIndex index() {
        try {
            return SearchIndex.of(WORKSPACE, Gazetteer.builtIn(WORKSPACE.territories()), new Vn2000());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void ready() {
        search.setIndex(INDEX);
    }

    private Result first(String typed) {
        search.queryProperty().set(typed);
        assertFalse(search.resultsProperty().get().isEmpty(), typed);
        return search.resultsProperty().get().getFirst();
    }

    private boolean taken() {
        List<String> taken = new ArrayList<>();
        search.takeMarked(() -> taken.add("taken"));
        return !taken.isEmpty();
    }

    @Test
    void enterBeforeTheAnswerTakesTheFirstWhenItComes() {
        Queue<Runnable> looking = new ArrayDeque<>();
        SearchViewModel slow = new SearchViewModel(window, looking::add, Runnable::run,
                (bounds, closest) -> flown.add(bounds));
        slow.setIndex(INDEX);
        List<String> taken = new ArrayList<>();
        slow.queryProperty().set("dt342");
        slow.takeMarked(() -> taken.add("taken"));
        assertFalse(slow.answeredProperty().get());
        assertEquals(List.of(), taken);
        looking.remove().run();
        assertTrue(slow.answeredProperty().get());
        assertEquals(List.of("taken"), taken);
        assertEquals(1, flown.size());
        slow.queryProperty().set("dt34");
        slow.takeMarked(() -> taken.add("taken"));
        slow.queryProperty().set("dt3");
        looking.forEach(Runnable::run);
        assertEquals(1, taken.size(), "who types on has not meant that");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"dong trieu | place | Đông Triều", "dogn trieu | place | Đông Triều",
            "duong tinh 291 | route | Đường tỉnh 291", "QL279 km 12+300 | kilometre | QL279 km 12+300",
            "i5b | item | ĐT342", "I.2.9 | clause | I.2.9", "21.15, 107.1 | position | 21.15000, 107.10000",
            "21°09'N 107°06'E | position | 21.15000, 107.10000"})
    void oneBoxFindsAllSorts(String typed, String kind, String title) {
        Result found = first(typed);
        assertEquals(kind, found.kind());
        assertTrue(found.title().startsWith(title), found.title());
        assertFalse(found.about().isBlank());
    }

    @Test
    void metresOfVn2000AreReadInTheZoneOfTheProvince() {
        Result found = first("2339000 407000");
        assertEquals("position", found.kind());
        assertTrue(search.resultsProperty()
                .get()
                .stream()
                .anyMatch(result -> result.about().contains("107°45′") && result.about().contains("Quảng Ninh")),
                search.resultsProperty().get().toString());
    }

    @Test
    void enterTakesTheMarkedResultSelectsItAndFliesThere() {
        first("dt342");
        assertEquals(0, search.markedProperty().get());
        assertTrue(taken());
        assertEquals("ĐT342", assertNotNullRoute());
        assertEquals(1, flown.size());
        assertTrue(flown.getFirst().contains(107.0986, 21.15389));
        assertNull(search.pinProperty().get());
    }

    @Test
    void ofARouteAStretchThatIsOfAnItemIsSelected() {
        first("dt291");
        assertTrue(taken());
        var selected = window.selectedSegment();
        assertNotNull(selected);
        assertEquals("i5a", selected.item(), "its first 16.7 km are no item");
    }

    private @org.jspecify.annotations.Nullable String assertNotNullRoute() {
        assertNotNull(window.selectedSegment());
        return window.selectedSegment().route();
    }

    @Test
    void whatIsNothingOnTheMapGetsAPin() {
        first("dt342");
        assertTrue(taken());
        flown.clear();
        first("21.15, 107.1");
        assertTrue(taken());
        Pin pin = search.pinProperty().get();
        assertNotNull(pin);
        assertEquals(107.1, pin.lon(), 1e-9);
        assertEquals(21.15, pin.lat(), 1e-9);
        assertEquals(new Envelope(107.1, 107.1, 21.15, 21.15), flown.getFirst());
        assertEquals(Selection.NOTHING, window.selectionProperty().get(), "what was chosen is not at this place");
        first("dt342");
        assertTrue(taken());
        assertNull(search.pinProperty().get(), "it goes with the next search");
    }

    @Test
    void aKilometrePostSelectsItsSegmentToo() {
        first("QL37 km 10");
        assertTrue(taken());
        assertNotNull(search.pinProperty().get());
        assertEquals("QL37", assertNotNullRoute());
    }

    @Test
    void aLayerThatIsOffComesBackWhenItIsFlownTo() {
        window.visibleLayers().remove("dt342");
        first("dt342");
        assertTrue(taken());
        assertTrue(window.visibleLayers().contains("dt342"));
    }

    @Test
    void arrowsGoRoundTheEnds() {
        search.queryProperty().set("bac giang");
        int size = search.resultsProperty().get().size();
        assertTrue(size > 1 && size <= SearchViewModel.MOST);
        search.move(-1);
        assertEquals(size - 1, search.markedProperty().get());
        search.move(1);
        assertEquals(0, search.markedProperty().get());
    }

    @Test
    void nothingFoundIsNothingTaken() {
        search.queryProperty().set("zzzz");
        assertEquals(List.of(), search.resultsProperty().get());
        assertFalse(taken());
        assertEquals(List.of(), flown);
    }

    @Test
    void onlyWhatWasTypedLastIsShown() {
        Queue<Runnable> looking = new ArrayDeque<>();
        SearchViewModel slow = new SearchViewModel(window, looking::add, Runnable::run, (bounds, closest) -> {
        });
        slow.setIndex(INDEX);
        slow.queryProperty().set("dt34");
        slow.queryProperty().set("dong trieu");
        List<Runnable> late = List.copyOf(looking);
        late.getLast().run();
        late.getFirst().run();
        assertEquals("Đông Triều", slow.resultsProperty().get().getFirst().title());
    }

    @Test
    void resultsSpeakTheLanguageOfTheWindow() {
        String before = first("QL18").about();
        window.texts().setLocale(Messages.ENGLISH);
        assertFalse(before.equals(search.resultsProperty().get().getFirst().about()));
    }

    @Test
    void withoutAnIndexItSaysThatItIsNotReady() {
        assertTrue(search.readyProperty().get());
        search.setIndex(null);
        assertFalse(search.readyProperty().get());
        search.queryProperty().set("dt342");
        assertEquals(List.of(), search.resultsProperty().get());
        search.setIndex(INDEX);
        assertFalse(search.resultsProperty().get().isEmpty(), "what is typed is looked for as soon as it can be");
    }
}
