package vn.lientinh.ui.present;

/**
 * Where a tour on stage is.
 *
 * @param stop     place of the stop in the tour, 0 for the first
 * @param playing  whether the tour goes on by itself
 * @param blank    whether the screen is blank
 * @param pointer  whether the mouse is a pointer that the hall can see
 * @param typed    the number being typed, or empty
 * @param sinceKey seconds since the last digit was typed
 * @param standing seconds that the stop has stood
 * @param left     whether the stage has been left
 */
public record Play(int stop, boolean playing, boolean blank, boolean pointer, String typed, double sinceKey,
        double standing, boolean left) {

    /** At the first stop, waiting for the speaker. */
    public static final Play START = new Play(0, false, false, false, "", 0, 0, false);

    /** At this stop, which has not stood yet, with nothing typed and the screen not blank. */
    Play at(int newStop) {
        return new Play(newStop, playing, false, pointer, "", 0, 0, left);
    }

    Play withPlaying(boolean now) {
        return new Play(stop, now, blank, pointer, typed, sinceKey, standing, left);
    }

    Play withBlank(boolean now) {
        return new Play(stop, playing, now, pointer, typed, sinceKey, standing, left);
    }

    Play withPointer(boolean now) {
        return new Play(stop, playing, blank, now, typed, sinceKey, standing, left);
    }

    Play withTyped(String now) {
        return new Play(stop, playing, blank, pointer, now, 0, standing, left);
    }

    Play withTime(double newSinceKey, double newStanding) {
        return new Play(stop, playing, blank, pointer, typed, newSinceKey, newStanding, left);
    }

    Play gone() {
        return new Play(stop, false, false, pointer, "", 0, standing, true);
    }
}
