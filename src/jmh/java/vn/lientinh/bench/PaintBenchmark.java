package vn.lientinh.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
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
import vn.lientinh.render.OverlayRenderer;

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
    private OverlayRenderer renderer;
    private final BlockingQueue<OverlayRenderer.Picture> pictures = new LinkedBlockingQueue<>();
    private final BufferedImage image = new BufferedImage(1920, 1080, BufferedImage.TYPE_INT_ARGB_PRE);

    @Setup
    public void setUp() {
        NetworkGenerator network = new NetworkGenerator(vertices, Networks.SEED);
        lines = network.lines();
        viewport = Networks.view(view);
        renderer = new OverlayRenderer(new MapPainter(network.workspace()), pictures::add);
    }

    @TearDown
    public void tearDown() {
        renderer.close();
    }

    /** The overlay as the window gets it: asked for, painted in bands, with labels. */
    @Benchmark
    public int overlay() throws InterruptedException {
        renderer.request(Networks.asked(viewport), Networks.STATE);
        OverlayRenderer.Picture picture = pictures.take();
        renderer.release(picture);
        return picture.image().getWidth();
    }

    /** Every line in view as a path of its own, straight from its coordinates, 2 pixels wide, in six colours. */
    @Benchmark
    public int plainJava2D() {
        Graphics2D g = image.createGraphics();
        g.setBackground(new Color(0, true));
        g.clearRect(0, 0, 1920, 1080);
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
        return image.getRGB(0, 0);
    }
}
