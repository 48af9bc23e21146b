package vn.lientinh.ui.tasks;

import java.util.function.Function;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

import org.jspecify.annotations.Nullable;

import vn.lientinh.Messages;

/** A piece of work that is going on in the background. All methods are for the FX thread. */
public final class Task {

    /** Progress of which nothing is known. */
    public static final double UNKNOWN = -1;

    private final Function<Messages, String> words;
    private final @Nullable Runnable cancel;
    private final TasksViewModel list;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);

    Task(Function<Messages, String> words, @Nullable Runnable cancel, TasksViewModel list) {
        this.words = words;
        this.cancel = cancel;
        this.list = list;
    }

    /** What is being done, in the language of the moment. */
    public Function<Messages, String> words() {
        return words;
    }

    /** How much is done, 0 to 1, or {@link #UNKNOWN}. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Tells how much is done, 0 to 1, or {@link #UNKNOWN}. */
    public void advance(double part) {
        progress.set(part);
    }

    /** Whether it can be called off. */
    public boolean canBeCancelled() {
        return cancel != null;
    }

    /** Calls it off: it is at an end for the user at once. */
    public void cancel() {
        if (cancel != null && list.running().contains(this)) {
            end();
            cancel.run();
        }
    }

    /** It is done, or has failed. */
    public void end() {
        list.end(this);
    }
}
