package vn.lientinh.ui.present;

import vn.lientinh.model.Tour;

/**
 * How a tour goes on: from where it is and what is asked, where it is next. Holds no state and knows no window.
 *
 * <p>
 * A blank screen is shown again by the first key that would go elsewhere, and only then does the next one go: so a speaker
 * who comes back from a blank screen finds the stop that was left.
 */
public final class TourPlayer {

    /** Seconds after which a number that is not followed by Enter is forgotten. */
    static final double TYPING_SECONDS = 4;
    private static final int LONGEST_NUMBER = 3;

    private final Tour tour;

    /** Plays a tour that has at least one stop. */
    public TourPlayer(Tour tour) {
        if (tour.stops().isEmpty()) {
            throw new IllegalArgumentException("A tour without stops: " + tour.id());
        }
        this.tour = tour;
    }

    /** The stop at which {@code play} is. */
    public Tour.Stop stop(Play play) {
        return tour.stops().get(play.stop());
    }

    /** The place of the stop after this one: the first one after the last where the tour loops; -1 when there is none. */
    public int after(int stop) {
        if (stop + 1 < tour.stops().size()) {
            return stop + 1;
        }
        return tour.loop() ? 0 : -1;
    }

    /** Where the tour is after {@code command}. */
    public Play apply(Play play, Command command) {
        if (play.left()) {
            return play;
        }
        return switch (command) {
            case Command.Simple simple -> apply(play, simple);
            case Command.Digit(int digit) -> play.typed().length() < LONGEST_NUMBER
                    ? play.withTyped(play.typed() + digit)
                    : play.withTyped(play.typed());
            case Command.Go(int stop) -> stop < 0 || stop >= tour.stops().size() ? play : play.at(stop);
            case Command.Tick(double seconds, boolean busy) -> tick(play, seconds, busy);
        };
    }

    private Play apply(Play play, Command.Simple command) {
        int last = tour.stops().size() - 1;
        return switch (command) {
            case NEXT, LATER -> play.blank() ? play.withBlank(false) : next(play);
            case PREVIOUS, EARLIER -> play.blank() ? play.withBlank(false) : play.at(Math.max(0, play.stop() - 1));
            case FIRST -> play.blank() ? play.withBlank(false) : play.at(0);
            case LAST -> play.blank() ? play.withBlank(false) : play.at(last);
            case ENTER -> enter(play);
            case ERASE -> play.typed().isEmpty()
                    ? apply(play, Command.Simple.PREVIOUS)
                    : play.withTyped(play.typed().substring(0, play.typed().length() - 1));
            case BLANK -> play.withBlank(!play.blank());
            case POINTER -> play.withPointer(!play.pointer());
            case PLAY -> play.withBlank(false).withPlaying(!play.playing()).withTime(play.sinceKey(), 0);
            case ESCAPE -> play.typed().isEmpty() ? play.gone() : play.withTyped("");
        };
    }

    /** The next stop; at the end of a tour that does not loop, the last stop stays. */
    private Play next(Play play) {
        int next = after(play.stop());
        return next < 0 ? play.withTyped("") : play.at(next);
    }

    private Play enter(Play play) {
        if (play.typed().isEmpty()) {
            return apply(play, Command.Simple.NEXT);
        }
        int number = Integer.parseInt(play.typed());
        // A number that no stop has is most likely a slip: better to stay than to leap.
        return number < 1 || number > tour.stops().size() ? play.withTyped("") : play.at(number - 1);
    }

    private Play tick(Play play, double seconds, boolean busy) {
        Play now = play.typed().isEmpty() || play.sinceKey() + seconds < TYPING_SECONDS
                ? play.withTime(play.sinceKey() + seconds, play.standing())
                : play.withTyped("");
        if (busy || now.blank()) {
            return now;
        }
        Play stood = now.withTime(now.sinceKey(), now.standing() + seconds);
        if (!stood.playing() || stood.standing() < stop(stood).seconds()) {
            return stood;
        }
        int next = after(stood.stop());
        return next < 0 ? stood.withPlaying(false) : stood.at(next);
    }
}
