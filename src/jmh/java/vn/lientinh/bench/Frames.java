package vn.lientinh.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Times of frames and of the work in them. Work of the FX thread is its processor time from one frame to the next: events,
 * animation, layout, tiles, and handing the scene over; that of the renderer is the processor time of the thread on which JavaFX
 * paints.
 */
final class Frames {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** Heads of the columns that {@link #cells()} fills. */
    static final String HEADS = "frames | frames a second | FX work, median | FX work, p99 | renderer, mean";
    static final String RULE = "---|---|---|---|---";

    private final Times work = new Times();
    private long lasted;
    private long rendering;

    /** Something that happens at every frame until it says that it is over. */
    @FunctionalInterface
    interface Step {
        /** Does what is due so many seconds after the first frame. */
        boolean at(double seconds);
    }

    /** Does {@code step} at every frame until it is over. */
    static Frames of(Step step) throws Exception {
        CompletableFuture<Frames> done = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            private final Frames frames = new Frames();
            private long before = -1;
            private long first;

            @Override
            public void handle(long now) {
                long used = THREADS.getCurrentThreadCpuTime();
                long time = System.nanoTime();
                if (before < 0) {
                    first = time;
                    frames.rendering = -renderingTime();
                } else {
                    frames.work.add(used - before);
                }
                before = used;
                frames.lasted = time - first;
                if (!step.at((time - first) / 1e9)) {
                    stop();
                    frames.rendering += renderingTime();
                    done.complete(frames);
                }
            }
        }.start());
        return done.get(120, TimeUnit.SECONDS);
    }

    private static long renderingTime() {
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith("QuantumRenderer")) {
                return THREADS.getThreadCpuTime(thread.getThreadId());
            }
        }
        throw new IllegalStateException("JavaFX renders on a thread of another name");
    }

    /** Counts those of {@code more} too. */
    void add(Frames more) {
        work.addAll(more.work);
        lasted += more.lasted;
        rendering += more.rendering;
    }

    /** How long they took, in seconds. */
    double seconds() {
        return lasted / 1e9;
    }

    double perSecond() {
        return work.count() * 1e9 / lasted;
    }

    /** What there is to know of them, as cells of a table. */
    String cells() {
        return String.format(Locale.ROOT, "%d | %.1f | %.2f ms | %.2f ms | %.1f ms", work.count(), perSecond(),
                work.medianMs(), work.p99Ms(), rendering / 1e6 / work.count());
    }
}
