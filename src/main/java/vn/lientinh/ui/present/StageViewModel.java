package vn.lientinh.ui.present;

import java.util.List;
import java.util.stream.Stream;

import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

import vn.lientinh.Messages;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Text;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;
import vn.lientinh.tour.GrowthClock;
import vn.lientinh.tour.StagePanels;
import vn.lientinh.tour.StopScene;
import vn.lientinh.tour.Years;
import vn.lientinh.ui.state.Selection;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/**
 * A tour on stage: which stop, what is said of it, how far its years are played, what a click has found. It sets what the
 * map shows on a {@link WindowViewModel} of its own, so that the main window stays as it was.
 */
public final class StageViewModel {

    private final Tour tour;
    private final TourPlayer player;
    private final WindowViewModel map;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Play> play;
    private final ReadOnlyObjectWrapper<Tour.Stop> stop;
    private final ReadOnlyObjectWrapper<@Nullable Years> years = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Segment> identified = new ReadOnlyObjectWrapper<>();
    private @Nullable GrowthClock growth;
    private final PreparedStops stops;
    private StopScene scene;
    private boolean showing;

    /**
     * A tour on stage at one of its stops.
     *
     * @param tour  has at least one stop
     * @param first place of the stop to begin with
     * @param home  what is seen where a stop does not say, (lon, lat)
     * @param map   what the map on stage shows; this is the only one to set it
     */
    public StageViewModel(Workspace workspace, Tour tour, int first, Envelope home, WindowViewModel map) {
        this.tour = tour;
        this.player = new TourPlayer(tour);
        this.map = map;
        this.texts = map.texts();
        Play start = player.apply(Play.START, new Command.Go(first));
        this.play = new ReadOnlyObjectWrapper<>(start);
        this.stop = new ReadOnlyObjectWrapper<>(player.stop(start));
        this.stops = new PreparedStops(workspace, tour, home, map.themeBinding().get(),
                new StagePanels(texts.messages()));
        texts.messagesProperty().subscribe((before, now) -> stops.speak(new StagePanels(now)));
        this.scene = stops.scene(stop.get());
        map.open(workspace);
        map.selectionProperty().subscribe(this::selected);
        show();
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

    /** The stops that are likely to be asked for next. */
    List<Tour.Stop> likely() {
        int here = play.get().stop();
        int after = player.after(here);
        return Stream.of(after, here - 1)
                .filter(place -> place >= 0)
                .map(place -> tour.stops().get(place))
                .toList();
    }

    /** The stops, as they are shown. */
    PreparedStops stops() {
        return stops;
    }

    /** What the map shows at the stop. */
    public StopScene scene() {
        return scene;
    }

    /** The years of the stop, or null when it has none. */
    public ReadOnlyObjectProperty<@Nullable Years> yearsProperty() {
        return years.getReadOnlyProperty();
    }

    /** What a click has found, or null. */
    public ReadOnlyObjectProperty<@Nullable Segment> identifiedProperty() {
        return identified.getReadOnlyProperty();
    }

    /** What is said of the stop. */
    public StringBinding textBinding() {
        return texts.made(messages -> words(stop.get().text(), messages), stop);
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
            scene = stops.scene(now);
            stop.set(now);
            show();
        } else if (asked && after.stop() == before.stop() && identified.get() != null && !after.blank()) {
            forgetClick();
        }
    }

    /** Lets time pass. */
    public void tick(double seconds, boolean flying) {
        GrowthClock clock = growth;
        if (clock != null && !clock.seen() && !flying && !play.get().blank()) {
            boolean running = clock.running();
            clock.advance(seconds);
            if (running) {
                showYears();
            }
        }
        // The years take part of the time of the stop; it does not end before they do.
        boolean playing = clock != null && !clock.seen()
                && play.get().standing() + seconds >= stop.get().seconds();
        apply(new Command.Tick(seconds, flying || playing));
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

    private void show() {
        showing = true;
        try {
            map.showLayers(scene.layers());
            map.colourByProperty().set(scene.colourBy());
            map.hoveredProperty().set(null);
            Segment selected = scene.selected();
            map.selectionProperty().set(selected == null ? Selection.NOTHING : new Selection.OfSegment(selected));
            identified.set(null);
            growth = scene.clock();
            showYears();
        } finally {
            showing = false;
        }
    }

    private void showYears() {
        GrowthClock clock = growth;
        double time = clock == null ? scene.start() : clock.time();
        years.set(scene.years(time));
        map.emphasisProperty().set(scene.emphasis(time));
    }

    private void selected(Selection selection) {
        if (!showing) {
            identified.set(map.selectedSegment());
        }
    }

    /** Takes the halo and the card of a click away, and gives the halo of the stop back. */
    private void forgetClick() {
        showing = true;
        Segment own = scene.selected();
        map.selectionProperty().set(own == null ? Selection.NOTHING : new Selection.OfSegment(own));
        identified.set(null);
        showing = false;
    }
}
