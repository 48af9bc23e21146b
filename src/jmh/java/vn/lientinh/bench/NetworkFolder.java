package vn.lientinh.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A workspace folder with a generated network as its one layer, for as long as it is open.
 *
 * @param folder the workspace
 * @param file   the layer
 */
record NetworkFolder(Path folder, Path file) implements AutoCloseable {

    /** Writes a network where the system keeps what is temporary. */
    static NetworkFolder of(int vertices) throws IOException {
        Path folder = Files.createTempDirectory("lientinh-bench");
        Path file = Files.createDirectories(folder.resolve("geojson")).resolve("network.geojson");
        new NetworkGenerator(vertices, Networks.SEED).write(file);
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("sources.json"), NetworkGenerator.SOURCES, StandardCharsets.UTF_8);
        for (String name : new String[] { "register.json", "territories.geojson" }) {
            try (InputStream in = NetworkFolder.class.getResourceAsStream("/workspace/data/" + name)) {
                Files.copy(in, data.resolve(name));
            }
        }
        return new NetworkFolder(folder, file);
    }

    /** Reads the tokens of the layer and nothing more, as the baseline of reading; returns how many there are. */
    long tokens() throws IOException {
        long count = 0;
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
