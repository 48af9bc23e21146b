package vn.lientinh.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import vn.lientinh.io.Problems;
import vn.lientinh.io.TourFile;
import vn.lientinh.io.TourList;
import vn.lientinh.io.TourReader;
import vn.lientinh.io.TourReferences;
import vn.lientinh.io.TourWriter;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Tour;

/**
 * The tours in {@code data/tours} of a workspace folder, for reading and saving. A file is replaced in one step or not at
 * all. What it held at the first save since it was read, and whatever another program has written to it meanwhile, is kept
 * beside it as {@code ID.YYYYMMDD-HHMMSS.bak} (UTC), the newest {@value #KEPT} of each tour. Used by one thread at a time.
 */
public final class TourFolder implements Tours.Place {

    private static final int KEPT = 10;
    private static final int LONGEST_ID = 60;
    private static final String BACKUP = ".bak";
    private static final String DRAFT = ".draft";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    /** Names that Windows keeps for devices, whatever their ending. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4",
            "com5",
            "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private final Path workspace;
    private final Path folder;
    private final InstantSource time;
    private final TourWriter writer = new TourWriter();
    /** What this program has itself written to each file since it was read. */
    private final Map<String, byte[]> written = new HashMap<>();

    /**
     * The tours of a workspace; neither folder need be there yet.
     *
     * @param workspace the folder that holds {@code data/}
     * @param time      names the backups
     */
    public TourFolder(Path workspace, InstantSource time) {
        this.workspace = workspace;
        this.folder = workspace.resolve(TourList.FOLDER);
        this.time = time;
    }

    @Override
    public Tours read(TourReferences known) {
        List<Problem> problems = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        try (InputStream in = Files.newInputStream(workspace.resolve(TourList.FILE))) {
            TourList.Read list = new TourList().read(in);
            problems.addAll(list.problems());
            ids.addAll(list.ids());
        } catch (NoSuchFileException e) {
            // Without a list, tours are offered by name.
        } catch (IOException e) {
            problems.addAll(unreadable(TourList.FILE, e));
        }
        try {
            ids.addAll(ids());
        } catch (NoSuchFileException | NotDirectoryException e) {
            // No tours yet.
        } catch (IOException e) {
            problems.addAll(unreadable(TourList.FOLDER, e));
        }
        TourReader reader = new TourReader(known);
        List<TourFile> files = new ArrayList<>();
        for (String id : ids) {
            String file = TourList.FOLDER + "/" + id + TourList.ENDING;
            try (InputStream in = Files.newInputStream(file(id))) {
                files.add(reader.read(file, id, in));
            } catch (NoSuchFileException e) {
                Problems missing = new Problems(file);
                missing.add(Problem.Kind.MISSING_FILE, "missing-file");
                problems.addAll(missing.toList());
            } catch (IOException e) {
                files.add(new TourFile(file, null, unreadable(file, e)));
            }
        }
        written.clear();
        return new Tours(List.copyOf(files), List.copyOf(problems));
    }

    private static List<Problem> unreadable(String file, IOException e) {
        Problems problems = new Problems(file);
        problems.add(Problem.Kind.UNREADABLE, "unreadable", String.valueOf(e.getMessage()));
        return problems.toList();
    }

    private List<String> ids() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> name.endsWith(TourList.ENDING) && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - TourList.ENDING.length()))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Saves a tour under its id.
     *
     * @throws IOException when that is not possible; the file is then as it was
     */
    public void save(Tour tour) throws IOException {
        byte[] content = writer.bytes(tour);
        Path file = file(tour.id());
        Files.createDirectories(folder);
        if (Files.exists(file)) {
            byte[] there = Files.readAllBytes(file);
            if (Arrays.equals(there, content)) {
                written.put(tour.id(), content);
                return;
            }
            if (!Arrays.equals(there, written.get(tour.id()))) {
                keep(tour.id(), there);
            }
        }
        WholeFile.replace(file, content);
        written.put(tour.id(), content);
    }

    /**
     * Removes a tour and its draft; what either held is kept as a backup.
     *
     * @throws IOException when that is not possible
     */
    public void remove(String id) throws IOException {
        for (Path path : List.of(file(id), draft(id))) {
            if (Files.exists(path)) {
                keep(id, Files.readAllBytes(path));
                Files.delete(path);
            }
        }
        written.remove(id);
    }

    /**
     * What is being worked on.
     *
     * @param files    drafts by the id of their tour
     * @param problems what is wrong with the place itself
     */
    public record Drafts(Map<String, TourFile> files, List<Problem> problems) {
    }

    /** The drafts that were not saved; a draft that cannot be read stays where it is and is told of. */
    public Drafts drafts(TourReferences known) {
        Map<String, TourFile> files = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        TourReader reader = new TourReader(known);
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path path : entries.filter(entry -> String.valueOf(entry.getFileName()).endsWith(DRAFT))
                    .sorted()
                    .toList()) {
                String name = String.valueOf(path.getFileName());
                String id = name.substring(0, name.length() - DRAFT.length());
                String file = TourList.FOLDER + "/" + name;
                try (InputStream in = Files.newInputStream(path)) {
                    TourFile draft = reader.read(file, id, in);
                    if (draft.tour() == null) {
                        problems.addAll(draft.problems());
                    } else {
                        files.put(id, draft);
                    }
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            // No tours yet.
        } catch (IOException e) {
            problems.addAll(unreadable(TourList.FOLDER, e));
        }
        return new Drafts(files, List.copyOf(problems));
    }

    /**
     * Keeps what is being worked on apart from the tour itself.
     *
     * @throws IOException when that is not possible
     */
    public void saveDraft(Tour tour) throws IOException {
        Files.createDirectories(folder);
        WholeFile.replace(draft(tour.id()), writer.bytes(tour));
    }

    /**
     * Throws a draft away.
     *
     * @throws IOException when that is not possible
     */
    public void discardDraft(String id) throws IOException {
        Files.deleteIfExists(draft(id));
    }

    private Path draft(String id) {
        return folder.resolve(id + DRAFT);
    }

    /** Whether there is a tour with this id. */
    public boolean has(String id) {
        return Files.exists(file(id)) || Files.exists(draft(id));
    }

    /** An id for a new tour with this title, that neither a file here nor {@code taken} has. */
    public String freeId(String title, Set<String> taken) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String base = plain.length() > LONGEST_ID ? plain.substring(0, LONGEST_ID).replaceAll("-$", "") : plain;
        if (base.isEmpty() || DEVICES.contains(base)) {
            base = base.isEmpty() ? "tour" : "tour-" + base;
        }
        Set<String> used = new HashSet<>(taken);
        String id = base;
        for (int next = 2; used.contains(id) || has(id); next++) {
            id = base + "-" + next;
        }
        return id;
    }

    private Path file(String id) {
        return folder.resolve(id + TourList.ENDING);
    }

    private void keep(String id, byte[] content) throws IOException {
        String name = id + "." + STAMP.format(time.instant());
        Path backup = folder.resolve(name + BACKUP);
        for (int next = 2; Files.exists(backup); next++) {
            backup = folder.resolve(name + "-" + next + BACKUP);
        }
        WholeFile.replace(backup, content);
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> backups = entries.filter(entry -> isBackup(id, String.valueOf(entry.getFileName())))
                    .sorted()
                    .toList();
            for (Path old : backups.subList(0, Math.max(0, backups.size() - KEPT))) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static boolean isBackup(String id, String name) {
        return name.startsWith(id + ".") && name.endsWith(BACKUP)
                && name.substring(id.length() + 1, name.length() - BACKUP.length()).matches("\\d{8}-\\d{6}(-\\d+)?");
    }
}
