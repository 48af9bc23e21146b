package vn.lientinh.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Text;
import vn.lientinh.model.Tour;

class TourReaderTest {

    private static final TourReferences KNOWN = new TourReferences(Set.of("dt291", "dt342", "ql279"),
            Set.of("i5a", "i5b"), Set.of("dt342-qn-1"));

    private static TourFile read(String json) {
        return new TourReader(KNOWN).read("data/tours/thu.json", "thu",
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static TourFile readStop(String members) {
        return read("{\"title\": {\"vi\": \"Thử\", \"en\": \"Trial\"}, \"stops\": [{\"id\": \"a\", \"title\": "
                + "{\"vi\": \"Một\", \"en\": \"One\"}" + (members.isEmpty() ? "" : ", ") + members + "}]}");
    }

    private static Tour tour(TourFile file) {
        return Objects.requireNonNull(file.tour());
    }

    private static Tour.Stop onlyStop(TourFile file) {
        assertEquals(1, tour(file).stops().size());
        return tour(file).stops().getFirst();
    }

    @Test
    void readsAStopWhole() {
        TourFile file = readStop("""
                "text": {"vi": "Chữ", "en": "Words"}, "clause": "I.2.1(1)(i5)", "items": ["i5a", "i5b"],
                "view": {"bounds": [106.6, 20.9, 107.2, 21.4]}, "layers": ["dt342"], "colourBy": "target-year",
                "year": 2023, "growth": {"from": 2022, "to": 2030}, "selected": "dt342-qn-1", "seconds": 7.5,
                "notes": "Nói chậm\"""");
        assertEquals(List.of(), file.problems());
        assertEquals(new Tour.Stop("a", new Text("Một", "One"), new Text("Chữ", "Words"), "I.2.1(1)(i5)",
                List.of("i5a", "i5b"), new Tour.View.Bounds(106.6, 20.9, 107.2, 21.4), List.of("dt342"),
                Tour.Colours.TARGET_YEAR, 2023, new Tour.Growth(2022, 2030), "dt342-qn-1", 7.5,
                new Text("Nói chậm", "Nói chậm")), onlyStop(file));
    }

    @Test
    void givesWhatIsNotSaidItsMeaning() {
        Tour.Stop stop = onlyStop(readStop(""));
        assertNull(stop.view());
        assertNull(stop.layers(), "all layers");
        assertEquals(Tour.DEFAULT_SECONDS, stop.seconds());
        assertEquals(new Text("", ""), stop.text());
    }

    @Test
    void keepsAndExplainsWhatTheWorkspaceDoesNotHave() {
        TourFile file = readStop("""
                "layers": ["dt291", "dt999"], "items": ["i5a", "i9"], "selected": "dt342-qn-7\"""");
        Tour.Stop stop = onlyStop(file);
        assertEquals(List.of("dt291", "dt999"), stop.layers());
        assertEquals(List.of("i5a", "i9"), stop.items());
        assertEquals("dt342-qn-7", stop.selected());
        List<Problem> problems = file.problemsOf("a");
        assertEquals(3, problems.size(), problems::toString);
        for (String unknown : List.of("dt999", "i9", "dt342-qn-7")) {
            Problem about = problems.stream()
                    .filter(p -> p.what().vi().contains("“" + unknown + "”"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(Problem.Kind.UNKNOWN_REFERENCE, about.kind());
            assertTrue(about.what().en().contains(unknown) && about.remedy().vi().contains(unknown));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "view": {"lon": 21.0, "lat": 106.9, "zoom": 10}         | BAD_PROPERTY
            "view": {"lon": 107, "lat": 21}                         | BAD_PROPERTY
            "view": {"lon": "107", "lat": 21, "zoom": 10}           | BAD_PROPERTY
            "view": {"lon": 107, "lat": 21, "zoom": 99}             | BAD_PROPERTY
            "view": {"bounds": [107.2, 20.9, 106.6, 21.4]}          | BAD_PROPERTY
            "view": {"bounds": [106.6, 20.9, 107.2]}                | BAD_PROPERTY
            "view": {"bounds": [106.6, 20.9, 107.2, 2140000]}       | BAD_PROPERTY
            "view": [107, 21]                                       | BAD_PROPERTY
            "view": {"bounds": [1e999, 20, 107, 21]}                | BAD_PROPERTY
            "year": 2050                                            | BAD_PROPERTY
            "year": "2023"                                          | BAD_PROPERTY
            "year": 2023.5                                          | BAD_PROPERTY
            "growth": {"from": 2030, "to": 2022}                    | BAD_PROPERTY
            "growth": {"from": 2022}                                | BAD_PROPERTY
            "growth": 2022                                          | BAD_PROPERTY
            "seconds": -3                                           | BAD_PROPERTY
            "seconds": 1e9                                          | BAD_PROPERTY
            "seconds": "long"                                       | BAD_PROPERTY
            "colourBy": "beauty"                                    | BAD_PROPERTY
            "layers": "dt291"                                       | BAD_PROPERTY
            "text": 7                                               | BAD_PROPERTY
            "txet": "x"                                             | UNKNOWN_PROPERTY
            """)
    void marksAStopWithSomethingWrongAndOpensIt(String member, Problem.Kind kind) {
        TourFile file = readStop(member);
        Tour.Stop stop = onlyStop(file);
        assertEquals("Một", stop.title().vi());
        assertTrue(stop.seconds() >= 1 && stop.seconds() <= TourReader.MAX_SECONDS);
        assertNull(stop.year());
        assertNull(stop.growth());
        assertTrue(stop.view() == null
                || stop.view() instanceof Tour.View.Centre(double lon, double lat, double zoom) && zoom == 18);
        List<Problem> problems = file.problemsOf("a");
        assertEquals(1, problems.size(), problems::toString);
        assertEquals(kind, problems.getFirst().kind());
        for (Text words : List.of(problems.getFirst().what(), problems.getFirst().remedy())) {
            for (String each : List.of(words.vi(), words.en())) {
                assertTrue(!each.isBlank() && !each.matches(".*\\{\\d.*"), each);
            }
        }
    }

    @Test
    void givesEveryStopAnIdOfItsOwn() {
        TourFile file = read("""
                {"title": "T", "stops": [{"id": "a", "title": "1"}, {"id": "a", "title": "2"}, {"title": "3"},
                 {"id": "stop-5", "title": "4"}, {"title": "5"}, 7]}""");
        List<String> ids = tour(file).stops().stream().map(Tour.Stop::id).toList();
        assertEquals(List.of("a", "stop-2", "stop-3", "stop-5", "stop-5-2"), ids);
        assertEquals(Problem.Kind.DUPLICATE_ID, file.problemsOf("stop-2").getFirst().kind());
        assertEquals(1, file.problemsOf("#6").size());
        assertEquals(2, file.problems().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ''                           | EMPTY_FILE
            {"title": "T", "stops": [    | NOT_JSON
            []                           | MISSING_PROPERTY
            {"title": "T"}               | MISSING_PROPERTY
            {"stops": {}}                | MISSING_PROPERTY
            """)
    void saysWhatAFileIsThatIsNoTour(String json, Problem.Kind kind) {
        TourFile file = read(json);
        assertNull(file.tour());
        assertEquals(List.of(kind), file.problems().stream().map(Problem::kind).toList());
    }

    @Test
    void whatIsWrittenIsReadAgainTheSame() {
        Random random = new Random(7);
        TourWriter writer = new TourWriter();
        for (int round = 0; round < 300; round++) {
            Tour tour = randomTour(random);
            byte[] bytes = writer.bytes(tour);
            TourFile file = new TourReader(KNOWN).read("data/tours/thu.json", "thu", new ByteArrayInputStream(bytes));
            assertEquals(List.of(), file.problems());
            assertEquals(tour, file.tour());
            assertArrayEquals(bytes, writer.bytes(tour(file)), "the same tour gives the same bytes");
        }
    }

    @Test
    void writesForPeopleToRead() {
        Tour.Stop stop = new Tour.Stop("a", new Text("Đường \"342\"", "Road"), new Text("", ""), null, List.of(),
                new Tour.View.Centre(107.123456789, 21, 10), List.of(), null, null, null, null, 10, null);
        String json = new String(new TourWriter().bytes(new Tour("thu", new Text("Thử", "Trial"), false,
                List.of(stop))), StandardCharsets.UTF_8);
        assertTrue(json.contains("\"Đường \\\"342\\\"\""), json);
        assertTrue(json.contains("\"lon\": 107.12346,"), json);
        assertTrue(json.contains("\"lat\": 21,"), json);
        assertTrue(json.contains("\"seconds\": 10\n"), json);
        assertTrue(json.endsWith("}\n") && !json.contains("\r"), json);
        assertNotNull(stop);
    }

    private static Tour randomTour(Random random) {
        List<Tour.Stop> stops = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            int west = 10_500_000 + random.nextInt(200_000);
            int south = 2_000_000 + random.nextInt(100_000);
            Tour.View view = switch (random.nextInt(3)) {
                case 0 -> new Tour.View.Centre(west / 1e5, south / 1e5, (600 + random.nextInt(1200)) / 100.0);
                case 1 -> new Tour.View.Bounds(west / 1e5, south / 1e5, (west + 25_000) / 1e5, (south + 50_000) / 1e5);
                default -> null;
            };
            int from = 2022 + random.nextInt(9);
            stops.add(new Tour.Stop("s" + i, words(random), words(random), maybe(random, "I.2.1(1)(i5)"),
                    some(random, "i5a", "i5b"), view, random.nextBoolean() ? null : some(random, "dt291", "ql279"),
                    random.nextBoolean() ? null : Tour.Colours.values()[random.nextInt(4)],
                    random.nextBoolean() ? null : Integer.valueOf(2022 + random.nextInt(9)),
                    random.nextBoolean() ? null : new Tour.Growth(from, from + random.nextInt(2031 - from)),
                    maybe(random, "dt342-qn-1"), (10 + random.nextInt(600)) / 10.0,
                    random.nextBoolean() ? null : words(random)));
        }
        return new Tour("thu", words(random), random.nextBoolean(), stops);
    }

    private static Text words(Random random) {
        String[] some = {"Đường tỉnh 342", "„“\"\\", "dòng\nhai", "ế ự ỷ", "x"};
        return new Text(some[random.nextInt(some.length)], some[random.nextInt(some.length)]);
    }

    private static @Nullable String maybe(Random random, String value) {
        return random.nextBoolean() ? null : value;
    }

    private static List<String> some(Random random, String... values) {
        return Stream.of(values).filter(value -> random.nextBoolean()).toList();
    }
}
