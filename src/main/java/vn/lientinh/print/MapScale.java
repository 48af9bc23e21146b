package vn.lientinh.print;

import java.text.NumberFormat;
import java.util.Locale;

/** Scales as they are written on maps. */
public final class MapScale {
    /** The largest scale that a sheet is drawn at: 1:5 000. */
    public static final double LARGEST = 5_000;
    /** The smallest scale that a sheet is drawn at: 1:4 000 000. */
    public static final double SMALLEST = 4_000_000;

    private static final double[] STEPS = {1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 8, 10};

    /** The next rounder scale that shows no less than {@code denominator} does. */
    public static double rounded(double denominator) {
        double power = Math.pow(10, Math.floor(Math.log10(denominator)));
        for (double step : STEPS) {
            // A scale that is round already stays as it is.
            if (step * power >= denominator * (1 - 1e-9)) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /** The scale in figures, e.g. {@code 1:750.000} in Vietnamese. */
    public static String text(double denominator, Locale locale) {
        return "1:" + NumberFormat.getIntegerInstance(locale).format(Math.round(denominator));
    }

    private MapScale() {
    }
}
