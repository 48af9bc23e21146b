package vn.lientinh.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Text;
import vn.lientinh.render.BaseMap;
import vn.lientinh.render.Theme;
import vn.lientinh.tiles.VectorBaseMap;

class LandTest {

    private record Sea(double... shores) implements BaseMap {
        @Override
        public double[] shores(double lat) {
            return shores.clone();
        }

        @Override
        public Text attribution() {
            return new Text("", "");
        }

        @Override
        public void paint(Graphics2D g, Viewport viewport, Theme theme) {
            throw new AssertionError("not asked for");
        }
    }

    private static Geometry area(String wkt) throws Exception {
        return new WKTReader().read(wkt);
    }

    @Test
    void endsAtTheShoreAndHoldsIslands() throws Exception {
        Geometry land = Land.of(area("POLYGON ((106 20, 108 20, 108 21, 106 21, 106 20))"),
                new Sea(106.5, 107.1, 107.3, 109));
        assertEquals(new Envelope(106, 107.3, 20.005, 20.995), rounded(land.getEnvelopeInternal()));
        assertEquals(200, land.getNumGeometries());
        // Half a degree of the mainland and a fifth of an island, on a hundred parallels.
        assertEquals(70, land.getLength(), 1e-6);
    }

    @Test
    void isTheAreaItselfWhereNoSeaIsKnownOrNoLandIs() throws Exception {
        Geometry area = area("POLYGON ((106 20, 108 20, 108 21, 106 21, 106 20))");
        assertSame(area, Land.of(area, new Sea()));
        assertSame(area, Land.of(area, new Sea(100, 110)));
    }

    @Test
    void leavesOutHolesAndInletsOfTheArea() throws Exception {
        Geometry ring = area("POLYGON ((106 20, 108 20, 108 21, 106 21, 106 20), "
                + "(106.5 19.9, 107 19.9, 107 21.1, 106.5 21.1, 106.5 19.9))");
        Geometry land = Land.of(ring, new Sea(107.5, 110));
        assertEquals(100 * (0.5 + 0.5), land.getLength(), 1e-6);
    }

    @Test
    void ofQuangNinhDoesNotReachItsBorderAtSea() throws Exception {
        Geometry land = new PaperMap(Printed.WORKSPACE, new VectorBaseMap())
                .land(Printed.WORKSPACE.territory("quang-ninh").orElseThrow());
        Envelope bounds = land.getEnvelopeInternal();
        // From Đông Triều to Cape Sa Vĩ; the outline reaches 108.15 and 20.64.
        assertEquals(106.44, bounds.getMinX(), 0.01);
        assertEquals(108.08, bounds.getMaxX(), 0.02);
        assertEquals(20.72, bounds.getMinY(), 0.02);
        // Cô Tô lies far out.
        Geometry coTo = land.getFactory().createPoint(new Coordinate(107.77, 20.975));
        assertTrue(land.isWithinDistance(coTo, 0.01));
    }

    private static Envelope rounded(Envelope bounds) {
        return new Envelope(round(bounds.getMinX()), round(bounds.getMaxX()), round(bounds.getMinY()),
                round(bounds.getMaxY()));
    }

    private static double round(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
