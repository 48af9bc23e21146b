package vn.lientinh.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.Works;

class OverlapsTest {

    private static List<Overlap> of(PlanWorkspace plan) {
        return new Overlaps(plan.workspace()).all();
    }

    @Test
    void findsASegmentThatNamesTwoItems() {
        List<Overlap> found = of(PlanWorkspace.with()
                .line("x-qn", "QL279", "ql279-2",
                        "LINESTRING (107.1 21.1, 107.2 21.1)", null, null, Works.UPGRADE, Alignment.EXISTING, "i5a"));
        assertEquals(List.of("i5a", "ql279-2"), found.getFirst().items());
        assertEquals(List.of("x-qn"), found.getFirst().segments());
        assertEquals(10.390, found.getFirst().lengthKm(), 0.001);
    }

    @Test
    void findsLinesOnTheSameGround() {
        List<Overlap> found = of(
                PlanWorkspace.with()
                        .line("x-qn", "QL1", "a", "LINESTRING (107.1 21.1, 107.2 21.1, 107.3 21.1)")
                        .line("y-qn", "ĐT2", "b",
                                "LINESTRING (107.15 21.3, 107.15 21.1001, 107.25 21.1001, 107.25 21.3)"));
        assertEquals(1, found.size());
        assertEquals(List.of("a", "b"), found.getFirst().items());
        assertEquals(List.of("x-qn", "y-qn"), found.getFirst().segments());
        assertEquals(10.4, found.getFirst().lengthKm(), 0.1);
    }

    @Test
    void passesOverCrossingsAndNeighboursAndTheSameItem() {
        assertEquals(List.of(), of(PlanWorkspace.with()
                .line("x-qn", "QL1", "a", "LINESTRING (107.1 21.1, 107.3 21.1)")
                .line("y-qn", "QL1", "a", "LINESTRING (107.1 21.1, 107.3 21.1)")
                .line("z-qn", "QL2", "b", "LINESTRING (107.2 21.0, 107.2 21.2)")
                .line("n-qn", "QL3", "c", "LINESTRING (107.1 21.1004, 107.3 21.1004)")
                .line("o-qn", "QL4", null, "LINESTRING (107.1 21.1, 107.3 21.1)")));
    }
}
