package vn.lientinh.ui.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lientinh.Messages;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.analysis.desk.Facet;
import vn.lientinh.analysis.desk.Filter;
import vn.lientinh.ui.filter.FilterViewModel.Group;
import vn.lientinh.ui.filter.FilterViewModel.Option;
import vn.lientinh.ui.filter.FilterViewModel.Problem;
import vn.lientinh.ui.state.SampleWindow;
import vn.lientinh.ui.state.WindowViewModel;

class FilterViewModelTest {

    private final WindowViewModel window = SampleWindow.open();
    private final FilterViewModel filter = new FilterViewModel(window, Runnable::run, Runnable::run);

    private Group group(Facet facet) {
        return filter.groupsBinding()
                .get()
                .stream()
                .filter(group -> group.facet() == facet)
                .findFirst()
                .orElseThrow();
    }

    private Option option(Facet facet, String value) {
        return group(facet).options()
                .stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private void type(String expression) {
        filter.expressionProperty().set(expression);
        filter.applyExpression();
    }

    @Test
    void everyFacetHasItsChipsInWords() {
        assertEquals(List.of("Quảng Ninh", "Bắc Giang", "Hải Dương"),
                group(Facet.PROVINCE).options().stream().map(Option::name).toList());
        assertEquals(List.of("2022–2023", "Trước năm 2030", "Kỳ kế hoạch 2021–2025, chưa nêu năm", "Chưa nêu năm",
                "Không thuộc Kết luận"), group(Facet.YEAR).options().stream().map(Option::name).toList());
        assertEquals("3 đoạn · 62,0\u00a0km", option(Facet.PROVINCE, "bac-giang").tells());
    }

    @Test
    void theCountOfAChipIsWhatChoosingItShows() {
        filter.toggle(Facet.INVESTOR, "quang-ninh");
        filter.toggle(Facet.INVESTOR, "central");
        Filter before = window.filterProperty().get();
        for (Group group : filter.groupsBinding().get()) {
            for (Option option : group.options()) {
                window.filterProperty().set(before.with(group.facet(), Set.of(option.value())));
                assertEquals(option.count(), String.valueOf(SampleWindow.ids(window).size()),
                        group.name() + ": " + option.name());
                window.filterProperty().set(before);
            }
        }
    }

    @Test
    void countsFollowEveryOtherChoice() {
        assertEquals("5", option(Facet.PROVINCE, "quang-ninh").count());
        filter.toggle(Facet.YEAR, "2022-2023");
        assertEquals("2", option(Facet.PROVINCE, "quang-ninh").count());
        assertTrue(option(Facet.PROVINCE, "hai-duong").empty());
        type("name LIKE '%342%'");
        assertEquals("1", option(Facet.PROVINCE, "quang-ninh").count());
        window.visibleLayers().remove("roads");
        assertEquals("0", option(Facet.PROVINCE, "quang-ninh").count());
        assertEquals("Còn 1 đoạn ở lớp đang tắt: bật các lớp", filter.hiddenBinding().get());
        filter.showHidden();
        assertEquals("1", option(Facet.PROVINCE, "quang-ninh").count());
        assertEquals("", filter.hiddenBinding().get());
    }

    @Test
    void theSummaryAndTheBadgeSayHowMuchIsShown() {
        assertEquals("Đang hiện tất cả: 9 đoạn · 269,8\u00a0km", filter.summaryBinding().get());
        assertEquals("", filter.badgeBinding().get());
        filter.toggle(Facet.PROVINCE, "bac-giang");
        filter.toggle(Facet.PROVINCE, "hai-duong");
        type("lengthKm > 18");
        assertEquals("Đang hiện 2 trên 9 đoạn · 57,0\u00a0km", filter.summaryBinding().get());
        assertEquals("3", filter.badgeBinding().get());
        assertTrue(group(Facet.PROVINCE).narrowed());
        type("lengthKm > 1000");
        assertEquals("Đang hiện 0 trên 9 đoạn", filter.summaryBinding().get(), "no length of nothing");
        type("lengthKm > 18");
        filter.clear(Facet.PROVINCE);
        assertFalse(group(Facet.PROVINCE).narrowed());
        assertEquals("1", filter.badgeBinding().get());
        filter.clearAll();
        assertEquals("", filter.expressionProperty().get());
        assertEquals("Đang hiện tất cả: 9 đoạn · 269,8\u00a0km", filter.summaryBinding().get());
    }

    @Test
    void provincesCanBeThoseSince2025AndWhatWasChosenStaysChosen() {
        filter.toggle(Facet.PROVINCE, "bac-giang");
        window.territoryViewProperty().set(TerritoryView.SINCE_2025);
        assertEquals(List.of("Quảng Ninh", "Bắc Ninh", "Hải Phòng"),
                group(Facet.PROVINCE).options().stream().map(Option::name).toList());
        assertTrue(option(Facet.PROVINCE, "bac-ninh").chosen());
        assertEquals(3, SampleWindow.ids(window).size());
    }

    @Test
    void aFaultIsToldWithItsPlaceAndLeavesTheFilterAsItIs() {
        type("territory = 'bac-giang'");
        List<String> before = SampleWindow.ids(window);
        type("territory = 'bac-giang' AND investr = 'central'");
        Problem problem = filter.problemProperty().get();
        assertNotNull(problem);
        assertEquals(28, problem.from());
        assertEquals("investr", filter.expressionProperty().get().substring(problem.from(), problem.to()));
        assertEquals("Ký tự 29: không có thuộc tính “investr”.", problem.words());
        assertEquals(before, SampleWindow.ids(window));
        window.texts().setLocale(Messages.ENGLISH);
        Problem english = filter.problemProperty().get();
        assertNotNull(english);
        assertTrue(english.words().contains("29"), english.words());
        assertFalse(english.words().contains("Ký tự"), english.words());
    }

    @Test
    void aWordThatIsOfferedTakesThePlaceOfTheFault() {
        type("investr = 'central'");
        Problem problem = filter.problemProperty().get();
        assertNotNull(problem);
        filter.replace(problem.instead()
                .stream()
                .filter(offered -> offered.word().equals("investor"))
                .findFirst()
                .orElseThrow());
        assertEquals("investor = 'central'", filter.expressionProperty().get());
        assertNull(filter.problemProperty().get());
        assertEquals(List.of("ql37-bg-1", "ql37-hd-1", "ct-nbhl-qn-1"), SampleWindow.ids(window));
        type("investor = 'centrl'");
        Problem word = filter.problemProperty().get();
        assertNotNull(word);
        filter.replace(word.instead().getFirst());
        assertEquals("investor = 'central'", filter.expressionProperty().get());
    }

    @Test
    void anEmptyLineIsNoFilterAndNoFault() {
        type("territory =");
        assertNotNull(filter.problemProperty().get());
        type(" ");
        assertNull(filter.problemProperty().get());
        assertEquals(9, SampleWindow.ids(window).size());
    }

    @Test
    void theLineShowsAnExpressionThatComesFromElsewhere() {
        window.filterProperty().set(Filter.ALL.withExpression("route = 'QL37'"));
        assertEquals("route = 'QL37'", filter.expressionProperty().get());
        window.filterProperty().set(Filter.ALL);
        assertEquals("", filter.expressionProperty().get());
    }

    @Test
    void onlyWhatWasTypedLastCounts() {
        Queue<Runnable> reading = new ArrayDeque<>();
        FilterViewModel slow = new FilterViewModel(window, reading::add, Runnable::run);
        slow.expressionProperty().set("territory = 'bac-giang'");
        slow.applyExpression();
        slow.expressionProperty().set("territory = 'hai-duong'");
        slow.applyExpression();
        assertEquals(9, SampleWindow.ids(window).size(), "nothing has been read yet");
        List<Runnable> late = List.copyOf(reading);
        late.getLast().run();
        assertEquals(List.of("ql37-hd-1"), SampleWindow.ids(window));
        late.getFirst().run();
        assertEquals(List.of("ql37-hd-1"), SampleWindow.ids(window));
    }

    @Test
    void theVocabularyNamesPropertiesAndTheirWords() {
        List<String> words = filter.vocabulary();
        assertTrue(words.stream().anyMatch(line -> line.startsWith("works: ") && line.contains("widening")),
                words.toString());
        assertTrue(words.contains("targetTo"), words.toString());
    }
}
