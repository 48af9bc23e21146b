package vn.lientinh.bench;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.index.strtree.STRtree;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.HitTest;
import vn.lientinh.render.Scene;

/** The nearest line within 6 pixels of places all over a view, beside an STRtree of whole lines. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(value = 1, jvmArgsAppend = { "-Xmx2g", "-Djava.awt.headless=true" })
public class HitBenchmark {
    private static final double TOLERANCE = 6;

    @Param({ "10000", "100000", "1000000" })
    private int vertices;
    @Param({ "country", "provinces", "window20km" })
    private String view;

    private final double[] places = new double[1 << 14];
    private int next;
    private Viewport viewport;
    private HitTest hits;
    private LineTree tree;

    @Setup
    public void setUp() {
        Workspace workspace = new NetworkGenerator(vertices, Networks.SEED).workspace();
        viewport = Networks.view(view);
        hits = new HitTest(new Scene(workspace));
        tree = new LineTree(workspace);
        Random random = new Random(7);
        for (int i = 0; i < places.length; i += 2) {
            places[i] = 1920 * random.nextDouble();
            places[i + 1] = 1080 * random.nextDouble();
        }
    }

    private int next() {
        next = next + 2 & places.length - 1;
        return next;
    }

    @Benchmark
    public Optional<Segment> packed() {
        int i = next();
        return hits.nearest(viewport, Networks.STATE, places[i], places[i + 1], TOLERANCE);
    }

    @Benchmark
    public Segment strTree() {
        int i = next();
        return tree.nearest(viewport, places[i], places[i + 1], TOLERANCE);
    }
}
