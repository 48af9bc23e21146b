package vn.lientinh.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;

/** Two provinces whose border is the meridian of 107°: west lies {@code bg}, east {@code qn}. Lines in metres from (107, 21). */
class TerritoryCutterTest {

    private final TerritoryMap map = new TerritoryMap(
            List.of(territory("bg", "POLYGON ((106 20, 107 20, 107 22, 106 22, 106 20))"),
                    territory("qn", "POLYGON ((107 20, 108 20, 108 22, 107 22, 107 20))")));
    private final TerritoryCutter cutter = new TerritoryCutter(map, Wkt.FACTORY);

    private static AuthoredTerritory territory(String id, String wkt) {
        Geometry area = Wkt.of(wkt);
        Text name = new Text(id, id);
        return new AuthoredTerritory(id, new Territory(id, name, name, area, true, null, null));
    }

    private TerritoryCutter.Cut cut(double... eastNorth) {
        return cutter.cut(List.of(Wkt.metres(eastNorth).getCoordinates()));
    }

    /** The territories in turn. */
    private static List<String> order(TerritoryCutter.Cut cut) {
        return cut.pieces().stream().map(TerritoryCutter.Piece::territory).toList();
    }

    @Test
    void aLineIsCutAtTheBorderAndTheCutIsAVertexOfBoth() {
        TerritoryCutter.Cut cut = cut(-1000, 0, 1000, 0);
        assertEquals(List.of("bg", "qn"), order(cut));
        Coordinate shared = cut.points().get(cut.pieces().getFirst().to());
        assertEquals(new Coordinate(107, 21), shared);
        assertEquals(cut.pieces().getFirst().to(), cut.pieces().getLast().from());
        assertEquals(3, cut.points().size());
    }

    @Test
    void aRoadAlongTheBorderIsNotCutWhileItStaysWithinNineteenMetres() {
        assertEquals(List.of("bg"), order(cut(-1000, 0, 16, 200, 16, 900, -1000, 1200)), "700 m, 16 m across");
        assertEquals(List.of("bg", "qn", "bg"), order(cut(-1000, 0, 24, 200, 24, 900, -1000, 1200)),
                "the same 24 m across");
    }

    @Test
    void howFarItStraysCountsNotHowLongItIs() {
        // A short hop across, but further than 19 m: its own piece, for it is longer than 20 m.
        assertEquals(List.of("bg", "qn", "bg"), order(cut(-1000, 0, 40, 30, -1000, 60)));
        assertEquals(List.of("bg"), order(cut(-1000, 0, 15, 30, -1000, 60)));
    }

    @Test
    void theShortestPieceIsTakenFirst() {
        // Two strips that could each go to the other side: the shorter one gives way, and what is left goes on from there.
        TerritoryCutter.Cut cut = cut(-1000, 0, 12, 100, 12, 300, -12, 320, -12, 900, 1000, 950);
        assertEquals(List.of("bg", "qn"), order(cut));
        double north = Wkt.PLANE.distance(new Coordinate(107, 21), cut.points().get(cut.pieces().getFirst().to()));
        assertTrue(north > 890, "the strip of 200 m went to the west, not that of 580 m to the east: " + north);
    }

    @Test
    void everyVertexOfTheLineIsFoundAgain() {
        LineString line = Wkt.metres(-900, 0, -300, 50, 500, 0, 1200, -80, -700, -200, -900, -220);
        TerritoryCutter.Cut cut = cutter.cut(List.of(line.getCoordinates()));
        List<Coordinate> found = new ArrayList<>();
        for (int index : cut.vertexIndex()) {
            found.add(cut.points().get(index));
        }
        assertEquals(List.of(line.getCoordinates()), found);
        assertEquals(List.of("bg", "qn", "bg"), order(cut));
        for (int i = 1; i < cut.pieces().size(); i++) {
            assertEquals(cut.pieces().get(i - 1).to(), cut.pieces().get(i).from(), "no gap");
        }
    }

    @Test
    void whatLiesOutsideOfAllIsNobodys() {
        TerritoryCutter.Cut cut = cutter.cut(Wkt.points("LINESTRING (107.9 21, 108.5 21)"));
        assertEquals(List.of("qn", ""), order(cut));
    }
}
