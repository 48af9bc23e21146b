package vn.lientinh.geo;

import java.util.BitSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds what of a {@link PackedGeometry} lies in a box or near a place. The tree holds runs of up to sixteen edges, so that
 * long lines are found where they are and not by their large boxes. Immutable.
 */
public final class GeometryIndex {
    private static final int RUN = 16;

    private final PackedGeometry geometry;
    private final PackedBoxTree tree;
    /** First vertex of each run, and one more that ends the last run. */
    private final int[] runStart;
    private final int[] partOfRun;
    private final int[] featureOfPart;

    /** Tells of a feature near a place. */
    @FunctionalInterface
    public interface Found {
        /** Takes a feature and its distance in ints of the packed geometry; a feature may come more than once. */
        void found(int feature, double distance);
    }

    /** The nearest feature and its distance in ints of the packed geometry. */
    public record Nearest(int feature, double distance) {
    }

    /** Indexes all edges and points. */
    public GeometryIndex(PackedGeometry geometry) {
        this.geometry = geometry;
        int runs = 0;
        for (int part = 0; part < geometry.parts(); part++) {
            runs += runs(geometry.firstVertex(part + 1) - geometry.firstVertex(part));
        }
        runStart = new int[runs + 1];
        partOfRun = new int[runs];
        featureOfPart = new int[geometry.parts()];
        int[] boxes = new int[4 * runs];
        int run = 0;
        for (int feature = 0; feature < geometry.features(); feature++) {
            for (int part = geometry.firstPart(feature); part < geometry.firstPart(feature + 1); part++) {
                featureOfPart[part] = feature;
                int first = geometry.firstVertex(part);
                int edges = geometry.firstVertex(part + 1) - first - 1;
                int runsOfPart = runs(edges + 1);
                for (int i = 0; i < runsOfPart; i++) {
                    runStart[run] = first + (int) ((long) edges * i / runsOfPart);
                    partOfRun[run] = part;
                    geometry.box(runStart[run], first + (int) ((long) edges * (i + 1) / runsOfPart) + 1, boxes,
                            4 * run);
                    run++;
                }
            }
        }
        runStart[runs] = geometry.vertices();
        tree = new PackedBoxTree(boxes);
    }

    private static int runs(int vertices) {
        return Math.max(1, (vertices - 1 + RUN - 1) / RUN);
    }

    /** The feature that a part belongs to. */
    public int featureOf(int part) {
        return featureOfPart[part];
    }

    /** Sets the bit of every part that has an edge near this box. An area whose edges all lie outside is not found. */
    public void parts(int minX, int minY, int maxX, int maxY, BitSet parts) {
        tree.search(minX, minY, maxX, maxY, run -> parts.set(partOfRun[run]));
    }

    /**
     * The feature whose line, outline or point is nearest to (x, y), or null when none that {@code wanted} accepts is within
     * {@code maxDistance}.
     */
    public @Nullable Nearest nearest(double x, double y, double maxDistance, IntPredicate wanted) {
        return nearest(x, y, maxDistance, wanted, 0, (feature, other) -> false);
    }

    /**
     * Like {@link #nearest(double, double, double, IntPredicate)}; of features that are equally near, give or take
     * {@code slack}, the one that {@code preferred} says is to be taken before the others.
     */
    public @Nullable Nearest nearest(double x, double y, double maxDistance, IntPredicate wanted, double slack,
            Preference preferred) {
        int[] best = {-1};
        double[] bestDistance = {maxDistance};
        tree.nearest(x, y, maxDistance, (run, squareDistance) -> {
            int feature = featureOfPart[partOfRun[run]];
            if (!wanted.test(feature)) {
                return squareDistance;
            }
            double square = squareDistance(run, x, y);
            if (square > squareDistance) {
                return squareDistance;
            }
            double distance = Math.sqrt(square);
            if (best[0] < 0 || distance < bestDistance[0] - slack
                    || distance <= bestDistance[0] + slack && preferred.isBefore(feature, best[0])) {
                best[0] = feature;
            }
            bestDistance[0] = Math.min(distance, bestDistance[0]);
            double reach = Math.min(maxDistance, bestDistance[0] + slack);
            return reach * reach;
        });
        return best[0] < 0 ? null : new Nearest(best[0], bestDistance[0]);
    }

    /** Says which of two features that are equally near is taken. */
    @FunctionalInterface
    public interface Preference {
        /** Whether {@code feature} is to be taken before {@code other}. */
        boolean isBefore(int feature, int other);
    }

    /** Tells of everything whose line, outline or point is within {@code maxDistance} of (x, y), in no particular order. */
    public void within(double x, double y, double maxDistance, Found found) {
        double square = maxDistance * maxDistance;
        tree.nearest(x, y, maxDistance, (run, squareDistance) -> {
            double runSquare = squareDistance(run, x, y);
            if (runSquare <= square) {
                found.found(featureOfPart[partOfRun[run]], Math.sqrt(runSquare));
            }
            return squareDistance;
        });
    }

    private double squareDistance(int run, double x, double y) {
        int[] xy = geometry.coordinates();
        int at = 2 * runStart[run];
        int end = lastVertex(run) * 2;
        double x0 = xy[at] - x;
        double y0 = xy[at + 1] - y;
        double best = x0 * x0 + y0 * y0;
        for (at += 2; at <= end; at += 2) {
            double x1 = xy[at] - x;
            double y1 = xy[at + 1] - y;
            double dx = x1 - x0;
            double dy = y1 - y0;
            double length = dx * dx + dy * dy;
            double along = length == 0 ? 0 : -(x0 * dx + y0 * dy) / length;
            double nearX = along <= 0 ? x0 : along >= 1 ? x1 : x0 + along * dx;
            double nearY = along <= 0 ? y0 : along >= 1 ? y1 : y0 + along * dy;
            best = Math.min(best, nearX * nearX + nearY * nearY);
            x0 = x1;
            y0 = y1;
        }
        return best;
    }

    /** The last vertex of a run: the first of the next run of the same part, or the last of the part. */
    private int lastVertex(int run) {
        int part = partOfRun[run];
        return run + 1 < partOfRun.length && partOfRun[run + 1] == part
                ? runStart[run + 1]
                : geometry.firstVertex(part + 1) - 1;
    }

    /** Whether (x, y) lies inside the rings of an area. */
    public boolean contains(int feature, double x, double y) {
        int[] xy = geometry.coordinates();
        boolean inside = false;
        for (int part = geometry.firstPart(feature); part < geometry.firstPart(feature + 1); part++) {
            int end = 2 * geometry.firstVertex(part + 1);
            for (int i = 2 * geometry.firstVertex(part) + 2; i < end; i += 2) {
                double x0 = xy[i - 2];
                double y0 = xy[i - 1];
                double x1 = xy[i];
                double y1 = xy[i + 1];
                if (y0 > y != y1 > y && x < (x1 - x0) * (y - y0) / (y1 - y0) + x0) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }
}
