package vn.lientinh.ui.state;

import java.util.concurrent.Executor;

/**
 * Where what the window shows is worked out.
 *
 * @param background does the work
 * @param foreground takes the answer; the thread of the window
 */
public record Work(Executor background, Executor foreground) {

    /** On the spot, so that everything changes in one go: for what takes less time than a frame. */
    public static final Work AT_ONCE = new Work(Runnable::run, Runnable::run);
}
