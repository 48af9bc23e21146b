package vn.lientinh.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lientinh.model.District;
import vn.lientinh.model.Item;
import vn.lientinh.model.Layer;
import vn.lientinh.model.LayerGroup;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Workspace;

class WorkspaceFolderTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void copySmallWorkspace() throws IOException {
        Path from = SmallWorkspace.folder();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private Workspace read() {
        return new WorkspaceFolder(folder).read();
    }

    private String content(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }

    private static Problem only(Workspace workspace) {
        assertEquals(1, workspace.problems().size(), () -> workspace.problems().toString());
        return workspace.problems().getFirst();
    }

    @Test
    void readsEverythingOfAGoodWorkspace() {
        Workspace workspace = read();
        assertEquals(List.of(), workspace.problems());
        assertEquals(List.of("roads", "areas"), workspace.layers().stream().map(Layer::id).toList());
        assertEquals(LayerGroup.ROADS, workspace.layers().getFirst().group());
        assertEquals(9, workspace.segments().size());
        assertEquals("352-KL/TUQN-TUBG-TUHD", workspace.register().agreement().number());
        Item item = workspace.register().item("i5a").orElseThrow();
        assertEquals(2023, item.target().to());
        assertEquals(2021, item.planPeriod() == null ? 0 : item.planPeriod().from());
        Territory territory = workspace.territory("hai-duong").orElseThrow();
        assertTrue(territory.signatory());
        assertEquals(105.5, territory.centralMeridian());
        assertEquals("hai-phong", territory.successor() == null ? "" : territory.successor().id());
        assertEquals("ODbL-1.0", workspace.source("osm-2021").orElseThrow().licence());
    }

    @ParameterizedTest
    @CsvSource({"data/register.json", "data/territories.geojson", "data/sources.json", "geojson/roads.geojson"})
    void opensTheRestWhenAFileIsMissing(String file) throws IOException {
        Files.delete(folder.resolve(file));
        Workspace workspace = read();
        Problem problem = only(workspace);
        assertEquals(file, problem.file());
        assertEquals(Problem.Kind.MISSING_FILE, problem.kind());
        assertFalse(workspace.segments().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"data/register.json", "data/territories.geojson", "data/sources.json", "data/layers.json",
            "geojson/roads.geojson"})
    void opensTheRestWhenAFileIsEmptyOrNoJson(String file) throws IOException {
        write(file, "");
        assertEquals(Problem.Kind.EMPTY_FILE, only(read()).kind());
        write(file, "PK\u0003\u0004 not json");
        assertEquals(Problem.Kind.NOT_JSON, only(read()).kind());
        write(file, "{\"a\": [1, 2");
        assertEquals(Problem.Kind.NOT_JSON, only(read()).kind());
        assertEquals(file, only(read()).file());
        assertFalse(read().segments().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"data/register.json", "data/sources.json", "data/layers.json"})
    void namesADataFileOfAnotherShape(String file) throws IOException {
        write(file, "{\"hello\": 1}");
        Problem problem = only(read());
        assertEquals(file, problem.file());
        assertEquals(Problem.Kind.MISSING_PROPERTY, problem.kind());
    }

    @Test
    void takesTheFilesOfTheFolderWhereNoListNamesThem() throws IOException {
        Files.delete(folder.resolve("data/layers.json"));
        Workspace workspace = read();
        assertEquals(List.of(), workspace.problems());
        assertEquals(List.of("areas", "roads"), workspace.layers().stream().map(Layer::id).toList());
    }

    @Test
    void readsAFileThatTheListForgetsAfterTheOthers() throws IOException {
        write("geojson/another.geojson", "{\"type\": \"FeatureCollection\", \"features\": []}");
        assertEquals(List.of("roads", "areas", "another"), read().layers().stream().map(Layer::id).toList());
    }

    @Test
    void namesAFolderWithoutLayers() {
        Workspace workspace = new WorkspaceFolder(folder.resolve("nowhere")).read();
        assertEquals(4, workspace.problems().size());
        assertTrue(workspace.problems().stream().allMatch(problem -> problem.kind() == Problem.Kind.MISSING_FILE));
    }

    @Test
    void readsDistrictsAndDoesWithoutThem() throws IOException {
        assertEquals(List.of("bg-son-dong", "qn-ba-che"), read().districts().stream().map(District::id).toList());
        write("data/districts.geojson", content("data/districts.geojson").replace("quang-ninh", "quang-yen"));
        assertEquals(Problem.Kind.UNKNOWN_REFERENCE, only(read()).kind());
        write("data/districts.geojson", "[");
        assertEquals("data/districts.geojson", only(read()).file());
        Files.delete(folder.resolve("data/districts.geojson"));
        assertEquals(List.of(), read().districts());
        assertEquals(List.of(), read().problems());
    }

    @Test
    void leavesOutADuplicateIdInsideALayerAndAcrossLayers() throws IOException {
        write("geojson/areas.geojson", content("geojson/areas.geojson").replace("\"id\": \"gate\"", "\"id\": \"b1\""));
        assertEquals(Problem.Kind.DUPLICATE_ID, only(read()).kind());
        write("geojson/areas.geojson",
                content("geojson/areas.geojson").replace("\"id\": \"b1\"", "\"id\": \"ql18-qn-1\""));
        Workspace workspace = read();
        assertEquals(2, workspace.problems().size());
        assertTrue(workspace.problems()
                .stream()
                .allMatch(
                        problem -> problem.file().equals("geojson/areas.geojson")
                                && problem.what().en().contains("roads")));
        assertEquals(7, workspace.segments().size());
    }

    @Test
    void takesAnUnknownItemOfASegmentAsNone() throws IOException {
        write("geojson/roads.geojson",
                content("geojson/roads.geojson").replace("\"item\": \"ct\"", "\"item\": \"ct9\""));
        Workspace workspace = read();
        assertEquals(Problem.Kind.UNKNOWN_REFERENCE, only(workspace).kind());
        assertEquals("ct-bg", only(workspace).feature());
        assertNull(SmallWorkspace.segment(workspace, "ct-bg").item());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "\"kind\": \"waterway\" | \"kind\": \"canal\" | BAD_PROPERTY",
            "\"rule\": \"none\", | \"rule\": \"maybe\", | BAD_PROPERTY",
            "\"statedLengthKm\": 33.0 | \"statedLengthKm\": \"33\" | BAD_PROPERTY",
            "\"related\": [ \"q2\" ] | \"related\": [\"q9\"] | UNKNOWN_REFERENCE",
            "\"id\": \"w4\" | \"id\": \"b1\" | DUPLICATE_ID", "\"id\": \"w4\", | | MISSING_PROPERTY"})
    void namesWhatIsWrongInTheRegister(String good, String bad, Problem.Kind kind) throws IOException {
        String register = content("data/register.json").replaceAll("\\s+", " ");
        int at = register.lastIndexOf(good);
        assertTrue(at >= 0, good);
        write("data/register.json",
                register.substring(0, at) + (bad == null ? "" : bad) + register.substring(at + good.length()));
        Workspace workspace = read();
        assertTrue(workspace.problems()
                .stream()
                .anyMatch(problem -> problem.kind() == kind && problem.file().equals("data/register.json")),
                () -> workspace.problems().toString());
        assertEquals(9, workspace.segments().size());
    }

    @Test
    void leavesOutATerritoryWithABrokenOutline() throws IOException {
        write("data/territories.geojson", content("data/territories.geojson").replace("[107, 22]", "[108, 20]"));
        Workspace workspace = read();
        assertEquals(Problem.Kind.BROKEN_GEOMETRY, workspace.problems().getFirst().kind());
        assertEquals("quang-ninh", workspace.problems().getFirst().feature());
        assertEquals(9, workspace.segments().size());
    }

    @Test
    void readsTextInNormalFormC() throws IOException {
        write("geojson/areas.geojson", java.text.Normalizer.normalize(content("geojson/areas.geojson"),
                java.text.Normalizer.Form.NFD));
        assertEquals("Cửa khẩu", SmallWorkspace.segment(read(), "gate").name());
    }

    @Test
    void namesAFileInAnotherEncoding() throws IOException {
        Files.write(folder.resolve("geojson/areas.geojson"),
                content("geojson/areas.geojson").getBytes(StandardCharsets.ISO_8859_1));
        Workspace workspace = read();
        Files.write(folder.resolve("geojson/areas.geojson"),
                content("geojson/roads.geojson").replace("ĐT", "\u00d0T").getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(read().problems().stream().anyMatch(problem -> problem.kind() == Problem.Kind.NOT_JSON),
                () -> read().problems().toString());
        assertFalse(workspace.segments().isEmpty());
    }

    @Test
    void segmentsKnowTheirLayer() {
        for (Layer layer : read().layers()) {
            for (Segment segment : layer.segments()) {
                assertEquals(layer.id(), segment.layer());
            }
        }
    }
}
