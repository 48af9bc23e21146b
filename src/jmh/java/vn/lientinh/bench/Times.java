package vn.lientinh.bench;

import java.util.Arrays;
import java.util.Locale;

/** Times of one thing, in nanoseconds. */
final class Times {
    private long[] nanos = new long[256];
    private int count;

    /** Something to be timed. */
    @FunctionalInterface
    interface Task {
        Object run() throws Exception;
    }

    /** Runs a task until it is warm, and then times it. */
    static Times of(int warmUps, int runs, Task task) throws Exception {
        Object last = null;
        for (int i = 0; i < warmUps; i++) {
            last = task.run();
        }
        Times times = new Times();
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            last = task.run();
            times.add(System.nanoTime() - start);
        }
        if (last == null) {
            throw new IllegalStateException("Nothing was made");
        }
        return times;
    }

    void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = time;
    }

    void addAll(Times more) {
        for (int i = 0; i < more.count; i++) {
            add(more.nanos[i]);
        }
    }

    int count() {
        return count;
    }

    /** The time that this share of the runs, 0 to 1, did not exceed, in milliseconds. */
    double quantileMs(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1, Math.ceil(share * count) - 1 < 0 ? 0 : Math.ceil(share * count) - 1)] / 1e6;
    }

    double medianMs() {
        return quantileMs(0.5);
    }

    double p99Ms() {
        return quantileMs(0.99);
    }

    /** Median and p99 as two cells of a table. */
    String cells() {
        return String.format(Locale.ROOT, "%.1f ms | %.1f ms", medianMs(), p99Ms());
    }
}
