package vn.lientinh.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lientinh.io.TourFile;
import vn.lientinh.io.TourReferences;
import vn.lientinh.io.TourWriter;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Tour;

/**
 * All tours that go with a workspace. Those of a workspace folder can be changed there. Those that come with the program
 * cannot; beside them stand the user's own, in a folder of the user. What is being worked on and not saved yet is kept as a
 * draft, so that it outlives a crash. Used by one thread at a time.
 */
public final class TourLibrary {

    private final Tours.@Nullable Place builtIn;
    private final TourFolder own;

    /**
     * A tour of the library.
     *
     * @param file     the tour as saved, with what is wrong with it; for a tour that was never saved its draft
     * @param editable whether it can be saved
     * @param draft    what was being made of it and not saved, or null
     */
    public record Entry(TourFile file, boolean editable, @Nullable Tour draft) {
    }

    /** What was read, and what is wrong with the places themselves. */
    public record Read(List<Entry> entries, List<Problem> problems) {
    }

    private TourLibrary(Tours.@Nullable Place builtIn, TourFolder own) {
        this.builtIn = builtIn;
        this.own = own;
    }

    /** The tours that come with the program, and the user's own below {@code userFolder}. */
    public static TourLibrary ofProgram(Path userFolder, InstantSource time) {
        return new TourLibrary(new BuiltInTours(), new TourFolder(userFolder, time));
    }

    /** The tours of a workspace folder. */
    public static TourLibrary ofWorkspace(Path workspace, InstantSource time) {
        return new TourLibrary(null, new TourFolder(workspace, time));
    }

    /** The tours that go with {@code store}. */
    public static TourLibrary of(WorkspaceStore store, InstantSource time) {
        return store instanceof WorkspaceFolder folder
                ? ofWorkspace(folder.folder(), time)
                : ofProgram(UserFolders.ofThisMachine().configuration(), time);
    }

    /** Reads all tours, those of the program first. */
    public Read read(TourReferences known) {
        List<Entry> entries = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        if (builtIn != null) {
            Tours tours = builtIn.read(known);
            problems.addAll(tours.problems());
            tours.files().forEach(file -> entries.add(new Entry(file, false, null)));
        }
        Tours tours = own.read(known);
        problems.addAll(tours.problems());
        TourFolder.Drafts drafts = own.drafts(known);
        problems.addAll(drafts.problems());
        Set<String> saved = new HashSet<>();
        for (TourFile file : tours.files()) {
            String id = id(file);
            saved.add(id);
            TourFile draft = drafts.files().get(id);
            entries.add(new Entry(file, true, draft == null ? null : draft.tour()));
        }
        drafts.files().forEach((id, draft) -> {
            if (!saved.contains(id) && draft.tour() != null) {
                entries.add(new Entry(draft, true, draft.tour()));
            }
        });
        return new Read(List.copyOf(entries), List.copyOf(problems));
    }

    private static String id(TourFile file) {
        String name = file.file().substring(file.file().lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** The user's part of the library. */
    public TourFolder own() {
        return own;
    }

    /** Saves a tour; its draft is no longer needed. */
    public void save(Tour tour) throws IOException {
        own.save(tour);
        own.discardDraft(tour.id());
    }

    /**
     * Writes a tour to a file anywhere; the file is there whole or as it was.
     *
     * @throws IOException when that is not possible
     */
    public static void write(Tour tour, Path file) throws IOException {
        WholeFile.replace(file, new TourWriter().bytes(tour));
    }
}
