package vn.lientinh.ui.present;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import vn.lientinh.model.Text;
import vn.lientinh.model.Tour;
import vn.lientinh.ui.present.TourHistory.Action;
import vn.lientinh.ui.present.TourHistory.State;

/** What can be done to a tour in the making; each goes into its history. */
public final class TourEdits {

    private final TourHistory history;

    /** Works on this history. */
    public TourEdits(TourHistory history) {
        this.history = history;
    }

    /** Puts a stop after the one that is being worked on, under an id that is free, and goes to it. */
    public void add(Tour.Stop stop) {
        insert(Action.ADD, stop);
    }

    /** Puts a copy of the stop that is being worked on after it, and goes to the copy. */
    public void duplicate() {
        Tour.Stop stop = current();
        if (stop != null) {
            insert(Action.DUPLICATE, stop);
        }
    }

    private void insert(Action action, Tour.Stop stop) {
        State now = history.now();
        List<Tour.Stop> stops = new ArrayList<>(now.tour().stops());
        Tour.Stop own = withId(stop, freeId(now.tour(), stop.id()));
        stops.add(now.stop() + 1, own);
        history.apply(action, own.id(), new State(with(now.tour(), stops), now.stop() + 1));
    }

    /** Takes the stop that is being worked on out. */
    public void remove() {
        State now = history.now();
        Tour.Stop stop = current();
        if (stop != null) {
            List<Tour.Stop> stops = new ArrayList<>(now.tour().stops());
            stops.remove(now.stop());
            history.apply(Action.REMOVE, stop.id(), new State(with(now.tour(), stops), now.stop()));
        }
    }

    /** Moves a stop so that it stands at place {@code to} afterwards, and goes to it. */
    public void move(int from, int to) {
        Tour tour = history.now().tour();
        int last = tour.stops().size() - 1;
        if (from < 0 || from > last) {
            return;
        }
        int place = Math.clamp(to, 0, last);
        List<Tour.Stop> stops = new ArrayList<>(tour.stops());
        Tour.Stop moved = stops.remove(from);
        stops.add(place, moved);
        history.apply(Action.MOVE, moved.id(), new State(with(tour, stops), place));
    }

    /** Changes the stop that is being worked on; its id stays. */
    public void change(Action action, UnaryOperator<Tour.Stop> change) {
        State now = history.now();
        Tour.Stop stop = current();
        if (stop != null) {
            List<Tour.Stop> stops = new ArrayList<>(now.tour().stops());
            stops.set(now.stop(), withId(change.apply(stop), stop.id()));
            history.apply(action, stop.id(), new State(with(now.tour(), stops), now.stop()));
        }
    }

    /** Names the tour. */
    public void name(Text title) {
        State now = history.now();
        history.apply(Action.NAME, null,
                new State(new Tour(now.tour().id(), title, now.tour().loop(), now.tour().stops()), now.stop()));
    }

    /** Whether the tour begins again after its last stop. */
    public void loop(boolean loop) {
        State now = history.now();
        history.apply(Action.LOOP, null,
                new State(now.tour().withLoop(loop), now.stop()));
    }

    /** The stop that is being worked on, or null. */
    public Tour.@Nullable Stop current() {
        State now = history.now();
        return now.stop() < 0 ? null : now.tour().stops().get(now.stop());
    }

    /**
     * A text with the words of one language changed. As long as the English words are the Vietnamese ones, nobody has
     * translated them, and they change along; Vietnamese words are never changed by English ones, unless there are none.
     */
    public static Text changed(Text text, boolean english, String words) {
        if (english) {
            return new Text(text.vi().isEmpty() ? words : text.vi(), words);
        }
        return new Text(words, text.en().equals(text.vi()) ? words : text.en());
    }

    private static Tour with(Tour tour, List<Tour.Stop> stops) {
        return new Tour(tour.id(), tour.title(), tour.loop(), stops);
    }

    private static Tour.Stop withId(Tour.Stop stop, String id) {
        return new Tour.Stop(id, stop.title(), stop.text(), stop.clause(), stop.items(), stop.view(), stop.layers(),
                stop.colourBy(), stop.year(), stop.growth(), stop.selected(), stop.seconds(), stop.notes());
    }

    private static String freeId(Tour tour, String wanted) {
        Set<String> taken = new HashSet<>();
        tour.stops().forEach(stop -> taken.add(stop.id()));
        String id = wanted;
        for (int next = 2; taken.contains(id); next++) {
            id = wanted + "-" + next;
        }
        return id;
    }
}
