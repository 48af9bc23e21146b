package vn.lientinh.tour;

import vn.lientinh.geo.Flight;
import vn.lientinh.geo.Viewport;
import vn.lientinh.render.CrossFade;

/**
 * How one stop gives way to the next: what is seen of either so many seconds after it was asked for. The stage and the film go
 * by it. The map flies; meanwhile what the old stop showed goes and what the new one shows comes; the caption is new at once and
 * comes from pale; the legend goes, and that of the new stop comes when the map has arrived.
 */
public final class StopChange {

    /** Seconds in which what is on the map changes. */
    public static final double MAP_SECONDS = 0.6;
    /** Seconds in which a panel comes or goes. */
    public static final double PANEL_SECONDS = 0.26;
    /** How opaque a caption is at first. */
    public static final double PALE = 0.25;
    /** A hall that did not ask to go there needs longer to follow. */
    private static final double PACE = 0.6;

    private final Flight flight;

    /** The change from a stop seen so to one seen so, on maps of the same size. */
    StopChange(Viewport from, Viewport to) {
        flight = flight(from, to);
    }

    /** The flight from stop to stop. */
    public static Flight flight(Viewport from, Viewport to) {
        return new Flight(from, to, PACE);
    }

    /** Seconds until the map has arrived. */
    double flying() {
        return flight.seconds();
    }

    /** Seconds until nothing changes any more. */
    double whole() {
        return Math.max(MAP_SECONDS, flying() + PANEL_SECONDS);
    }

    /** What is seen of the world. */
    Viewport view(double seconds) {
        return flight.after(seconds);
    }

    /** How opaque the caption is, which is that of the new stop. */
    double caption(double seconds) {
        return Math.min(1, PALE + (1 - PALE) * seconds / PANEL_SECONDS);
    }

    /** Whether the legend is that of the new stop. */
    boolean arrived(double seconds) {
        return seconds >= flying();
    }

    /** How opaque the legend is. */
    double legend(double seconds) {
        if (!arrived(seconds)) {
            return Math.max(0, 1 - seconds / PANEL_SECONDS);
        }
        double left = Math.max(0, 1 - flying() / PANEL_SECONDS);
        return Math.min(1, left + (1 - left) * (seconds - flying()) / PANEL_SECONDS);
    }

    /** How opaque is what the old stop shows on the map. */
    double leaving(double seconds) {
        return CrossFade.going(seconds / MAP_SECONDS);
    }

    /** How opaque is what the new stop shows on the map. */
    double coming(double seconds) {
        return CrossFade.coming(seconds / MAP_SECONDS);
    }
}
