package vn.lientinh.analysis.desk;

import java.util.Collection;

import vn.lientinh.model.Segment;

/**
 * Number and length of segments.
 *
 * @param segments how many
 * @param km       geodesic length together, in kilometres; points and areas add none
 */
public record Sum(int segments, double km) {

    /** Nothing. */
    public static final Sum NONE = new Sum(0, 0);

    /** With one more segment. */
    public Sum plus(Segment segment) {
        return new Sum(segments + 1, km + segment.lengthKm());
    }

    /** Both together. */
    public Sum plus(Sum other) {
        return new Sum(segments + other.segments, km + other.km);
    }

    /** All of them. */
    public static Sum of(Collection<Segment> all) {
        Sum sum = NONE;
        for (Segment segment : all) {
            sum = sum.plus(segment);
        }
        return sum;
    }
}
