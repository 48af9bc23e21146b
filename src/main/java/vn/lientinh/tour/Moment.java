package vn.lientinh.tour;

import org.jspecify.annotations.Nullable;

import vn.lientinh.geo.Viewport;

/**
 * What is seen of a tour at one moment.
 *
 * @param number  place of the stop, from 0
 * @param scene   the stop
 * @param view    what is seen of the world
 * @param time    where the clock of the stop stands
 * @param caption how opaque the caption is
 * @param coming  how opaque is what the stop shows on the map
 * @param leaving what the stop before shows on the map, or null when nothing of it is left
 * @param legend  the legend
 */
record Moment(int number, StopScene scene, Viewport view, double time, double caption, double coming,
        @Nullable Part leaving, Part legend) {

    /** What there is of a stop, and how opaque it is. */
    record Part(StopScene scene, double opacity) {
    }

    /** A stop that stands, with nothing coming or going. */
    static Moment still(int number, StopScene scene, Viewport view, double time) {
        return new Moment(number, scene, view, time, 1, 1, null, new Part(scene, 1));
    }

    /** The same stop while it takes the place of the one before, {@code seconds} after it was asked for. */
    Moment during(StopChange change, StopScene before, double seconds) {
        double old = change.leaving(seconds);
        return new Moment(number, scene, change.view(seconds), time, change.caption(seconds), change.coming(seconds),
                old > 0 ? new Part(before, old) : null,
                new Part(change.arrived(seconds) ? scene : before, change.legend(seconds)));
    }
}
