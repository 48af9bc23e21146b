package vn.lientinh.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import vn.lientinh.geo.Geodesic;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.SmallWorkspace;

class IdentifyTest {

    private final Workspace workspace = SmallWorkspace.read();
    private final Identify identify = new Identify(workspace);

    private List<String> ids(double lon, double lat, double withinM) {
        return identify.at(lon, lat, withinM).stream().map(hit -> hit.segment().id()).toList();
    }

    @Test
    void findsTheNearestLineFirstAndTheAreaLast() {
        assertEquals(List.of("ql18-qn-1", "b1"), ids(107.1, 21.101, 500));
        assertEquals(0, identify.at(107.1, 21.101, 500).getLast().distanceM());
    }

    @Test
    void findsNothingBeyondTheTolerance() {
        assertEquals(List.of(), ids(107.45, 21.11, 1000));
        assertEquals(List.of("ql18-qn-1"), ids(107.45, 21.11, 1200));
        assertEquals(List.of(), ids(106.1, 22.9, 50_000));
    }

    @Test
    void measuresDistancesOnTheEllipsoid() {
        Hit hit = identify.at(107.2, 21.11, 2000).getFirst();
        assertEquals(Geodesic.distanceM(107.2, 21.11, 107.2, 21.1), hit.distanceM(), 0.5);
        assertEquals("roads", hit.layer().id());
    }

    @Test
    void findsAnAreaFromJustOutsideIt() {
        List<Hit> hits = identify.at(107.201, 21.05, 150);
        assertEquals(List.of("b1"), hits.stream().map(hit -> hit.segment().id()).toList());
        assertEquals(103.8, hits.getFirst().distanceM(), 0.5);
    }

    @Test
    void findsBothSegmentsAtTheirSharedEnd() {
        assertEquals(List.of("dt291-bg-1", "dt291-qn-1"), ids(107.0, 21.5, 1));
    }

    @Test
    void findsTheSameDistancesAsWalkingAlongEveryLine() {
        Random random = new Random(18);
        for (int i = 0; i < 100; i++) {
            double lon = random.nextDouble(106, 108);
            double lat = random.nextDouble(20.5, 22);
            List<Hit> hits = identify.at(lon, lat, 20_000);
            for (Segment segment : workspace.segments()) {
                if (!(segment.geometry() instanceof LineString line)) {
                    continue;
                }
                double walked = walkedDistanceM(line, lon, lat);
                double found = hits.stream()
                        .filter(hit -> hit.segment().equals(segment))
                        .mapToDouble(Hit::distanceM)
                        .findFirst()
                        .orElse(Double.POSITIVE_INFINITY);
                if (walked < 19_900 || found < 19_900) {
                    assertEquals(walked, found, 0.001 * walked + 5, segment.id() + " from " + lon + ", " + lat);
                }
            }
        }
    }

    private static double walkedDistanceM(LineString line, double lon, double lat) {
        double best = Double.POSITIVE_INFINITY;
        Coordinate from = line.getCoordinateN(0);
        Coordinate to = line.getCoordinateN(1);
        for (int step = 0; step <= 4000; step++) {
            double f = step / 4000.0;
            best = Math.min(best,
                    Geodesic.distanceM(lon, lat, from.x + f * (to.x - from.x), from.y + f * (to.y - from.y)));
        }
        return best;
    }
}
