package vn.lientinh.ui.present;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import vn.lientinh.Messages;
import vn.lientinh.analysis.TourFacts;
import vn.lientinh.analysis.YearByYear;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Text;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.ColourBy;
import vn.lientinh.render.Emphasis;
import vn.lientinh.ui.state.Selection;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/**
 * A tour on stage: which stop, what is said of it, how far its years are played, what a click has found. It sets what the
 * map shows on a {@link WindowViewModel} of its own, so that the main window stays as it was.
 */
public final class StageViewModel {

    private final Workspace workspace;
    private final Tour tour;
    private final TourPlayer player;
    private final WindowViewModel map;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Play> play;
    private final ReadOnlyObjectWrapper<Tour.Stop> stop;
    private final ReadOnlyObjectWrapper<@Nullable Years> years = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Segment> identified = new ReadOnlyObjectWrapper<>();
    private final ObjectBinding<TourFacts.@Nullable Facts> facts;
    private @Nullable GrowthClock growth;
    private @Nullable YearByYear yearByYear;
    private boolean showing;

    /**
     * The years of a stop at one moment.
     *
     * @param year   the year that is running
     * @param from   the first year
     * @param to     the last year
     * @param moment what has come into place
     * @param apart  what has no stated year
     * @param played whether the years are played through, or one year stands still
     */
    public record Years(int year, int from, int to, YearByYear.Moment moment, YearByYear.Sum apart, boolean played) {
    }

    /**
     * A tour on stage at one of its stops.
     *
     * @param tour  has at least one stop
     * @param first place of the stop to begin with
     * @param map   what the map on stage shows; this is the only one to set it
     */
    public StageViewModel(Workspace workspace, Tour tour, int first, WindowViewModel map) {
        this.workspace = workspace;
        this.tour = tour;
        this.player = new TourPlayer(tour);
        this.map = map;
        this.texts = map.texts();
        Play start = player.apply(Play.START, new Command.Go(first));
        this.play = new ReadOnlyObjectWrapper<>(start);
        this.stop = new ReadOnlyObjectWrapper<>(player.stop(start));
        this.facts = Bindings.createObjectBinding(
                () -> new TourFacts(workspace, texts.messages()).of(stop.get()), stop, texts.messagesProperty());
        map.open(workspace);
        map.selectionProperty().subscribe(this::selected);
        show(stop.get());
    }

    /** The tour. */
    public Tour tour() {
        return tour;
    }

    /** What the map on stage shows. */
    public WindowViewModel map() {
        return map;
    }

    /** The texts of the stage. */
    public Texts texts() {
        return texts;
    }

    /** Where the tour is. */
    public ReadOnlyObjectProperty<Play> playProperty() {
        return play.getReadOnlyProperty();
    }

    /** The stop that is shown. */
    public ReadOnlyObjectProperty<Tour.Stop> stopProperty() {
        return stop.getReadOnlyProperty();
    }

    /** The stop after this one, or null. */
    public Tour.@Nullable Stop next() {
        int next = player.after(play.get().stop());
        return next < 0 ? null : tour.stops().get(next);
    }

    /** The years of the stop, or null when it has none. */
    public ReadOnlyObjectProperty<@Nullable Years> yearsProperty() {
        return years.getReadOnlyProperty();
    }

    /** What a click has found, or null. */
    public ReadOnlyObjectProperty<@Nullable Segment> identifiedProperty() {
        return identified.getReadOnlyProperty();
    }

    /** Who invests in the items of the stop and by when, or null when it is about none. */
    public ObjectBinding<TourFacts.@Nullable Facts> factsBinding() {
        return facts;
    }

    /** Title of the stop. */
    public StringBinding titleBinding() {
        return texts.made(messages -> words(stop.get().title(), messages), stop);
    }

    /** What is said of the stop. */
    public StringBinding textBinding() {
        return texts.made(messages -> words(stop.get().text(), messages), stop);
    }

    /** The clause of the stop, or empty. */
    public StringBinding clauseBinding() {
        return texts.made(messages -> new TourFacts(workspace, messages).clause(stop.get()), stop);
    }

    /** What the speaker has noted for the stop, or empty. */
    public StringBinding notesBinding() {
        return texts.made(messages -> {
            Text notes = stop.get().notes();
            return notes == null ? "" : words(notes, messages);
        }, stop);
    }

    private static String words(Text text, Messages messages) {
        return text.in(messages.locale());
    }

    /** Does what a key, a click or the clock asks. */
    public void apply(Command command) {
        if (stepYear(command)) {
            return;
        }
        Play before = play.get();
        Play after = player.apply(before, command);
        if (after.equals(before)) {
            return;
        }
        play.set(after);
        boolean asked = !(command instanceof Command.Tick);
        Tour.Stop now = player.stop(after);
        if (now != stop.get()) {
            stop.set(now);
            show(now);
        } else if (asked && after.stop() == before.stop() && identified.get() != null && !after.blank()) {
            forgetClick();
        }
    }

    /** Lets time pass. */
    public void tick(double seconds, boolean flying) {
        GrowthClock clock = growth;
        if (clock != null && clock.running() && !flying && !play.get().blank()) {
            clock.advance(seconds);
            showYears();
        }
        apply(new Command.Tick(seconds, flying || clock != null && clock.running()));
    }

    /** Whether the years of the stop are running by themselves. */
    public boolean yearsRunning() {
        GrowthClock clock = growth;
        return clock != null && clock.running();
    }

    private boolean stepYear(Command command) {
        GrowthClock clock = growth;
        if (clock == null || play.get().blank()) {
            return false;
        }
        boolean stepped = command == Command.Simple.LATER && clock.step(1)
                || command == Command.Simple.EARLIER && clock.step(-1);
        if (stepped) {
            showYears();
        }
        return stepped;
    }

    private void show(Tour.Stop now) {
        showing = true;
        try {
            Set<String> all = workspace.layers().stream().map(Layer::id).collect(Collectors.toSet());
            Set<String> wanted = now.layers() == null ? all : new HashSet<>(now.layers());
            wanted.retainAll(all);
            map.visibleLayers().retainAll(wanted);
            map.visibleLayers().addAll(wanted);
            Tour.Colours colours = now.colourBy();
            map.colourByProperty().set(colours == null ? ColourBy.INVESTOR : ColourBy.valueOf(colours.name()));
            map.hoveredProperty().set(null);
            Segment selected = segment(now.selected());
            map.selectionProperty().set(selected == null ? Selection.NOTHING : new Selection.OfSegment(selected));
            identified.set(null);
            List<Segment> segments = workspace.segments().stream().filter(s -> wanted.contains(s.layer())).toList();
            Tour.Growth played = now.growth();
            growth = played == null ? null : new GrowthClock(played, now.seconds());
            yearByYear = played == null && now.year() == null ? null : new YearByYear(segments);
            if (yearByYear == null) {
                years.set(null);
                map.emphasisProperty().set(emphasis(now, segments));
            } else {
                showYears();
            }
        } finally {
            showing = false;
        }
    }

    private static Emphasis emphasis(Tour.Stop stop, List<Segment> segments) {
        Set<String> focus = segments.stream()
                .filter(segment -> stop.items().contains(String.valueOf(segment.item()))
                        || segment.moreItems().stream().anyMatch(stop.items()::contains))
                .map(Segment::id)
                .collect(Collectors.toSet());
        return focus.isEmpty() ? Emphasis.NONE : new Emphasis(focus, Map.of());
    }

    private void showYears() {
        YearByYear all = yearByYear;
        if (all == null) {
            return;
        }
        Tour.Stop now = stop.get();
        GrowthClock clock = growth;
        Integer still = now.year();
        Tour.Growth played = now.growth();
        double time = clock != null ? clock.time() : still == null ? 0 : still + 1;
        int year = clock != null ? clock.year() : still == null ? 0 : still;
        years.set(new Years(year, played == null ? year : played.from(), played == null ? year : played.to(),
                all.at(time), all.apart(), clock != null));
        Map<String, Double> shares = all.shares(time);
        map.emphasisProperty().set(new Emphasis(shares.keySet(), shares));
    }

    private @Nullable Segment segment(@Nullable String id) {
        return id == null
                ? null
                : workspace.segments().stream().filter(segment -> segment.id().equals(id)).findFirst().orElse(null);
    }

    private void selected(Selection selection) {
        if (!showing) {
            identified.set(map.selectedSegment());
        }
    }

    /** Takes the halo and the card of a click away, and gives the halo of the stop back. */
    private void forgetClick() {
        showing = true;
        Segment own = segment(stop.get().selected());
        map.selectionProperty().set(own == null ? Selection.NOTHING : new Selection.OfSegment(own));
        identified.set(null);
        showing = false;
    }
}
