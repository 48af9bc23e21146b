package vn.lientinh.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import vn.lientinh.Messages;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.ColourBy;
import vn.lientinh.render.HitTest;
import vn.lientinh.render.MapPainter;
import vn.lientinh.render.MapState;
import vn.lientinh.render.OverlayRenderer;
import vn.lientinh.render.Scene;
import vn.lientinh.render.Theme;
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
        Set<String> layers = workspace.layers().stream().map(Layer::id).collect(Collectors.toSet());
        MapState state = new MapState(layers, null, null, ColourBy.INVESTOR, Theme.LIGHT, Messages.VIETNAMESE);
        print("\n| built-in workspace with labels, 1920 × 1080 | median | p99 |%n|---|---|---|");
        for (double zoom : new double[] { 8, 9.3, 11, 13 }) {
            Times times = overlay(new MapPainter(workspace), new Viewport(106.9, 21.1, zoom, 1920, 1080, 1), state, 60,
                    60);
            print("| sharp overlay, zoom %s | %s |", zoom, times.cells());
        }
    }

    private void overlay(NetworkGenerator network, Scene scene) throws Exception {
        print("\n| 1,000,000 vertices, 1920 × 1080 | median | p99 | Java2D, a path a line | ratio |%n|---|---|---|---|---|");
        for (String view : List.of("country", "provinces", "window20km")) {
            Viewport viewport = Networks.view(view);
            Times ours = overlay(new MapPainter(scene), viewport, Networks.STATE, 25, 40);
            Times plain = Times.of(2, 5, () -> plain(network.lines(), viewport));
            print("| sharp overlay with labels, %s | %s | %.0f ms | %.1f × |", view, ours.cells(), plain.medianMs(),
                    plain.medianMs() / ours.medianMs());
        }
    }

    /** The overlay as the window gets it: asked for, painted in bands, with labels. */
    private static Times overlay(MapPainter painter, Viewport viewport, MapState state, int warmUps, int runs)
            throws Exception {
        BlockingQueue<OverlayRenderer.Picture> pictures = new LinkedBlockingQueue<>();
        try (OverlayRenderer renderer = new OverlayRenderer(painter, pictures::add)) {
            return Times.of(warmUps, runs, () -> {
                renderer.request(Networks.asked(viewport), state);
                OverlayRenderer.Picture picture = pictures.take();
                renderer.release(picture);
                return picture;
            });
        }
    }

    /** Every line in view as a path of its own, straight from its coordinates, 2 pixels wide, in six colours. */
    private static BufferedImage plain(List<double[]> lines, Viewport viewport) {
        BufferedImage image = new BufferedImage(1920, 1080, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setStroke(new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < lines.size(); i++) {
            double[] line = lines.get(i);
            Path2D.Double path = new Path2D.Double();
            path.moveTo(viewport.toX(line[0]), viewport.toY(line[1]));
            for (int v = 2; v < line.length; v += 2) {
                path.lineTo(viewport.toX(line[v]), viewport.toY(line[v + 1]));
            }
            if (path.intersects(0, 0, 1920, 1080)) {
                g.setColor(Color.getHSBColor(i % 6 / 6f, 1, 0.7f));
                g.draw(path);
            }
        }
        g.dispose();
        return image;
    }

    private void hit(Workspace workspace, Scene scene) {
        HitTest hits = new HitTest(scene);
        STRtree tree = new STRtree();
        workspace.segments().forEach(segment -> tree.insert(segment.geometry().getEnvelopeInternal(), segment));
        tree.build();
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
                    found += nearest(tree, viewport, x, y) == null ? 0 : 1;
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

    private final GeometryFactory geometries = new GeometryFactory();

    private Segment nearest(STRtree tree, Viewport viewport, double x, double y) {
        double lon = viewport.toLon(x);
        double lat = viewport.toLat(y);
        double reach = viewport.toLon(x + TOLERANCE) - lon;
        Point place = geometries.createPoint(new Coordinate(lon, lat));
        @SuppressWarnings("unchecked")
        List<Segment> near = tree.query(new Envelope(lon - reach, lon + reach, lat - reach, lat + reach));
        Segment best = null;
        double nearest = reach;
        for (Segment segment : near) {
            double distance = segment.geometry().distance(place);
            if (distance <= nearest) {
                nearest = distance;
                best = segment;
            }
        }
        return best;
    }

    private void read() throws Exception {
        Path folder = Files.createTempDirectory("lientinh-bench");
        try {
            Path file = Files.createDirectories(folder.resolve("geojson")).resolve("network.geojson");
            new NetworkGenerator(VERTICES, Networks.SEED).write(file);
            Path data = Files.createDirectories(folder.resolve("data"));
            Files.writeString(data.resolve("sources.json"), NetworkGenerator.SOURCES, StandardCharsets.UTF_8);
            for (String name : new String[] { "register.json", "territories.geojson" }) {
                try (InputStream in = SpeedTable.class.getResourceAsStream("/workspace/data/" + name)) {
                    Files.copy(in, data.resolve(name));
                }
            }
            Times tokens = Times.of(12, 12, () -> tokens(file));
            Times model = Times.of(12, 12, () -> new WorkspaceFolder(folder).read());
            Times ready = Times.of(6, 10, () -> new Scene(new WorkspaceFolder(folder).read()));
            print("\n| GeoJSON of 1,000,000 vertices, %d MB | median | p99 | token passes |%n|---|---|---|---|",
                    Files.size(file) / 1_000_000);
            print("| Jackson tokens | %s | 1.0 × |", tokens.cells());
            print("| into the model | %s | %.1f × |", model.cells(), model.medianMs() / tokens.medianMs());
            print("| ready to draw and to hit | %s | %.1f × |", ready.cells(), ready.medianMs() / tokens.medianMs());
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static Long tokens(Path file) throws IOException {
        long count = 0;
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        return count;
    }

    private SpeedTable() {
    }
}
