package vn.lientinh.ui.print;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Does one thing after the other on a thread of its own; of those that wait, only the latest is done. */
final class Latest implements AutoCloseable {

    private final ExecutorService thread;
    private final AtomicReference<@Nullable Runnable> waiting = new AtomicReference<>();

    /** Work on a thread with this name. */
    Latest(String name) {
        thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Does this next, in place of whatever else waits. */
    void run(Runnable task) {
        if (waiting.getAndSet(task) == null) {
            try {
                thread.execute(this::next);
            } catch (RejectedExecutionException e) {
                waiting.set(null);
            }
        }
    }

    private void next() {
        Runnable task = waiting.getAndSet(null);
        if (task != null) {
            task.run();
        }
    }

    /** Does nothing more; what is being done is finished. */
    @Override
    public void close() {
        waiting.set(null);
        thread.shutdown();
    }
}
