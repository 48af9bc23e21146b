package vn.lientinh.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import vn.lientinh.model.Text;

/** Two provinces in a frame, made of the border between them, which ends south of the middle. */
@SuppressWarnings("NullAway.Init") // the fields are set before each test
class TerritoryAuthorTest {

    private static final Text NAME = new Text("tên", "name");

    @TempDir
    private Path folder;
    private ExtractFolder extracts;

    @BeforeEach
    void drawTheBorder() {
        extracts = new ExtractFolder(folder)
                // From beyond the frame in the north to 20.5; the vertex at 21.2 lies 4 m off the line.
                .with("lines", "border", "LINESTRING (107 22.1, 107.2 21.5, 107.10004 21.2, 107 20.9, 107.1 20.5)")
                .with("outlines", "west", "POLYGON ((106 20, 107 20, 107 22, 106 22, 106 20))")
                .with("outlines", "east", "POLYGON ((107.2 20, 108 20, 108 22, 107.2 22, 107.2 20))");
    }

    private static Anchor at(double lon, double lat) {
        return new Anchor(new Coordinate(lon, lat), null);
    }

    private static TerritoryRecipe.Unit unit(String id, Anchor... inside) {
        return new TerritoryRecipe.Unit(id, id.substring(0, 2), NAME, NAME, List.of(inside), inside[0], true, null,
                null);
    }

    /** The border is closed from {@code closingStarts} to beyond the frame in the south. */
    private TerritoryAuthor.Result made(Anchor closingStarts, TerritoryRecipe.Unit... units) throws IOException {
        TerritoryRecipe recipe = new TerritoryRecipe(10, List.of(106.0, 20.0, 108.0, 22.0),
                List.of(new TerritoryRecipe.Lines("province", ExtractFolder.all("lines"))),
                List.of(new TerritoryRecipe.Closing("province",
                        List.of(new Course.Chain(List.of(closingStarts, at(107.1, 19.9)))), NAME)),
                List.of(units),
                new TerritoryRecipe.Districts(ExtractFolder.all("outlines"), "code", "code",
                        Map.of("west", "west", "east", "east")),
                List.of());
        return new TerritoryAuthor(extracts.read(), Wkt.PLANE, Wkt.FACTORY).author(recipe);
    }

    private static Geometry area(TerritoryAuthor.Result result, String id) {
        return result.territories()
                .stream()
                .filter(territory -> territory.id().equals(id))
                .findFirst()
                .orElseThrow()
                .territory()
                .geometry();
    }

    private static Set<Coordinate> corners(Geometry area) {
        return new HashSet<>(List.of(area.getCoordinates()));
    }

    @Test
    void neighboursShareEveryVertexOfTheirBorder() throws IOException {
        // The closing begins some 140 m from where the border ends, and is tied to it.
        TerritoryAuthor.Result result = made(at(107.101, 20.499), unit("west", at(106.5, 21)),
                unit("east", at(107.5, 21)));
        Geometry west = area(result, "west");
        Geometry east = area(result, "east");
        assertEquals(4, west.getArea() + east.getArea(), 1e-9, "together they fill the frame");
        assertEquals(0, west.intersection(east).getArea(), 1e-12);
        Set<Coordinate> shared = corners(west);
        shared.retainAll(corners(east));
        assertEquals(Set.of(new Coordinate(107.03333, 22), new Coordinate(107.2, 21.5), new Coordinate(107, 20.9),
                new Coordinate(107.1, 20.5), new Coordinate(107.1, 20)), shared);
    }

    @Test
    void theBorderKnowsItsSidesAndGivesStretchesOfItself() throws IOException {
        TerritoryAuthor.Result result = made(at(107.1, 20.5), unit("west", at(106.5, 21)),
                unit("east", at(107.5, 21)));
        List<Borders.Arc> between = result.borders()
                .arcs()
                .stream()
                .filter(arc -> arc.between("west", "east"))
                .toList();
        assertTrue(between.stream().allMatch(arc -> arc.kind().equals("province")), between.toString());
        for (Borders.Arc arc : between) {
            boolean north = arc.line().getEndPoint().getY() > arc.line().getStartPoint().getY();
            assertEquals(north ? "west" : "east", arc.a(), "on the left of " + arc.line());
        }
        assertTrue(result.borders().arcs().stream().anyMatch(arc -> arc.kind().equals(BoundaryLine.FRAME)));
        LineString stretch = result.borders()
                .stretch("e", "east", "west", new Coordinate(107.21, 21.5), new Coordinate(106.99, 20.9));
        assertEquals("LINESTRING (107.2 21.5, 107 20.9)",
                Wkt.of(List.of(stretch.getStartPoint().getCoordinate(), stretch.getEndPoint().getCoordinate())));
        assertEquals(0, stretch.distance(Wkt.of("POINT (107.1 21.2)")), 1e-4);
        assertThrows(AuthorException.class, () -> result.borders()
                .stretch("e", "east", "north", new Coordinate(107.2, 21.5), new Coordinate(107, 20.9)));
    }

    @Test
    void aBorderThatIsOpenIsTold() {
        String open = assertThrows(AuthorException.class,
                () -> made(at(107.15, 20.4), unit("west", at(106.5, 21)), unit("east", at(107.5, 21)))).getMessage();
        assertTrue(open.contains("the boundary between the two is open"), open);
        String outside = assertThrows(AuthorException.class, () -> made(at(107.1, 20.5), unit("west", at(105, 21))))
                .getMessage();
        assertTrue(outside.contains("do not close around the point (105.0, 21.0)"), outside);
    }
}
