package vn.lientinh.analysis.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.analysis.desk.DeskSample;
import vn.lientinh.model.Workspace;

final class SearchIndexTest {

    private final Workspace workspace = DeskSample.workspace();
    private final SearchIndex index = new SearchIndex(workspace,
            List.of(new Place("Đông Triều", 3, "quang-ninh", 106.51, 21.08),
                    new Place("Hạ Long", 1, "quang-ninh", 107.08, 20.95),
                    new Place("Hoành Bồ", 3, "quang-ninh", 106.99, 21.02),
                    new Place("Bắc Giang", 2, "bac-giang", 106.2, 21.27),
                    new Place("Chí Linh", 2, "hai-duong", 106.38, 21.13),
                    new Place("Tây Yên Tử", 4, "bac-giang", 106.72, 21.18),
                    new Place("Đồng Lâm", 6, "quang-ninh", 107.05, 21.1)),
            (route, km) -> workspace.segments()
                    .stream()
                    .filter(segment -> route.equals(segment.route()) && km <= segment.lengthKm())
                    .findFirst()
                    .map(segment -> new Found.OfKilometre(route, km, segment, 107, 21)),
            (northing, easting, meridian) -> Optional.of(new Coordinate(meridian + (easting - 500_000) / 103_700,
                    northing / 110_750)));

    private String first(String query) {
        return index.find(query, 10).stream().findFirst().map(SearchIndexTest::words).orElse("-");
    }

    private static String words(Found found) {
        return switch (found) {
            case Found.OfItem item -> "item " + item.item().id();
            case Found.OfRoute route -> "route " + route.route();
            case Found.OfSegment segment -> "segment " + segment.segment().id();
            case Found.OfPlace place -> "place " + place.place().name();
            case Found.OfTerritory territory -> "territory " + territory.territory().id();
            case Found.OfClause clause -> "clause " + clause.clause();
            case Found.OfKilometre post -> "km " + post.route() + " " + post.km();
            case Found.OfPosition position -> String.format(java.util.Locale.ROOT, "at %.3f %.3f", position.lon(),
                    position.lat());
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Đông Triều | place Đông Triều", "dong trieu | place Đông Triều",
            "đong triêu | place Đông Triều", "DONG TRIEU | place Đông Triều", "dongtrieu | place Đông Triều",
            "ha long | place Hạ Long", "dong lam | place Đồng Lâm"})
    void placesAreFoundWithAndWithoutDiacritics(String query, String expected) {
        assertEquals(expected, first(query));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"đường tỉnh 291 | route ĐT291", "duong tinh 291 | route ĐT291",
            "dt291 | route ĐT291", "ĐT.291 | route ĐT291", "tinh lo 291 | route ĐT291", "TL291 | route ĐT291",
            "quoc lo 37 | route QL37", "ql 37 | route QL37", "national road 18 | route QL18",
            "provincial 342 | route ĐT342"})
    void routesAreFoundByEveryName(String query, String expected) {
        assertEquals(expected, first(query));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"dong trieuu | place Đông Triều", "dogn trieu | place Đông Triều",
            "hoahn bo | place Hoành Bồ", "duong tihn 291 | route ĐT291", "chi lihn | place Chí Linh",
            "noi bia ha long | item ct-nbhl"})
    void slipsOfTheFingerAreForgiven(String query, String expected) {
        List<String> found = index.find(query, 5).stream().map(SearchIndexTest::words).toList();
        assertTrue(found.contains(expected), query + " gave " + found);
        assertTrue(found.indexOf(expected) <= 1, query + " gave " + found);
    }

    @Test
    void aSlipInAWholeNameStillMeansThatName() {
        assertEquals("place Đông Triều", first("dogn trieu"));
        assertEquals("place Chí Linh", first("chi lihn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"do", "don", "dong", "dong t", "dong tr", "dong tri", "dong trie"})
    void resultsComeAsYouType(String typed) {
        assertTrue(index.find(typed, 10).stream().map(SearchIndexTest::words).toList().contains("place Đông Triều"));
    }

    @Test
    void aNumberIsNeverTakenForAnotherNumber() {
        assertEquals("-", first("ql 38"));
        assertEquals("-", first("duong tinh 292"));
        assertEquals("-", first("dt 29 tay yen"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"i5b | item i5b", "I5B | item i5b", "ct-nbhl | item ct-nbhl",
            "dt291-bg-1 | segment dt291-bg-1", "I.2.9 | clause I.2.9", "I.2.1(1)(i5) | clause I.2.1(1)(i5)",
            "I.2.1(1), dash 4 | clause I.2.1(1), dash 4", "I.2.1(1), gạch đầu dòng 4 | clause I.2.1(1), dash 4",
            "P0 | clause I.2.1(1)"})
    void codesAndClausesAreFound(String query, String expected) {
        assertEquals(expected, first(query));
    }

    @Test
    void theNumberOfAnItemThatHasPartsFindsThePartsAndTheirClause() {
        List<String> found = index.find("i5", 10).stream().map(SearchIndexTest::words).toList();
        assertTrue(found.containsAll(List.of("item i5a", "item i5b", "clause I.2.1(1)(i5)")), found.toString());
        Found.OfClause clause = (Found.OfClause) index.find("I.2.1(1)(i5)", 1).getFirst();
        assertEquals(List.of("i5a", "i5b"), clause.items().stream().map(item -> item.id()).toList());
        assertEquals(3, clause.segments().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"QL37 km 12+300 | km QL37 12.3", "ql 37 km12 | km QL37 12.0",
            "quốc lộ 37 km 5,25 | km QL37 5.25", "ĐT342 lý trình 40 | km ĐT342 40.0",
            "QL37, km 12 + 300 | km QL37 12.3"})
    void kilometrePostsAreFound(String query, String expected) {
        assertEquals(expected, first(query));
    }

    @Test
    void aPostWithoutARouteIsLookedForOnAll() {
        List<String> found = index.find("km 40", 10).stream().map(SearchIndexTest::words).toList();
        assertEquals(List.of("km QL18 40.0", "km ĐT342 40.0", "km Nội Bài – Hạ Long 40.0"), found);
    }

    @Test
    void aPostBeyondTheEndFindsTheRoute() {
        assertEquals("route QL37", first("QL37 km 400"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"21.5, 106.9 | at 106.900 21.500",
            "106.9 21.5 | at 106.900 21.500", "21°30'00\"N 106°54'00\"E | at 106.900 21.500"})
    void coordinatesAreFound(String query, String expected) {
        assertEquals(expected, first(query));
    }

    @Test
    void wordsInAnyOrderAndOneTooManyAreForgiven() {
        assertEquals("item i3", first("QL18 Bình Dương ĐT293"));
        assertEquals("item ct-nbhl", first("cao tốc Nội Bài Hạ Long sáu làn"));
    }

    @Test
    void nothingIsFoundForNothing() {
        assertEquals(List.of(), index.find("", 10));
        assertEquals(List.of(), index.find("  – ", 10));
        assertEquals(List.of(), index.find("zzzz", 10));
    }

    @Test
    void whatIsFoundKnowsWhereItIs() {
        assertEquals(new Envelope(106.9, 106.9, 21.1, 21.3), index.find("ĐT291", 1).getFirst().bounds());
        assertEquals(new Envelope(106.51, 106.51, 21.08, 21.08), index.find("dong trieu", 1).getFirst().bounds());
        Optional<Found> limited = index.find("km 40", 1).stream().findFirst();
        assertEquals(1, index.find("km 40", 1).size());
        assertEquals("km QL18 40.0", words(limited.orElseThrow()));
    }
}
