package vn.lientinh.bench;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

import org.locationtech.jts.index.strtree.STRtree;

import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.HitTest;
import vn.lientinh.render.MapPainter;
import vn.lientinh.render.MapState;
import vn.lientinh.render.Scene;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.store.WorkspaceFolder;

/**
 * Prints how long drawing, hitting and reading take as tables, each beside the plain way to do the same in the same run. Takes
 * about two minutes. Arguments choose parts: {@code overlay}, {@code built-in}, {@code hit}, {@code read}; all without.
 */
public final class SpeedTable {
    private static final int VERTICES = 1_000_000;
    private static final double TOLERANCE = 6;

    /** Prints the tables. */
    public static void main(String[] args) throws Exception {
        Set<String> parts = args.length == 0 ? Set.of("overlay", "built-in", "hit", "read") : Set.of(args);
        SpeedTable table = new SpeedTable();
        if (parts.contains("built-in")) {
            table.builtIn();
        }
        if (parts.contains("overlay") || parts.contains("hit")) {
            NetworkGenerator network = new NetworkGenerator(VERTICES, Networks.SEED);
            Workspace workspace = network.workspace();
            Scene scene = new Scene(workspace);
            if (parts.contains("overlay")) {
                table.overlay(network, scene);
            }
            if (parts.contains("hit")) {
                table.hit(workspace, scene);
            }
        }
        if (parts.contains("read")) {
            table.read();
        }
        System.exit(0);
    }

    private static void print(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }

    private void builtIn() throws Exception {
        Workspace workspace = new BuiltInWorkspace().read();
        MapState state = Networks.all(workspace);
        print("\n| built-in workspace with labels, 1920 × 1080 | median | p99 |%n|---|---|---|");
        for (double zoom : new double[] { 8, 9.3, 11, 13 }) {
            Times times = overlay(new MapPainter(workspace), Networks.builtIn(zoom), state, 60, 60);
            print("| sharp overlay, zoom %s | %s |", zoom, times.cells());
        }
    }

    private void overlay(NetworkGenerator network, Scene scene) throws Exception {
        print("\n| 1,000,000 vertices, 1920 × 1080 | median | p99 | Java2D, a path a line | ratio |%n|---|---|---|---|---|");
        for (String view : List.of("country", "provinces", "window20km")) {
            Viewport viewport = Networks.view(view);
            Times ours = overlay(new MapPainter(scene), viewport, Networks.STATE, 25, 40);
            Times plain = Times.of(2, 5, () -> PlainLines.paint(network.lines(), viewport));
            print("| sharp overlay with labels, %s | %s | %.0f ms | %.1f × |", view, ours.cells(), plain.medianMs(),
                    plain.medianMs() / ours.medianMs());
        }
    }

    private static Times overlay(MapPainter painter, Viewport viewport, MapState state, int warmUps, int runs)
            throws Exception {
        try (Overlay overlay = new Overlay(painter)) {
            return Times.of(warmUps, runs, () -> overlay.paint(viewport, state));
        }
    }

    private void hit(Workspace workspace, Scene scene) {
        HitTest hits = new HitTest(scene);
        LineTree tree = new LineTree(workspace);
        print("\n| nearest line within 6 px, 1,000,000 vertices | median | p99 | STRtree of lines, median | its p99 |%n|---|---|---|---|---|");
        for (String view : List.of("country", "provinces", "window20km")) {
            Viewport viewport = Networks.view(view);
            Times ours = new Times();
            Times theirs = new Times();
            Random random = new Random(7);
            int found = 0;
            for (int i = 0; i < 120_000; i++) {
                double x = 1920 * random.nextDouble();
                double y = 1080 * random.nextDouble();
                long start = System.nanoTime();
                found += hits.nearest(viewport, Networks.STATE, x, y, TOLERANCE).isPresent() ? 1 : 0;
                long middle = System.nanoTime();
                boolean timed = i >= 80_000;
                if (timed) {
                    ours.add(middle - start);
                }
                if (timed || i < 20_000) {
                    found += tree.nearest(viewport, x, y, TOLERANCE) == null ? 0 : 1;
                    if (timed) {
                        theirs.add(System.nanoTime() - middle);
                    }
                }
            }
            if (found == 0) {
                throw new IllegalStateException("Nothing was hit");
            }
            print("| %s | %.2f µs | %.2f µs | %.2f µs | %.1f µs |", view, 1000 * ours.medianMs(), 1000 * ours.p99Ms(),
                    1000 * theirs.medianMs(), 1000 * theirs.p99Ms());
        }
    }

    private void read() throws Exception {
        try (NetworkFolder network = NetworkFolder.of(VERTICES)) {
            WorkspaceFolder folder = new WorkspaceFolder(network.folder());
            Times tokens = Times.of(12, 12, network::tokens);
            Times model = Times.of(12, 12, folder::read);
            Times ready = Times.of(6, 10, () -> new Scene(folder.read()));
            print("\n| GeoJSON of 1,000,000 vertices, %d MB | median | p99 | token passes |%n|---|---|---|---|",
                    Files.size(network.file()) / 1_000_000);
            print("| Jackson tokens | %s | 1.0 × |", tokens.cells());
            print("| into the model | %s | %.1f × |", model.cells(), model.medianMs() / tokens.medianMs());
            print("| ready to draw and to hit | %s | %.1f × |", ready.cells(), ready.medianMs() / tokens.medianMs());
        }
    }

    private SpeedTable() {
    }
}
