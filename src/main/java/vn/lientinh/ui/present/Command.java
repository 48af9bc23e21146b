package vn.lientinh.ui.present;

/** What a speaker, or time, asks of a tour that is on stage. */
public sealed interface Command {

    /** Asks that need no more words. */
    enum Simple implements Command {
        /** The next stop. */
        NEXT,
        /** The stop before. */
        PREVIOUS,
        /** The next year where years are played, otherwise the next stop. */
        LATER,
        /** The year before where years are played, otherwise the stop before. */
        EARLIER,
        /** The first stop. */
        FIRST,
        /** The last stop. */
        LAST,
        /** The stop whose number has been typed, or the next one when none has. */
        ENTER,
        /** Takes back the last digit typed. */
        ERASE,
        /** Blanks the screen, or shows it again. */
        BLANK,
        /** Makes the mouse a pointer that the hall can see, or an ordinary one again. */
        POINTER,
        /** Lets the tour play by itself, or stops it. */
        PLAY,
        /** Forgets the number being typed; when there is none, leaves the stage. */
        ESCAPE
    }

    /** A digit of the number of a stop, 0 to 9. */
    record Digit(int digit) implements Command {

        /** Checks the digit. */
        public Digit {
            if (digit < 0 || digit > 9) {
                throw new IllegalArgumentException("No digit: " + digit);
            }
        }
    }

    /** The stop at this place in the tour, 0 for the first. */
    record Go(int stop) implements Command {
    }

    /**
     * Time has passed.
     *
     * @param seconds how much
     * @param busy    whether the map is still flying, or years are still being played: the stop does not stand yet
     */
    record Tick(double seconds, boolean busy) implements Command {
    }
}
