package vn.lientinh.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import vn.lientinh.geo.Geodesic;
import vn.lientinh.geo.TerritoryIndex;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;

/** The connections found by an index of nearness are those that holding every end against every other one finds. */
class BorderConnectionsIndexTest {

    private static final double WIDEST_GAP_M = 2_000;
    private static final double OTHER_ROUTE_M = 100;
    private static final double AT_BORDER_M = 50;
    private static final double MEETS_M = 30;

    private record End(String route, Segment segment, Coordinate at) {
    }

    /** By holding every end against every other one: slow, and plain to read. Each connection in words. */
    private static Set<String> plainly(Workspace workspace) {
        List<End> open = new ArrayList<>();
        for (Routes.Route route : new Routes(workspace).all()) {
            for (Segment segment : route.segments()) {
                if (segment.geometry() instanceof LineString line) {
                    open.add(new End(route.id(), segment, line.getCoordinateN(0)));
                    open.add(new End(route.id(), segment, line.getCoordinateN(line.getNumPoints() - 1)));
                }
            }
        }
        Set<String> found = new TreeSet<>();
        pair(open, WIDEST_GAP_M, true, found);
        Set<End> inner = new HashSet<>();
        for (End end : open) {
            for (End other : open) {
                if (other != end && other.route().equals(end.route())
                        && other.segment().territory().equals(end.segment().territory())
                        && Geodesic.distanceM(end.at(), other.at()) <= MEETS_M) {
                    inner.add(end);
                }
            }
        }
        open.removeAll(inner);
        open.removeIf(end -> workspace.territories()
                .stream()
                .noneMatch(territory -> !territory.id().equals(end.segment().territory())
                        && TerritoryIndex.distanceM(territory, end.at().x, end.at().y) <= AT_BORDER_M));
        pair(open, OTHER_ROUTE_M, false, found);
        open.forEach(end -> found.add(words(end.segment().id(), "nothing", -1)));
        return found;
    }

    private record Pair(int first, int second, End a, End b, double gapM) {
    }

    private static void pair(List<End> open, double withinM, boolean sameRoute, Set<String> found) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            for (int k = i + 1; k < open.size(); k++) {
                End a = open.get(i);
                End b = open.get(k);
                double gap = Geodesic.distanceM(a.at(), b.at());
                if (gap <= withinM && !a.segment().territory().equals(b.segment().territory())
                        && (!sameRoute || a.route().equals(b.route()))) {
                    pairs.add(new Pair(i, k, a, b, gap));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::gapM).thenComparingInt(Pair::first).thenComparingInt(Pair::second));
        Set<End> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!taken.contains(pair.a()) && !taken.contains(pair.b())) {
                taken.add(pair.a());
                taken.add(pair.b());
                found.add(words(pair.a().segment().id(), pair.b().segment().id(), pair.gapM()));
            }
        }
        open.removeAll(taken);
    }

    private static String words(String a, String b, double gapM) {
        String first = a.compareTo(b) < 0 ? a : b;
        return String.format(Locale.ROOT, "%s with %s, %.6f m", first, first.equals(a) ? b : a, gapM);
    }

    /** Ends in heaps, around the corner where three provinces meet and far from it, just within each limit and just beyond. */
    private static Workspace tangle(Random random) {
        double[] apartM = {0, 0, 29, 31, 49, 51, 99, 101, 1_990, 2_010};
        PlanWorkspace plan = PlanWorkspace.with();
        for (int i = 0; i < 120; i++) {
            String territory = List.of("bg", "qn", "hd").get(random.nextInt(3));
            String route = random.nextInt(4) == 0 ? null : "ĐT" + random.nextInt(6);
            StringBuilder line = new StringBuilder("LINESTRING (");
            for (int end = 0; end < 2; end++) {
                Coordinate from = new Coordinate(106.98 + 0.02 * random.nextInt(3), 20.98 + 0.02 * random.nextInt(3));
                double heading = 2 * Math.PI * random.nextDouble();
                Coordinate at = Geodesic.towards(from,
                        new Coordinate(from.x + Math.cos(heading), from.y + Math.sin(heading)),
                        apartM[random.nextInt(apartM.length)]);
                line.append(String.format(Locale.ROOT, "%s%.9f %.9f", end == 0 ? "" : ", ", at.x, at.y));
            }
            plan.line("x" + i + "-" + territory, route, "i" + random.nextInt(3), line.append(')').toString());
        }
        return plan.workspace();
    }

    @RepeatedTest(25)
    void anIndexMissesNothingAndAddsNothing(RepetitionInfo run) {
        Workspace workspace = tangle(new Random(run.getCurrentRepetition()));
        Set<String> found = new TreeSet<>();
        for (BorderConnection connection : new BorderConnections(workspace).all()) {
            String b = connection.b() == null ? "nothing" : connection.b().segment().id();
            found.add(words(connection.a().segment().id(), b, connection.gapM() == null ? -1 : connection.gapM()));
        }
        Set<String> plainly = plainly(workspace);
        assertTrue(plainly.size() > 30, () -> plainly.toString());
        Set<String> missed = new TreeSet<>(plainly);
        missed.removeAll(found);
        found.removeAll(plainly);
        assertEquals(Set.of(), missed, "missed");
        assertEquals(Set.of(), found, "added");
    }
}
