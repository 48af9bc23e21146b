package vn.lientinh.ui.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

import vn.lientinh.Messages;
import vn.lientinh.analysis.Measurement;
import vn.lientinh.ui.map.HitTest;
import vn.lientinh.ui.state.Texts;

/** What is being measured: vertices set one by one, the place under the pointer as the next one, until it is finished. */
public final class MeasureViewModel {

    /** How near to a line a place is drawn to it, in pixels. */
    private static final double SNAP_PX = 8;

    private final Texts texts;
    private final Consumer<String> clipboard;
    private final ReadOnlyObjectWrapper<@Nullable Kind> kind = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Coordinate>> places = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Coordinate> pointer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper finished = new ReadOnlyBooleanWrapper();
    private final BooleanProperty snapping = new SimpleBooleanProperty();
    private final ObjectBinding<Measurement> measured;
    private final ObjectBinding<Measurement> running;
    private final StringBinding runningTotal;
    private final StringBinding detail;
    private final HitTest hitTest;

    /** What is measured. */
    public enum Kind {
        DISTANCE(2), AREA(3);

        private final int least;

        Kind(int least) {
            this.least = least;
        }

        /** So many vertices there must be at least. */
        int least() {
            return least;
        }
    }

    /**
     * Nothing is measured yet.
     *
     * @param hitTest   finds what places are drawn to, if they are to be
     * @param clipboard takes the result as text
     */
    public MeasureViewModel(Texts texts, HitTest hitTest, Consumer<String> clipboard) {
        this.texts = texts;
        this.hitTest = hitTest;
        this.clipboard = clipboard;
        measured = Bindings.createObjectBinding(() -> Measurement.of(places.get()), places);
        running = Bindings.createObjectBinding(this::currentRunning, places, pointer, finished);
        runningTotal = Bindings.createStringBinding(() -> words(running.get()), running, kind,
                texts.messagesProperty());
        detail = Bindings.createStringBinding(this::currentDetail, running, kind, texts.messagesProperty());
    }

    private Measurement currentRunning() {
        Coordinate next = pointer.get();
        List<Coordinate> set = places.get();
        return next == null || finished.get() || !set.isEmpty() && set.getLast().equals2D(next)
                ? measured.get()
                : Measurement.of(Stream.concat(set.stream(), Stream.of(next)).toList());
    }

    private String words(Measurement measurement) {
        Kind of = kind.get();
        MeasureWords words = new MeasureWords(texts.messages());
        if (of == null) {
            return "";
        }
        if (of == Kind.AREA && measurement.crosses()) {
            // The parts on either side of a crossing would count against each other.
            return texts.messages().text("ui.measure.crossing");
        }
        return of == Kind.AREA ? words.area(measurement.areaM2()) : words.length(measurement.lengthM());
    }

    private String currentDetail() {
        Kind of = kind.get();
        Measurement now = running.get();
        Messages messages = texts.messages();
        MeasureWords words = new MeasureWords(messages);
        if (of == null || now.places().size() < of.least()) {
            return messages.text("ui.measure.begin");
        }
        return of == Kind.AREA
                ? messages.text(now.crosses() ? "ui.measure.crossing.remedy" : "ui.measure.perimeter",
                        words.length(now.lengthM() + now.closingM()),
                        now.places().size())
                : messages.text("ui.measure.legs", now.legsM().size(), words.length(now.legsM().getLast()));
    }

    /** Begins to measure anew. */
    public void start(Kind of) {
        kind.set(of);
        clear();
    }

    /** Measures the other thing through the same vertices. */
    public void change(Kind of) {
        kind.set(of);
        if (places.get().size() < of.least()) {
            finished.set(false);
        }
    }

    /** Begins to measure anew, from (lon, lat) in degrees. */
    public void startAt(Kind of, double lon, double lat) {
        start(of);
        places.set(List.of(new Coordinate(lon, lat)));
    }

    /** Forgets the vertices and goes on measuring. */
    public void clear() {
        places.set(List.of());
        pointer.set(null);
        finished.set(false);
    }

    /**
     * Sets a vertex at (lon, lat) in degrees, or at what lies within reach of it; begins anew when the last measurement is
     * finished.
     *
     * @param metresPerPixel how much ground a pixel covers
     */
    public void set(double lon, double lat, double metresPerPixel) {
        if (kind.get() == null) {
            return;
        }
        if (finished.get()) {
            clear();
        }
        List<Coordinate> more = new ArrayList<>(places.get());
        Coordinate place = snapped(lon, lat, metresPerPixel);
        if (more.isEmpty() || !more.getLast().equals2D(place)) {
            more.add(place);
        }
        places.set(List.copyOf(more));
        pointer.set(place);
    }

    /** The pointer is at (lon, lat) in degrees. */
    public void point(double lon, double lat, double metresPerPixel) {
        if (kind.get() != null && !finished.get()) {
            pointer.set(snapped(lon, lat, metresPerPixel));
        }
    }

    /** The pointer has left the map. */
    public void pointAway() {
        pointer.set(null);
    }

    private Coordinate snapped(double lon, double lat, double metresPerPixel) {
        Coordinate at = new Coordinate(lon, lat);
        return snapping.get() ? Snap.to(hitTest, at, SNAP_PX * metresPerPixel) : at;
    }

    /** Takes back the vertex that was set last; a finished measurement goes on. */
    public void removeLast() {
        if (!places.get().isEmpty()) {
            places.set(places.get().subList(0, places.get().size() - 1));
            finished.set(false);
        }
    }

    /** Ends the measurement; the figure stays on the map. */
    public void finish() {
        Kind of = kind.get();
        if (of != null && places.get().size() >= of.least()) {
            finished.set(true);
            pointer.set(null);
        }
    }

    /** Measures no more. */
    public void leave() {
        kind.set(null);
        clear();
    }

    /** Copies the result with everything it is made of, as text. */
    public void copy() {
        Kind of = kind.get();
        Measurement now = measured.get();
        if (of == null || now.places().size() < of.least()) {
            return;
        }
        Messages messages = texts.messages();
        MeasureWords words = new MeasureWords(messages);
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(of == Kind.AREA ? "ui.measure.copy.area" : "ui.measure.copy.distance", words(now)));
        if (of == Kind.AREA) {
            lines.add(messages.text("ui.measure.copy.perimeter", words.length(now.lengthM() + now.closingM())));
        } else {
            lines.add(messages.text("ui.measure.copy.legs",
                    now.legsM().stream().map(words::length).collect(Collectors.joining("; "))));
        }
        lines.add(messages.text("ui.measure.copy.places"));
        now.places()
                .forEach(place -> lines.add(String.format(java.util.Locale.ROOT, "%.6f, %.6f", place.y, place.x)));
        clipboard.accept(String.join("\n", lines));
    }

    /** What is measured; null while nothing is. */
    public ReadOnlyObjectProperty<@Nullable Kind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    /** The vertices that are set, (lon, lat) in degrees. */
    public ReadOnlyObjectProperty<List<Coordinate>> placesProperty() {
        return places.getReadOnlyProperty();
    }

    /** Where the next vertex would be, or null. */
    public ReadOnlyObjectProperty<@Nullable Coordinate> pointerProperty() {
        return pointer.getReadOnlyProperty();
    }

    /** Whether the measurement is ended. */
    public ReadOnlyBooleanProperty finishedProperty() {
        return finished.getReadOnlyProperty();
    }

    /** Whether places are drawn to vertices and lines nearby. */
    public BooleanProperty snappingProperty() {
        return snapping;
    }

    /** What the vertices and the place under the pointer make, in words. */
    public StringBinding runningTotalBinding() {
        return runningTotal;
    }

    /** What the running total is made of, or how to begin. */
    public StringBinding detailBinding() {
        return detail;
    }
}
