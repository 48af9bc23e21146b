package vn.lientinh.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.InvestorBasis;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Works;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.SmallWorkspace;

class LayerSplitTest {

    private static final String ACROSS = "LINESTRING (106.9 21.5, 107.1 21.5)";

    private static List<Segment> split(PlanWorkspace plan) {
        Workspace workspace = plan.workspace();
        return new LayerSplit(workspace).split(workspace.segments());
    }

    @Test
    void givesEachSideItsTerritoryInvestorAndLength() {
        List<Segment> parts = split(PlanWorkspace.with().line("new", "ĐT1", null, ACROSS));
        assertEquals(List.of("new-1", "new-2"), parts.stream().map(Segment::id).toList());
        assertEquals(List.of("bac-giang", "quang-ninh"), parts.stream().map(Segment::territory).toList());
        assertEquals(List.of("bac-giang", "quang-ninh"), parts.stream().map(Segment::investor).toList());
        assertEquals(List.of(InvestorBasis.TERRITORY, InvestorBasis.TERRITORY),
                parts.stream().map(Segment::investorBasis).toList());
        assertEquals(10.362, parts.getFirst().lengthKm(), 0.001);
    }

    @Test
    void keepsTheIdOfALineThatIsNotCut() {
        assertEquals("x-bg",
                split(PlanWorkspace.with().line("x-bg", "ĐT1", null, "LINESTRING (106.1 21.5, 106.2 21.5)"))
                        .getFirst()
                        .id());
    }

    @Test
    void givesARoadThatIsThereNoInvestor() {
        Segment part = split(PlanWorkspace.with()
                .line("x", "ĐT1", null, ACROSS, null, null, Works.EXISTING,
                        Alignment.EXISTING))
                .getFirst();
        assertNull(part.investor());
        assertEquals(InvestorBasis.NONE, part.investorBasis());
    }

    @Test
    void followsTheRegisterForAnItem() {
        Workspace workspace = SmallWorkspace.read();
        Segment road = SmallWorkspace.segment(workspace, "ql279-qn-2");
        assertEquals("central", new LayerSplit(workspace).split(List.of(road)).getFirst().investor());
        Segment area = SmallWorkspace.segment(workspace, "b1");
        assertNull(new LayerSplit(workspace).split(List.of(area)).getFirst().investor());
    }

    @Test
    void leavesTheTerritoryEmptyOutsideAll() {
        assertEquals("", split(PlanWorkspace.with().line("x", "ĐT1", null, "LINESTRING (100 21.5, 100.1 21.5)"))
                .getFirst()
                .territory());
    }
}
