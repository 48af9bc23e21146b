package vn.lientinh.ui.search;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.analysis.search.Found;
import vn.lientinh.analysis.search.SearchIndex;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.ui.state.Selection;
import vn.lientinh.ui.state.WindowViewModel;

/** What is typed, what is found, and what happens when one of it is taken. */
public final class SearchViewModel {

    /** So many results are listed at most. */
    static final int MOST = 12;
    /** Zoom at which a place without an extent is shown. */
    private static final double CLOSE = 13;
    private static final double CLOSEST = 14;

    private final WindowViewModel window;
    private final Executor background;
    private final Executor foreground;
    private final BiConsumer<Envelope, Double> flight;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Result>> results = new ReadOnlyObjectWrapper<>(List.of());
    private final IntegerProperty marked = new SimpleIntegerProperty(-1);
    private final ObjectProperty<@Nullable Pin> pin = new SimpleObjectProperty<>();
    private @Nullable SearchIndex index;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper();
    private @Nullable Runnable whenFound;
    private int asked;

    /** Something that was found: its name, what it is, and a word for the kind that styles can use. */
    public record Result(Found found, String title, String about, String kind) {
    }

    /**
     * The search of this window; it finds nothing before {@link #setIndex}.
     *
     * @param background where the search runs
     * @param foreground the thread of the window
     * @param flight     brings bounds into view, no closer than the zoom given
     */
    public SearchViewModel(WindowViewModel window, Executor background, Executor foreground,
            BiConsumer<Envelope, Double> flight) {
        this.window = window;
        this.background = background;
        this.foreground = foreground;
        this.flight = flight;
        query.subscribe((before, now) -> search());
        window.texts().messagesProperty().subscribe((before, now) -> search());
    }

    /** Finds things with this from now on. */
    public void setIndex(@Nullable SearchIndex newIndex) {
        index = newIndex;
        ready.set(newIndex != null);
        search();
    }

    private void search() {
        SearchIndex from = index;
        Workspace workspace = window.workspace();
        String text = query.get();
        int number = ++asked;
        answered.set(false);
        whenFound = null;
        if (from == null || workspace == null || text.isBlank()) {
            results.set(List.of());
            marked.set(-1);
            return;
        }
        FoundWords words = new FoundWords(workspace, window.texts().messages(), window.territoryViewProperty().get());
        CompletableFuture
                .supplyAsync(() -> from.find(text, MOST)
                        .stream()
                        .map(found -> new Result(found, words.title(found), words.about(found), kind(found)))
                        .toList(), background)
                .thenAcceptAsync(found -> {
                    // Only what was typed last counts.
                    if (number == asked) {
                        results.set(found);
                        marked.set(found.isEmpty() ? -1 : 0);
                        answered.set(true);
                        takeAwaited();
                    }
                }, foreground);
    }

    private static String kind(Found found) {
        return switch (found) {
            case Found.OfItem item -> "item";
            case Found.OfRoute route -> "route";
            case Found.OfSegment segment -> "segment";
            case Found.OfPlace place -> "place";
            case Found.OfTerritory territory -> "territory";
            case Found.OfClause clause -> "clause";
            case Found.OfKilometre post -> "kilometre";
            case Found.OfPosition position -> "position";
        };
    }

    /** Whether anything can be found yet. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** What is typed. */
    public StringProperty queryProperty() {
        return query;
    }

    /** What is found, best first. */
    public ReadOnlyObjectProperty<List<Result>> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    /** Number of the result that Enter takes; -1 when there is none. */
    public IntegerProperty markedProperty() {
        return marked;
    }

    /** The place that was found last and is nothing on the map itself, or null. */
    public ObjectProperty<@Nullable Pin> pinProperty() {
        return pin;
    }

    /** Marks another result, {@code by} further down; round the ends. */
    public void move(int by) {
        int size = results.get().size();
        if (size > 0) {
            marked.set(Math.floorMod(marked.get() + by, size));
        }
    }

    private void takeAwaited() {
        Runnable taken = whenFound;
        if (taken != null) {
            whenFound = null;
            takeMarked(taken);
        }
    }

    /** Whether what is typed has been looked for. */
    public ReadOnlyBooleanProperty answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    /**
     * Takes the marked result; while what is typed is still being looked for, the first one as soon as it is found.
     *
     * @param taken is called when something has been taken
     */
    public void takeMarked(Runnable taken) {
        int at = marked.get();
        if (!answered.get()) {
            whenFound = index == null ? null : taken;
        } else if (at >= 0 && at < results.get().size()) {
            take(results.get().get(at));
            taken.run();
        }
    }

    /** Selects what was found and flies there. */
    public void take(Result result) {
        Found found = result.found();
        pin.set(switch (found) {
            case Found.OfPlace place -> new Pin(place.place().lon(), place.place().lat(), result.title());
            case Found.OfKilometre post -> new Pin(post.lon(), post.lat(), result.title());
            case Found.OfPosition position -> new Pin(position.lon(), position.lat(), result.title());
            case Found.OfItem item -> null;
            case Found.OfRoute route -> null;
            case Found.OfSegment segment -> null;
            case Found.OfTerritory territory -> null;
            case Found.OfClause clause -> null;
        });
        switch (found) {
            case Found.OfItem item -> {
                reveal(item.segments());
                window.selectionProperty().set(new Selection.OfItem(item.item(), null));
            }
            case Found.OfRoute route -> {
                reveal(route.segments());
                // The stretches that are of an item have an answer.
                select(route.segments()
                        .stream()
                        .sorted(Comparator.comparing(segment -> segment.item() == null))
                        .toList());
            }
            case Found.OfSegment segment -> {
                reveal(List.of(segment.segment()));
                select(List.of(segment.segment()));
            }
            case Found.OfClause clause -> {
                reveal(clause.segments());
                clause.items()
                        .stream()
                        .findFirst()
                        .ifPresent(item -> window.selectionProperty().set(new Selection.OfItem(item, null)));
            }
            case Found.OfKilometre post -> {
                reveal(List.of(post.segment()));
                select(List.of(post.segment()));
            }
            // What was read about before is elsewhere, and would pass for what is at this place.
            case Found.OfPlace place -> window.selectionProperty().set(Selection.NOTHING);
            case Found.OfTerritory territory -> window.selectionProperty().set(Selection.NOTHING);
            case Found.OfPosition position -> window.selectionProperty().set(Selection.NOTHING);
        }
        Envelope bounds = found.bounds();
        if (bounds != null) {
            boolean dot = bounds.getDiameter() == 0;
            flight.accept(bounds, dot ? CLOSE : CLOSEST);
        }
    }

    private void select(List<Segment> segments) {
        segments.stream()
                .findFirst()
                .ifPresent(segment -> window.selectionProperty().set(new Selection.OfSegment(segment)));
    }

    /** What is flown to must be seen: layers that were turned off come back. */
    private void reveal(List<Segment> segments) {
        segments.forEach(segment -> window.visibleLayers().add(segment.layer()));
    }
}
