package vn.lientinh.ui.basemap;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.lientinh.Messages;
import vn.lientinh.model.Text;
import vn.lientinh.store.Setting;
import vn.lientinh.store.Settings;
import vn.lientinh.tiles.BaseMapChoice;
import vn.lientinh.tiles.BaseMaps;
import vn.lientinh.tiles.TileSource;
import vn.lientinh.tiles.TilesException;
import vn.lientinh.tiles.XyzTemplate;

/**
 * Which base map is shown, and which others the user has used. The program's own is shown until another has been opened; one
 * that cannot be opened leaves things as they are and is told about. A server is only asked once the user has chosen it.
 */
public final class BaseMapsViewModel {

    /** As many are offered again. */
    static final int MOST_KNOWN = 8;
    private static final Setting<Optional<Entry>> CHOSEN = Setting.optional("basemap.chosen", Entry.class);
    private static final Setting<List<Entry>> KNOWN = Setting.list("basemap.known", Entry.class);

    private final Settings settings;
    private final BaseMaps maps;
    private final Executor background;
    private final Executor foreground;
    private final ReadOnlyObjectWrapper<TileSource> source;
    private final ReadOnlyObjectWrapper<BaseMapChoice> chosen = new ReadOnlyObjectWrapper<>(BaseMapChoice.BUILT_IN);
    private final ObservableList<BaseMapChoice> known = FXCollections.observableArrayList();
    private final ObservableList<BaseMapChoice> unmodifiableKnown = FXCollections.unmodifiableObservableList(known);
    private Consumer<Text> trouble = words -> {
    };
    private int asked;

    /** A choice as it is remembered: a file by its path, a server by its template. */
    record Entry(String place, String attribution, int maxZoom) {

        private static final int NO_SERVER = -1;

        static @Nullable Entry of(BaseMapChoice choice) {
            return switch (choice) {
                case BaseMapChoice.BuiltIn builtIn -> null;
                case BaseMapChoice.MbTilesFile(Path file) -> new Entry(file.toString(), "", NO_SERVER);
                case BaseMapChoice.Server(XyzTemplate template) ->
                    new Entry(template.address(), template.attribution(), template.maxZoom());
            };
        }

        /** Empty when it makes no sense on this machine any more. */
        Optional<BaseMapChoice> choice() {
            try {
                return Optional.of(maxZoom == NO_SERVER
                        ? new BaseMapChoice.MbTilesFile(Path.of(place))
                        : new BaseMapChoice.Server(XyzTemplate.of(place, attribution, maxZoom)));
            } catch (InvalidPathException | TilesException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * The program's own base map at first.
     *
     * @param background where files are opened
     * @param foreground the FX thread
     */
    public BaseMapsViewModel(Settings settings, BaseMaps maps, Executor background, Executor foreground) {
        this.settings = settings;
        this.maps = maps;
        this.background = background;
        this.foreground = foreground;
        this.source = new ReadOnlyObjectWrapper<>(maps.builtIn());
        settings.get(KNOWN).stream().flatMap(entry -> entry.choice().stream()).limit(MOST_KNOWN).forEach(known::add);
    }

    /** Tells {@code listener} from now on, on the FX thread, why a base map cannot be shown. */
    public void onTrouble(Consumer<Text> listener) {
        trouble = listener;
    }

    /** The tiles to show. */
    public ReadOnlyObjectProperty<TileSource> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** Which base map that is. */
    public ReadOnlyObjectProperty<BaseMapChoice> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** What the user has used besides the program's own, the latest first. */
    public ObservableList<BaseMapChoice> known() {
        return unmodifiableKnown;
    }

    /** Shows the base map that was shown when the program was last used; the program's own when it cannot be opened. */
    public void showRemembered() {
        settings.get(CHOSEN).flatMap(Entry::choice).ifPresent(choice -> open(choice, true));
    }

    /** Shows this base map as soon as it is open, and remembers it. */
    public void choose(BaseMapChoice choice) {
        open(choice, false);
    }

    private void open(BaseMapChoice choice, boolean remembered) {
        int number = ++asked;
        CompletableFuture.supplyAsync(() -> {
            try {
                return maps.open(choice);
            } catch (TilesException e) {
                throw new CompletionException(e);
            }
        }, background).whenCompleteAsync((opened, failure) -> {
            if (failure != null) {
                tell(choice, failure, remembered);
            } else if (number != asked) {
                // Something else has been chosen meanwhile.
                closeLater(opened);
            } else {
                show(choice, opened);
            }
        }, foreground);
    }

    private void show(BaseMapChoice choice, TileSource opened) {
        TileSource before = source.get();
        chosen.set(choice);
        source.set(opened);
        if (before != opened) {
            closeLater(before);
        }
        Entry entry = Entry.of(choice);
        settings.set(CHOSEN, Optional.ofNullable(entry));
        if (entry != null) {
            offer(choice, entry);
        }
    }

    /** Puts a choice first among those that are offered. */
    private void offer(BaseMapChoice choice, Entry entry) {
        known.remove(choice);
        known.addFirst(choice);
        if (known.size() > MOST_KNOWN) {
            known.remove(MOST_KNOWN, known.size());
        }
        settings.change(KNOWN,
                before -> Stream.concat(Stream.of(entry), before.stream().filter(one -> !one.equals(entry)))
                        .limit(MOST_KNOWN)
                        .toList());
    }

    private void tell(BaseMapChoice choice, Throwable failure, boolean remembered) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        // What is known to go wrong names the file or server itself.
        Text why = cause instanceof TilesException known ? known.text()
                : new Text(name(choice) + ": " + cause.getMessage() + ".",
                        name(choice) + ": " + cause.getMessage() + ".");
        String key = remembered ? "ui.basemap.fallback" : "ui.basemap.failed";
        trouble.accept(new Text(new Messages(Messages.VIETNAMESE).text(key, why.vi()),
                new Messages(Messages.ENGLISH).text(key, why.en())));
    }

    /** Offers a base map no longer; when it is shown, the program's own is shown instead. */
    public void remove(BaseMapChoice choice) {
        known.remove(choice);
        Entry entry = Entry.of(choice);
        settings.change(KNOWN, before -> before.stream().filter(one -> !one.equals(entry)).toList());
        if (choice.equals(chosen.get())) {
            choose(BaseMapChoice.BUILT_IN);
        }
    }

    /** Offers again what was removed, and shows it if it was shown. */
    public void restore(BaseMapChoice choice, boolean show) {
        Entry entry = Entry.of(choice);
        if (entry != null) {
            offer(choice, entry);
        }
        if (show) {
            choose(choice);
        }
    }

    private void closeLater(TileSource old) {
        background.execute(() -> maps.close(old));
    }

    /** What a choice is called in lists: a file by its name, a server by its host. Not for the program's own. */
    public static String name(BaseMapChoice choice) {
        return switch (choice) {
            case BaseMapChoice.BuiltIn builtIn -> "";
            case BaseMapChoice.MbTilesFile(Path file) -> String.valueOf(file.getFileName());
            case BaseMapChoice.Server(XyzTemplate template) -> template.host();
        };
    }
}
