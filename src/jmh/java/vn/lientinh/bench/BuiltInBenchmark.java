package vn.lientinh.bench;

import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.MapPainter;
import vn.lientinh.render.MapState;
import vn.lientinh.store.BuiltInWorkspace;

/** The sharp overlay of the built-in workspace with labels, 1920 × 1080 pixels, at several zooms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(value = 1, jvmArgsAppend = { "-Xmx2g", "-Djava.awt.headless=true" })
public class BuiltInBenchmark {
    @Param({ "8", "9.3", "11", "13" })
    private double zoom;

    private Overlay overlay;
    private MapState state;
    private Viewport viewport;

    @Setup
    public void setUp() {
        Workspace workspace = new BuiltInWorkspace().read();
        state = Networks.all(workspace);
        viewport = Networks.builtIn(zoom);
        overlay = new Overlay(new MapPainter(workspace));
    }

    @TearDown
    public void tearDown() {
        overlay.close();
    }

    @Benchmark
    public int overlay() throws InterruptedException {
        return overlay.paint(viewport, state);
    }
}
