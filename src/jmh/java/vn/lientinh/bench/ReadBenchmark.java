package vn.lientinh.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
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

    private Path folder;
    private Path file;

    @Setup
    public void setUp() throws IOException {
        folder = Files.createTempDirectory("lientinh-bench");
        file = Files.createDirectories(folder.resolve("geojson")).resolve("network.geojson");
        new NetworkGenerator(vertices, Networks.SEED).write(file);
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("sources.json"), NetworkGenerator.SOURCES, StandardCharsets.UTF_8);
        for (String name : new String[] { "register.json", "territories.geojson" }) {
            try (InputStream in = ReadBenchmark.class.getResourceAsStream("/workspace/data/" + name)) {
                Files.copy(in, data.resolve(name));
            }
        }
    }

    @TearDown
    public void tearDown() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Benchmark
    public long tokens() throws IOException {
        long count = 0;
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        return count;
    }

    @Benchmark
    public Workspace intoTheModel() {
        return new WorkspaceFolder(folder).read();
    }

    @Benchmark
    public Scene readyToDraw() {
        return new Scene(new WorkspaceFolder(folder).read());
    }
}
