package vn.lientinh.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.io.WKTWriter;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.InvestorBasis;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Segment;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.TargetBasis;
import vn.lientinh.model.Works;

class LayerReaderTest {

    private static final References KNOWN = new References(Set.of("i5a", "i4a"),
            Set.of("quang-ninh", "bac-giang", "hai-duong"), Set.of("osm-2021", "kl-352"));
    private static final String PROPERTIES = """
            "item": "i5a", "name": "ĐT291", "works": "upgrade", "class": "provincial", "route": "ĐT291",
            "territory": "bac-giang", "investor": "bac-giang", "investorBasis": "territory", "targetFrom": 2022,
            "targetTo": 2023, "targetBasis": "stated", "alignment": "candidate", "clause": "I.2.1(1)(i5)",
            "lengthKm": 12.3, "sources": ["osm-2021", "kl-352"]""";
    private static final String LINE = """
            {"type": "LineString", "coordinates": [[106.8, 21.2], [106.9, 21.3]]}""";

    private final Problems problems = new Problems("geojson/test.geojson");

    private static String collection(String... features) {
        return "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",\n", features) + "]}";
    }

    private static String feature(String id, String properties, String geometry) {
        return "{\"type\": \"Feature\", \"id\": \"" + id + "\", \"properties\": {" + properties + "}, \"geometry\": "
                + geometry + "}";
    }

    private List<Segment> read(String json) {
        return new LayerReader("test", KNOWN, problems)
                .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private Problem onlyProblem() {
        List<Problem> found = problems.toList();
        assertEquals(1, found.size(), () -> found.toString());
        Problem problem = found.getFirst();
        assertEquals("geojson/test.geojson", problem.file());
        assertTrue(!problem.what().vi().isBlank() && !problem.what().en().isBlank());
        assertTrue(!problem.remedy().vi().isBlank() && !problem.remedy().en().isBlank());
        return problem;
    }

    private static String wkt(Segment segment) {
        return new WKTWriter().write(segment.geometry());
    }

    @Test
    void readsEveryProperty() {
        Segment segment = read(collection(feature("dt291-bg-1", PROPERTIES
                + ", \"items\": [\"i4a\"], \"borderWith\": \"quang-ninh\", \"chainage\": 3.5, \"note\": \"theo đường cũ\", \"noteEn\": \"along the old road\"",
                LINE))).getFirst();
        assertEquals("dt291-bg-1", segment.id());
        assertEquals("test", segment.layer());
        assertEquals("i5a", segment.item());
        assertEquals(List.of("i4a"), segment.moreItems());
        assertEquals("ĐT291", segment.name());
        assertEquals("ĐT291", segment.route());
        assertEquals(SegmentClass.PROVINCIAL, segment.segmentClass());
        assertEquals(Works.UPGRADE, segment.works());
        assertEquals("bac-giang", segment.territory());
        assertEquals("quang-ninh", segment.borderWith());
        assertEquals("bac-giang", segment.investor());
        assertEquals(InvestorBasis.TERRITORY, segment.investorBasis());
        assertEquals(2022, segment.targetFrom());
        assertEquals(2023, segment.targetTo());
        assertEquals(TargetBasis.STATED, segment.targetBasis());
        assertEquals(Alignment.CANDIDATE, segment.alignment());
        assertEquals("along the old road", segment.note() == null ? "" : segment.note().en());
        assertEquals("I.2.1(1)(i5)", segment.clause());
        assertEquals(12.3, segment.lengthKm());
        assertEquals(3.5, segment.chainage());
        assertEquals(List.of("osm-2021", "kl-352"), segment.sources());
        assertEquals(List.of(), problems.toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"type\":\"Point\",\"coordinates\":[106.5,21.1]} | POINT (106.5 21.1)",
            "{\"coordinates\":[106.5,21.1,12.5],\"type\":\"Point\"} | POINT (106.5 21.1)",
            "{\"type\":\"LineString\",\"coordinates\":[[106,21],[106.123456789012345,-0.5e1]]} | LINESTRING (106 21, 106.12345678901235 -5)",
            "{\"type\":\"MultiPoint\",\"coordinates\":[[1,2],[3,4]]} | MULTIPOINT ((1 2), (3 4))",
            "{\"type\":\"MultiLineString\",\"coordinates\":[[[1,2],[3,4]],[[5,6],[7,8],[9,10]]]} | MULTILINESTRING ((1 2, 3 4), (5 6, 7 8, 9 10))",
            "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[9,0],[9,9],[0,0]],[[4,1],[8,1],[8,5],[4,1]]]} | POLYGON ((0 0, 9 0, 9 9, 0 0), (4 1, 8 1, 8 5, 4 1))",
            "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]} | MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))"})
    void readsEachGeometry(String geometry, String expected) {
        assertEquals(expected, wkt(read(collection(feature("a", PROPERTIES, geometry))).getFirst()));
        assertEquals(List.of(), problems.toList());
    }

    @Test
    void packsCoordinatesAsPlainDoubles() {
        Segment segment = read(collection(feature("a", PROPERTIES, LINE))).getFirst();
        assertTrue(((org.locationtech.jts.geom.LineString) segment.geometry())
                .getCoordinateSequence() instanceof PackedCoordinateSequence.Double packed
                && packed.getDimension() == 2);
    }

    @Test
    void readsNumbersExactlyAsJavaDoes() {
        Random random = new Random(352);
        for (int i = 0; i < 20_000; i++) {
            double lon = random.nextDouble(-180, 180);
            String text = switch (i % 4) {
                case 0 -> Double.toString(lon);
                case 1 -> String.format(java.util.Locale.ROOT, "%.5f", lon);
                case 2 -> String.format(java.util.Locale.ROOT, "%.13f", lon);
                default -> String.format(java.util.Locale.ROOT, "%.6e", lon);
            };
            Segment segment = read(collection(
                    feature("a", PROPERTIES, "{\"type\":\"Point\",\"coordinates\":[" + text + ",-0.00001]}")))
                    .getFirst();
            assertEquals(Double.parseDouble(text), segment.geometry().getCoordinate().x, 0.0, text);
            assertEquals(-0.00001, segment.geometry().getCoordinate().y, 0.0);
        }
    }

    @Test
    void readsMembersInAnyOrder() {
        Segment segment = read("{\"features\": [{\"geometry\": " + LINE + ", \"properties\": {" + PROPERTIES
                + "}, \"id\": \"a\", \"type\": \"Feature\"}], \"type\": \"FeatureCollection\"}").getFirst();
        assertEquals("a", segment.id());
        assertEquals(List.of(), problems.toList());
    }

    @Test
    void computesTheLengthWhereTheFileHasNone() {
        Segment segment = read(collection(feature("a", PROPERTIES.replace("12.3", "null"),
                "{\"type\": \"LineString\", \"coordinates\": [[107, 21], [107, 22]]}"))).getFirst();
        assertEquals(110.7, segment.lengthKm(), 0.1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "~~ | EMPTY_FILE", "~  ~ | EMPTY_FILE", "hello | NOT_JSON", "[1, 2] | NOT_GEOJSON",
            "{\"type\": \"Topology\"} | NOT_GEOJSON", "{\"type\": \"FeatureCollection\"} | NOT_GEOJSON"})
    void namesWhatIsWrongWithTheWholeFile(String content, Problem.Kind kind) {
        assertEquals(List.of(), read(content));
        Problem problem = onlyProblem();
        assertEquals(kind, problem.kind());
        assertNull(problem.feature());
    }

    @Test
    void keepsWhatCameBeforeTheFileBreaksOff() {
        String whole = collection(feature("a", PROPERTIES, LINE), feature("b", PROPERTIES, LINE));
        assertEquals(1, read(whole.substring(0, whole.length() - 30)).size());
        Problem problem = onlyProblem();
        assertEquals(Problem.Kind.NOT_JSON, problem.kind());
        assertTrue(problem.what().vi().contains("dòng 8, cột"), problem.what().vi());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "null", "{\"type\":\"LineString\",\"coordinates\":[]}",
            "{\"type\":\"LineString\",\"coordinates\":[[106,21]]}",
            "{\"type\":\"LineString\",\"coordinates\":[[106,21],[106,21]]}",
            "{\"type\":\"LineString\",\"coordinates\":[[106,21],[NaN,21]]}",
            "{\"type\":\"LineString\",\"coordinates\":[[106,21],[106]]}",
            "{\"type\":\"LineString\",\"coordinates\":[[106,21],[106,\"21\"]]}",
            "{\"type\":\"LineString\",\"coordinates\":[[[106,21],[106,22]]]}",
            "{\"type\":\"LineString\",\"coordinates\":[[106,21],null]}",
            "{\"type\":\"LineString\"}", "{\"type\":\"Circle\",\"coordinates\":[106,21]}",
            "{\"coordinates\":[106,21]}", "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1]]]}",
            "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]}",
            "{\"type\":\"Polygon\",\"coordinates\":[[],[[0,0],[2,2],[2,0],[0,0]]]}",
            "{\"type\":\"GeometryCollection\",\"geometries\":[]}"})
    void leavesOutAFeatureWithABrokenGeometryAndKeepsTheRest(String geometry) {
        List<Segment> segments = read(
                collection(feature("bad", PROPERTIES, geometry), feature("good", PROPERTIES, LINE)));
        assertEquals(List.of("good"), segments.stream().map(Segment::id).toList());
        Problem problem = onlyProblem();
        assertEquals(Problem.Kind.BROKEN_GEOMETRY, problem.kind());
        assertEquals("bad", problem.feature());
    }

    @Test
    void namesCoordinatesInMetres() {
        read(collection(feature("a", PROPERTIES,
                "{\"type\":\"LineString\",\"coordinates\":[[428000.5,2345678],[428100,2345700]]}")));
        Problem problem = onlyProblem();
        assertEquals(Problem.Kind.WRONG_CRS, problem.kind());
        assertEquals("a", problem.feature());
        assertTrue(problem.what().en().contains("428000.5; 2345678"), problem.what().en());
    }

    @Test
    void namesSwappedCoordinatesOncePerFile() {
        String swapped = "{\"type\":\"LineString\",\"coordinates\":[[21.1,106.5],[21.2,106.6]]}";
        assertEquals(1, read(collection(feature("a", PROPERTIES, swapped), feature("b", PROPERTIES, swapped),
                feature("c", PROPERTIES, swapped), feature("d", PROPERTIES, swapped), feature("e", PROPERTIES, LINE)))
                .size());
        Problem problem = onlyProblem();
        assertEquals(Problem.Kind.WRONG_CRS, problem.kind());
        assertTrue(problem.what().en().startsWith("4 features seem to give latitude before longitude"),
                problem.what().en());
    }

    @Test
    void namesAnotherCrsOfTheFile() {
        String json = collection(feature("a", PROPERTIES, LINE)).replaceFirst("\\{",
                "{\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::3405\"}}, ");
        assertEquals(1, read(json).size());
        assertEquals(Problem.Kind.WRONG_CRS, onlyProblem().kind());
    }

    @Test
    void acceptsTheCrsMemberOfWgs84() {
        read(collection(feature("a", PROPERTIES, LINE)).replaceFirst("\\{",
                "{\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:OGC:1.3:CRS84\"}}, "));
        assertEquals(List.of(), problems.toList());
    }

    @Test
    void namesAnUnknownPropertyOnceWithItsCount() {
        read(collection(feature("a", PROPERTIES + ", \"fid\": 1", LINE),
                feature("b", PROPERTIES + ", \"fid\": 2", LINE)));
        Problem problem = onlyProblem();
        assertEquals(Problem.Kind.UNKNOWN_PROPERTY, problem.kind());
        assertEquals("a", problem.feature());
        assertTrue(problem.what().en().contains("fid") && problem.what().en().contains("2"), problem.what().en());
    }

    @Test
    void namesAllMissingPropertiesTogether() {
        Segment segment = read(
                collection("{\"type\":\"Feature\",\"properties\":{\"name\":\"x\"},\"geometry\":" + LINE + "}"))
                .getFirst();
        assertEquals("test#1", segment.id());
        Problem problem = onlyProblem();
        assertEquals(Problem.Kind.MISSING_PROPERTY, problem.kind());
        assertEquals("#1", problem.feature());
        assertTrue(problem.what()
                .en()
                .contains(
                        "id, class, territory, investorBasis, targetBasis, alignment, clause, sources"),
                problem.what().en());
        assertEquals(Alignment.INDICATIVE, segment.alignment());
        assertNull(segment.investor());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"2022 | \"2022\"", "2022 | 2022.5", "2022 | 20222",
            "\"upgrade\" | \"repair\"", "\"provincial\" | \"highway\"", "\"candidate\" | 3",
            "\"ĐT291\", \"works\" | 5, \"works\"",
            "12.3 | \"long\"", "[\"osm-2021\", \"kl-352\"] | \"osm-2021\"", "\"stated\" | \"sure\"",
            "\"bac-giang\", \"investorBasis\": \"territory\" | {\"a\":[1]}, \"investorBasis\": \"none\""})
    void namesAValueThatDoesNotFitAndKeepsTheFeature(String good, String bad) {
        assertTrue(PROPERTIES.contains(good));
        assertEquals(1,
                read(collection(feature("a", PROPERTIES.replaceFirst(java.util.regex.Pattern.quote(good), bad), LINE)))
                        .size());
        assertEquals(Problem.Kind.BAD_PROPERTY, onlyProblem().kind());
    }

    @Test
    void takesYearsInTheWrongOrderAsNotStated() {
        Segment segment = read(collection(feature("a", PROPERTIES.replace("2022", "2030"), LINE))).getFirst();
        assertNull(segment.targetFrom());
        assertNull(segment.targetTo());
        assertEquals(TargetBasis.NONE, segment.targetBasis());
        assertEquals(Problem.Kind.BAD_PROPERTY, onlyProblem().kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"\"item\": \"i5a\" | \"item\": \"i99\"",
            "\"investor\": \"bac-giang\" | \"investor\": \"ha-bac\"",
            "\"territory\": \"bac-giang\" | \"territory\": \"ha-bac\"", "osm-2021 | osm-1999",
            "\"lengthKm\" | \"items\": [\"i98\"], \"lengthKm\"",
            "\"lengthKm\" | \"borderWith\": \"ha-bac\", \"lengthKm\""})
    void namesAnUnknownIdAndKeepsTheFeature(String good, String bad) {
        assertEquals(1, read(collection(feature("a", PROPERTIES.replace(good, bad), LINE))).size());
        Problem problem = onlyProblem();
        assertEquals(Problem.Kind.UNKNOWN_REFERENCE, problem.kind());
        assertEquals("a", problem.feature());
    }

    @Test
    void countsAFaultThatRepeatsThroughALargeFile() {
        String[] features = new String[80];
        for (int i = 0; i < features.length; i++) {
            features[i] = feature("f" + i, PROPERTIES, "null");
        }
        read(collection(features));
        List<Problem> found = problems.toList();
        assertEquals(51, found.size());
        assertTrue(found.getLast().what().en().contains("30 more times"), found.getLast().what().en());
    }
}
