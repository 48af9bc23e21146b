package vn.lientinh.bench;

import java.awt.image.BufferedImage;
import java.util.List;
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
import vn.lientinh.render.MapPainter;

/** The sharp overlay of 1920 × 1080 pixels, and the plain way to draw the same lines. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(value = 1, jvmArgsAppend = { "-Xmx2g", "-Djava.awt.headless=true" })
public class PaintBenchmark {
    @Param({ "10000", "100000", "1000000" })
    private int vertices;
    @Param({ "country", "provinces", "window20km" })
    private String view;

    private Viewport viewport;
    private List<double[]> lines;
    private Overlay overlay;

    @Setup
    public void setUp() {
        NetworkGenerator network = new NetworkGenerator(vertices, Networks.SEED);
        lines = network.lines();
        viewport = Networks.view(view);
        overlay = new Overlay(new MapPainter(network.workspace()));
    }

    @TearDown
    public void tearDown() {
        overlay.close();
    }

    @Benchmark
    public int overlay() throws InterruptedException {
        return overlay.paint(viewport, Networks.STATE);
    }

    @Benchmark
    public BufferedImage plainJava2D() {
        return PlainLines.paint(lines, viewport);
    }
}
