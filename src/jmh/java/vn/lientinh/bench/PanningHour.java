package vn.lientinh.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;
import vn.lientinh.Messages;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Text;
import vn.lientinh.render.Theme;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.tiles.OfflineVectorTiles;
import vn.lientinh.tiles.TileCoord;
import vn.lientinh.tiles.TileSource;
import vn.lientinh.ui.shell.Fonts;
import vn.lientinh.ui.shell.MainWindow;
import vn.lientinh.ui.shell.OpenedWorkspace;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/**
 * Pans the real window about at random for as far as a hand would in so many minutes without a pause, zooming in between, and
 * prints the most heap that was ever in use, and what is held on the way and at the end with the window still open. Each
 * step waits until it is painted, so nothing is skipped that a slower hand would have seen. Needs a display.
 *
 * <p>
 * Arguments: minutes (60), width (1920), height (1080).
 */
public final class PanningHour {

    /** A hand that drags without a pause covers so much in a second, logical pixels. */
    private static final double HAND_PX_PER_S = 500;
    private static final double STEP_PX = 250;
    /** Steps in one direction, steps between two changes of zoom. */
    private static final int STRAIGHT = 8;
    private static final int ZOOM_EVERY = 40;
    private static final double FARTHEST = 8;
    private static final double CLOSEST = 13.5;
    /** So often what is held is looked at. */
    private static final int LOOKS = 6;
    /** A step that is not painted by then is left behind, as a hand would. */
    private static final int MOST_PULSES = 120;

    private final Random random = new Random(Networks.SEED);
    private final AtomicLong mostUsed = new AtomicLong();
    private final AtomicInteger collections = new AtomicInteger();
    /** In megabytes, each after a collection; written on the FX thread, read when it is done. */
    private final List<Long> held = new ArrayList<>();
    private final Counted tiles = new Counted();
    private final int steps;
    private final int width;
    private final int height;
    private int done;
    private int late;

    private PanningHour(double minutes, int width, int height) {
        this.steps = (int) (minutes * 60 * HAND_PX_PER_S / STEP_PX);
        this.width = width;
        this.height = height;
    }

    /** Runs and exits. */
    public static void main(String[] args) throws InterruptedException {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("javafx.platform", "desktop");
        double minutes = args.length > 0 ? Double.parseDouble(args[0]) : 60;
        PanningHour hour = new PanningHour(minutes, args.length > 1 ? Integer.parseInt(args[1]) : 1920,
                args.length > 2 ? Integer.parseInt(args[2]) : 1080);
        hour.watch();
        CountDownLatch end = new CountDownLatch(1);
        long begun = System.nanoTime();
        OpenedWorkspace opened = OpenedWorkspace.read(new BuiltInWorkspace()::read);
        Platform.startup(() -> hour.open(opened, end));
        end.await();
        hour.print(minutes, (System.nanoTime() - begun) / 1e9);
        Platform.exit();
    }

    /** The program's own tiles, counted. */
    private static final class Counted implements TileSource {
        private final TileSource tiles = new OfflineVectorTiles();
        private final AtomicInteger painted = new AtomicInteger();

        @Override
        public Text title() {
            return tiles.title();
        }

        @Override
        public Text attribution() {
            return tiles.attribution();
        }

        @Override
        public BufferedImage tile(TileCoord coord, int size, Theme theme) throws IOException {
            painted.incrementAndGet();
            return tiles.tile(coord, size, theme);
        }
    }

    private void watch() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener((notification, handback) -> {
                    if (notification.getUserData() instanceof CompositeData data && notification.getType()
                            .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
                        collected(GarbageCollectionNotificationInfo.from(data));
                    }
                }, null, null);
            }
        }
    }

    private void collected(GarbageCollectionNotificationInfo info) {
        collections.incrementAndGet();
        mostUsed.accumulateAndGet(heap(info.getGcInfo().getMemoryUsageBeforeGc()), Math::max);
    }

    private static long heap(java.util.Map<String, MemoryUsage> pools) {
        return ManagementFactory.getMemoryPoolMXBeans()
                .stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(pool -> pools.get(pool.getName()))
                .filter(usage -> usage != null)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    private void open(OpenedWorkspace opened, CountDownLatch end) {
        Fonts.load();
        MainWindow window = new MainWindow(new WindowViewModel(new Texts(Messages.VIETNAMESE)), tiles, text -> {
        });
        Stage stage = new Stage();
        Scene scene = new Scene(window.root(), width, height);
        window.attach(scene);
        stage.setScene(scene);
        stage.show();
        window.open(opened);
        new AnimationTimer() {
            private int pulses;
            private @Nullable Viewport home;

            @Override
            public void handle(long now) {
                pulses++;
                if (!window.settled() && pulses < MOST_PULSES) {
                    return;
                }
                if (home == null && window.settled()) {
                    home = window.camera().homeView();
                }
                late += pulses >= MOST_PULSES ? 1 : 0;
                pulses = 0;
                mostUsed.accumulateAndGet(used(), Math::max);
                if (done > 0 && done % Math.max(1, steps / LOOKS) == 0) {
                    System.gc();
                    held.add(used() >> 20);
                }
                if (done++ == steps) {
                    stop();
                    end.countDown();
                } else if (home != null) {
                    step(window, home);
                }
            }
        }.start();
    }

    private double heading;

    private void step(MainWindow window, Viewport home) {
        Viewport view = window.camera().viewport();
        if (done % ZOOM_EVERY == 0) {
            double zoom = FARTHEST + random.nextDouble() * (CLOSEST - FARTHEST);
            window.camera().zoomAbout(view.width() / 2, view.height() / 2, zoom);
        } else if (Math.abs(view.lon() - home.lon()) > 1.2 || Math.abs(view.lat() - home.lat()) > 0.7) {
            // Out of the country that the layers are in: back to where there is something to draw.
            window.camera().look(home.lon() + random.nextDouble() - 0.5, home.lat() + (random.nextDouble() - 0.5) / 2,
                    view.zoom());
        } else {
            if (done % STRAIGHT == 0) {
                heading = random.nextDouble() * 2 * Math.PI;
            }
            window.camera().panBy(STEP_PX * Math.cos(heading), STEP_PX * Math.sin(heading));
        }
    }

    private void print(double minutes, double seconds) {
        System.out.printf(Locale.ROOT,
                "%.0f minutes of panning, %d × %d: %,d steps in %.0f s (%d left behind), %,d tiles painted%n", minutes,
                width, height, steps, seconds, late, tiles.painted.get());
        System.gc();
        System.out.printf(Locale.ROOT,
                "heap: at most %d MB in use, %d MB held at the end, %s MB on the way, %d collections, limit %d MB%n",
                mostUsed.get() >> 20, used() >> 20, held, collections.get(), Runtime.getRuntime().maxMemory() >> 20);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
