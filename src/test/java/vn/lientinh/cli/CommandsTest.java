package vn.lientinh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lientinh.Messages;
import vn.lientinh.analysis.Answers;
import vn.lientinh.analysis.Hit;
import vn.lientinh.analysis.Identify;
import vn.lientinh.geo.Geodesic;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.store.SmallWorkspace;
import vn.lientinh.store.WorkspaceFolder;

class CommandsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> opened = new ArrayList<>();

    @TempDir
    private Path folder;

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        MapOpener opener = (workspace, console) -> {
            opened.add(workspace.name());
            return 0;
        };
        return new Commands(opener, new PrintWriter(out), new PrintWriter(err)).run(args);
    }

    /** Runs a command on the small workspace. */
    private int onSmall(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--workspace", SmallWorkspace.folder().toString()));
        return run(all.toArray(String[]::new));
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString());
    }

    private static Set<String> names(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }

    @Test
    void opensTheBuiltInMapWithoutACommand() {
        assertEquals(0, run());
        assertEquals(0, run("open"));
        assertEquals(0, run("open", SmallWorkspace.folder().toString()));
        assertEquals(List.of("Liên Tỉnh", "Liên Tỉnh", "small-workspace"), opened);
    }

    @Test
    void identifyGivesWhatAClickGives() {
        assertEquals(0, onSmall("identify", "--at", "106.9,21.501", "--within", "500", "--json"), err::toString);
        JsonNode hit = json().get(0);
        assertEquals(Set.of("layer", "id", "distanceM", "properties", "item", "position"), names(hit));
        assertEquals("roads", hit.path("layer").stringValue());
        assertEquals("dt291-bg-1", hit.path("id").stringValue());
        assertEquals(110, hit.path("distanceM").doubleValue(), 2);
        assertEquals("bac-giang", hit.path("properties").path("investor").stringValue());
        assertEquals(2023, hit.path("properties").path("targetTo").intValue());
        assertEquals("I.2.1(1)(i5)", hit.path("properties").path("clause").stringValue());
        assertEquals("i5a", hit.path("item").path("id").stringValue());
        assertEquals(2021, hit.path("item").path("planPeriod").path("from").intValue());
        assertEquals("", err.toString());
    }

    @Test
    void identifyGivesThePositionInAllThreeSystems() {
        assertEquals(0, onSmall("identify", "--at", "107.4,21.05", "--within", "9000", "--json"));
        JsonNode position = json().get(0).path("position");
        assertEquals(107.4, position.path("wgs84").path("lon").doubleValue());
        assertEquals(21.05, position.path("wgs84").path("lat").doubleValue());
        // As PROJ gives them.
        assertEquals(107.3981158, position.path("vn2000").path("lon").doubleValue(), 1e-4);
        assertEquals(5899, position.path("vn2000Zone").path("epsg").intValue());
        assertEquals(463428, position.path("vn2000Zone").path("easting").doubleValue(), 1000);
    }

    @Test
    void identifyPrintsTheAnswerInWords() {
        assertEquals(0, onSmall("identify", "--at", "106.9,21.5"));
        String text = out.toString();
        assertTrue(text.contains("Bên đầu tư: Tỉnh Bắc Giang"), text);
        assertTrue(text.contains("Năm hoàn thành: 2022–2023"), text);
        assertTrue(text.contains("VN-2000 107°00′ (EPSG:9214)"), text);
        assertTrue(text.contains("Huyện Sơn Động, Tỉnh Bắc Giang"), text);
        assertEquals(0, onSmall("identify", "--at", "106.9,21.5", "--lang", "en", "--territories", "2025"));
        text = out.toString();
        assertTrue(text.contains("Investor: Bắc Ninh province"), text);
        assertFalse(text.lines().findFirst().orElseThrow().contains("Sơn Động"), text);
    }

    @Test
    void identifySaysOnceWhatALayerAndItsLinesAreBothCalled() {
        assertEquals(0, run("identify", "--at", "106.24835,21.30508", "--within", "20"), err::toString);
        assertTrue(out.toString().lines().anyMatch(line -> line.startsWith("  Cao tốc · ")), out.toString());
        assertFalse(out.toString().contains("Cao tốc · Cao tốc"), out.toString());
    }

    @Test
    void identifyPrintsAnEmptyListAndNamesTheNearestWhenNothingIsNear() {
        assertEquals(0, onSmall("identify", "--at", "107.3,21.45", "--json"));
        assertEquals(0, json().size());
        assertTrue(err.toString().contains("dt330-qn-1"), err.toString());
    }

    @Test
    void identifyAndTheWindowAgreeOnTheBuiltInWorkspace() {
        Workspace workspace = new BuiltInWorkspace().read();
        Identify identify = new Identify(workspace);
        Answers answers = new Answers(workspace, new Messages(Messages.VIETNAMESE));
        for (Segment segment : workspace.segments().stream().filter(s -> s.lengthKm() > 1).limit(5).toList()) {
            var at = segment.geometry().getCoordinates()[segment.geometry().getNumPoints() / 2];
            assertEquals(0, run("identify", "--at", at.x + "," + at.y, "--within", "50", "--json"), err::toString);
            List<String> clicked = identify.at(at.x, at.y, 50).stream().map(Hit::segment).map(Segment::id).toList();
            assertEquals(clicked, json().valueStream().map(hit -> hit.path("id").stringValue()).toList());
            assertTrue(clicked.contains(segment.id()));
            assertEquals(0, run("identify", "--at", at.x + "," + at.y, "--within", "50"));
            assertTrue(out.toString().contains(answers.of(segment).investor().value()));
        }
    }

    @Test
    void locateAndIdentifyLeadToEachOther() {
        assertEquals(0, onSmall("locate", "ĐT291 km 12+300", "--json"), err::toString);
        JsonNode place = json();
        assertEquals("dt291-bg-1", place.path("segment").stringValue());
        assertEquals(12.3, place.path("km").doubleValue());
        double lon = place.path("lon").doubleValue();
        double lat = place.path("lat").doubleValue();
        assertEquals(12_300, Geodesic.distanceM(106.8, 21.5, lon, lat), 0.01);
        assertEquals(0, onSmall("identify", "--at", lon + "," + lat, "--json"));
        assertEquals("dt291-bg-1", json().get(0).path("id").stringValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"QL99 km 3 | 1 | ĐT291, ĐT330", "ĐT291 km 99 | 1 | km 31+086",
            "ĐT291 | 2 | QL279 km 12+300"})
    void locateSaysWhatIsWrong(String place, int code, String said) {
        assertEquals(code, onSmall("locate", place));
        assertTrue(err.toString().contains(said), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void reportPrintsRowsThatSumToTheSegments() {
        Workspace workspace = SmallWorkspace.read();
        assertEquals(0, onSmall("report", "--by", "investor,year", "--as-of", "2024-06-30", "--json"), err::toString);
        assertEquals(Set.of("investor", "year", "segments", "lengthKm", "overdue", "overdueKm"),
                names(json().get(0)));
        assertEquals(workspace.segments().size(),
                json().valueStream().mapToInt(row -> row.path("segments").intValue()).sum());
        assertEquals(workspace.segments().stream().mapToDouble(Segment::lengthKm).sum(),
                json().valueStream().mapToDouble(row -> row.path("lengthKm").doubleValue()).sum(), 0.005);
        assertEquals(2, json().valueStream().mapToInt(row -> row.path("overdue").intValue()).sum());
    }

    @Test
    void reportKeysAreTheOnesAskedFor() {
        for (String by : List.of("investor", "territory", "year", "item")) {
            assertEquals(0, onSmall("report", "--by", by, "--json"));
            json().valueStream().forEach(row -> assertEquals(Set.of(by, "segments", "lengthKm"), names(row)));
        }
    }

    @Test
    void reportPrintsATable() {
        assertEquals(0, onSmall("report", "--by", "item"));
        String text = out.toString();
        assertTrue(text.contains("i5a ĐT291"), text);
        assertTrue(text.lines().toList().getLast().startsWith("Cộng"), text);
        // "Before 2025" is kept as 2024, the last year allowed: what people read is what the agreement says.
        assertEquals(0, onSmall("report", "--by", "year"));
        assertTrue(out.toString().startsWith("Năm hoàn thành"), out.toString());
        assertTrue(out.toString().contains("\n2022–2023 "), out.toString());
        assertEquals(0, onSmall("report", "--completeness", "--json"));
        assertEquals(List.of("i5a"), json().path("statedYear").valueStream().map(JsonNode::stringValue).toList());
        assertEquals(0, onSmall("report", "--completeness"));
        assertTrue(out.toString().contains("Có năm, kèm điều kiện"), out.toString());
    }

    @Test
    void bordersPrintsOneObjectAConnection() {
        assertEquals(0, onSmall("borders", "--json"), err::toString);
        JsonNode connection = json().valueStream()
                .filter(c -> c.path("route").stringValue().equals("ĐT291"))
                .findFirst()
                .orElseThrow();
        assertEquals(Set.of("route", "lon", "lat", "gapM", "a", "b", "agrees", "differences"), names(connection));
        assertEquals(Set.of("territory", "segment", "targetFrom", "targetTo", "works", "alignment"),
                names(connection.path("a")));
        assertEquals("bac-giang", connection.path("a").path("territory").stringValue());
        assertEquals("quang-ninh", connection.path("b").path("territory").stringValue());
        assertTrue(connection.path("agrees").booleanValue());
        JsonNode open = json().valueStream().filter(c -> c.path("b").isNull()).findFirst().orElseThrow();
        assertTrue(open.path("gapM").isNull() && !open.path("agrees").booleanValue());
        assertEquals(0, onSmall("borders"));
        assertTrue(out.toString().contains("không có tuyến"), out.toString());
    }

    @Test
    void bordersThatAreGoneSince2025AreNotTold() throws IOException {
        // Bắc Ninh of 2022 and Bắc Giang are one province since then.
        assertEquals(0, run("borders", "--json"));
        Set<String> of2022 = json().valueStream().map(CommandsTest::territories).collect(Collectors.toSet());
        assertEquals(0, run("borders", "--json", "--territories", "2025"));
        Set<String> since2025 = json().valueStream().map(CommandsTest::territories).collect(Collectors.toSet());
        assertTrue(of2022.contains("bac-giang hai-duong"), of2022.toString());
        assertTrue(since2025.contains("bac-ninh hai-phong"), since2025.toString());
        assertFalse(since2025.stream().anyMatch(pair -> pair.contains("bac-giang") || pair.contains("hai-duong")));
    }

    private static String territories(JsonNode connection) {
        return new TreeSet<>(List.of(connection.path("a").path("territory").asString(""),
                connection.path("b").path("territory").asString(""))).stream().collect(Collectors.joining(" "));
    }

    @Test
    void splitCutsAtTheBorderAndFillsInWhoInvests() throws IOException {
        Path file = folder.resolve("new.geojson");
        Path cut = folder.resolve("cut.geojson");
        Files.writeString(file, """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "id": "new", "properties":
                {"name": "Tuyến mới", "item": "i5a"}, "geometry":
                {"type": "LineString", "coordinates": [[106.9, 21.5], [107.1, 21.5]]}}]}""");
        assertEquals(0, onSmall("split", file.toString(), "--out", cut.toString(), "--json"), err::toString);
        assertEquals(List.of("new-1", "new-2"),
                json().valueStream().map(part -> part.path("id").stringValue()).toList());
        JsonNode features = JsonMapper.shared().readTree(Files.readString(cut)).path("features");
        assertEquals("bac-giang", features.get(0).path("properties").path("investor").stringValue());
        assertEquals("quang-ninh", features.get(1).path("properties").path("territory").stringValue());
        assertEquals(features.get(0).path("geometry").path("coordinates").get(1),
                features.get(1).path("geometry").path("coordinates").get(0));
        assertTrue(err.toString().contains("2 đoạn"), err.toString());
    }

    @Test
    void splitTellsOfWhatItCannotPlaceOrRead() throws IOException {
        Path file = folder.resolve("far.geojson");
        Path cut = folder.resolve("cut.geojson");
        Files.writeString(file, """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "id": "far", "properties": {},
                "geometry": {"type": "LineString", "coordinates": [[100, 21.5], [100.1, 21.5]]}}]}""");
        assertEquals(1, onSmall("split", file.toString(), "--out", cut.toString()));
        assertTrue(err.toString().contains("far: Không nằm trong địa bàn nào."), err.toString());
        assertEquals(1, onSmall("split", folder.resolve("none.geojson").toString(), "--out", cut.toString()));
        assertTrue(err.toString().contains("none.geojson"), err.toString());
        assertEquals(1, onSmall("split", file.toString(), "--out", folder.resolve("no/such/place.geojson").toString()));
        assertTrue(err.toString().contains("place.geojson"), err.toString());
    }

    @Test
    void validateIsSilentOnGoodData() {
        assertEquals(0, run("validate", SmallWorkspace.folder().toString()), out::toString);
        assertEquals("", out.toString());
        assertTrue(err.toString().contains("2 lớp, 9 đoạn"), err.toString());
    }

    @Test
    void validatePrintsOneLineAProblem() throws IOException {
        Files.createDirectories(folder.resolve("geojson"));
        Files.writeString(folder.resolve("geojson/a.geojson"), """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "id": "x", "properties":
                {"name": "X", "class": "link", "territory": "t", "investorBasis": "none", "targetBasis": "none",
                 "alignment": "sure", "clause": "I", "sources": ["s"]}, "geometry":
                {"type": "LineString", "coordinates": [[106, 21]]}}]}""");
        Files.writeString(folder.resolve("geojson/b.geojson"), "");
        assertEquals(1, run("validate", folder.toString(), "--lang", "en"));
        List<Problem> problems = new WorkspaceFolder(folder).read().problems();
        List<String> lines = out.toString().lines().toList();
        assertEquals(problems.size(), lines.stream().filter(line -> !line.contains("tours")).count());
        assertTrue(lines.contains(
                "geojson/a.geojson:x: The line has one point only; the feature is left out. Draw at least one more point, or delete the feature."),
                out.toString());
        assertTrue(
                lines.contains("geojson/b.geojson: The file is empty. Export it again from the program that made it."),
                out.toString());
        assertEquals(1, run("validate", folder.toString(), "--json"));
        JsonNode first = json().valueStream().filter(p -> p.path("feature").isString()).findFirst().orElseThrow();
        assertEquals(Set.of("file", "feature", "kind", "what", "remedy"), names(first));
        assertEquals("broken-geometry", first.path("kind").stringValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"identify | Thiếu: --at=LON,LAT", "identify --at 21.1,106.5 | 106.5,21.1",
            "identify --at here | không phải là vị trí", "identify --at 106.5 | không phải là vị trí",
            "identify --at 200,21 | ngoài phạm vi", "identify --at 106.5,21.1 --within far | --within",
            "identify --at 106.5,21.1 --within -5 | --within", "identify --at 106.5,21.1 --territories 2023 | 2022",
            "identify --at 106.5,21.1 --frobnicate | --frobnicate",
            "report --by colour | investor, territory, year, item",
            "report --as-of 2026-13-01 | không phải là ngày", "report --lang fr | vi hoặc en",
            "split x.geojson | --out",
            "locate | Thiếu", "frobnicate | frobnicate", "open /no/such/folder | /no/such/folder",
            "validate --workspace /no/such/folder | /no/such/folder", "borders one --workspace two | Chỉ nêu một"})
    void saysWhatIsWrongWithTheArgumentsAndExitsWith2(String args, String said) {
        assertEquals(2, run(args.split(" ")), err::toString);
        assertTrue(err.toString().contains(said), err.toString());
        assertTrue(err.toString().contains("--help"), err.toString());
        assertEquals("", out.toString());
        assertEquals(List.of(), opened);
    }

    @Test
    void refusesAFileOrAFolderThatIsNoWorkspace() throws IOException {
        Path file = Files.writeString(folder.resolve("x.txt"), "x");
        assertEquals(2, run("validate", file.toString()));
        assertTrue(err.toString().contains("không phải là thư mục"), err.toString());
        assertEquals(2, run("validate", folder.toString()));
        assertTrue(err.toString().contains("không phải không gian làm việc"), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "open", "validate", "identify", "locate", "report", "borders", "split", "export",
            "atlas",
            "author"})
    void everyCommandHasHelpInBothLanguages(String command) {
        String[] vi = command.isEmpty() ? new String[]{"--help"} : new String[]{command, "--help"};
        assertEquals(0, run(vi));
        String vietnamese = out.toString();
        assertTrue(vietnamese.startsWith("Cách dùng: lientinh"), vietnamese);
        String[] en = command.isEmpty() ? new String[]{"--lang=en", "--help"}
                : new String[]{command, "--help", "--lang", "en"};
        assertEquals(0, run(en));
        assertTrue(out.toString().startsWith("Usage: lientinh"), out.toString());
        assertFalse(out.toString().contains("Bản đồ liên kết"), out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void saysWhenTheWorkspaceHasProblemsAndStillAnswers() throws IOException {
        Files.createDirectories(folder.resolve("geojson"));
        Files.copy(SmallWorkspace.folder().resolve("geojson/roads.geojson"), folder.resolve("geojson/roads.geojson"));
        assertEquals(0, run("report", folder.toString(), "--json"));
        assertEquals(7, json().valueStream().mapToInt(row -> row.path("segments").intValue()).sum());
        assertTrue(err.toString().contains("3 lỗi"), err.toString());
    }
}
