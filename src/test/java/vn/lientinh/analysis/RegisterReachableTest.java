package vn.lientinh.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import vn.lientinh.Messages;
import vn.lientinh.model.Item;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;

/** No row of the register is missing from the product. */
class RegisterReachableTest {

    private static final Workspace WORKSPACE = new BuiltInWorkspace().read();
    private final Answers answers = new Answers(WORKSPACE, new Messages(Messages.VIETNAMESE));

    @Test
    void everyItemWithAPlaceIsDrawnInEachOfItsLayers() {
        for (Item item : WORKSPACE.register().items()) {
            Set<String> layers = WORKSPACE.segments()
                    .stream()
                    .filter(segment -> item.id().equals(segment.item()) || segment.moreItems().contains(item.id()))
                    .map(Segment::layer)
                    .collect(Collectors.toSet());
            assertTrue(layers.containsAll(item.layers()), () -> item.id() + " is drawn in " + layers);
        }
    }

    @Test
    void everyItemIsNamedByTheAnswerToAClickSomewhere() {
        Set<String> named = WORKSPACE.segments()
                .stream()
                .map(answers::of)
                .flatMap(answer -> Stream.concat(answer.items().stream(), answer.related().stream()))
                .map(Answer.ItemWords::id)
                .collect(Collectors.toSet());
        for (Item item : WORKSPACE.register().items()) {
            assertTrue(named.contains(item.id()), item.id());
        }
    }

    @Test
    void aClickOnEverySegmentFindsIt() {
        Identify identify = new Identify(WORKSPACE);
        for (Segment segment : WORKSPACE.segments()) {
            Coordinate[] points = segment.geometry().getCoordinates();
            Coordinate at = points[points.length / 2];
            List<String> found = identify.at(at.x, at.y, 5).stream().map(hit -> hit.segment().id()).toList();
            assertTrue(found.contains(segment.id()), () -> segment.id() + " not among " + found);
        }
    }

    @Test
    void everyAnswerOfTheBuiltInWorkspaceIsWhole() {
        for (Segment segment : WORKSPACE.segments()) {
            for (TerritoryView view : TerritoryView.values()) {
                for (Messages messages : List.of(new Messages(Messages.VIETNAMESE), new Messages(Messages.ENGLISH))) {
                    Answer answer = new Answers(WORKSPACE, messages, view).of(segment);
                    assertEquals(segment.investor() != null, answer.investor().stated(), segment.id());
                    assertFalse(answer.sources().isEmpty(), segment.id());
                    Stream.concat(Stream.of(answer.investor(), answer.target()), answer.details().stream())
                            .forEach(fact -> assertFalse(fact.value().isBlank() || fact.value().contains("{"),
                                    segment.id() + ": " + fact));
                }
            }
        }
    }

    @Test
    void theBuiltInWorkspaceHasNoProblems() {
        assertEquals(List.of(), WORKSPACE.problems());
    }
}
