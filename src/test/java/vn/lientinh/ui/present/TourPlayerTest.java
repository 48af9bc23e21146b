package vn.lientinh.ui.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lientinh.model.Text;
import vn.lientinh.model.Tour;
import vn.lientinh.ui.present.Command.Simple;

class TourPlayerTest {

    private static Tour tour(int stops, boolean loop) {
        return new Tour("thu", new Text("Thử", "Trial"), loop,
                IntStream.range(0, stops).mapToObj(TourPlayerTest::stop).toList());
    }

    static Tour.Stop stop(int number) {
        return new Tour.Stop("s" + number, new Text("Điểm " + number, "Stop " + number), new Text("", ""), null,
                List.of(), null, null, null, null, null, null, 10, null);
    }

    /** Plays keys: > < next and previous, digits, E Enter, e erase, B blank, L pointer, P play, X Esc, [ first, ] last. */
    private static Play play(TourPlayer player, Play from, String keys) {
        Play play = from;
        for (char key : keys.toCharArray()) {
            play = player.apply(play, switch (key) {
                case '>' -> Simple.NEXT;
                case '<' -> Simple.PREVIOUS;
                case 'E' -> Simple.ENTER;
                case 'e' -> Simple.ERASE;
                case 'B' -> Simple.BLANK;
                case 'L' -> Simple.POINTER;
                case 'P' -> Simple.PLAY;
                case 'X' -> Simple.ESCAPE;
                case '[' -> Simple.FIRST;
                case ']' -> Simple.LAST;
                default -> new Command.Digit(key - '0');
            });
        }
        return play;
    }

    @ParameterizedTest
    @CsvSource({">, 1", ">>>, 3", "><, 0", "<, 0", ">>>>>>>>>>>>>>>, 11", "], 11", "]>, 11", "]<, 10", "][, 0", "7E, 6",
            "12E, 11", "1E, 0", "E, 1", "0E, 0", "13E, 0", ">999E, 1", "1e7E, 6", ">>e, 1", "B>, 0", "B>>, 1", "B<, 0",
            "B5E, 4", ">7X, 1", ">7X>, 2", "1234E, 0"})
    void goesWhereTheKeysSay(String keys, int stop) {
        Play play = play(new TourPlayer(tour(12, false)), Play.START, keys);
        assertEquals(stop, play.stop());
        assertEquals("", play.typed());
        assertFalse(play.left());
        assertFalse(play.blank());
    }

    @Test
    void aTourThatLoopsBeginsAgain() {
        assertEquals(0, play(new TourPlayer(tour(3, true)), Play.START, ">>>").stop());
    }

    @Test
    void blankHidesAndTheFirstKeyShowsAgain() {
        TourPlayer player = new TourPlayer(tour(3, false));
        assertTrue(play(player, Play.START, ">B").blank());
        assertFalse(play(player, Play.START, ">BB").blank());
        assertEquals(1, play(player, Play.START, ">B>").stop());
    }

    @Test
    void pointerStaysFromStopToStop() {
        assertTrue(play(new TourPlayer(tour(3, false)), Play.START, "L>").pointer());
        assertFalse(play(new TourPlayer(tour(3, false)), Play.START, "L>L").pointer());
    }

    @Test
    void escapeLeavesOnceNoNumberIsBeingTyped() {
        TourPlayer player = new TourPlayer(tour(3, false));
        assertFalse(play(player, Play.START, "2X").left());
        Play left = play(player, Play.START, "P2XX");
        assertTrue(left.left());
        assertFalse(left.playing());
        assertSame(left, player.apply(left, Simple.NEXT), "nothing happens after leaving");
    }

    @Test
    void aNumberWithoutEnterIsForgotten() {
        TourPlayer player = new TourPlayer(tour(12, false));
        Play typed = play(player, Play.START, "1");
        typed = player.apply(typed, new Command.Tick(3, false));
        typed = play(player, typed, "2");
        typed = player.apply(typed, new Command.Tick(3, false));
        assertEquals("12", typed.typed());
        assertEquals("", player.apply(typed, new Command.Tick(1, false)).typed());
    }

    @Test
    void playsByItselfOnlyWhileTheStopStands() {
        TourPlayer player = new TourPlayer(tour(2, false));
        Play play = play(player, Play.START, "P");
        play = player.apply(play, new Command.Tick(60, true));
        assertEquals(0, play.stop(), "the map is still flying");
        play = player.apply(play, new Command.Tick(9.5, false));
        assertEquals(0, play.stop());
        play = player.apply(play, new Command.Tick(0.6, false));
        assertEquals(1, play.stop());
        assertEquals(0, play.standing());
        play = player.apply(play, new Command.Tick(11, false));
        assertEquals(1, play.stop());
        assertFalse(play.playing(), "stops at the end");
    }

    @Test
    void doesNotPlayOnBehindABlankScreen() {
        TourPlayer player = new TourPlayer(tour(3, false));
        Play play = player.apply(play(player, Play.START, "PB"), new Command.Tick(100, false));
        assertEquals(0, play.stop());
        assertTrue(play.playing());
    }

    @Test
    void waitsForTheSpeakerUnlessItPlays() {
        TourPlayer player = new TourPlayer(tour(3, false));
        Play play = player.apply(Play.START, new Command.Tick(1000, false));
        assertEquals(0, play.stop());
        assertEquals(1000, play.standing());
        assertEquals(0, player.apply(play, Simple.PLAY).standing(), "from now on it is given its whole time");
    }

    @Test
    void loopsWhenPlayedByItself() {
        TourPlayer player = new TourPlayer(tour(2, true));
        Play play = play(player, Play.START, ">P");
        assertEquals(0, player.apply(play, new Command.Tick(10, false)).stop());
        assertTrue(player.apply(play, new Command.Tick(10, false)).playing());
    }

    @Test
    void neverLeavesTheTourWhateverIsPressed() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            int stops = 1 + random.nextInt(15);
            TourPlayer player = new TourPlayer(tour(stops, random.nextBoolean()));
            Play play = Play.START;
            for (int i = 0; i < 200; i++) {
                Simple[] simple = Simple.values();
                Command command = switch (random.nextInt(4)) {
                    case 0 -> new Command.Digit(random.nextInt(10));
                    case 1 -> new Command.Tick(random.nextDouble() * 5, random.nextBoolean());
                    case 2 -> new Command.Go(random.nextInt(30) - 10);
                    default -> simple[random.nextInt(simple.length - 1)];
                };
                play = player.apply(play, command);
                assertTrue(play.stop() >= 0 && play.stop() < stops && play.typed().length() <= 3, play::toString);
                assertFalse(play.left());
            }
        }
    }

    @Test
    void thereIsNothingToPlayInAnEmptyTour() {
        assertThrows(IllegalArgumentException.class, () -> new TourPlayer(tour(0, false)));
    }
}
