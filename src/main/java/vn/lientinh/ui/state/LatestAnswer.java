package vn.lientinh.ui.state;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions one after the other; of those that wait while one is being answered, only the latest is. Belongs to the
 * thread of the window.
 *
 * @param <Q> type of the questions; all that the answer depends on, because it is worked out on another thread
 * @param <A> type of the answers
 */
public final class LatestAnswer<Q, A> {

    private final Function<Q, A> answering;
    private final Consumer<A> answered;
    private @Nullable Q waiting;
    private boolean busy;
    private int forgotten;

    /**
     * Nothing is asked yet.
     *
     * @param answering works an answer out
     * @param answered  takes the answer
     */
    public LatestAnswer(Function<Q, A> answering, Consumer<A> answered) {
        this.answering = answering;
        this.answered = answered;
    }

    /** Asks a question, in place of one that still waits. */
    public void ask(Q question, Work work) {
        waiting = question;
        if (!busy) {
            next(work);
        }
    }

    private void next(Work work) {
        Q question = waiting;
        if (question == null) {
            return;
        }
        waiting = null;
        busy = true;
        int when = forgotten;
        CompletableFuture.supplyAsync(() -> answering.apply(question), work.background())
                .whenCompleteAsync((answer, failure) -> {
                    if (when != forgotten) {
                        return;
                    }
                    busy = false;
                    if (failure == null) {
                        answered.accept(answer);
                    } else {
                        Thread here = Thread.currentThread();
                        here.getUncaughtExceptionHandler().uncaughtException(here, failure);
                    }
                    next(work);
                }, work.foreground());
    }

    /** Nothing that has been asked so far is answered any longer. */
    public void forget() {
        waiting = null;
        busy = false;
        forgotten++;
    }
}
