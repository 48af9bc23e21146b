package vn.lientinh.ui.views;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import vn.lientinh.geo.Viewport;
import vn.lientinh.store.Setting;
import vn.lientinh.store.Settings;

/** The views that the user has given names, kept in the settings. Names are unique. */
public final class BookmarksViewModel {

    private static final Setting<List<Bookmark>> BOOKMARKS = Setting.list("views.bookmarks", Bookmark.class);

    private final Settings settings;
    private final ObservableList<Bookmark> all = FXCollections.observableArrayList();
    private final ObservableList<Bookmark> unmodifiable = FXCollections.unmodifiableObservableList(all);

    /** The views kept in {@code settings}. */
    public BookmarksViewModel(Settings settings) {
        this.settings = settings;
        all.setAll(settings.get(BOOKMARKS));
    }

    /** All of them, the oldest first. */
    public ObservableList<Bookmark> all() {
        return unmodifiable;
    }

    /** Whether there is one of this name. */
    public boolean has(String name) {
        return all.stream().anyMatch(one -> one.name().equals(name.strip()));
    }

    /** {@code name}, with a number behind it when it is taken. */
    public String freeName(String name) {
        String free = name;
        for (int next = 2; has(free); next++) {
            free = name + " " + next;
        }
        return free;
    }

    /** Keeps what is seen under {@code name}, in the place of what had this name. */
    public void keep(String name, Viewport view) {
        Bookmark fresh = Bookmark.of(name, view);
        if (has(name)) {
            change(before -> before.stream().map(one -> one.name().equals(fresh.name()) ? fresh : one).toList());
        } else {
            change(before -> Stream.concat(before.stream().filter(one -> !one.name().equals(fresh.name())),
                    Stream.of(fresh)).toList());
        }
    }

    /** Gives one another name; does nothing when that is blank or taken. */
    public void rename(Bookmark bookmark, String name) {
        if (!name.isBlank() && !has(name)) {
            Bookmark renamed = bookmark.named(name);
            change(before -> before.stream().map(one -> one.equals(bookmark) ? renamed : one).toList());
        }
    }

    /**
     * Removes one.
     *
     * @return puts it back where it was
     */
    public Runnable remove(Bookmark bookmark) {
        int place = all.indexOf(bookmark);
        change(before -> before.stream().filter(one -> !one.equals(bookmark)).toList());
        return () -> change(before -> {
            List<Bookmark> others = before.stream().filter(one -> !one.name().equals(bookmark.name())).toList();
            int to = Math.clamp(place, 0, others.size());
            return Stream.of(others.subList(0, to).stream(), Stream.of(bookmark),
                    others.subList(to, others.size()).stream()).flatMap(part -> part).toList();
        });
    }

    private void change(UnaryOperator<List<Bookmark>> by) {
        settings.change(BOOKMARKS, by);
        all.setAll(settings.get(BOOKMARKS));
    }
}
