package vn.lientinh.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;

/** A large layer read in parts is the same as read from beginning to end. */
class LayerPartsTest {

    private static final String PATH = "geojson/large.geojson";
    private static final References KNOWN = new References(Set.of("i1"), Set.of("quang-ninh"), Set.of("s"));
    /** So many features of half a kilobyte make three parts of the least size. */
    private static final int FEATURES = 26_000;

    /** One file in memory. */
    private record OneFile(byte[] bytes) implements WorkspaceFiles {

        static OneFile of(String text) {
            return new OneFile(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public InputStream open(String path) throws IOException {
            if (!path.equals(PATH)) {
                throw new NoSuchFileException(path);
            }
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public long size(String path) {
            return bytes.length;
        }

        @Override
        public List<String> layerFiles() {
            return List.of("large.geojson");
        }
    }

    private static String feature(int number, String more) {
        return String.format(Locale.ROOT, """
                {"type": "Feature", "properties": {"id": "f%d", "item": "i1", "name": "Đường số %d \\"{", \
                "class": "national", "works": "upgrade", "territory": "quang-ninh", "investor": "quang-ninh", \
                "investorBasis": "territory", "targetBasis": "none", "alignment": "existing", "clause": "I.2.1(1)", \
                "lengthKm": 1.5, "note": "%s", "sources": ["s"]%s}, \
                "geometry": {"type": "LineString", "coordinates": [[107.%06d, 21.1], [107.2, 21.25]]}}""",
                number, number, "ghi chú ".repeat(12), more, number);
    }

    private static String collection(String beginning, int odd, String oddProperty, String end) {
        return IntStream.range(0, FEATURES)
                .mapToObj(i -> feature(i, i == odd ? oddProperty : ""))
                .collect(Collectors.joining(",\n", beginning, end));
    }

    private static String plain(int odd, String oddProperty) {
        return collection("{\"type\": \"FeatureCollection\", \"features\": [\n", odd, oddProperty, "\n]}\n");
    }

    private static @Nullable List<Segment> inParts(OneFile file, int parts) {
        return new LayerParts("large", KNOWN, file, PATH, parts).read();
    }

    private static List<Segment> asAWhole(OneFile file, Problems problems) {
        return new LayerReader("large", KNOWN, problems).read(new ByteArrayInputStream(file.bytes()));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void allFeaturesAreReadInTheirOrder(int parts) {
        OneFile file = OneFile.of(plain(-1, ""));
        Problems problems = new Problems(PATH);
        List<Segment> whole = asAWhole(file, problems);
        assertEquals(List.of(), problems.toList());
        assertEquals(FEATURES, whole.size());
        List<Segment> read = inParts(file, parts);
        assertNotNull(read);
        assertEquals(whole.size(), read.size());
        for (int i = 0; i < whole.size(); i++) {
            assertEquals(whole.get(i).id(), read.get(i).id());
            assertEquals(whole.get(i).name(), read.get(i).name());
            assertEquals(whole.get(i).geometry(), read.get(i).geometry());
        }
    }

    @Test
    void whatIsSmallIsReadAsAWhole() {
        assertNull(inParts(OneFile.of("{\"type\": \"FeatureCollection\", \"features\": [" + feature(1, "") + "]}"), 2));
    }

    @Test
    void withOneProcessorThereIsOnePart() {
        assertNull(inParts(OneFile.of(plain(-1, "")), 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {", \"unheard\": 1", ", \"works\": \"wrong\"", ", \"item\": \"nowhere\""})
    void whereSomethingIsToBeToldTheFileIsReadAsAWholeAndTheProblemIsTold(String property) {
        for (int odd : new int[]{3, FEATURES - 3}) {
            OneFile file = OneFile.of(plain(odd, property));
            assertNull(inParts(file, 2));
            Workspace workspace = new WorkspaceReader(file).read("test");
            assertEquals(FEATURES, workspace.segments().size());
            Problems problems = new Problems(PATH);
            new LayerReader("large", new References(null, null, null), problems)
                    .read(new ByteArrayInputStream(file.bytes()));
            assertEquals(problems.toList(),
                    workspace.problems().stream().filter(problem -> problem.file().equals(PATH)).toList());
        }
    }

    @Test
    void aPlaceThatOnlyLooksLikeAFeatureIsNotTakenForOne() {
        String nested = ", \"inner\": " + "{\"type\": \"Feature\", \"properties\": null}";
        String text = collection("{\"type\": \"FeatureCollection\", \"features\": [\n", -1, "", "\n]}")
                .replace("\"sources\": [\"s\"]", "\"sources\": [\"s\"]" + nested);
        assertNull(inParts(OneFile.of(text), 2));
    }

    @Test
    void whatIsNoCollectionOrNotAtItsEndIsReadAsAWhole() {
        assertNull(
                inParts(OneFile.of(collection("{\"features\": [", -1, "", "], \"type\": \"FeatureCollection\"}")), 2));
        assertNull(inParts(OneFile.of(collection("{\"type\": \"List\", \"features\": [", -1, "", "]}")), 2));
        assertNull(inParts(OneFile.of(plain(-1, "") + "]"), 2));
        assertNull(inParts(OneFile.of(plain(-1, "").substring(0, 13_000_000)), 2));
    }

    @Test
    void aFileThatCannotBeReadIsLeftToWhoeverTellsIt() {
        WorkspaceFiles none = new WorkspaceFiles() {
            @Override
            public InputStream open(String path) throws IOException {
                throw new NoSuchFileException(path);
            }

            @Override
            public long size(String path) throws IOException {
                throw new NoSuchFileException(path);
            }

            @Override
            public List<String> layerFiles() {
                return List.of("large.geojson");
            }
        };
        assertNull(new LayerParts("large", KNOWN, none, PATH, 2).read());
        assertEquals(1, new WorkspaceReader(none).read("test")
                .problems()
                .stream()
                .filter(problem -> problem.file().equals(PATH) && problem.kind() == Problem.Kind.MISSING_FILE)
                .count());
    }
}
