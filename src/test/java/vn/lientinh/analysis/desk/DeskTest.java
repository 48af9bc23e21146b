package vn.lientinh.analysis.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.model.Segment;

final class DeskTest {

    private final Desk desk = new Desk(DeskSample.workspace());
    private final Choice everything = DeskSample.everything();

    private static List<String> values(Shown shown, Facet facet) {
        return shown.chips(facet).stream().map(Chip::value).toList();
    }

    @Test
    void showsEverythingAtFirst() {
        Shown shown = desk.show(everything);
        assertEquals(9, shown.sum().segments());
        assertEquals(269.8, shown.sum().km(), 1e-9);
        assertEquals(Sum.NONE, shown.hidden());
        assertEquals(shown.all(), shown.sum());
    }

    @Test
    void namesTheValuesOfEveryFacetInOrderAndWhatIsNotStatedApart() {
        Shown shown = desk.show(everything);
        assertEquals(List.of("quang-ninh", "bac-giang", "hai-duong"), values(shown, Facet.PROVINCE));
        assertEquals(List.of("quang-ninh", "bac-giang", "central", "not-stated", "no-item"),
                values(shown, Facet.INVESTOR));
        assertEquals(List.of("2022-2023", "-2029", "plan-2021-2025", "not-stated", "no-item"),
                values(shown, Facet.YEAR));
        assertEquals(List.of("overdue", "later", "not-stated", "no-item"), values(shown, Facet.DUE));
        assertEquals(List.of("upgrade", "new", "widening", "existing", "not-stated"), values(shown, Facet.WORKS));
        assertEquals(List.of("Đã thống nhất.", "Đã đề nghị.", "Đã đề nghị Chính phủ.", "not-stated", "no-item"),
                values(shown, Facet.STATE));
        assertEquals(List.of("existing", "candidate", "indicative"), values(shown, Facet.ALIGNMENT));
    }

    @Test
    void aChoiceLeavesOnlyWhatHasIt() {
        Shown shown = desk.show(everything.with(Filter.ALL.toggled(Facet.PROVINCE, "bac-giang")));
        assertEquals(Set.of("dt291-bg-1", "ql37-bg-1", "i3-bg-1"), DeskSample.ids(shown));
        assertEquals(shown.ids(), DeskSample.ids(shown));
        assertEquals(62, shown.sum().km(), 1e-9);
    }

    @Test
    void valuesOfOneFacetAddUpAndFacetsNarrow() {
        Filter two = Filter.ALL.toggled(Facet.PROVINCE, "bac-giang").toggled(Facet.PROVINCE, "hai-duong");
        assertEquals(4, desk.show(everything.with(two)).sum().segments());
        assertEquals(Set.of("ql37-bg-1", "ql37-hd-1"),
                DeskSample.ids(desk.show(everything.with(two.toggled(Facet.INVESTOR, "central")))));
        assertEquals(Filter.ALL, two.toggled(Facet.PROVINCE, "bac-giang").toggled(Facet.PROVINCE, "hai-duong"));
    }

    @Test
    void aChipCountsWhatChoosingItAloneInItsFacetWouldShow() {
        Random random = new Random(5);
        Shown all = desk.show(everything);
        for (int round = 0; round < 200; round++) {
            Filter filter = Filter.ALL;
            for (Facet facet : Facet.values()) {
                for (Chip chip : all.chips(facet)) {
                    filter = random.nextInt(4) == 0 ? filter.toggled(facet, chip.value()) : filter;
                }
            }
            Set<String> layers = random.nextBoolean() ? everything.layers() : Set.of("roads", "border-areas");
            Choice choice = new Choice(layers, filter, everything.clock(), everything.provinces());
            Shown shown = desk.show(choice);
            for (Facet facet : Facet.values()) {
                for (Chip chip : shown.chips(facet)) {
                    Shown alone = desk.show(choice.with(filter.with(facet, Set.of(chip.value()))));
                    assertEquals(alone.sum().segments(), chip.sum().segments());
                    assertEquals(alone.sum().km(), chip.sum().km(), 1e-9);
                    assertEquals(filter.chosen(facet).contains(chip.value()), chip.chosen());
                }
                Set<String> chosen = filter.chosen(facet);
                int sum = shown.chips(facet)
                        .stream()
                        .filter(chip -> chosen.isEmpty() || chip.chosen())
                        .mapToInt(chip -> chip.sum().segments())
                        .sum();
                assertEquals(shown.sum().segments(), sum);
            }
        }
    }

    @Test
    void aChosenValueStaysInSightWhenTheClockLeavesNothingWithIt() {
        Filter overdue = Filter.ALL.toggled(Facet.DUE, "overdue");
        Shown shown = desk.show(everything.with(overdue).with(DeskSample.NOW.in(2022)));
        assertEquals(Set.of(), shown.ids());
        assertTrue(shown.chips(Facet.DUE).contains(new Chip("overdue", Sum.NONE, true)));
        assertEquals(3, desk.show(everything.with(overdue)).sum().segments());
    }

    @Test
    void whatAHiddenLayerKeepsFromSightIsCountedApart() {
        Choice roads = new Choice(Set.of("roads"), Filter.ALL.toggled(Facet.PROVINCE, "quang-ninh"), DeskSample.NOW,
                TerritoryView.OF_2022);
        Shown shown = desk.show(roads);
        assertEquals(Set.of("ql18-qn-1", "dt291-qn-1", "dt342-qn-1"), shown.ids());
        assertEquals(new Sum(2, 60), shown.hidden());
        assertEquals(9, shown.all().segments());
    }

    @Test
    void provincesCountUnderTheNamesOf2022OrSince2025() {
        Choice since = new Choice(everything.layers(), Filter.ALL, DeskSample.NOW, TerritoryView.SINCE_2025);
        Shown shown = desk.show(since);
        assertEquals(List.of("quang-ninh", "bac-ninh", "hai-phong"), values(shown, Facet.PROVINCE));
        assertEquals(3, shown.sum(Facet.PROVINCE, "bac-ninh").segments());
        assertTrue(values(shown, Facet.INVESTOR).contains("bac-ninh"));
        assertEquals(List.of("bac-giang", "bac-ninh"),
                desk.facets().territoriesOf("bac-ninh", TerritoryView.SINCE_2025));
    }

    @Test
    void anExpressionNarrowsLikeAChip() {
        Filter filter = Filter.ALL.withExpression("territory = 'bac-giang' AND targetTo <= 2023");
        assertEquals(Set.of("dt291-bg-1"), desk.show(everything.with(filter)).ids());
        assertEquals(Set.of(), desk.show(everything.with(filter.toggled(Facet.INVESTOR, "central"))).ids());
        assertTrue(Filter.ALL.withExpression("  ").isAll());
        assertFalse(filter.isAll());
    }

    @Test
    void totalsAreTheSumsOfWhatIsShown() {
        Shown shown = desk.show(everything);
        Totals totals = shown.totals();
        assertEquals(shown.sum(), totals.sum(null, null, null));
        assertEquals(new Sum(2, 75.8), totals.sum("quang-ninh", "2022-2023", "Đã thống nhất."));
        assertEquals(new Sum(1, 37), totals.sum("bac-giang", "not-stated", null));
        assertEquals(Sum.NONE, totals.sum("hai-duong", "2022-2023", null));
        for (String province : totals.provinces()) {
            assertEquals(shown.sum(Facet.PROVINCE, province), totals.sum(province, null, null));
        }
        for (String year : totals.years()) {
            assertEquals(shown.sum(Facet.YEAR, year), totals.sum(null, year, null));
        }
    }

    @Test
    void totalsKeepWhatIsNotChosenOfTheirOwnSidesAndNothingElse() {
        Filter filter = Filter.ALL.with(Facet.PROVINCE, Set.of("bac-giang")).with(Facet.YEAR, Set.of("2022-2023"));
        Totals all = desk.show(everything).totals();
        Totals totals = desk.show(everything.with(filter)).totals();
        assertEquals(all.sum(null, null, null), totals.sum(null, null, null));
        assertEquals(new Sum(1, 17), totals.within(filter.chosen(Facet.PROVINCE), filter.chosen(Facet.YEAR), Set.of()));
        Totals central = desk.show(everything.with(filter.with(Facet.INVESTOR, Set.of("central")))).totals();
        assertEquals(new Sum(3, 117), central.sum(null, null, null));
        Choice roads = new Choice(Set.of("roads"), filter, DeskSample.NOW, TerritoryView.OF_2022);
        assertEquals(new Sum(6, 201.8), desk.show(roads).totals().sum(null, null, null));
    }

    @Test
    void everyCellIsAFilterThatShowsJustIt() {
        Totals totals = desk.show(everything).totals();
        for (String province : totals.provinces()) {
            for (String year : totals.years()) {
                for (String state : totals.states()) {
                    Filter cell = Filter.ALL.with(Facet.PROVINCE, Set.of(province))
                            .with(Facet.YEAR, Set.of(year))
                            .with(Facet.STATE, Set.of(state));
                    assertEquals(totals.sum(province, year, state), desk.show(everything.with(cell)).sum());
                }
            }
        }
    }

    @Test
    void segmentsKeepTheOrderOfTheWorkspace() {
        List<String> all = DeskSample.workspace().segments().stream().map(Segment::id).toList();
        assertEquals(all, desk.show(everything).segments().stream().map(Segment::id).collect(Collectors.toList()));
    }
}
