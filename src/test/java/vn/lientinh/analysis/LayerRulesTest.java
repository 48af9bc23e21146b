package vn.lientinh.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;
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
    void aLineAlongABorderMayLieOnEitherSide() {
        Workspace workspace = PlanWorkspace.with()
                .line("x-bg", "ĐT1", null, "LINESTRING (106.999 21.5, 107.001 21.6, 106.999 21.7)")
                .workspace();
        assertEquals(1, new LayerRules(workspace).broken().size());
        Segment line = workspace.segments().getFirst();
        Segment border = new Segment(line.id(), line.layer(), line.geometry(), line.item(), line.moreItems(),
                line.name(), line.route(), line.segmentClass(), line.works(), line.territory(), "quang-ninh",
                line.investor(), line.investorBasis(), line.targetFrom(), line.targetTo(), line.targetBasis(),
                line.alignment(), line.note(), line.clause(), line.lengthKm(), line.chainage(), line.sources());
        assertEquals(List.of(), new LayerRules(with(workspace, border)).broken());
    }

    private static Workspace with(Workspace workspace, Segment only) {
        Layer layer = workspace.layers().getFirst();
        return new Workspace("w", List.of(new Layer(layer.id(), layer.title(), layer.group(), List.of(only))),
                workspace.register(), workspace.territories(), workspace.sources(), List.of());
    }

    @Test
    void findsALengthThatIsNotMeasured() {
        Workspace workspace = SmallWorkspace.read();
        assertEquals(List.of(), new LayerRules(workspace).broken());
        Segment line = SmallWorkspace.segment(workspace, "dt291-bg-1");
        Segment wrong = new Segment(line.id(), line.layer(), line.geometry(), line.item(), line.moreItems(),
                line.name(), line.route(), line.segmentClass(), line.works(), line.territory(), line.borderWith(),
                line.investor(), line.investorBasis(), line.targetFrom(), line.targetTo(), line.targetBasis(),
                line.alignment(), line.note(), line.clause(), line.lengthKm() * 1.006, line.chainage(),
                line.sources());
        assertEquals(List.of(Problem.Kind.WRONG_LENGTH),
                new LayerRules(with(workspace, wrong)).broken().stream().map(Problem::kind).toList());
    }

    @Test
    void theBuiltInWorkspaceBreaksNoRule() {
        assertEquals(List.of(), new LayerRules(new BuiltInWorkspace().read()).broken());
    }
}
