package vn.lientinh.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lientinh.analysis.BorderConnection.Difference;
import vn.lientinh.analysis.BorderConnection.Verdict;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.Works;

class BorderConnectionsTest {

    private static List<BorderConnection> of(PlanWorkspace plan) {
        return new BorderConnections(plan.workspace()).all();
    }

    private static BorderConnection only(PlanWorkspace plan) {
        List<BorderConnection> all = of(plan);
        assertEquals(1, all.size(), () -> all.toString());
        return all.getFirst();
    }

    @Test
    void joinsBothSidesOfARouteAtTheBorder() {
        BorderConnection found = only(PlanWorkspace.with()
                .line("x-bg", "ĐT1", "i1", "LINESTRING (106.5 21.5, 107 21.5)", 2022, 2023, Works.UPGRADE,
                        Alignment.EXISTING)
                .line("x-qn", "ĐT1", "i1", "LINESTRING (107 21.5, 107.5 21.5)", 2022, 2023, Works.UPGRADE,
                        Alignment.EXISTING));
        assertEquals("ĐT1", found.route());
        assertEquals(107, found.lon());
        assertEquals(21.5, found.lat());
        assertEquals(0.0, found.gapM());
        assertEquals("x-bg", found.a().segment().id());
        assertEquals("x-qn", found.b() == null ? "" : found.b().segment().id());
        assertTrue(found.agrees());
    }

    @Test
    void tellsInWhatTheSidesDiffer() {
        BorderConnection found = only(PlanWorkspace.with()
                .line("x-bg", "ĐT1", "i1", "LINESTRING (106.5 21.5, 106.999 21.5)", null, 2023, Works.UPGRADE,
                        Alignment.EXISTING)
                .line("x-qn", "ĐT1", "i1", "LINESTRING (107.001 21.5, 107.5 21.5)", null, 2025, Works.NEW,
                        Alignment.INDICATIVE));
        assertEquals(207.2, found.gapM() == null ? 0 : found.gapM(), 0.1);
        assertEquals(Set.of(Difference.GAP, Difference.TARGET, Difference.WORKS, Difference.ALIGNMENT),
                found.differences());
        assertFalse(found.agrees());
    }

    @Test
    void tellsOfAnEndAtTheBorderWithNothingToMeet() {
        BorderConnection found = only(
                PlanWorkspace.with().line("x-bg", "ĐT1", "i1", "LINESTRING (106.5 21.5, 106.9999 21.5)"));
        assertNull(found.b());
        assertNull(found.gapM());
        assertEquals(Set.of(Difference.OTHER_SIDE_MISSING), found.differences());
    }

    @Test
    void passesOverEndsAwayFromTheBorder() {
        assertEquals(List.of(), of(PlanWorkspace.with()
                .line("x-bg", "ĐT1", "i1", "LINESTRING (106.2 21.5, 106.5 21.5)")
                .line("y-bg", "ĐT1", "i1", "LINESTRING (106.5 21.5, 106.9 21.5)")));
    }

    @Test
    void joinsARoadThatChangesItsNameAtTheBorder() {
        BorderConnection found = only(
                PlanWorkspace.with()
                        .line("x-bg", null, "i4b", "LINESTRING (106.5 21.5, 107 21.5)")
                        .line("x-qn", "ĐT330",
                                "i4a", "LINESTRING (107.0002 21.5, 107.5 21.5)"));
        assertEquals("i4b", found.route());
        assertEquals("x-qn", found.b() == null ? "" : found.b().segment().id());
    }

    @Test
    void followsARouteThatCrossesTheBorderThreeTimes() {
        List<BorderConnection> found = of(
                PlanWorkspace.with()
                        .line("1-bg", "ĐT1", "i1", "LINESTRING (106.5 21.5, 107 21.5)")
                        .line("2-qn", "ĐT1", "i1", "LINESTRING (107 21.5, 107.001 21.501, 107 21.502)")
                        .line("3-bg", "ĐT1", "i1", "LINESTRING (107 21.502, 106.999 21.503, 107 21.504)")
                        .line("4-qn", "ĐT1", "i1", "LINESTRING (107 21.504, 107.5 21.504)"));
        assertEquals(3, found.size());
        assertTrue(found.stream().allMatch(connection -> connection.b() != null && connection.agrees()));
    }

    @Test
    void findsTheConnectionsOfOneSegment() {
        PlanWorkspace plan = PlanWorkspace.with()
                .line("1-bg", "ĐT1", "i1", "LINESTRING (106.5 21.5, 107 21.5)")
                .line("2-qn", "ĐT1", "i1", "LINESTRING (107 21.5, 107.5 21.0001)")
                .line("3-hd", "ĐT1", "i1", "LINESTRING (107.5 21, 107.5 20.5)");
        List<BorderConnection> all = of(plan);
        assertEquals(2, all.size());
        assertEquals(all, BorderConnections.of(plan.workspace().segments().get(1), all));
        assertEquals(1, BorderConnections.of(plan.workspace().segments().get(2), all).size());
    }

    private static PlanWorkspace twoSides(@Nullable Integer a, @Nullable Integer b, Works works, Alignment alignment,
            String other) {
        return PlanWorkspace.with()
                .line("x-bg", "ĐT1", "i1", "LINESTRING (106.5 21.5, 107 21.5)", null, a, Works.UPGRADE,
                        Alignment.EXISTING)
                .line("x-qn", "ĐT1", "i1", other, null, b, works, alignment);
    }

    @Test
    void judgesByTheWorstThatIsTheMatter() {
        String meets = "LINESTRING (107 21.5, 107.5 21.5)";
        String apart = "LINESTRING (107.001 21.5, 107.5 21.5)";
        assertEquals(Verdict.AGREES, only(twoSides(2023, 2023, Works.UPGRADE, Alignment.EXISTING, meets)).verdict());
        assertEquals(Verdict.AGREES, only(twoSides(null, null, Works.UPGRADE, Alignment.EXISTING, meets)).verdict());
        assertEquals(Verdict.YEAR_ON_ONE_SIDE,
                only(twoSides(2023, null, Works.UPGRADE, Alignment.EXISTING, meets)).verdict());
        assertEquals(Verdict.YEARS, only(twoSides(2023, 2025, Works.UPGRADE, Alignment.EXISTING, meets)).verdict());
        assertEquals(Verdict.ALIGNMENT,
                only(twoSides(2023, 2025, Works.UPGRADE, Alignment.CANDIDATE, meets)).verdict());
        assertEquals(Verdict.WORKS, only(twoSides(2023, 2025, Works.NEW, Alignment.CANDIDATE, meets)).verdict());
        assertEquals(Verdict.GAP, only(twoSides(2023, 2025, Works.NEW, Alignment.CANDIDATE, apart)).verdict());
        BorderConnection two = only(twoSides(2023, 2025, Works.NEW, Alignment.EXISTING, meets));
        BorderConnection one = only(twoSides(2023, 2023, Works.NEW, Alignment.EXISTING, meets));
        BorderConnection none = only(twoSides(2023, 2023, Works.UPGRADE, Alignment.EXISTING, meets));
        assertEquals(List.of(two, one, none),
                List.of(none, one, two).stream().sorted(BorderConnection.WORST_FIRST).toList());
    }

    @Test
    void knowsTheSideThatFacesASegment() {
        BorderConnection found = only(twoSides(2023, null, Works.UPGRADE, Alignment.EXISTING,
                "LINESTRING (107 21.5, 107.5 21.5)"));
        assertEquals(found.b(), found.facing(found.a().segment()));
        assertEquals("x-qn", found.b() == null ? "" : found.b().segment().id());
        assertEquals(found.a(), found.b() == null ? null : found.facing(found.b().segment()));
    }
}
