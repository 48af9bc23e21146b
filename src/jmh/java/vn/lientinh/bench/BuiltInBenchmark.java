package vn.lientinh.bench;

import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
import vn.lientinh.Messages;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.ColourBy;
import vn.lientinh.render.MapPainter;
import vn.lientinh.render.MapState;
import vn.lientinh.render.OverlayRenderer;
import vn.lientinh.render.Theme;
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

    private OverlayRenderer renderer;
    private MapState state;
    private Viewport viewport;
    private final BlockingQueue<OverlayRenderer.Picture> pictures = new LinkedBlockingQueue<>();

    @Setup
    public void setUp() {
        Workspace workspace = new BuiltInWorkspace().read();
        Set<String> layers = workspace.layers().stream().map(Layer::id).collect(Collectors.toSet());
        state = new MapState(layers, null, null, ColourBy.INVESTOR, Theme.LIGHT, Messages.VIETNAMESE);
        viewport = new Viewport(106.9, 21.1, zoom, 1920, 1080, 1);
        renderer = new OverlayRenderer(new MapPainter(workspace), pictures::add);
    }

    @TearDown
    public void tearDown() {
        renderer.close();
    }

    @Benchmark
    public int overlay() throws InterruptedException {
        renderer.request(Networks.asked(viewport), state);
        OverlayRenderer.Picture picture = pictures.take();
        renderer.release(picture);
        return picture.image().getWidth();
    }
}
