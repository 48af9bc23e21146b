package vn.lientinh.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.InvestorBasis;
import vn.lientinh.model.Item;
import vn.lientinh.model.ItemKind;
import vn.lientinh.model.Register;
import vn.lientinh.model.Segment;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.TargetBasis;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;
import vn.lientinh.model.Works;

/** Segments of a route that crosses from bac-giang (west of 107°) into quang-ninh and back. */
@SuppressWarnings("NullAway.Init") // the folder is set before each test
class LayerAuthorTest {

    private static final Text NAME = new Text("tên", "name");
    private static final LineString ROUTE = Wkt.metres(-5000, 0, 6000, 0, 6000, 4000, -3000, 4000);
    private static final LineString BORDER = Wkt.line("LINESTRING (107 20, 107 22)");

    @TempDir
    private Path folder;

    private static AuthoredTerritory territory(String code, String id, String name, String wkt) {
        Text text = new Text(name, name);
        return new AuthoredTerritory(code, new Territory(id, text, text, Wkt.of(wkt), true, null, null));
    }

    private static Item item(String id) {
        return new Item(id, ItemKind.ROAD, NAME, NAME, "I.2." + id, Works.UPGRADE, List.of(),
                new Item.InvestorRule(InvestorBasis.TERRITORY, List.of("bac-giang", "quang-ninh"), null),
                new Item.Target(2022, 2023, TargetBasis.STATED, null), null, null, null, List.of(), List.of(),
                List.of());
    }

    private static RouteRecipe.Section section(String name, @Nullable String item, @Nullable Anchor to,
            @Nullable List<String> toBorder) {
        return new RouteRecipe.Section(name, null, null, item, null, item == null ? "I.9" : null, null, null, null, to,
                toBorder, null, null);
    }

    private List<Segment> author(RouteRecipe.Section... sections) throws IOException {
        RouteRecipe route = new RouteRecipe("x", "ĐT1", null, SegmentClass.PROVINCIAL, Alignment.EXISTING,
                List.of("osm"), null, null,
                List.of(new Course.Chain(
                        Arrays.stream(ROUTE.getCoordinates()).map(point -> new Anchor(point, null)).toList())),
                List.of(sections));
        return author(new LayerRecipe("roads", List.of(route), null, null));
    }

    private List<Segment> author(LayerRecipe recipe) throws IOException {
        TerritoryMap map = new TerritoryMap(List.of(
                territory("bg", "bac-giang", "Bắc Giang", "POLYGON ((106 20, 107 20, 107 22, 106 22, 106 20))"),
                territory("qn", "quang-ninh", "Quảng Ninh", "POLYGON ((107 20, 108 20, 108 22, 107 22, 107 20))")));
        RouteLines routes = new RouteLines(recipe.allRoutes(), new ExtractFolder(folder).read(), Wkt.PLANE,
                Wkt.FACTORY);
        Register register = new Register(new Register.Agreement("", "", NAME), List.of(),
                List.of(item("i1"), item("i2")), List.of());
        Borders borders = new Borders(List.of(new Borders.Arc("province", "bac-giang", "quang-ninh", BORDER)),
                Wkt.PLANE, Wkt.FACTORY);
        return new LayerAuthor(map, borders, routes, new Facts(register), Wkt.PLANE, Wkt.FACTORY).author(recipe);
    }

    private static List<String> ids(List<Segment> segments) {
        return segments.stream().map(Segment::id).toList();
    }

    @Test
    void aRouteIsCutAtTheBorderAndNumberedInEachTerritory() throws IOException {
        List<Segment> made = author(section("Đường tỉnh 1 qua {0}", "i1", null, null));
        assertEquals(List.of("x-bg-1", "x-qn-1", "x-bg-2"), ids(made));
        assertEquals(List.of("Đường tỉnh 1 qua Bắc Giang", "Đường tỉnh 1 qua Quảng Ninh", "Đường tỉnh 1 qua Bắc Giang"),
                made.stream().map(Segment::name).toList());
        assertEquals(List.of("bac-giang", "quang-ninh", "bac-giang"),
                made.stream().map(Segment::investor).toList());
        assertEquals(List.of(2023, 2023, 2023), made.stream().map(Segment::targetTo).toList());
        Geometry first = made.get(0).geometry();
        Geometry second = made.get(1).geometry();
        assertEquals(first.getCoordinates()[first.getNumPoints() - 1], second.getCoordinates()[0]);
    }

    @Test
    void kilometresRunOnFromPieceToPiece() throws IOException {
        double km = 0;
        for (Segment segment : author(section("qua {0}", "i1", null, null))) {
            assertEquals(km, segment.chainage() == null ? -1 : segment.chainage(), 1e-9, segment.id());
            km += segment.lengthKm();
        }
        assertEquals(24, km, 0.1);
    }

    @Test
    void aSectionEndsAtAPointOrAtABorder() throws IOException {
        Coordinate turn = ROUTE.getCoordinateN(2);
        List<Segment> made = author(section("tới ranh giới", "i1", null, List.of("bac-giang", "quang-ninh")),
                section("tới chỗ rẽ", "i2", new Anchor(turn, null), null), section("còn lại", null, null, null));
        assertEquals(List.of("tới ranh giới", "tới chỗ rẽ", "còn lại", "còn lại"),
                made.stream().map(Segment::name).toList());
        assertEquals(Arrays.asList("i1", "i2", null, null), made.stream().map(Segment::item).toList());
        assertEquals(List.of("x-bg-1", "x-qn-1", "x-qn-2", "x-bg-2"), ids(made));
        assertEquals(turn, made.get(2).geometry().getCoordinates()[0]);
        assertNull(made.get(2).investor());
        assertEquals("I.9", made.get(2).clause());
        String noSuch = assertThrows(AuthorException.class,
                () -> author(section("tới ranh giới", "i1", null, List.of("bac-giang", "lang-son")),
                        section("còn lại", null, null, null)))
                .getMessage();
        assertTrue(noSuch.contains("does not meet the border"), noSuch);
    }

    @Test
    void stretchesThatAreItemsHaveTheFirstNumbers() throws IOException {
        assertEquals(List.of("x-bg-2", "x-qn-1", "x-bg-1"),
                ids(author(section("trước", null, null, List.of("bac-giang", "quang-ninh")),
                        section("hạng mục", "i1", null, null))));
    }

    @Test
    void anAreaLiesEquallyFarOnBothSidesOfItsStretchOfBorder() throws IOException {
        Anchor from = new Anchor(new Coordinate(107.001, 21), null);
        Anchor to = new Anchor(new Coordinate(106.999, 21.1), null);
        LayerRecipe.BandRecipe line = new LayerRecipe.BandRecipe("b0", "Ranh giới", "i1", null, null, "bac-giang",
                "quang-ninh", from, to, null, NAME, List.of("osm"));
        LayerRecipe.BandRecipe area = new LayerRecipe.BandRecipe("b1", "Khu vực", "i1", null, null, "bac-giang",
                "quang-ninh", from, to, 300.0, NAME, List.of("osm"));
        List<Segment> made = author(new LayerRecipe("border", null, List.of(line, area), null));
        assertEquals(SegmentClass.BORDER, made.get(0).segmentClass());
        assertEquals("LINESTRING (107 21, 107 21.1)", made.get(0).geometry().toText());
        Geometry band = made.get(1).geometry();
        assertEquals(SegmentClass.AREA, made.get(1).segmentClass());
        Coordinate west = new Coordinate(band.getEnvelopeInternal().getMinX(), 21.05);
        Coordinate east = new Coordinate(band.getEnvelopeInternal().getMaxX(), 21.05);
        assertEquals(300, Wkt.PLANE.distance(west, new Coordinate(107, 21.05)), 1.5);
        assertEquals(300, Wkt.PLANE.distance(east, new Coordinate(107, 21.05)), 1.5);
        assertEquals(21, band.getEnvelopeInternal().getMinY(), 1e-5);
        assertEquals(21.1, band.getEnvelopeInternal().getMaxY(), 1e-5);
    }

    @Test
    void aPointBelongsToTheTerritoryThatItLiesIn() throws IOException {
        LayerRecipe.PointRecipe port = new LayerRecipe.PointRecipe("cang", "Cảng", null, null, "I.9",
                new Anchor(new Coordinate(107.500004, 21), null), Alignment.EXISTING, null, List.of("osm"));
        Segment made = author(new LayerRecipe("ports", null, null, List.of(port))).getFirst();
        assertEquals("cang-qn-1", made.id());
        assertEquals("POINT (107.5 21)", made.geometry().toText());
        LayerRecipe.PointRecipe lost = new LayerRecipe.PointRecipe("xa", "Xa", null, null, "I.9",
                new Anchor(new Coordinate(109, 21), null), Alignment.EXISTING, null, List.of("osm"));
        assertThrows(AuthorException.class,
                () -> author(new LayerRecipe("ports", null, null, List.of(lost))));
    }
}
