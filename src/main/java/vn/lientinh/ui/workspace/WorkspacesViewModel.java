package vn.lientinh.ui.workspace;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.store.Setting;
import vn.lientinh.store.Settings;
import vn.lientinh.store.WorkspaceFolder;
import vn.lientinh.store.WorkspaceStore;
import vn.lientinh.ui.shell.OpenedWorkspace;
import vn.lientinh.ui.tasks.Task;
import vn.lientinh.ui.tasks.TasksViewModel;

/** Opens workspaces in the background. What is open stays open until the next one is ready, and when it cannot be opened. */
public final class WorkspacesViewModel {

    /** As many are offered again. */
    static final int MOST_RECENT = 8;
    private static final Setting<List<String>> RECENT = Setting.list("workspace.recent", String.class);

    private final Settings settings;
    private final TasksViewModel tasks;
    private final Executor background;
    private final Executor foreground;
    private final Consumer<OpenedWorkspace> show;
    private final BiFunction<String, Throwable, String> log;
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final ObservableList<Path> unmodifiableRecent = FXCollections.unmodifiableObservableList(recent);
    private final ReadOnlyObjectWrapper<@Nullable WorkspaceStore> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private Consumer<WorkspaceStore> onOpening = store -> {
    };
    private @Nullable Task running;
    private int asked;

    /**
     * A workspace that could not be opened.
     *
     * @param store   what was to be opened
     * @param reason  what is known of the reason, in the words of whatever failed
     * @param details all that is known, for whoever wants to report it; null when the folder is simply no workspace
     */
    public record Failure(WorkspaceStore store, String reason, @Nullable String details) {
    }

    /**
     * Opens workspaces.
     *
     * @param background where they are read
     * @param foreground the FX thread
     * @param show       shows one that has been read, on the FX thread
     * @param log        writes down a failure that nobody expected, and gives all that is known of it
     */
    public WorkspacesViewModel(Settings settings, TasksViewModel tasks, Executor background, Executor foreground,
            Consumer<OpenedWorkspace> show, BiFunction<String, Throwable, String> log) {
        this.settings = settings;
        this.tasks = tasks;
        this.background = background;
        this.foreground = foreground;
        this.show = show;
        this.log = log;
        settings.get(RECENT).stream().flatMap(WorkspacesViewModel::path).limit(MOST_RECENT).forEach(recent::add);
    }

    private static Stream<Path> path(String text) {
        try {
            return Stream.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Stream.of();
        }
    }

    /** Folders that were opened lately, the latest first. */
    public ObservableList<Path> recent() {
        return unmodifiableRecent;
    }

    /** Tells {@code listener} of each workspace that is about to be read. */
    public void onOpening(Consumer<WorkspaceStore> listener) {
        onOpening = onOpening.andThen(listener);
    }

    /** What is open, or null as long as nothing is. */
    public ReadOnlyObjectProperty<@Nullable WorkspaceStore> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** What could not be opened at last; null when all went well. */
    public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The failure has been read. */
    public void dismissFailure() {
        failure.set(null);
    }

    /** Opens the workspace in a folder. */
    public void open(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        WorkspaceFolder store = new WorkspaceFolder(absolute);
        if (!Files.isDirectory(absolute.resolve("geojson")) && !Files.isDirectory(absolute.resolve("data"))) {
            failure.set(new Failure(store, absolute.toString(), null));
            return;
        }
        open(store);
    }

    /** Opens the workspace that comes with the program. */
    public void openBuiltIn() {
        open(new BuiltInWorkspace());
    }

    /** Reads what is open once more, as after a change by another program. */
    public void reload() {
        WorkspaceStore now = open.get();
        if (now != null) {
            open(now);
        }
    }

    /** Opens a workspace. */
    public void open(WorkspaceStore store) {
        open(store, CompletableFuture.supplyAsync(() -> OpenedWorkspace.read(store::read), background));
    }

    /** Opens a workspace that is being read already. */
    public void open(WorkspaceStore store, CompletableFuture<OpenedWorkspace> reading) {
        if (running != null) {
            running.end();
        }
        failure.set(null);
        onOpening.accept(store);
        int number = ++asked;
        Task task = tasks.begin(messages -> messages.text("ui.workspace.reading", store.name()), () -> asked++);
        running = task;
        reading.whenCompleteAsync((read, failed) -> {
            task.end();
            if (number != asked) {
                return;
            }
            if (failed != null) {
                fail(store, failed);
            } else {
                show.accept(Objects.requireNonNull(read));
                open.set(store);
                remember(store);
            }
        }, foreground);
    }

    private void fail(WorkspaceStore store, Throwable failed) {
        Throwable cause = failed instanceof CompletionException && failed.getCause() != null ? failed.getCause()
                : failed;
        failure.set(new Failure(store, String.valueOf(cause), log.apply("open " + store.name(), cause)));
    }

    private void remember(WorkspaceStore store) {
        if (store instanceof WorkspaceFolder folder) {
            Path path = folder.folder();
            recent.remove(path);
            recent.addFirst(path);
            if (recent.size() > MOST_RECENT) {
                recent.remove(MOST_RECENT, recent.size());
            }
            settings.change(RECENT,
                    before -> Stream.concat(Stream.of(path.toString()),
                            before.stream().filter(other -> !other.equals(path.toString())))
                            .limit(MOST_RECENT)
                            .toList());
        }
    }

    /** Offers a folder no longer. */
    public void forget(Path folder) {
        recent.remove(folder);
        settings.change(RECENT, before -> before.stream().filter(other -> !other.equals(folder.toString())).toList());
    }
}
