package vn.lientinh.ui.map.gluon;

import org.jspecify.annotations.Nullable;

/** What a thread does for a tile; may be told to give up. Safe to use from several threads. */
final class Attempt {

    private @Nullable Thread by;
    private boolean givenUp;

    /** Whether there is still need for it; from now on giving up interrupts this thread. */
    synchronized boolean begin() {
        by = givenUp ? null : Thread.currentThread();
        return !givenUp;
    }

    /** The thread goes on to something else. */
    synchronized void end() {
        by = null;
        // An interrupt that came too late is not for whatever the thread does next.
        Thread.interrupted();
    }

    synchronized void giveUp() {
        givenUp = true;
        if (by != null) {
            by.interrupt();
        }
    }

    synchronized boolean givenUp() {
        return givenUp;
    }
}
