package vn.lientinh.print;

/**
 * A scale bar of round lengths on the ground.
 *
 * @param stepM    metres on the ground of one division
 * @param steps    number of divisions
 * @param stepPt   points on the page of one division
 */
public record ScaleBar(double stepM, int steps, double stepPt) {

    /**
     * The longest bar of divisions of 1, 2, 2.5 or 5 times a power of ten that is no wider than {@code maxWidth} points: four
     * of them, or two where four would be narrower than {@code leastStep} points each.
     */
    public static ScaleBar of(MapFrame frame, double maxWidth, double leastStep) {
        ScaleBar four = of(frame, maxWidth, 4);
        return four.stepPt >= leastStep ? four : of(frame, maxWidth, 2);
    }

    private static ScaleBar of(MapFrame frame, double maxWidth, int steps) {
        double longest = maxWidth / steps / frame.pointsPerGroundMetre();
        double power = Math.pow(10, Math.floor(Math.log10(longest)));
        double step = power;
        for (double factor : new double[]{2, 2.5, 5}) {
            if (factor * power <= longest * (1 + 1e-9)) {
                step = factor * power;
            }
        }
        return new ScaleBar(step, steps, step * frame.pointsPerGroundMetre());
    }

    /** Points on the page of the whole bar. */
    public double width() {
        return steps * stepPt;
    }

    /** Metres on the ground of the whole bar. */
    public double lengthM() {
        return steps * stepM;
    }
}
