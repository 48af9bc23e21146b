package vn.lientinh.ui.tasks;

import java.util.function.Function;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.lientinh.Messages;

/** What is going on in the background. All methods are for the FX thread. */
public final class TasksViewModel {

    private final ObservableList<Task> running = FXCollections.observableArrayList();
    private final ObservableList<Task> unmodifiable = FXCollections.unmodifiableObservableList(running);

    /**
     * Something begins that may take a while. It is shown once it has taken long enough to be worth a look; whoever begins it
     * has to {@link Task#end end} it, whatever comes of it.
     *
     * @param words  what is being done, in the language of the moment
     * @param cancel calls it off, or null when that is not possible
     */
    public Task begin(Function<Messages, String> words, @Nullable Runnable cancel) {
        Task task = new Task(words, cancel, this);
        running.add(task);
        return task;
    }

    void end(Task task) {
        running.remove(task);
    }

    /** What is going on, the oldest first. */
    public ObservableList<Task> running() {
        return unmodifiable;
    }
}
