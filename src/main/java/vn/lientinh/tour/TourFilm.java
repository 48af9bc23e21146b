package vn.lientinh.tour;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.jspecify.annotations.Nullable;

import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Tour;
import vn.lientinh.print.PrintException;
import vn.lientinh.print.Progress;

/**
 * A tour as the frames of a film, {@value #PIXELS_WIDE} × {@value #PIXELS_HIGH} pixels each: flights, what comes and goes with a
 * stop, years that are played and stops that stand, in the time that they take on stage. Only as many frames are held in memory as there are processors to
 * draw them. Frames that are alike are drawn once.
 */
public final class TourFilm {

    /** Pixels across. */
    public static final int PIXELS_WIDE = 1920;
    /** Pixels down. */
    public static final int PIXELS_HIGH = 1080;
    /** The fewest frames a second. */
    public static final int LEAST_RATE = 1;
    /** The most frames a second. */
    public static final int MOST_RATE = 60;
    /** Frames a second where nobody says. */
    public static final int USUAL_RATE = 25;

    private static final double SCALE = PIXELS_WIDE / SlidePainter.WIDTH;
    private static final int MOST_DRAWERS = 4;
    private static final float COMPRESSION = 0.7f;

    private final SlidePainter painter;
    private final Tour tour;
    private final List<StopScene> scenes;
    private final List<Run> runs;
    private final int frames;

    /** One moment of the tour, and how many frames show it. */
    private record Run(Moment moment, int frames) {
    }

    /**
     * The film of a tour that has at least one stop.
     *
     * @param rate frames a second, {@value #LEAST_RATE} to {@value #MOST_RATE}
     */
    public TourFilm(SlidePainter painter, Tour tour, int rate) {
        if (rate < LEAST_RATE || rate > MOST_RATE) {
            throw new IllegalArgumentException("No rate of frames: " + rate);
        }
        this.painter = painter;
        this.tour = tour;
        this.scenes = tour.stops().stream().map(stop -> new StopScene(painter.workspace(), stop)).toList();
        this.runs = runs(rate);
        this.frames = runs.stream().mapToInt(Run::frames).sum();
    }

    /** How many frames there are. */
    public int frames() {
        return frames;
    }

    private List<Run> runs(int rate) {
        List<Run> all = new ArrayList<>();
        for (int stop = 0; stop < scenes.size(); stop++) {
            StopScene scene = scenes.get(stop);
            Viewport view = painter.view(scene);
            if (stop == 0) {
                add(all, stop, view, null, rate);
            } else {
                add(all, stop, view, new StopChange(painter.view(scenes.get(stop - 1)), view), rate);
            }
        }
        return List.copyOf(all);
    }

    /** A stop, from when it is asked for until the next one is. */
    private void add(List<Run> all, int number, Viewport view, @Nullable StopChange change, int rate) {
        StopScene scene = scenes.get(number);
        double flying = change == null ? 0 : change.flying();
        GrowthClock clock = scene.clock();
        int count = (int) Math.max(1, Math.round((flying + scene.seconds()) * rate));
        for (int i = 0; i < count; i++) {
            double seconds = (double) i / rate;
            if (clock != null && seconds > flying) {
                clock.advance(Math.min(seconds - flying, 1.0 / rate));
            }
            Moment moment = Moment.still(number, scene, view, clock == null ? scene.start() : clock.time());
            add(all, change == null || seconds >= change.whole() ? moment
                    : moment.during(change, scenes.get(number - 1), seconds));
        }
    }

    private static void add(List<Run> all, Moment moment) {
        Run last = all.isEmpty() ? null : all.getLast();
        if (last != null && last.moment().equals(moment)) {
            all.set(all.size() - 1, new Run(moment, last.frames() + 1));
        } else {
            all.add(new Run(moment, 1));
        }
    }

    /** What is seen on a frame, from 0. */
    Moment moment(int frame) {
        int before = 0;
        for (Run run : runs) {
            before += run.frames();
            if (frame < before) {
                return run.moment();
            }
        }
        throw new IndexOutOfBoundsException(frame);
    }

    /**
     * Writes the frames as {@code frame-00001.png} and so on. The folder is there with all of them or not at all.
     *
     * @param folder    a folder that is empty or does not exist
     * @param progress  hears of frames
     * @param cancelled asked between frames; what has been written is then taken away
     * @return whether the film is there; false when it was cancelled
     * @throws PrintException saying in words for people what is in the way
     */
    public boolean write(Path folder, Progress progress, BooleanSupplier cancelled) throws PrintException {
        Path target = folder.toAbsolutePath().normalize();
        Path parent = target.getParent();
        Path name = target.getFileName();
        if (parent == null || name == null || !Files.isDirectory(parent)) {
            throw new PrintException("print.error.noFolder", String.valueOf(parent));
        }
        check(target);
        Path making = parent.resolve("." + name + ".part");
        try {
            remove(making);
            Files.createDirectory(making);
            boolean done = draw(making, progress, cancelled);
            if (done) {
                Files.deleteIfExists(target);
                Files.move(making, target);
            } else {
                remove(making);
            }
            return done;
        } catch (IOException | UncheckedIOException e) {
            giveUp(making, e);
            throw new PrintException(e, "tour.film.failed", target.toString(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            giveUp(making, e);
            throw e;
        }
    }

    private static void check(Path target) throws PrintException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new PrintException("tour.film.isFile", target.toString());
        }
        try (Stream<Path> there = Files.list(target)) {
            if (there.findAny().isPresent()) {
                throw new PrintException("tour.film.notEmpty", target.toString());
            }
        } catch (IOException e) {
            throw new PrintException(e, "tour.film.failed", target.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static void giveUp(Path making, Exception reason) {
        try {
            remove(making);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException e) {
            throw new IOException(folder.toString(), e);
        }
    }

    private boolean draw(Path folder, Progress progress, BooleanSupplier cancelled) throws IOException {
        int drawers = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_DRAWERS);
        int at = 0;
        int done = 0;
        try (ExecutorService drawing = Executors.newFixedThreadPool(drawers,
                Thread.ofPlatform().daemon().name("film-", 0).factory())) {
            while (at < runs.size()) {
                if (cancelled.getAsBoolean()) {
                    return false;
                }
                List<Callable<Integer>> tasks = new ArrayList<>();
                int first = done;
                for (int i = 0; i < drawers && at < runs.size(); i++, at++) {
                    Run run = runs.get(at);
                    int from = first + 1;
                    tasks.add(() -> draw(folder, run, from));
                    first += run.frames();
                }
                for (Future<Integer> task : drawing.invokeAll(tasks)) {
                    done += task.get();
                }
                progress.at(done, frames);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private int draw(Path folder, Run run, int first) throws IOException {
        Path file = frame(folder, first);
        write(image(run.moment()), file);
        for (int i = 1; i < run.frames(); i++) {
            Path twin = frame(folder, first + i);
            try {
                // One file under several names takes the room of one.
                Files.createLink(twin, file);
            } catch (UnsupportedOperationException | IOException e) {
                Files.copy(file, twin);
            }
        }
        return run.frames();
    }

    private static Path frame(Path folder, int number) {
        return folder.resolve(String.format(Locale.ROOT, "frame-%05d.png", number));
    }

    private BufferedImage image(Moment moment) throws IOException {
        BufferedImage image = new BufferedImage(PIXELS_WIDE, PIXELS_HIGH, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.clipRect(0, 0, PIXELS_WIDE, PIXELS_HIGH);
        g.scale(SCALE, SCALE);
        painter.paint(g, tour, moment, SCALE);
        g.dispose();
        return image;
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        ImageWriter png = ImageIO.getImageWritersByFormatName("png").next();
        try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16);
                MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = png.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(COMPRESSION);
            png.setOutput(stream);
            png.write(null, new IIOImage(image, null, null), how);
        } finally {
            png.dispose();
        }
    }
}
