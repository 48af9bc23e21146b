package vn.lientinh.ui.present;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.lientinh.io.TourFile;
import vn.lientinh.io.TourReader;
import vn.lientinh.io.TourReferences;
import vn.lientinh.io.TourWriter;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Tour;
import vn.lientinh.store.TourLibrary;
import vn.lientinh.ui.notices.Notice;
import vn.lientinh.ui.state.Texts;

/**
 * Where tours are kept: reads and writes the library of a workspace in the background, one thing after the other, and tells the
 * user what went wrong. Asked on the FX thread, answers there; does nothing as long as there is no library.
 */
final class TourShelf {

    private final Texts texts;
    private final Executor files;
    private final Executor foreground;
    private final Consumer<Notice> tell;
    private @Nullable TourLibrary library;
    private TourReferences known = new TourReferences(Set.of(), Set.of(), Set.of());

    /** Work on a library; runs in the background. */
    @FunctionalInterface
    private interface Work {
        void on(TourLibrary library, TourReferences references);
    }

    /**
     * A shelf.
     *
     * @param files      where files are read and written, one after the other
     * @param foreground the FX thread
     * @param tell       tells the user
     */
    TourShelf(Texts texts, Executor files, Executor foreground, Consumer<Notice> tell) {
        this.texts = texts;
        this.files = files;
        this.foreground = foreground;
        this.tell = tell;
    }

    /** Keeps tours in another library from now on. */
    void use(TourLibrary opened, TourReferences references) {
        library = opened;
        known = references;
    }

    private void work(Work work) {
        TourLibrary now = library;
        if (now != null) {
            TourReferences references = known;
            files.execute(() -> work.on(now, references));
        }
    }

    private void later(Notice notice) {
        foreground.execute(() -> tell.accept(notice));
    }

    /** Reads all tours; no answer comes of a library that is no longer used. */
    void read(Consumer<TourLibrary.Read> then) {
        work((from, references) -> {
            TourLibrary.Read read = from.read(references);
            foreground.execute(() -> {
                if (from == library) {
                    then.accept(read);
                }
            });
        });
    }

    /** Keeps a tour in the making, and tells how it would look if it had been read. */
    void keepDraft(Tour tour, Consumer<TourFile> then) {
        work((to, references) -> {
            try {
                to.own().saveDraft(tour);
            } catch (IOException e) {
                later(Notice.failure("tour-draft-failed", "tour.notice.draftFailed", String.valueOf(e.getMessage())));
            }
            TourFile looked = looked(tour, references);
            foreground.execute(() -> then.accept(looked));
        });
    }

    private static TourFile looked(Tour tour, TourReferences references) {
        String file = "data/tours/" + tour.id() + ".json";
        return new TourReader(references).read(file, tour.id(),
                new ByteArrayInputStream(new TourWriter().bytes(tour)));
    }

    /** Saves a tour, and tells how it looks when it is read. */
    void save(Tour tour, Consumer<TourFile> then) {
        work((to, references) -> {
            if (saved(to, tour)) {
                TourFile looked = looked(tour, references);
                foreground.execute(() -> then.accept(looked));
            }
        });
    }

    private boolean saved(TourLibrary to, Tour tour) {
        try {
            to.save(tour);
            return true;
        } catch (IOException e) {
            later(Notice.failure("tour-save", "tour.notice.saveFailed", tour.title().in(texts.locale()),
                    String.valueOf(e.getMessage())));
            return false;
        }
    }

    /** Saves a tour as a new one, under an id that is free, and tells it. */
    void add(Tour made, Set<String> taken, Consumer<Tour> then) {
        work((to, references) -> {
            Tour tour = named(made, to.own().freeId(made.title().vi(), taken));
            if (saved(to, tour)) {
                foreground.execute(() -> then.accept(tour));
            }
        });
    }

    private static Tour named(Tour made, String id) {
        return new Tour(id, made.title(), made.loop(), made.stops());
    }

    /** Removes the tour of this id. */
    void remove(String id, Runnable then) {
        work((from, references) -> {
            try {
                from.own().remove(id);
                foreground.execute(then);
            } catch (IOException e) {
                later(Notice.failure("tour-removed", "tour.notice.removeFailed", id, String.valueOf(e.getMessage())));
            }
        });
    }

    /** Writes a tour to a file of its own. */
    void write(Tour tour, Path file) {
        files.execute(() -> {
            try {
                TourLibrary.write(tour, file);
                later(Notice.done("tour-export", "tour.notice.exported", file));
            } catch (IOException e) {
                later(Notice.failure("tour-export", "tour.notice.exportFailed", file, String.valueOf(e.getMessage())));
            }
        });
    }

    /** Takes a tour from a file, under an id that is free, and tells it. */
    void take(Path file, Set<String> taken, Consumer<Tour> then) {
        work((to, references) -> {
            try (InputStream in = Files.newInputStream(file)) {
                TourFile read = new TourReader(references).read(String.valueOf(file.getFileName()), "import", in);
                Tour tour = read.tour();
                if (tour == null) {
                    later(Notice.failure("tour-import", "tour.notice.importFailed", file, problems(read)));
                    return;
                }
                Tour own = named(tour, to.own().freeId(tour.title().vi(), taken));
                to.save(own);
                foreground.execute(() -> {
                    tell.accept(Notice.done("tour-import", "tour.notice.imported", own.title().in(texts.locale()),
                            read.problems().size()));
                    then.accept(own);
                });
            } catch (IOException e) {
                later(Notice.failure("tour-import", "tour.notice.importFailed", file, String.valueOf(e.getMessage())));
            }
        });
    }

    private String problems(TourFile read) {
        return read.problems()
                .stream()
                .map(Problem::what)
                .map(what -> what.in(texts.locale()))
                .collect(Collectors.joining(" "));
    }
}
