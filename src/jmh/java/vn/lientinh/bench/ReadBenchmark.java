package vn.lientinh.bench;

import java.io.IOException;
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
import vn.lientinh.model.Workspace;
import vn.lientinh.render.Scene;
import vn.lientinh.store.WorkspaceFolder;

/** Reading a layer file: Jackson's tokens alone, into the model, and ready to draw and to hit. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = { "-Xmx2g", "-Djava.awt.headless=true" })
public class ReadBenchmark {
    @Param({ "10000", "100000", "1000000" })
    private int vertices;

    private NetworkFolder network;

    @Setup
    public void setUp() throws IOException {
        network = NetworkFolder.of(vertices);
    }

    @TearDown
    public void tearDown() throws IOException {
        network.close();
    }

    @Benchmark
    public long tokens() throws IOException {
        return network.tokens();
    }

    @Benchmark
    public Workspace intoTheModel() {
        return new WorkspaceFolder(network.folder()).read();
    }

    @Benchmark
    public Scene readyToDraw() {
        return new Scene(new WorkspaceFolder(network.folder()).read());
    }
}
