package vn.lientinh.ui.present;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.lientinh.Messages;
import vn.lientinh.io.TourFile;
import vn.lientinh.io.TourReferences;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Text;
import vn.lientinh.model.Tour;
import vn.lientinh.store.TourLibrary;
import vn.lientinh.ui.notices.Notice;
import vn.lientinh.ui.present.TourHistory.Action;
import vn.lientinh.ui.state.Texts;

/**
 * The tours of a workspace: which there are, which is at hand, and what is done to it. Every change is kept as a draft at
 * once, in the background; saving makes it the tour. Used on the FX thread.
 */
public final class ToursViewModel {

    private final TourShelf shelf;
    private final Consumer<Notice> tell;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ObservableList<Entry> unmodifiable = FXCollections.unmodifiableObservableList(entries);
    private final ReadOnlyObjectWrapper<@Nullable Entry> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper stop = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private final Map<String, TourHistory> histories = new HashMap<>();

    /**
     * A tour in the list.
     *
     * @param file     as saved, or as made, with what is wrong with it
     * @param tour     as it is now, or null when its file is none
     * @param editable whether it can be changed
     * @param changed  whether there are changes that are not saved
     */
    public record Entry(TourFile file, @Nullable Tour tour, boolean editable, boolean changed) {

        /** Whether it can be put on stage. */
        public boolean playable() {
            return tour != null && !tour.stops().isEmpty();
        }

        /** Tells it from all others. */
        String key() {
            return (editable ? "own/" : "program/") + file.file().replaceAll("\\.(json|draft)$", "");
        }

        private Entry with(TourFile nowFile, Tour now, boolean nowChanged) {
            return new Entry(nowFile, now, editable, nowChanged);
        }
    }

    /**
     * No tours yet.
     *
     * @param files      where files are read and written, one after the other
     * @param foreground the FX thread
     * @param tell       tells the user
     */
    public ToursViewModel(Texts texts, Executor files, Executor foreground, Consumer<Notice> tell) {
        this.shelf = new TourShelf(texts, files, foreground, tell);
        this.tell = tell;
    }

    /**
     * Reads the tours of another library.
     *
     * @param wanted key of the one to be at hand, if it is there
     */
    public void open(TourLibrary opened, TourReferences references, String wanted) {
        shelf.use(opened, references);
        histories.clear();
        reload(wanted);
    }

    private void reload(@Nullable String wanted) {
        shelf.read(read -> take(read, wanted));
    }

    private void take(TourLibrary.Read read, @Nullable String wanted) {
        Entry before = chosen.get();
        String key = wanted != null ? wanted : before == null ? null : before.key();
        List<Entry> fresh = read.entries().stream().map(entry -> {
            Tour draft = entry.draft();
            boolean changed = draft != null && !draft.equals(entry.file().tour())
                    || entry.file().file().endsWith("draft");
            Entry made = new Entry(entry.file(), draft == null ? entry.file().tour() : draft, entry.editable(),
                    changed);
            TourHistory history = histories.get(made.key());
            return history == null || made.tour() == null ? made
                    : made.with(made.file(), history.now().tour(), changed);
        }).toList();
        entries.setAll(fresh);
        long restored = fresh.stream()
                .filter(Entry::changed)
                .filter(entry -> !histories.containsKey(entry.key()))
                .count();
        if (restored > 0) {
            tell.accept(Notice.state("tour-draft", "tour.notice.draft", restored));
        }
        if (!read.problems().isEmpty()) {
            Problem first = read.problems().getFirst();
            tell.accept(new Notice("tour-problems", Notice.Kind.FAILURE, messages -> first.file() + ": "
                    + first.what().in(messages.locale()) + " " + first.remedy().in(messages.locale()), null));
        }
        choose(fresh.stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElse(fresh.isEmpty() ? null : fresh.getFirst()));
    }

    /** All tours, those of the program first. */
    public ObservableList<Entry> entries() {
        return unmodifiable;
    }

    /** The tour at hand, or null. */
    public ReadOnlyObjectProperty<@Nullable Entry> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The place of the stop at hand, or -1. */
    public ReadOnlyIntegerProperty stopProperty() {
        return stop.getReadOnlyProperty();
    }

    /** Changes whenever the tour at hand, its stop at hand, or what can be undone changes. */
    public ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** The stop at hand, or null. */
    public Tour.@Nullable Stop current() {
        Tour tour = tour();
        int place = stop.get();
        return tour == null || place < 0 || place >= tour.stops().size() ? null : tour.stops().get(place);
    }

    /** The tour at hand, or null. */
    public @Nullable Tour tour() {
        Entry entry = chosen.get();
        return entry == null ? null : entry.tour();
    }

    /** Whether the tour at hand can be changed. */
    public boolean editable() {
        Entry entry = chosen.get();
        return entry != null && entry.editable() && entry.tour() != null;
    }

    /** What is wrong with a stop of the tour at hand. */
    public List<Problem> problemsOf(Tour.Stop of) {
        Entry entry = chosen.get();
        return entry == null ? List.of() : entry.file().problemsOf(of.id());
    }

    /** Takes a tour to hand. */
    public void choose(@Nullable Entry entry) {
        chosen.set(entry);
        TourHistory history = history();
        Tour tour = tour();
        stop.set(history != null ? history.now().stop() : tour == null || tour.stops().isEmpty() ? -1 : 0);
        version.set(version.get() + 1);
    }

    /** Takes a stop to hand. */
    public void select(int place) {
        if (place == stop.get()) {
            return;
        }
        TourHistory history = history();
        if (history != null) {
            history.select(place);
        }
        stop.set(place);
        version.set(version.get() + 1);
    }

    private @Nullable TourHistory history() {
        Entry entry = chosen.get();
        if (entry == null || !entry.editable() || entry.tour() == null) {
            return null;
        }
        Tour tour = entry.tour();
        return histories.computeIfAbsent(entry.key(), key -> new TourHistory(tour));
    }

    // ---- changes ----

    /** Does something to the tour at hand; nothing while it cannot be changed. */
    public void edit(Consumer<TourEdits> change) {
        TourHistory history = history();
        if (history != null) {
            change.accept(new TourEdits(history));
            show(history);
        }
    }

    /** Changes the stop at hand. */
    public void change(Action action, UnaryOperator<Tour.Stop> change) {
        edit(edits -> edits.change(action, change));
    }

    /** What can be undone, or null. */
    public @Nullable Action undoable() {
        TourHistory history = history();
        return history == null ? null : history.undoable();
    }

    /** What can be done again, or null. */
    public @Nullable Action redoable() {
        TourHistory history = history();
        return history == null ? null : history.redoable();
    }

    /** Takes the last step back. */
    public void undo() {
        TourHistory history = history();
        if (history != null) {
            history.undo();
            show(history);
        }
    }

    /** Does the step again that was taken back last. */
    public void redo() {
        TourHistory history = history();
        if (history != null) {
            history.redo();
            show(history);
        }
    }

    private void show(TourHistory history) {
        Entry before = Objects.requireNonNull(chosen.get());
        Tour now = history.now().tour();
        Tour old = before.tour();
        if (!now.equals(old)) {
            Tour saved = before.file().file().endsWith(".draft") ? null : before.file().tour();
            Entry fresh = before.with(before.file(), now, before.changed() || !now.equals(saved));
            replace(before, fresh);
            keepDraft(now);
        }
        stop.set(history.now().stop());
        version.set(version.get() + 1);
    }

    private void replace(Entry before, Entry fresh) {
        int at = entries.indexOf(before);
        chosen.set(fresh);
        if (at >= 0) {
            entries.set(at, fresh);
        }
    }

    /** Keeps the draft, and looks at the tour as if it had been read. */
    private void keepDraft(Tour now) {
        shelf.keepDraft(now, looked -> {
            Entry entry = chosen.get();
            if (entry != null && now.equals(entry.tour()) && !looked.problems().equals(entry.file().problems())) {
                replace(entry, new Entry(new TourFile(entry.file().file(), entry.file().tour(), looked.problems()),
                        entry.tour(), entry.editable(), entry.changed()));
                version.set(version.get() + 1);
            }
        });
    }

    /** Saves the tour at hand. */
    public void save() {
        Entry entry = chosen.get();
        Tour now = tour();
        if (entry == null || now == null || !entry.editable()) {
            return;
        }
        TourHistory history = history();
        if (history != null) {
            history.seal();
        }
        shelf.save(now, saved -> saved(now, saved));
    }

    private void saved(Tour now, TourFile saved) {
        for (Entry entry : List.copyOf(entries)) {
            Tour tour = entry.tour();
            if (entry.editable() && tour != null && tour.id().equals(now.id())) {
                Entry fresh = entry.with(saved, tour, !tour.equals(now));
                int at = entries.indexOf(entry);
                boolean athand = entry.equals(chosen.get());
                entries.set(at, fresh);
                if (athand) {
                    chosen.set(fresh);
                    version.set(version.get() + 1);
                }
            }
        }
        tell.accept(new Notice("tour-save", Notice.Kind.DONE,
                messages -> messages.text("tour.notice.saved", now.title().in(messages.locale())), null));
    }

    /** Gives up what was not saved of the tour at hand; that can be undone. */
    public void revert() {
        Entry entry = chosen.get();
        if (entry == null || !entry.editable() || entry.file().file().endsWith(".draft")) {
            return;
        }
        Tour saved = entry.file().tour();
        TourHistory history = history();
        if (saved != null && history != null) {
            history.apply(Action.RESTORE, null, new TourHistory.State(saved, history.now().stop()));
            show(history);
            save();
        }
    }

    // ---- tours as a whole ----

    /** Makes a tour without stops, and takes it to hand. */
    public void create() {
        begin(new Tour("", new Text(new Messages(Messages.VIETNAMESE).text("tour.new"),
                new Messages(Messages.ENGLISH).text("tour.new")), false, List.of()));
    }

    /** Makes a copy of the tour at hand that can be changed, and takes it to hand. */
    public void duplicate() {
        Tour tour = tour();
        if (tour != null) {
            begin(new Tour("", new Text(new Messages(Messages.VIETNAMESE).text("tour.copyOf", tour.title().vi()),
                    new Messages(Messages.ENGLISH).text("tour.copyOf", tour.title().en())), tour.loop(),
                    tour.stops()));
        }
    }

    private void begin(Tour made) {
        shelf.add(made, ids(), this::take);
    }

    /** Takes a tour to hand that is new in the library. */
    private void take(Tour fresh) {
        reload("own/data/tours/" + fresh.id());
    }

    private Set<String> ids() {
        Set<String> taken = new HashSet<>();
        entries.forEach(entry -> {
            Tour tour = entry.tour();
            if (tour != null) {
                taken.add(tour.id());
            }
        });
        return taken;
    }

    /** Removes the tour at hand; the notice that tells so offers to bring it back. */
    public void remove() {
        Entry entry = chosen.get();
        if (entry == null || !entry.editable()) {
            return;
        }
        Tour gone = entry.tour();
        String id = gone != null ? gone.id() : fileId(entry);
        shelf.remove(id, () -> {
            histories.remove(entry.key());
            reload(null);
            Notice told = new Notice("tour-removed", Notice.Kind.STATE,
                    messages -> messages.text("tour.notice.removed",
                            gone == null ? id : gone.title().in(messages.locale())),
                    null);
            tell.accept(gone == null ? told : told.offering("tour.notice.restore", () -> restore(gone)));
        });
    }

    private static String fileId(Entry entry) {
        String name = entry.file().file().substring(entry.file().file().lastIndexOf('/') + 1);
        return name.substring(0, name.lastIndexOf('.'));
    }

    private void restore(Tour gone) {
        shelf.save(gone, saved -> take(gone));
    }

    /** Writes the tour at hand to a file of its own. */
    public void exportTo(Path file) {
        Tour tour = tour();
        if (tour != null) {
            shelf.write(tour, file);
        }
    }

    /** Takes a tour from a file into the library, under an id that is free. */
    public void importFrom(Path file) {
        shelf.take(file, ids(), this::take);
    }
}
