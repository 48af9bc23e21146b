package vn.lientinh.ui.present;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

import vn.lientinh.model.Tour;
import vn.lientinh.print.Exporter;
import vn.lientinh.print.PrintException;
import vn.lientinh.print.Progress;
import vn.lientinh.tour.SlidePainter;
import vn.lientinh.tour.TourFilm;
import vn.lientinh.tour.TourSlides;
import vn.lientinh.ui.notices.Notice;

/** Makes hand-outs of tours in the background, tells how far they are, and gives them up when asked. */
public final class HandOuts {

    private static final String NOTICE = "tour-handout";
    private static final int SLIDES_DPI = 144;

    private final Executor background;
    private final Executor foreground;
    private final Consumer<Notice> tell;

    /** Says that the user no longer wants it. */
    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Does the work; told of progress, asked whether to go on. */
    @FunctionalInterface
    private interface Work {
        /** Whether the hand-out is there. */
        boolean run(Progress progress, AtomicBoolean cancelled) throws PrintException;
    }

    /**
     * Hand-outs.
     *
     * @param background where they are made
     * @param foreground the FX thread
     * @param tell       tells the user
     */
    public HandOuts(Executor background, Executor foreground, Consumer<Notice> tell) {
        this.background = background;
        this.foreground = foreground;
        this.tell = tell;
    }

    /** Writes a tour as slides. */
    public void slides(Tour tour, Supplier<SlidePainter> painter, Path file) {
        run(file, (progress, cancelled) -> {
            new Exporter(SLIDES_DPI, progress).write(new TourSlides(painter.get()).document(tour), file);
            return true;
        });
    }

    /** Writes a tour as the frames of a film, {@code rate} a second, into a folder of its own in {@code folder}. */
    public void film(Tour tour, Supplier<SlidePainter> painter, Path folder, int rate) {
        Path target = folder.resolve(tour.id());
        run(target, (progress, cancelled) -> new TourFilm(painter.get(), tour, rate)
                .write(target, progress, cancelled::get));
    }

    private void run(Path target, Work work) {
        AtomicBoolean cancelled = new AtomicBoolean();
        AtomicInteger told = new AtomicInteger(-1);
        tellProgress(target, 0, cancelled);
        background.execute(() -> {
            try {
                boolean done = work.run((at, of) -> {
                    if (cancelled.get()) {
                        throw new GivenUp();
                    }
                    int percent = at * 100 / of;
                    if (told.getAndSet(percent) != percent && percent < 100) {
                        foreground.execute(() -> tellProgress(target, percent, cancelled));
                    }
                }, cancelled);
                later(done ? Notice.done(NOTICE, "tour.notice.handout", target)
                        : Notice.done(NOTICE, "tour.notice.handoutCancelled"));
            } catch (GivenUp e) {
                later(Notice.done(NOTICE, "tour.notice.handoutCancelled"));
            } catch (PrintException e) {
                later(new Notice(NOTICE, Notice.Kind.FAILURE, messages -> e.words().in(messages.locale()), null));
            } catch (RuntimeException e) {
                later(Notice.failure(NOTICE, "tour.notice.handoutFailed", target, String.valueOf(e)));
            }
        });
    }

    private void later(Notice notice) {
        foreground.execute(() -> tell.accept(notice));
    }

    private void tellProgress(Path target, int percent, AtomicBoolean cancelled) {
        if (!cancelled.get()) {
            tell.accept(Notice.state(NOTICE, "tour.notice.handoutProgress", target.getFileName(), percent)
                    .offering("tour.notice.cancel", () -> cancelled.set(true)));
        }
    }
}
