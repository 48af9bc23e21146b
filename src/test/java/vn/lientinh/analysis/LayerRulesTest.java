package vn.lientinh.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lientinh.model.Problem;
import vn.lientinh.store.SmallWorkspace;

class LayerRulesTest {

    private static List<Problem.Kind> broken(PlanWorkspace plan) {
        return new LayerRules(plan.workspace()).broken().stream().map(Problem::kind).toList();
    }

    @Test
    void finds30MetresOutsideAndForgives15() {
        assertEquals(List.of(Problem.Kind.OUTSIDE_TERRITORY),
                broken(PlanWorkspace.with().line("x-bg", "ĐT1", null, "LINESTRING (106.9 21.5, 107.0003 21.5)")));
        assertEquals(List.of(),
                broken(PlanWorkspace.with().line("x-bg", "ĐT1", null, "LINESTRING (106.9 21.5, 107.00015 21.5)")));
    }

    @Test
    void findsALengthThatIsNotMeasured() {
        var segment = SmallWorkspace.segment(SmallWorkspace.read(), "dt291-bg-1");
        assertEquals(List.of(), new LayerRules(SmallWorkspace.read()).broken());
        var wrong = new vn.lientinh.model.Segment(segment.id(), segment.layer(), segment.geometry(), segment.item(),
                segment.moreItems(), segment.name(), segment.route(), segment.segmentClass(), segment.works(),
                segment.territory(), segment.borderWith(), segment.investor(), segment.investorBasis(),
                segment.targetFrom(), segment.targetTo(), segment.targetBasis(), segment.alignment(), segment.note(),
                segment.clause(), segment.lengthKm() * 1.006, segment.chainage(), segment.sources());
        var workspace = SmallWorkspace.read();
        var layer = workspace.layers().getFirst();
        var changed = new vn.lientinh.model.Workspace("w",
                List.of(new vn.lientinh.model.Layer(layer.id(), layer.title(), layer.group(), List.of(wrong))),
                workspace.register(), workspace.territories(), workspace.sources(), List.of());
        assertEquals(List.of(Problem.Kind.WRONG_LENGTH),
                new LayerRules(changed).broken().stream().map(Problem::kind).toList());
    }
}
