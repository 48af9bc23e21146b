package vn.lientinh.render;

/**
 * How one picture of the map gives way to another of the same ground: the new one is there before the old one has gone, so that
 * what both show never pales.
 */
public final class CrossFade {

    private static final double THERE = 0.6;
    private static final double GOING = 0.4;

    /** How opaque the new picture is, 0 to 1, at {@code part} of the time, 0 to 1. */
    public static double coming(double part) {
        return Math.clamp(part / THERE, 0, 1);
    }

    /** How opaque the old picture is, 0 to 1, at {@code part} of the time, 0 to 1. */
    public static double going(double part) {
        return Math.clamp((1 - part) / (1 - GOING), 0, 1);
    }

    private CrossFade() {
    }
}
