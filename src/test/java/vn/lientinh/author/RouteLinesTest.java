package vn.lientinh.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.SegmentClass;

@SuppressWarnings("NullAway.Init") // the folder is set before each test
class RouteLinesTest {

    @TempDir
    private Path folder;

    private static Anchor at(Coordinate place, @Nullable String on) {
        return new Anchor(place, on);
    }

    private static Course chain(LineString line) {
        return new Course.Chain(Arrays.stream(line.getCoordinates()).map(point -> at(point, null)).toList());
    }

    private static RouteRecipe.Section section(@Nullable Anchor to) {
        return new RouteRecipe.Section("đoạn", null, null, null, null, "I", null, null, null, to, null, null, null);
    }

    private static RouteRecipe route(String key, Course course, RouteRecipe.Section... sections) {
        return new RouteRecipe(key, key, null, SegmentClass.PROVINCIAL, Alignment.EXISTING, List.of(), null, null,
                List.of(course), List.of(sections));
    }

    private RouteLines lines(RouteRecipe... routes) throws IOException {
        return new RouteLines(List.of(routes), new ExtractFolder(folder).read(), Wkt.PLANE, Wkt.FACTORY);
    }

    @Test
    void aLineIsGeneralisedByTenMetres() throws IOException {
        LineString detailed = Wkt.metres(0, 0, 500, 6, 1000, 0, 2000, 0, 2500, 14, 3000, 0);
        List<Coordinate> kept = lines(route("a", chain(detailed), section(null))).line("a", "a").points();
        assertEquals(List.of(detailed.getCoordinateN(0), detailed.getCoordinateN(3), detailed.getCoordinateN(4),
                detailed.getCoordinateN(5)), kept, "a bend of 6 m goes, one of 14 m stays");
    }

    @Test
    void theEndOfASectionStaysAVertexHoweverStraightTheLine() throws IOException {
        LineString straight = Wkt.metres(0, 0, 1000, 0, 2000, 0, 3000, 0);
        RouteLines.RouteLine line = lines(
                route("a", chain(straight), section(at(straight.getCoordinateN(2), null)), section(null)))
                .line("a", "a");
        assertEquals(3, line.points().size(), line.points().toString());
        assertEquals(List.of(1, -1), line.sectionEnds());
        assertTrue(Wkt.PLANE.distance(straight.getCoordinateN(2), line.points().get(1)) < 1);
    }

    @Test
    void aRouteBeginsOnAnotherWhereverThatStandsInTheRecipe() throws IOException {
        LineString main = Wkt.metres(0, 0, 3000, 0);
        LineString side = Wkt.metres(1500, 40, 1500, 900);
        RouteRecipe branch = route("side", new Course.Chain(
                List.of(at(side.getCoordinateN(0), "main"), at(side.getCoordinateN(1), null))), section(null));
        List<Coordinate> points = lines(branch, route("main", chain(main), section(null))).line("side", "side")
                .points();
        assertTrue(Wkt.PLANE.distance(Wkt.metres(0, 0, 1500, 0).getCoordinateN(1), points.getFirst()) < 1.5,
                points.toString());
    }

    @Test
    void whatRestsOnItselfOrRunsBackwardsIsRefused() throws IOException {
        LineString line = Wkt.metres(0, 0, 1000, 0, 2000, 0);
        RouteRecipe snake = route("snake", new Course.Chain(
                List.of(at(line.getCoordinateN(0), "snake"), at(line.getCoordinateN(1), null))), section(null));
        assertTrue(refusal("snake", snake).contains("rests on itself"));
        RouteRecipe backwards = route("back", chain(line), section(at(line.getCoordinateN(1), null)),
                section(at(line.getCoordinateN(0), null)), section(null));
        assertTrue(refusal("back", backwards).contains("ends before it begins"));
        assertTrue(refusal("none", backwards).contains("no route none"));
        RouteRecipe plain = route("twice", chain(line), section(null));
        List<RouteRecipe> twice = new ArrayList<>(List.of(plain, plain));
        assertThrows(AuthorException.class, () -> lines(twice.toArray(RouteRecipe[]::new)));
    }

    private String refusal(String asked, RouteRecipe... routes) throws IOException {
        RouteLines lines = lines(routes);
        return assertThrows(AuthorException.class, () -> lines.line(asked, asked)).getMessage();
    }
}
