package vn.lientinh.author;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import vn.lientinh.geo.Geodesic;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.InvestorBasis;
import vn.lientinh.model.Segment;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.Source;
import vn.lientinh.model.TargetBasis;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;

/** Nothing is written of a layer that breaks a rule. */
class LayerCheckTest {

    private static final Text NAME = new Text("tên", "name");
    private final LayerCheck check = new LayerCheck(
            new TerritoryMap(List.of(territory("bg", "POLYGON ((106 20, 107 20, 107 22, 106 22, 106 20))"),
                    territory("qn", "POLYGON ((107 20, 108 20, 108 22, 107 22, 107 20))"))),
            List.of(new Source("osm", NAME, "ODbL", NAME, "2021")));

    private static AuthoredTerritory territory(String id, String wkt) {
        return new AuthoredTerritory(id, new Territory(id, NAME, NAME, Wkt.of(wkt), true, null, null));
    }

    private static Segment segment(String id, Geometry geometry, Alignment alignment, @Nullable Text note,
            @Nullable String borderWith, String source) {
        return new Segment(id, "roads", geometry, null, List.of(), "Đường tỉnh", "ĐT1", SegmentClass.PROVINCIAL, null,
                "bg", borderWith, null, InvestorBasis.NONE, null, null, TargetBasis.NONE, alignment, note, "I",
                Geodesic.lengthM(geometry) / 1000, null, List.of(source));
    }

    private static Segment segment(String id, double... eastNorth) {
        return segment(id, Wkt.metres(eastNorth), Alignment.EXISTING, null, null, "osm");
    }

    private void refused(String why, Segment... segments) {
        String told = assertThrows(AuthorException.class, () -> check.check(List.of(segments))).getMessage();
        assertTrue(told.contains(why), told);
    }

    @Test
    void whatKeepsTheRulesIsTaken() {
        assertDoesNotThrow(() -> check.check(List.of(segment("a", -900, 0, -100, 0), segment("b", -900, 0, 18, 0),
                segment("c", Wkt.metres(-900, 0, -100, 0), Alignment.CANDIDATE, NAME, null, "osm"))));
    }

    @Test
    void aSegmentLeavesItsTerritoryByTwentyMetresAtMost() {
        refused("outside of bg", segment("a", -900, 0, 23, 0));
        // Between two vertices that both lie inside.
        refused("outside of bg", segment("a", -900, 0, 30, 5, -900, 10));
    }

    @Test
    void whatRunsAlongABorderMayLieOnBothSidesOfIt() {
        assertDoesNotThrow(() -> check.check(
                List.of(segment("a", Wkt.metres(-500, 0, 500, 0), Alignment.EXISTING, null, "qn", "osm"))));
    }

    @Test
    void whatIsWrongIsNamed() {
        refused("id a", segment("a", -900, 0, -100, 0), segment("a", -900, 0, -100, 0));
        refused("shorter than 20 m", segment("a", -119, 0, -100, 0));
        refused("must say what it rests on",
                segment("a", Wkt.metres(-900, 0, -100, 0), Alignment.INDICATIVE, null, null, "osm"));
        refused("the source hearsay",
                segment("a", Wkt.metres(-900, 0, -100, 0), Alignment.EXISTING, null, null, "hearsay"));
        refused("form NFC", segment("a", Wkt.metres(-900, 0, -100, 0), Alignment.EXISTING,
                new Text("o\u0302\u0301", "x"), null, "osm"));
    }
}
