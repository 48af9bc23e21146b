package vn.lientinh.tour;

import vn.lientinh.model.Tour;

/** Runs through the years of a stop. Time counts in years: 2022.0 is the beginning of 2022 and 2023.0 its end. */
public final class GrowthClock {

    /** Seconds that a year takes at least, so that eyes can follow. */
    private static final double SHORTEST_YEAR = 0.8;
    /** Part of the time of a stop that the years take; the rest shows the end. */
    private static final double PART = 0.8;
    /** Seconds that the end is seen at least. */
    private static final double SEEN = 1;

    private final Tour.Growth growth;
    private final double yearsPerSecond;
    private double time;
    private double seen;
    private boolean held;

    /** At the beginning of the first year. */
    public GrowthClock(Tour.Growth growth, double seconds) {
        this.growth = growth;
        int years = growth.to() - growth.from() + 1;
        this.yearsPerSecond = 1 / Math.max(SHORTEST_YEAR, seconds * PART / years);
        this.time = growth.from();
    }

    /** Seconds that it takes until the last year is over and has been seen. */
    public double seconds() {
        return (growth.to() - growth.from() + 1) / yearsPerSecond + SEEN;
    }

    /** Where time is. */
    public double time() {
        return time;
    }

    /** The year that is running; at its very end, and after the last, still that year. */
    public int year() {
        return (int) Math.clamp(Math.ceil(time) - 1, growth.from(), growth.to());
    }

    /** Whether the last year is over. */
    public boolean over() {
        return time >= growth.to() + 1;
    }

    /** Whether time runs by itself. */
    public boolean running() {
        return !held && !over();
    }

    /** Lets time run on, unless it is held. */
    public void advance(double seconds) {
        if (held) {
            return;
        }
        if (over()) {
            seen += seconds;
        }
        time = Math.min(growth.to() + 1, time + seconds * yearsPerSecond);
    }

    /** Whether the end has been seen for a while, or time is held. */
    public boolean seen() {
        return held || seen >= SEEN;
    }

    /**
     * Goes to the end of the next year, or of the one before, and stays there.
     *
     * @return whether there is such a year
     */
    public boolean step(int direction) {
        double end = direction > 0 ? Math.floor(time + 1e-9) + 1 : Math.ceil(time - 1e-9) - 1;
        if (end < growth.from() || end > growth.to() + 1) {
            return false;
        }
        held = true;
        time = end;
        return true;
    }
}
