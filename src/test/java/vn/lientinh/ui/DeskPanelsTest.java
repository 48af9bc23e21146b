package vn.lientinh.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lientinh.Messages;
import vn.lientinh.analysis.desk.Facet;
import vn.lientinh.analysis.desk.Filter;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Segment;
import vn.lientinh.ui.search.SearchViewModel;
import vn.lientinh.ui.state.Selection;

/** Filter, table, timeline, search, totals and layers, by what a user does and reads. */
class DeskPanelsTest extends WindowTest {

    @BeforeEach
    void prepared() {
        await("figures are there", () -> model.shownProperty().get() != null);
        awaitSettled();
    }

    private int shown() {
        return ask(() -> Objects.requireNonNull(model.shownProperty().get()).segments().size());
    }

    private void press(String id) {
        awaitNode(id);
        run(() -> lookup("#" + id).<ButtonBase>query().fire());
    }

    private String count(String chip) {
        awaitNode(chip);
        return ask(() -> ((Labeled) lookup("#" + chip).<Labeled>query().getGraphic()).getText());
    }

    private TableView<Segment> table() {
        return lookup("#table").query();
    }

    private List<String> rows() {
        if (!Platform.isFxApplicationThread()) {
            awaitNode("table");
        }
        return ask(() -> table().getItems().stream().map(Segment::id).toList());
    }

    // ---- filter ----

    @Test
    void chipsSayWhatTheyWillShowAndShowIt() {
        clickOn("#side-filter");
        String promised = count("chip-investor-bac-giang");
        clickOn("#chip-investor-bac-giang");
        assertEquals(promised, String.valueOf(shown()));
        assertTrue(text("filter-summary").contains(promised + " trên "), text("filter-summary"));
        assertEquals("1", text("side-filter-badge"));
        String narrower = count("chip-year-2022-2023");
        assertNotEquals(promised, narrower);
        press("chip-year-2022-2023");
        assertEquals(narrower, String.valueOf(shown()));
        assertEquals(narrower, count("chip-investor-bac-giang"), "the other chip has followed");
        assertTrue(ask(() -> node("chip-year-plan-2021-2030").isDisabled()), "it would show nothing");
        press("filter-clear");
        assertEquals(opened().segments().size(), shown());
        press("notice-filter-cleared-remedy");
        assertEquals(narrower, String.valueOf(shown()));
    }

    @Test
    void anExpressionWithAFaultSaysWhereAndIsPutRight() {
        clickOn("#side-filter");
        run(() -> {
            TitledPane expert = lookup("#filter-expert").query();
            expert.requestFocus();
            expert.setExpanded(true);
        });
        await("it is seen, and ready to be written in", () -> {
            Node field = node("filter-expression");
            Node panel = lookup(".side-panel").<Node>query();
            return field.isFocused() && panel.localToScene(panel.getLayoutBounds())
                    .contains(field.localToScene(field.getLayoutBounds()));
        });
        run(() -> {
            TextInputControl field = lookup("#filter-expression").query();
            field.setText("territory = 'bac-giang' AND investr = 'central'");
        });
        await("it is read by itself", () -> lookup("#filter-fault-words").tryQuery().isPresent());
        assertEquals("Ký tự 29: không có thuộc tính “investr”.", text("filter-fault-words"));
        assertEquals(opened().segments().size(), shown(), "what has a fault filters nothing");
        press("filter-fault-show");
        assertEquals("investr", ask(() -> lookup("#filter-expression").<TextInputControl>query().getSelectedText()));
        press("instead-investor");
        await("it filters", () -> shown() < opened().segments().size());
        assertTrue(ask(() -> lookup("#filter-fault-words").tryQuery().isEmpty()));
        assertTrue(ask(() -> Objects.requireNonNull(model.shownProperty().get())
                .segments()
                .stream()
                .allMatch(one -> one.territory().equals("bac-giang") && "central".equals(one.investor()))));
    }

    @Test
    void nothingFoundIsExplainedWithAWayOut() {
        run(() -> {
            window.bench().dockModel().open("totals");
            model.filterProperty()
                    .set(Filter.ALL.with(Facet.PROVINCE, Set.of("hai-duong")).with(Facet.YEAR, Set.of("2022-2023")));
        });
        String why = "Không có đoạn nào thỏa mọi điều kiện của bộ lọc.";
        assertEquals(why, text("totals-none"));
        run(() -> window.bench().dockModel().open("table"));
        assertEquals(why, text("table-none"));
        press("table-none-remedy");
        assertEquals(opened().segments().size(), shown());
        run(() -> window.bench().dockModel().open("totals"));
        assertFalse(visible("totals-none") && ask(() -> node("totals-none").getParent().isVisible()));
    }

    // ---- table ----

    @Test
    void theTableIsSortedAndItsFootAddsUp() {
        run(() -> window.bench().dockModel().open("table"));
        await("the rows are there", () -> !rows().isEmpty());
        assertEquals(opened().segments().size(), rows().size());
        double km = opened().segments().stream().mapToDouble(Segment::lengthKm).sum();
        assertEquals("Cộng: " + rows().size() + " đoạn · " + new java.text.DecimalFormat("#,##0.0",
                java.text.DecimalFormatSymbols.getInstance(Messages.VIETNAMESE)).format(km) + " km",
                text("table-foot").replace('\u00a0', ' '));
        sortByLength(TableColumn.SortType.ASCENDING);
        List<Double> growing = ask(() -> table().getItems().stream().map(Segment::lengthKm).toList());
        assertEquals(growing.stream()
                .sorted(Comparator.comparing((Double length) -> length == 0).thenComparing(Comparator.naturalOrder()))
                .toList(), growing, "what has no length is last");
        assertEquals(0, growing.getLast());
        sortByLength(TableColumn.SortType.DESCENDING);
        List<Double> lengths = ask(() -> table().getItems().stream().map(Segment::lengthKm).toList());
        assertEquals(lengths.stream().sorted(Comparator.reverseOrder()).toList(), lengths);
    }

    private void sortByLength(TableColumn.SortType how) {
        run(() -> {
            TableColumn<Segment, ?> length = table().getColumns()
                    .stream()
                    .filter(column -> "head-length".equals(column.getId()))
                    .findFirst()
                    .orElseThrow();
            length.setSortType(how);
            table().getSortOrder().setAll(List.of(length));
        });
    }

    @Test
    void severalColumnsAreChosenBeforeTheMenuIsPutAway() {
        run(() -> window.bench().dockModel().open("table"));
        await("the rows are there", () -> !rows().isEmpty());
        CustomMenuItem id = columnItem("column-id");
        CustomMenuItem layer = columnItem("column-layer");
        assertFalse(id.isHideOnClick() || layer.isHideOnClick(), "the menu stays");
        assertEquals("Lớp: đang ẩn", ask(() -> layer.getContent().getAccessibleText()));
        run(id::fire);
        run(layer::fire);
        assertEquals(List.of("head-id", "head-layer"), lastHeads(2));
        assertEquals("Lớp: đang hiện", ask(() -> layer.getContent().getAccessibleText()));
        run(id::fire);
        run(layer::fire);
        assertEquals("head-clause", lastHeads(1).getFirst());
        assertEquals("Lớp: đang ẩn", ask(() -> layer.getContent().getAccessibleText()));
    }

    private CustomMenuItem columnItem(String id) {
        return ask(() -> lookup("#table-columns").<MenuButton>query()
                .getItems()
                .stream()
                .filter(item -> id.equals(item.getId()))
                .map(CustomMenuItem.class::cast)
                .findFirst()
                .orElseThrow());
    }

    private List<String> lastHeads(int count) {
        return ask(() -> {
            var heads = table().getColumns().stream().map(TableColumn::getId).toList();
            return heads.subList(heads.size() - count, heads.size());
        });
    }

    @Test
    void columnsAreChosenAndCellsCopied() {
        run(() -> window.bench().dockModel().open("table"));
        await("the rows are there", () -> !rows().isEmpty());
        run(() -> lookup("#table-columns").<MenuButton>query()
                .getItems()
                .stream()
                .filter(item -> "column-id".equals(item.getId()))
                .forEach(MenuItem::fire));
        assertEquals("head-id", ask(() -> table().getColumns().getLast().getId()));
        run(() -> {
            table().requestFocus();
            table().getSelectionModel().selectIndices(0, 1);
        });
        assertTrue(text("table-foot").contains("Đã chọn: 2 đoạn"), text("table-foot"));
        press(KeyCode.CONTROL).press(KeyCode.C).release(KeyCode.C).release(KeyCode.CONTROL);
        await("they have been copied", () -> clipboard.size() == 1);
        List<String> lines = clipboard.getFirst().lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.getFirst().startsWith("Tên đoạn\t") && lines.getFirst().endsWith("\tMã"), lines.getFirst());
        assertTrue(lines.get(1).endsWith("\t" + rows().getFirst()));
        press("table-copy");
        assertEquals(rows().size() + 1, clipboard.getLast().lines().count());
    }

    @Test
    void theSelectionGoesFromTheMapToTheTableAndBack() {
        run(() -> window.bench().dockModel().open("table"));
        lookAt(107.0986, 21.15389, 12);
        click(107.0986, 21.15389);
        awaitSettled();
        String onMap = selected();
        assertFalse(onMap.isEmpty());
        await("its row is marked", () -> onMap.equals(
                Objects.requireNonNull(table().getSelectionModel().getSelectedItem()).id()));
        run(() -> table().requestFocus());
        push(KeyCode.DOWN);
        await("another is selected", () -> !selected().equals(onMap));
        assertEquals(ask(() -> table().getSelectionModel().getSelectedItem().id()), selected());
        Viewport before = viewport();
        push(KeyCode.ENTER);
        await("the map goes there", () -> !viewport().equals(before));
    }

    @Test
    void onlyWhatIsInViewIsListedWhenAskedFor() {
        run(() -> window.bench().dockModel().open("table"));
        lookAt(107.0986, 21.15389, 13);
        assertEquals(opened().segments().size(), rows().size());
        run(() -> lookup("#table-in-view").<CheckBox>query().fire());
        await("fewer are listed", () -> rows().size() < 20 && rows().contains("dt342-qn-1"));
        lookAt(106.3, 21.3, 13);
        await("the list follows the map", () -> !rows().contains("dt342-qn-1"));
    }

    @Test
    void theTableSpeaksTheLanguageOfTheWindowAndFollowsTheClock() {
        run(() -> window.bench().dockModel().open("table"));
        run(() -> model.filterProperty().set(Filter.ALL.with(Facet.YEAR, Set.of("2022-2023"))));
        await("the rows are there", () -> cells().contains("Quá hạn"));
        run(() -> model.texts().setLocale(Messages.ENGLISH));
        awaitSettled();
        assertFalse(cells().contains("Quá hạn"), "no cell keeps the old language");
        Set<String> before = cells();
        run(() -> model.clockProperty().set(model.clockProperty().get().in(2022)));
        awaitSettled();
        assertNotEquals(before, cells());
    }

    private Set<String> cells() {
        return ask(() -> table().lookupAll(".table-cell")
                .stream()
                .filter(cell -> cell instanceof Labeled labeled && labeled.getText() != null)
                .map(cell -> ((Labeled) cell).getText())
                .collect(java.util.stream.Collectors.toSet()));
    }

    // ---- timeline ----

    @Test
    void theYearIsChosenOnTheAxisAndEverythingFollows() {
        run(() -> model.clockProperty().set(new vn.lientinh.analysis.desk.Clock(2026, LocalDate.of(2026, 11, 25))));
        String overdue = dueCount("overdue");
        clickOn("#time-year-2022");
        assertEquals(2022, ask(() -> model.clockProperty().get().year()));
        assertTrue(ask(() -> lookup("#time-on-map").<ToggleButton>query().isSelected()), "the map tells of it");
        assertNotEquals(overdue, dueCount("overdue"));
        assertNotEquals("0", dueCount("in-period"));
        String promised = dueCount("in-period");
        press("time-in-period");
        assertEquals(promised, String.valueOf(shown()));
        press("time-in-period");
        clickOn("#time-slider");
        push(KeyCode.END);
        assertEquals(2030, ask(() -> model.clockProperty().get().year()));
        assertEquals("0", dueCount("later"));
        press("time-today");
        assertEquals(LocalDate.now(java.time.ZoneId.systemDefault()), ask(() -> model.clockProperty().get().asOf()));
    }

    @Test
    void theYearsPlayAndStop() {
        run(() -> lookup("#time-slider").<Slider>query().setValue(2030));
        press("time-play");
        assertEquals(2022, ask(() -> model.clockProperty().get().year()), "from the beginning");
        await("they go by", () -> model.clockProperty().get().year() >= 2024);
        press("time-play");
        int stopped = ask(() -> model.clockProperty().get().year());
        List<Integer> years = new ArrayList<>();
        Subscription read = ask(() -> model.clockProperty().subscribe((before, now) -> years.add(now.year())));
        assertEquals(new Messages(Messages.VIETNAMESE).text("ui.time.play"),
                ask(() -> node("time-play").getAccessibleText()));
        press("time-play");
        await("they go on", () -> !years.isEmpty());
        press("time-play");
        run(read::unsubscribe);
        assertEquals(stopped + 1, years.getFirst(), "none went by while they stood");
    }

    @Test
    void everyStateHasItsOwnLook() {
        List<List<Integer>> looks = ask(() -> List.of("overdue", "due", "in-period", "later", "not-stated")
                .stream()
                .map(due -> pixels(node("time-" + due)))
                .toList());
        assertEquals(5, Set.copyOf(looks).size());
    }

    private static List<Integer> pixels(Node chip) {
        javafx.scene.image.Image sample = ((javafx.scene.image.ImageView) chip.lookup("ImageView")).getImage();
        List<Integer> pixels = new java.util.ArrayList<>();
        for (int y = 0; y < sample.getHeight(); y++) {
            for (int x = 0; x < sample.getWidth(); x++) {
                pixels.add(sample.getPixelReader().getArgb(x, y));
            }
        }
        return pixels;
    }

    private String dueCount(String due) {
        return ask(() -> lookup("#time-" + due).query().lookup(".due-count") instanceof Labeled count
                ? count.getText()
                : "");
    }

    // ---- search ----

    @Test
    void whatIsTypedIsFoundAndEnterFliesThere() {
        find("dong trieu");
        assertTrue(results().getFirst().startsWith("Đông Triều"), results().toString());
        find("dogn trieu");
        assertTrue(results().getFirst().startsWith("Đông Triều"), results().toString());
        find("duong tinh 342");
        assertEquals("Đường tỉnh 342", results().getFirst());
        push(KeyCode.ENTER);
        awaitSettled();
        assertTrue(selected().startsWith("dt342"), selected());
        assertTrue(viewport().bounds().contains(107.0986, 21.15389));
        assertFalse(visible("search-card"));
        assertTrue(ask(() -> window.map().isFocused() || window.map().isFocusWithin()), "the focus is on the map");
    }

    @Test
    void readingOnInTheInspectorBringsTheResultsOfASearchNotBack() {
        find("dt291");
        push(KeyCode.ENTER);
        awaitSettled();
        clickOn("#inspector-item");
        await("the item is read", () -> model.selectionProperty().get() instanceof Selection.OfItem);
        assertTrue(ask(() -> node("inspector").isFocusWithin()), "the keyboard goes on where the mouse was");
        assertFalse(visible("search-card"));
        clickOn("#inspector-close");
        await("it is closed", () -> !visible("inspector"));
        assertTrue(ask(() -> window.map().isFocusWithin() || window.map().isFocused()), "the keyboard is on the map");
        assertFalse(visible("search-card"));
    }

    @Test
    void placesInFiguresAreFoundInEveryNotation() {
        Viewport home = viewport();
        for (String typed : List.of("21.15, 107.1", "21°09'00\"N 107°06'00\"E", "QL279 km 12+300")) {
            run(() -> window.camera().look(home.lon(), home.lat(), home.zoom()));
            find(typed);
            push(KeyCode.ENTER);
            awaitSettled();
            await("there is a pin", () -> lookup(".pin").query().isVisible());
            assertTrue(viewport().zoom() > home.zoom(), typed);
            if (!typed.startsWith("QL")) {
                assertTrue(viewport().bounds().contains(107.1, 21.15), typed);
            }
        }
        clickOn("#search-pin-close");
        assertFalse(ask(() -> lookup(".pin").query().isVisible()), "it has been closed");
        find("2339000 407000");
        assertTrue(ask(() -> lookup("#search-results .small-text").queryAllAs(Labeled.class)
                .stream()
                .anyMatch(about -> about.getText().startsWith("Tọa độ · VN-2000"))));
        push(KeyCode.ESCAPE);
        assertEquals("", ask(() -> lookup("#search").<TextField>query().getText()));
    }

    private void find(String typed) {
        press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        await("the box has the focus", () -> node("search").isFocused());
        run(() -> lookup("#search").<TextField>query().clear());
        await("nothing is found yet", () -> results().isEmpty());
        run(() -> lookup("#search").<TextField>query().setText(typed));
        await("results for " + typed, () -> visible("search-card") && !results().isEmpty());
    }

    private List<String> results() {
        return ask(() -> lookup("#search-results").<javafx.scene.control.ListView<SearchViewModel.Result>>query()
                .getItems()
                .stream()
                .map(SearchViewModel.Result::title)
                .toList());
    }

    // ---- totals ----

    /** Waits for a figure of the totals, which are written anew after each choice. */
    private void awaitFigure(String id, String words) {
        await(id + " is " + words, () -> lookup("#" + id).tryQuery()
                .filter(node -> node instanceof Labeled labeled && words.equals(labeled.getText()))
                .isPresent());
    }

    @Test
    void everyFigureIsAFilterAndTheSumIsThatOfTheTable() {
        run(() -> window.bench().dockModel().open("table"));
        run(() -> window.bench().dockModel().open("totals"));
        await("the totals are there", () -> lookup("#total-all-all").tryQuery().isPresent());
        press("totals-number");
        awaitFigure("total-all-all", String.valueOf(opened().segments().size()));
        String promised = text("total-bac-giang-2022-2023");
        press("total-bac-giang-2022-2023");
        await("the figure filters", () -> promised.equals(String.valueOf(shown())));
        // The sum is that of what is shown.
        awaitFigure("total-all-all", promised);
        await("the table follows", () -> promised.equals(String.valueOf(rows().size())));
        press("total-bac-giang-2022-2023");
        await("the filter is taken back", () -> opened().segments().size() == shown());
        press("totals-length");
        await("the sum is that of the table", () -> lookup("#total-all-all").tryQuery().isPresent()
                && text("table-foot").replaceAll(".* ([0-9.,]+).km$", "$1").equals(text("total-all-all")));
        press("totals-row-bac-giang");
        await("it is opened by state", () -> lookup(".totals-state").queryAll().size() > 1);
    }

    // ---- layers ----

    @Test
    void aLayerIsFadedMovedAndFlownTo() {
        run(() -> lookup("#layer-ql279-open").<ToggleButton>query().fire());
        run(() -> lookup("#layer-ql279-opacity").<Slider>query().setValue(0.4));
        assertEquals(0.4, ask(() -> model.mapStateBinding().get().stack().opacity("ql279")));
        List<String> before = layerOrder();
        press("layer-ql279-up");
        assertEquals(before.indexOf("ql279") - 1, layerOrder().indexOf("ql279"));
        assertTrue(ask(() -> node("layer-ql279-opacity").getParent().getParent().isVisible()), "it stays open");
        Viewport home = viewport();
        press("layer-ql279-zoom");
        awaitSettled();
        assertNotEquals(home.zoom(), viewport().zoom());
        press("layers-usual");
        assertEquals(before, layerOrder());
        assertEquals(1.0, ask(() -> model.mapStateBinding().get().stack().opacity("ql279")));
    }

    @Test
    void aLayerIsDraggedToItsPlace() {
        List<String> before = layerOrder();
        String moved = before.get(0);
        double to = ask(() -> boundsInScene("layer-" + before.get(2) + "-handle").getMaxY());
        run(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, moved, to, true);
            mouse(MouseEvent.MOUSE_DRAGGED, moved, to, false);
        });
        assertTrue(ask(() -> lookup(".layer-row").queryAll()
                .stream()
                .anyMatch(row -> row.getPseudoClassStates()
                        .stream()
                        .anyMatch(state -> state.getPseudoClassName()
                                .equals("drop-before")))),
                "the place is marked");
        run(() -> mouse(MouseEvent.MOUSE_RELEASED, moved, to, false));
        await("it has been moved", () -> !layerOrder().equals(before));
        assertEquals(List.of(before.get(1), before.get(2), moved), layerOrder().subList(0, 3));
    }

    /** What the mouse does on the handle of a layer, at a height in the scene. */
    private void mouse(EventType<MouseEvent> type, String layer, double y, boolean still) {
        Node handle = node("layer-" + layer + "-handle");
        double x = boundsInScene("layer-" + layer + "-handle").getCenterX();
        handle.fireEvent(new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false,
                type != MouseEvent.MOUSE_RELEASED, false, false, false, false, still, null));
    }

    private Bounds boundsInScene(String id) {
        return node(id).localToScene(node(id).getBoundsInLocal());
    }

    private List<String> layerOrder() {
        return ask(() -> lookup(".layer-row .check-box").queryAll()
                .stream()
                .map(Node::getId)
                .map(id -> id.substring("layer-".length()))
                .toList());
    }

    @Test
    void theColoursTellSomethingElseAndTheLegendSaysWhat() {
        assertTrue(visible("legend-quang-ninh"));
        clickOn("#colour-target-year");
        assertFalse(visible("legend-quang-ninh"));
        assertTrue(visible("legend-year-2023"));
        clickOn("#colour-target-year");
        assertTrue(ask(() -> lookup("#colour-target-year").<ToggleButton>query().isSelected()), "one is always on");
        assertNull(ask(() -> model.mapStateBinding().get().clock()));
        clickOn("#colour-investor");
        assertTrue(visible("legend-quang-ninh"));
    }
}
