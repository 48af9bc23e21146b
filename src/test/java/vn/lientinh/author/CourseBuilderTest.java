package vn.lientinh.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

@SuppressWarnings("NullAway.Init") // the fields are set before each test
class CourseBuilderTest {

    @TempDir
    private Path folder;
    private ExtractFolder extracts;

    @BeforeEach
    void makeFolder() {
        extracts = new ExtractFolder(folder);
    }

    /** One other route, along latitude 21.5. */
    private static final CourseBuilder.OtherRoutes OTHER = new CourseBuilder.OtherRoutes() {
        @Override
        public Coordinate resolve(String entry, Anchor anchor) {
            return anchor.at();
        }

        @Override
        public LineString wholeLine(String entry, String key) {
            return Wkt.line("LINESTRING (107 21.5, 107.1 21.5, 107.2 21.5, 107.3 21.5)");
        }
    };

    private static Anchor at(double lon, double lat) {
        return new Anchor(new Coordinate(lon, lat), null);
    }

    private static Course feature(String code, @Nullable Anchor from, @Nullable Anchor to) {
        return new Course.Feature(ExtractFolder.some("roads", code), from, to);
    }

    private String line(Course... courses) throws IOException {
        return Wkt.of(new CourseBuilder(extracts.read(), Wkt.PLANE, Wkt.FACTORY, OTHER)
                .build("r1", Arrays.asList(courses))
                .stream()
                .map(Grid::snap)
                .toList());
    }

    private String refusal(Course... courses) {
        return assertThrows(AuthorException.class, () -> line(courses)).getMessage();
    }

    @Test
    void featuresInAnyDirectionJoinToOneLine() throws IOException {
        extracts.with("roads", "a", "LINESTRING (107.1 21, 107 21)")
                .with("roads", "a", "LINESTRING (107.1 21, 107.2 21)")
                .with("roads", "a", "LINESTRING (107.3 21, 107.2 21)");
        String joined = line(feature("a", null, null));
        assertTrue(joined.equals("LINESTRING (107 21, 107.1 21, 107.2 21, 107.3 21)")
                || joined.equals("LINESTRING (107.3 21, 107.2 21, 107.1 21, 107 21)"), joined);
    }

    @Test
    void aFeatureGoesOnFromWhereTheCourseHasCome() throws IOException {
        extracts.with("roads", "a", "LINESTRING (107.2 21, 107.1 21)")
                .with("roads", "b", "LINESTRING (107.4 21, 107.2 21)");
        assertEquals("LINESTRING (107 21, 107.1 21, 107.2 21, 107.4 21)",
                line(new Course.Chain(List.of(at(107, 21), at(107.1, 21))), feature("a", null, null),
                        feature("b", null, null)));
    }

    @Test
    void aPartMayRunAgainstTheLine() throws IOException {
        extracts.with("roads", "a", "LINESTRING (107 21, 107.1 21, 107.2 21, 107.3 21)");
        assertEquals("LINESTRING (107.05 21, 107.1 21, 107.2 21, 107.25 21)",
                line(feature("a", at(107.05, 21), at(107.25, 21))));
        assertEquals("LINESTRING (107.25 21, 107.2 21, 107.1 21, 107.05 21)",
                line(feature("a", at(107.25, 21.001), at(107.05, 21))));
        assertEquals("LINESTRING (107.15 21, 107.2 21, 107.3 21)", line(feature("a", at(107.15, 21), null)));
    }

    @Test
    void aStretchIsSharedWithAnotherRoute() throws IOException {
        extracts.with("roads", "a", "LINESTRING (107.15 21.5, 107.15 21.6)");
        assertEquals("LINESTRING (107.25 21.5, 107.2 21.5, 107.15 21.5, 107.15 21.6)",
                line(new Course.Along("other", at(107.25, 21.5), at(107.15, 21.5)), feature("a", null, null)));
    }

    @Test
    void aWayLeadsThroughItsPointsInTurn() throws IOException {
        extracts.with("roads", "a", "LINESTRING (107 21, 107.1 21)")
                .with("roads", "a", "LINESTRING (107.1 21, 107.1 21.1)")
                .with("roads", "a", "LINESTRING (107.1 21.1, 107.2 21.1)")
                .with("roads", "a", "LINESTRING (107.1 21, 107.2 21.1)");
        assertEquals("LINESTRING (107 21, 107.1 21, 107.2 21.1)",
                line(new Course.Way(ExtractFolder.all("roads"), List.of(at(107, 21), at(107.2, 21.1)), null)));
        assertEquals("LINESTRING (107 21, 107.1 21, 107.1 21.05, 107.1 21.1, 107.2 21.1)",
                line(new Course.Way(ExtractFolder.all("roads"),
                        List.of(at(107, 21), at(107.1, 21.05), at(107.2, 21.1)), null)));
    }

    @Test
    void aPointOnASideRoadWouldTurnTheWayBack() {
        extracts.with("roads", "a", "LINESTRING (107 21, 107.05 21, 107.1 21)")
                .with("roads", "a", "LINESTRING (107.05 21, 107.05 21.02)");
        String back = refusal(new Course.Way(ExtractFolder.all("roads"),
                List.of(at(107, 21), at(107.052, 21.01), at(107.1, 21)), null));
        assertTrue(back.contains("(107.05, 21.01) the way turns back"), back);
    }

    @Test
    void whatDoesNotFitIsToldWithThePlace() throws IOException {
        extracts.with("roads", "a", "LINESTRING (107 21, 107.1 21)")
                .with("roads", "b", "LINESTRING (107.101 21, 107.2 21)")
                .with("roads", "c", "LINESTRING (107.1002 21, 107.2 21)");
        String gap = refusal(feature("a", null, null), feature("b", null, null));
        assertTrue(gap.contains("r1 courses[1]") && gap.contains("104 m") && gap.contains("107.1, 21.0"), gap);
        assertEquals("LINESTRING (107 21, 107.1 21, 107.1002 21, 107.2 21)",
                line(feature("a", null, null), feature("c", null, null)), "21 m are no gap");
        String notOne = refusal(new Course.Feature(ExtractFolder.some("roads", "a", "b"), null, null));
        assertTrue(notOne.contains("do not join"), notOne);
        String far = refusal(feature("a", at(107.05, 21.02), null));
        assertTrue(far.contains("(107.05, 21.02) lies 2,214 m"), far);
        String noWay = refusal(
                new Course.Way(ExtractFolder.all("roads"), List.of(at(107, 21), at(107.2, 21)), null));
        assertTrue(noWay.contains("no way"), noWay);
        assertTrue(refusal(feature("z", null, null)).contains("no feature"));
        assertTrue(refusal(new Course.Chain(List.of(at(107, 21)))).contains("no line"));
    }
}
