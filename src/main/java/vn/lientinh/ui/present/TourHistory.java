package vn.lientinh.ui.present;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

import vn.lientinh.model.Tour;

/**
 * A tour in the making, with everything that was done to it, so that it can be undone and done again. Typing into one field
 * of one stop counts as one step until something else is done or {@link #seal} is called.
 */
public final class TourHistory {

    private static final int LONGEST = 200;

    private final Deque<Step> undone = new ArrayDeque<>();
    private final Deque<Step> done = new ArrayDeque<>();
    private State now;
    private @Nullable Edit open;

    /**
     * A tour and the stop that is being worked on.
     *
     * @param tour the tour
     * @param stop place of the stop, or -1 when the tour has none
     */
    public record State(Tour tour, int stop) {

        /** Keeps the place within the tour. */
        public State {
            stop = Math.clamp(stop, -1, tour.stops().size() - 1);
            if (stop < 0 && !tour.stops().isEmpty()) {
                stop = 0;
            }
        }
    }

    /** The sorts of things that are done to a tour. */
    public enum Action {
        ADD, REMOVE, MOVE, DUPLICATE, VIEW, LAYERS, COLOURS, SELECTED, TITLE, TEXT, NOTES, CLAUSE, SECONDS, ITEMS, NAME,
        LOOP, CLOCK, RESTORE
    }

    /** What was done, and to which stop; null for the tour as a whole. */
    private record Edit(Action action, @Nullable String stop) {
    }

    /** A state, and what led away from it. */
    private record Step(State state, Action action) {
    }

    /** Begins with this tour, at its first stop. */
    public TourHistory(Tour tour) {
        this.now = new State(tour, 0);
    }

    /** The tour as it is. */
    public State now() {
        return now;
    }

    /** Looks at another stop; that is nothing to be undone. */
    public void select(int stop) {
        now = new State(now.tour(), stop);
        open = null;
    }

    /**
     * Does something.
     *
     * @param action what
     * @param target id of the stop that it is done to, or null for the tour as a whole
     * @param result what comes of it; nothing is remembered when that is the same tour
     */
    public void apply(Action action, @Nullable String target, State result) {
        if (result.tour().equals(now.tour())) {
            now = result;
            return;
        }
        Edit edit = new Edit(action, target);
        if (!edit.equals(open)) {
            done.push(new Step(now, action));
            if (done.size() > LONGEST) {
                done.removeLast();
            }
        }
        open = continues(action) ? edit : null;
        undone.clear();
        now = result;
    }

    /** Whether the same thing done again to the same stop belongs to the same step. */
    private static boolean continues(Action action) {
        return switch (action) {
            case TITLE, TEXT, NOTES, CLAUSE, SECONDS, NAME -> true;
            case ADD, REMOVE, MOVE, DUPLICATE, VIEW, LAYERS, COLOURS, SELECTED, ITEMS, LOOP, CLOCK, RESTORE -> false;
        };
    }

    /** Ends the step that typing has begun. */
    public void seal() {
        open = null;
    }

    /** What {@link #undo} would undo, or null. */
    public @Nullable Action undoable() {
        Step step = done.peek();
        return step == null ? null : step.action();
    }

    /** What {@link #redo} would do again, or null. */
    public @Nullable Action redoable() {
        Step step = undone.peek();
        return step == null ? null : step.action();
    }

    /** Takes the last step back. */
    public void undo() {
        Step step = done.poll();
        if (step != null) {
            undone.push(new Step(now, step.action()));
            now = step.state();
        }
        open = null;
    }

    /** Does the step again that was taken back last. */
    public void redo() {
        Step step = undone.poll();
        if (step != null) {
            done.push(new Step(now, step.action()));
            now = step.state();
        }
        open = null;
    }
}
