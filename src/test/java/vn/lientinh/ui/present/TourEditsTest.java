package vn.lientinh.ui.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lientinh.model.Text;
import vn.lientinh.model.Tour;
import vn.lientinh.ui.present.TourHistory.Action;

class TourEditsTest {

    private TourHistory history = new TourHistory(tour(0));
    private TourEdits edits = new TourEdits(history);

    private static Tour tour(int stops) {
        return new Tour("thu", new Text("Thử", "Trial"), false,
                IntStream.range(0, stops).mapToObj(TourPlayerTest::stop).toList());
    }

    @BeforeEach
    void begin() {
        begin(tour(4));
    }

    private void begin(Tour tour) {
        history = new TourHistory(tour);
        edits = new TourEdits(history);
    }

    private String ids() {
        return String.join(" ", history.now().tour().stops().stream().map(Tour.Stop::id).toList());
    }

    private void type(String... titles) {
        for (String title : titles) {
            edits.change(Action.TITLE, stop -> titled(stop, title));
        }
    }

    private static Tour.Stop titled(Tour.Stop stop, String title) {
        return new Tour.Stop("other", new Text(title, title), stop.text(), stop.clause(), stop.items(), stop.view(),
                stop.layers(), stop.colourBy(), stop.year(), stop.growth(), stop.selected(), stop.seconds(),
                stop.notes());
    }

    @Test
    void addsAfterTheStopAtHand() {
        history.select(1);
        edits.add(TourPlayerTest.stop(9));
        assertEquals("s0 s1 s9 s2 s3", ids());
        assertEquals(2, history.now().stop());
    }

    @Test
    void addsTheFirstStopOfAnEmptyTour() {
        begin(tour(0));
        assertNull(edits.current());
        edits.add(TourPlayerTest.stop(9));
        assertEquals("s9", ids());
        assertEquals(0, history.now().stop());
    }

    @Test
    void aCopyHasItsOwnId() {
        edits.duplicate();
        edits.duplicate();
        assertEquals("s0 s0-2 s0-2-2 s1 s2 s3", ids());
    }

    @Test
    void movesUpAndDownAndNotOut() {
        edits.move(0, 2);
        assertEquals("s1 s2 s0 s3", ids());
        assertEquals(2, history.now().stop());
        edits.move(3, 0);
        assertEquals("s3 s1 s2 s0", ids());
        edits.move(1, 99);
        assertEquals("s3 s2 s0 s1", ids());
        edits.move(7, 0);
        assertEquals("s3 s2 s0 s1", ids());
    }

    @Test
    void removesDownToNothingAndBack() {
        history.select(3);
        for (int i = 0; i < 5; i++) {
            edits.remove();
        }
        assertEquals("", ids());
        for (int i = 0; i < 4; i++) {
            history.undo();
        }
        assertEquals("s0 s1 s2 s3", ids());
        assertEquals(3, history.now().stop());
    }

    @Test
    void typingIsOneStep() {
        type("a", "ab", "abc");
        assertEquals("abc", Objects.requireNonNull(edits.current()).title().vi());
        assertEquals("s0", Objects.requireNonNull(edits.current()).id(), "the id stays");
        history.undo();
        assertEquals("Điểm 0", Objects.requireNonNull(edits.current()).title().vi());
        history.redo();
        assertEquals("abc", Objects.requireNonNull(edits.current()).title().vi());
    }

    @Test
    void typingElsewhereOrLaterIsAnotherStep() {
        type("a");
        history.seal();
        type("b");
        history.select(1);
        type("c");
        history.select(0);
        type("d");
        List<String> titles = new ArrayList<>();
        while (history.undoable() != null) {
            history.undo();
            titles.add(history.now().tour().stops().get(0).title().vi() + "/"
                    + history.now().tour().stops().get(1).title().vi());
        }
        assertEquals(List.of("b/c", "b/Điểm 1", "a/Điểm 1", "Điểm 0/Điểm 1"), titles);
    }

    @Test
    void saysWhatCanBeUndone() {
        assertNull(history.undoable());
        edits.move(0, 1);
        type("x");
        assertEquals(Action.TITLE, history.undoable());
        history.undo();
        assertEquals(Action.MOVE, history.undoable());
        assertEquals(Action.TITLE, history.redoable());
        edits.loop(true);
        assertNull(history.redoable(), "a new step forgets what was taken back");
    }

    @Test
    void whatChangesNothingIsNoStep() {
        edits.move(2, 2);
        edits.loop(false);
        edits.name(new Text("Thử", "Trial"));
        assertNull(history.undoable());
    }

    @Test
    void undoingAllAndRedoingAllLeadsBackAndForth() {
        Random random = new Random(3);
        for (int round = 0; round < 100; round++) {
            Tour first = tour(random.nextInt(6));
            begin(first);
            for (int i = 0; i < 60; i++) {
                switch (random.nextInt(8)) {
                    case 0 -> edits.add(TourPlayerTest.stop(random.nextInt(9)));
                    case 1 -> edits.remove();
                    case 2 -> edits.duplicate();
                    case 3, 4 -> edits.move(random.nextInt(8), random.nextInt(8));
                    case 5 -> type("t" + random.nextInt(5));
                    case 6 -> history.select(random.nextInt(8) - 1);
                    default -> edits.loop(random.nextBoolean());
                }
                Tour now = history.now().tour();
                assertEquals(now.stops().size(),
                        new HashSet<>(now.stops().stream().map(Tour.Stop::id).toList()).size(), "ids are unique");
                assertTrue(history.now().stop() < now.stops().size()
                        && (history.now().stop() >= 0) != now.stops().isEmpty());
            }
            TourHistory.State last = history.now();
            while (history.undoable() != null) {
                history.undo();
            }
            assertEquals(first, history.now().tour());
            while (history.redoable() != null) {
                history.redo();
            }
            assertEquals(last.tour(), history.now().tour());
        }
    }

    @Test
    void anUntranslatedTextChangesAlongAndATranslationStays() {
        assertEquals(new Text("b", "b"), TourEdits.changed(new Text("a", "a"), false, "b"));
        assertEquals(new Text("b", "x"), TourEdits.changed(new Text("a", "x"), false, "b"));
        assertEquals(new Text("a", "b"), TourEdits.changed(new Text("a", "a"), true, "b"));
        assertEquals(new Text("b", "b"), TourEdits.changed(new Text("", ""), true, "b"));
    }
}
