package vn.lientinh.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.store.SmallWorkspace;

class CompletenessTest {

    @Test
    void sortsItemsByWhatIsStated() {
        Completeness found = Completeness.of(SmallWorkspace.read());
        assertEquals(List.of("i5a", "i4a", "q2", "ct", "b1", "w4"), found.items());
        assertEquals(List.of("i5a"), found.statedYear());
        assertEquals(List.of("ct"), found.conditionalYear());
        assertEquals(List.of("i4a"), found.planPeriodOnly());
        assertEquals(List.of("q2", "b1", "w4"), found.noTime());
        assertEquals(List.of("i5a", "i4a"), found.statedInvestor());
        assertEquals(List.of("q2", "ct"), found.proposedInvestor());
        assertEquals(List.of("b1", "w4"), found.noInvestor());
        assertEquals(List.of("i4a", "q2"), found.onExistingRoad());
        assertEquals(List.of("i5a"), found.onCandidateOnly());
        assertEquals(List.of("ct"), found.indicativeOnly());
        assertEquals(List.of("b1"), found.drawnWithoutLine());
        assertEquals(List.of("w4"), found.withoutPlace());
    }

    @Test
    void putsEveryItemOfTheBuiltInWorkspaceIntoOneGroupOfEachSort() {
        Completeness found = Completeness.of(new BuiltInWorkspace().read());
        assertEquals(sorted(found.items()),
                sorted(found.statedYear(), found.conditionalYear(), found.planPeriodOnly(), found.noTime()));
        assertEquals(sorted(found.items()),
                sorted(found.statedInvestor(), found.proposedInvestor(), found.noInvestor()));
        assertEquals(sorted(found.items()), sorted(found.onExistingRoad(), found.onCandidateOnly(),
                found.indicativeOnly(), found.drawnWithoutLine(), found.withoutPlace()));
    }

    @SafeVarargs
    private static List<String> sorted(List<String>... groups) {
        return Stream.of(groups).flatMap(List::stream).sorted().toList();
    }
}
