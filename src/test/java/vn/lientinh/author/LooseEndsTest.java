package vn.lientinh.author;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.LineString;

/** Lines on the plane, in metres. */
class LooseEndsTest {

    private static List<String> tied(List<LineString> lines, List<LineString> others) {
        return new LooseEnds(lines, others, Wkt.FACTORY).tied().stream().map(LineString::toText).toList();
    }

    @Test
    void aLooseEndIsLedToTheNearestLineAndALittleBeyond() {
        assertEquals(List.of("LINESTRING (0 1000, 0 200, 0 -0.5)"),
                tied(Wkt.lines("LINESTRING (0 1000, 0 200)"), Wkt.lines("LINESTRING (-500 0, 500 0)")));
    }

    @Test
    void anEndThatTouchesStaysAsItIs() {
        List<LineString> lines = Wkt.lines("LINESTRING (0 0, 0 5000)", "LINESTRING (0 5000, 3000 5000)");
        assertEquals(List.of("LINESTRING (0 0, 0 5000)", "LINESTRING (0 5000, 3000 5000)"),
                tied(lines, Wkt.lines("LINESTRING (-500 0, 500 0)", "LINESTRING (3000 4000, 3000 6000)")));
    }

    @Test
    void beyondThreeHundredMetresOnlyAnotherLooseEndIsReached() {
        assertEquals(
                List.of("LINESTRING (0 0, 5000 0, 6200 0)", "LINESTRING (5000 0, 6200 0, 9000 0)"),
                tied(Wkt.lines("LINESTRING (0 0, 5000 0)", "LINESTRING (6200 0, 9000 0)"),
                        Wkt.lines("LINESTRING (0 -100, 0 100)", "LINESTRING (9000 -100, 9000 100)",
                                "LINESTRING (5000 400, 5100 900)")));
    }

    @Test
    void whatIsTooFarStaysLoose() {
        assertEquals(List.of("LINESTRING (0 0, 5000 0)"),
                tied(Wkt.lines("LINESTRING (0 0, 5000 0)"),
                        Wkt.lines("LINESTRING (0 -100, 0 100)", "LINESTRING (5400 -100, 5400 100)")));
    }

    @Test
    void twoLooseEndsNearEachOtherMeet() {
        assertEquals(
                List.of("LINESTRING (0 0, 5000 0, 5100 0)", "LINESTRING (5000 0, 5100 0, 9000 0)"),
                tied(Wkt.lines("LINESTRING (0 0, 5000 0)", "LINESTRING (5100 0, 9000 0)"),
                        Wkt.lines("LINESTRING (0 -100, 0 100)", "LINESTRING (9000 -100, 9000 100)")));
    }
}
