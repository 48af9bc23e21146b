package vn.lientinh.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.lientinh.Messages;
import vn.lientinh.model.Text;

/**
 * What the program remembers for the user between two runs, in a JSON file that people can read. Changes are written a moment
 * later by a thread of their own, several in one go.
 *
 * <p>
 * Several windows may use one file: a change is made again on what the file then holds, so whatever another window has written
 * meanwhile stays, as do entries that this program does not know. Of two windows that set the same entry, the later wins; lists
 * that both add to are best changed with {@link #change}. A file that is broken is set aside under another name and told about,
 * never thrown away.
 *
 * <p>
 * Nothing here throws for what is in the file or on the disk. Safe to use from several threads.
 */
public final class Settings implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Settings.class.getName());
    private static final long COALESCE_MS = 400;
    private static final long LOCK_PATIENCE_MS = 5_000;
    private static final long LOCK_PAUSE_MS = 20;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final @Nullable Path file;
    private final InstantSource time;
    private final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    /** Guards the fields below; never held while a file is read or written. */
    private final Object lock = new Object();
    /** Held while the file is read and written, so that writes keep their order. */
    private final Object writing = new Object();
    private final List<Text> untold = new ArrayList<>();
    private final Map<String, List<Change<?>>> pending = new LinkedHashMap<>();
    private ObjectNode values;
    private @Nullable Consumer<Text> teller;
    private @Nullable ScheduledExecutorService writer;
    private boolean scheduled;
    private boolean unwritable;

    /** A change of one setting, to be made again on what is in the file. */
    private record Change<T>(Setting<T> setting, UnaryOperator<T> by) {

        /** Makes the change; whether a value had to be replaced that could not be read. */
        boolean make(ObjectNode in) {
            JsonNode there = in.get(setting.name());
            T before = there == null ? setting.usual() : setting.decode(there).orElse(setting.usual());
            JsonNode after = setting.encode(by.apply(before));
            if (after == null) {
                in.remove(setting.name());
            } else {
                in.set(setting.name(), after);
            }
            return there != null && setting.decode(there).isEmpty();
        }
    }

    private Settings(@Nullable Path file, InstantSource time) {
        this.file = file;
        this.time = time;
        this.values = json.createObjectNode();
    }

    /** The settings in {@code file}, which need not be there yet. */
    public static Settings open(Path file) {
        return open(file, InstantSource.system());
    }

    static Settings open(Path file, InstantSource time) {
        Settings settings = new Settings(file, time);
        try {
            settings.values = settings.read(file);
        } catch (IOException e) {
            settings.tell("settings.unreadable", file, e);
        }
        return settings;
    }

    /** Settings that are forgotten with the object. */
    public static Settings inMemory() {
        return new Settings(null, InstantSource.system());
    }

    /** The value of a setting; the usual one when nothing that can be used is remembered. */
    public <T> T get(Setting<T> setting) {
        synchronized (lock) {
            JsonNode node = values.get(setting.name());
            return node == null ? setting.usual() : setting.decode(node).orElse(setting.usual());
        }
    }

    /** The value of a setting when one is remembered that can be used. */
    public <T> Optional<T> find(Setting<T> setting) {
        synchronized (lock) {
            JsonNode node = values.get(setting.name());
            return node == null ? Optional.empty() : setting.decode(node);
        }
    }

    /** Remembers {@code value}. Remembering what is remembered already writes nothing. */
    public <T> void set(Setting<T> setting, T value) {
        synchronized (lock) {
            JsonNode there = values.get(setting.name());
            JsonNode wanted = setting.encode(value);
            if (there == null ? wanted == null : there.equals(wanted)) {
                return;
            }
            pending.remove(setting.name());
            add(new Change<>(setting, before -> value));
        }
    }

    /**
     * Changes a value. {@code by} is called once now and again when the file is written, on what another window has left there
     * then, so it must only depend on its argument.
     */
    public <T> void change(Setting<T> setting, UnaryOperator<T> by) {
        synchronized (lock) {
            add(new Change<>(setting, by));
        }
    }

    private void add(Change<?> change) {
        ObjectNode changed = values.deepCopy();
        change.make(changed);
        values = changed;
        Path to = file;
        if (to == null) {
            return;
        }
        pending.computeIfAbsent(change.setting().name(), name -> new ArrayList<>()).add(change);
        if (!scheduled) {
            scheduled = true;
            ScheduledExecutorService by = writer;
            if (by == null) {
                by = Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("settings").factory());
                writer = by;
            }
            by.schedule(() -> write(to), COALESCE_MS, TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Tells {@code listener} in words what goes wrong with the file, now and from now on, once each. It is called by the thread
     * that finds out.
     */
    public void onTrouble(Consumer<Text> listener) {
        List<Text> waiting;
        synchronized (lock) {
            teller = listener;
            waiting = List.copyOf(untold);
            untold.clear();
        }
        waiting.forEach(listener);
    }

    private void tell(String key, Object... arguments) {
        Text words = new Text(new Messages(Messages.VIETNAMESE).text(key, arguments),
                new Messages(Messages.ENGLISH).text(key, arguments));
        LOG.log(Level.WARNING, words.en());
        Consumer<Text> listener;
        synchronized (lock) {
            listener = teller;
            if (listener == null) {
                untold.add(words);
            }
        }
        if (listener != null) {
            listener.accept(words);
        }
    }

    /** Writes what is not written yet and waits for it. */
    public void flush() {
        Path to = file;
        if (to != null) {
            write(to);
        }
    }

    /** Writes what is not written yet. What is changed later may be lost. */
    @Override
    public void close() {
        flush();
        ScheduledExecutorService by;
        synchronized (lock) {
            by = writer;
            writer = null;
        }
        if (by != null) {
            by.shutdown();
        }
    }

    /**
     * What the file holds; nothing when it is not there or, being broken, has been set aside.
     *
     * @throws IOException when it is there and cannot be read
     */
    private ObjectNode read(Path from) throws IOException {
        byte[] content;
        try {
            content = Files.readAllBytes(from);
        } catch (NoSuchFileException e) {
            return json.createObjectNode();
        }
        try {
            if (json.readTree(content) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            LOG.log(Level.DEBUG, "Broken settings", e);
        }
        tell("settings.broken", from, Files.move(from, freeName(from, "broken")).getFileName());
        return json.createObjectNode();
    }

    private Path freeName(Path of, String why) {
        String name = of.getFileName() + "." + why + "-" + STAMP.format(time.instant());
        Path free = of.resolveSibling(name);
        for (int next = 2; Files.exists(free); next++) {
            free = of.resolveSibling(name + "-" + next);
        }
        return free;
    }

    private void write(Path named) {
        synchronized (writing) {
            Map<String, List<Change<?>>> changes;
            synchronized (lock) {
                scheduled = false;
                if (pending.isEmpty()) {
                    return;
                }
                changes = new LinkedHashMap<>(pending);
                pending.clear();
            }
            try {
                // Where the user has put a link, the file it leads to is written, and the link stays.
                Path to = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
                Files.createDirectories(to.getParent());
                try (FileChannel channel = FileChannel.open(to.resolveSibling(to.getFileName() + ".lock"),
                        StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock held = held(channel)) {
                    LOG.log(Level.TRACE, "Writing {0} under {1}", to, held);
                    merge(to, changes);
                }
                unwritable = false;
            } catch (IOException e) {
                synchronized (lock) {
                    // Kept for the next attempt, before what has come since.
                    Map<String, List<Change<?>>> since = new LinkedHashMap<>(pending);
                    pending.clear();
                    changes.forEach((name, list) -> pending.put(name, new ArrayList<>(list)));
                    since.forEach((name, list) -> pending.computeIfAbsent(name, any -> new ArrayList<>()).addAll(list));
                }
                if (!unwritable) {
                    unwritable = true;
                    tell("settings.unwritable", named, e);
                }
            }
        }
    }

    private void merge(Path to, Map<String, List<Change<?>>> changes) throws IOException {
        ObjectNode merged = read(to);
        ObjectNode before = merged.deepCopy();
        boolean replaced = false;
        for (List<Change<?>> list : changes.values()) {
            for (Change<?> change : list) {
                replaced |= change.make(merged);
            }
        }
        if (replaced) {
            Files.copy(to, freeName(to, "kept"));
        }
        if (!merged.equals(before)) {
            WholeFile.replace(to, json.writeValueAsBytes(merged));
        }
        synchronized (lock) {
            ObjectNode now = merged.deepCopy();
            pending.values().forEach(list -> list.forEach(change -> change.make(now)));
            values = now;
        }
    }

    /** Keeps other windows from writing; null when the file system knows no locks, or one has been kept for far too long. */
    private static @Nullable FileLock held(FileChannel channel) throws IOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LOCK_PATIENCE_MS);
        do {
            try {
                FileLock held = channel.tryLock();
                if (held != null) {
                    return held;
                }
            } catch (OverlappingFileLockException e) {
                // Another window of this very program.
                LOG.log(Level.TRACE, "The settings are being written", e);
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "No locks here", e);
                return null;
            }
            try {
                Thread.sleep(LOCK_PAUSE_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        } while (System.nanoTime() < end);
        return null;
    }
}
