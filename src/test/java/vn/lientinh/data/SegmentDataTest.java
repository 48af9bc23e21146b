package vn.lientinh.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import vn.lientinh.analysis.LayerRules;
import vn.lientinh.geo.Geodesic;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.InvestorBasis;
import vn.lientinh.model.Item;
import vn.lientinh.model.Segment;
import vn.lientinh.model.TargetBasis;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;

/** Every segment of the built-in layers. */
class SegmentDataTest {

    private static final Workspace WORKSPACE = new BuiltInWorkspace().read();

    static List<Segment> segments() {
        return WORKSPACE.segments();
    }

    @ParameterizedTest
    @MethodSource("segments")
    void citesAClauseAndKnownSources(Segment segment) {
        assertTrue(segment.clause().matches("(I+\\.\\d.*|preamble)(; (I+\\.\\d.*|preamble))*"), segment.clause());
        assertFalse(segment.sources().isEmpty());
        segment.sources().forEach(source -> assertTrue(WORKSPACE.source(source).isPresent(), source));
    }

    @ParameterizedTest
    @MethodSource("segments")
    void agreesWithItsItem(Segment segment) {
        if (segment.item() == null) {
            assertNull(segment.investor());
            assertEquals(TargetBasis.NONE, segment.targetBasis());
            return;
        }
        Item item = WORKSPACE.register().item(segment.item()).orElseThrow();
        assertEquals(item.target().from(), segment.targetFrom());
        assertEquals(item.target().to(), segment.targetTo());
        assertEquals(item.target().basis(), segment.targetBasis());
        assertEquals(item.works(), segment.works());
        assertEquals(item.investor().rule(), segment.investorBasis());
        switch (segment.investorBasis()) {
            case TERRITORY -> assertEquals(segment.territory(), segment.investor());
            case NAMED, PROPOSED -> assertEquals(item.investor().investors(), List.of(Objects.requireNonNull(
                    segment.investor())));
            case NONE -> assertNull(segment.investor());
        }
        assertEquals(segment.investor() == null, segment.investorBasis() == InvestorBasis.NONE);
    }

    @ParameterizedTest
    @MethodSource("segments")
    void hasAValidGeometryOfTheExtent(Segment segment) {
        assertTrue(segment.geometry().isValid());
        assertFalse(segment.geometry().isEmpty());
        for (Coordinate at : segment.geometry().getCoordinates()) {
            assertTrue(at.x > 105.5 && at.x < 108.3 && at.y > 20.4 && at.y < 22.0, at.toString());
            assertEquals(Math.rint(at.x * 1e5), at.x * 1e5, 1e-6);
            assertEquals(Math.rint(at.y * 1e5), at.y * 1e5, 1e-6);
        }
    }

    @ParameterizedTest
    @MethodSource("segments")
    void saysWhatAnUnsureCourseRestsOn(Segment segment) {
        if (segment.alignment() != Alignment.EXISTING) {
            assertNotNull(segment.note());
            assertFalse(segment.note().vi().isBlank());
            assertFalse(segment.note().en().isBlank());
        }
        assertTrue(Normalizer.isNormalized(segment.name(), Normalizer.Form.NFC));
    }

    @Test
    void linesLieInTheirTerritoryAndHaveTheirGeodesicLength() {
        assertEquals(List.of(), new LayerRules(WORKSPACE).broken());
    }

    @Test
    void idsAreUnique() {
        Set<String> seen = new HashSet<>();
        segments().forEach(segment -> assertTrue(seen.add(segment.id()), segment.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"QL18", "QL279", "QL37", "ĐT291", "ĐT293", "ĐT330", "ĐT342"})
    void routeRunsOnWithoutGapsFromKilometreZero(String route) {
        List<Segment> parts = segments().stream()
                .filter(segment -> route.equals(segment.route()) && segment.chainage() != null)
                .sorted(Comparator.comparing((Segment segment) -> Objects.requireNonNull(segment.chainage())))
                .toList();
        assertFalse(parts.isEmpty());
        for (int i = 1; i < parts.size(); i++) {
            Segment before = parts.get(i - 1);
            Segment after = parts.get(i);
            Coordinate end = ((LineString) before.geometry()).getEndPoint().getCoordinate();
            Coordinate start = ((LineString) after.geometry()).getStartPoint().getCoordinate();
            assertTrue(Geodesic.distanceM(end, start) <= 30, before.id() + " – " + after.id());
            assertEquals(Objects.requireNonNull(before.chainage()) + before.lengthKm(),
                    Objects.requireNonNull(after.chainage()), 0.1, before.id() + " – " + after.id());
        }
    }

    @Test
    void theFirstNineLayersAreThere() {
        Set<String> filled = WORKSPACE.layers()
                .stream()
                .filter(layer -> !layer.segments().isEmpty())
                .map(layer -> layer.id())
                .collect(Collectors.toSet());
        assertTrue(filled.containsAll(Set.of("ql18", "ql279", "ql37", "dt291", "dt293", "dt330", "dt342", "waterways",
                "border-areas")), filled.toString());
    }

    @Test
    void theEightRiversAreThere() {
        String names = WORKSPACE.layers()
                .stream()
                .filter(layer -> layer.id().equals("waterways"))
                .flatMap(layer -> layer.segments().stream())
                .map(Segment::name)
                .collect(Collectors.joining("; "));
        Stream.of("Sông Cầu", "Sông Thương", "Sông Lục Nam", "Sông Thái Bình", "Sông Kinh Thầy", "Sông Kinh Môn",
                "Sông Đá Bạc", "Sông Bạch Đằng").forEach(river -> assertTrue(names.contains(river), river));
    }

    @Test
    void theSectionsOfNationalRoad279AreNearTheStatedLengths() {
        Map<String, Double> km = segments().stream()
                .filter(segment -> "QL279".equals(segment.route()) && segment.item() != null)
                .collect(Collectors.groupingBy(segment -> Objects.requireNonNull(segment.item()),
                        Collectors.summingDouble(Segment::lengthKm)));
        assertEquals(29.5, km.get("ql279-1"), 3);
        assertEquals(33, km.get("ql279-2"), 1);
        // The stretch that QL279 shares with QL31 is drawn, but the 57 km of the agreement come near the rest alone.
        double shared = segments().stream()
                .filter(segment -> segment.id().equals("ql279-bg-2"))
                .mapToDouble(Segment::lengthKm)
                .sum();
        assertEquals(57, km.get("ql279-3") - shared, 2);
    }
}
