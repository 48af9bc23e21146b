package vn.lientinh.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;

import vn.lientinh.analysis.BorderConnection.Difference;
import vn.lientinh.analysis.BorderConnection.Side;
import vn.lientinh.geo.Geodesic;
import vn.lientinh.geo.TerritoryIndex;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Workspace;

/**
 * Finds every place where a road or railway meets a provincial border. The ends of one route on both sides belong
 * together, nearest first; so do the ends of two items that refer to each other or of a road that changes its name at the
 * border. An end at a border with nothing to meet it is told as well.
 */
public final class BorderConnections {

    /** Ends of one route further apart than this are no connection. */
    private static final double WIDEST_GAP_M = 2_000;
    /** Ends of two routes must be this near to count as one road. */
    private static final double OTHER_ROUTE_M = 100;
    /** An end no further than this from another territory is at the border. */
    private static final double AT_BORDER_M = 50;
    /** Layers hold no gaps over this along a road; a wider one at a border is a disagreement. */
    private static final double MEETS_M = 30;

    private final Workspace workspace;

    /** An end of a line. */
    private record End(String route, Segment segment, Coordinate at) {
    }

    private record Pair(End a, End b, double gapM) {
    }

    /** Finds the connections of this workspace. */
    public BorderConnections(Workspace workspace) {
        this.workspace = workspace;
    }

    /** All connections, route by route in the order of the layers, from the start of a route to its end. */
    public List<BorderConnection> all() {
        List<End> open = new ArrayList<>();
        Map<String, Integer> order = new HashMap<>();
        for (Routes.Route route : new Routes(workspace).all()) {
            order.put(route.id(), order.size());
            route.segments().forEach(segment -> addEnds(open, route.id(), segment));
        }
        List<Pair> pairs = new ArrayList<>();
        pairs.addAll(paired(open, WIDEST_GAP_M, (a, b) -> a.route().equals(b.route())));
        removeInnerEnds(open);
        open.removeIf(end -> !isAtBorder(end));
        pairs.addAll(paired(open, OTHER_ROUTE_M, (a, b) -> true));

        List<BorderConnection> connections = new ArrayList<>();
        pairs.forEach(pair -> connections.add(connection(pair.a(), pair.b(), pair.gapM())));
        open.forEach(end -> connections.add(connection(end, null, null)));
        connections.sort(Comparator
                .comparingInt((BorderConnection connection) -> order.getOrDefault(connection.route(), order.size()))
                .thenComparingDouble(connection -> chainage(connection.a().segment())));
        return List.copyOf(connections);
    }

    /** The connections at the ends of one segment, out of {@link #all()}. */
    public static List<BorderConnection> of(Segment segment, List<BorderConnection> all) {
        return all.stream()
                .filter(connection -> connection.a().segment().id().equals(segment.id())
                        || connection.b() != null && connection.b().segment().id().equals(segment.id()))
                .toList();
    }

    private static double chainage(Segment segment) {
        return segment.chainage() == null ? 0 : segment.chainage();
    }

    private static void addEnds(List<End> ends, String route, Segment segment) {
        for (int i = 0; i < segment.geometry().getNumGeometries(); i++) {
            if (segment.geometry().getGeometryN(i) instanceof LineString line) {
                ends.add(new End(route, segment, line.getCoordinateN(0)));
                ends.add(new End(route, segment, line.getCoordinateN(line.getNumPoints() - 1)));
            }
        }
    }

    /** Two ends that may be paired, with their places among the open ones. */
    private record Candidate(int first, int second, Pair pair) {
    }

    /** Pairs ends in different territories, nearest first, and takes them out of {@code open}. */
    private static List<Pair> paired(List<End> open, double withinM, BiPredicate<End, End> fits) {
        NearEnds near = nearnessOf(open);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            int first = i;
            End a = open.get(first);
            near.within(first, withinM, second -> {
                End b = open.get(second);
                if (second > first && !a.segment().territory().equals(b.segment().territory()) && fits.test(a, b)) {
                    double gap = Geodesic.distanceM(a.at(), b.at());
                    if (gap <= withinM) {
                        candidates.add(new Candidate(first, second, new Pair(a, b, gap)));
                    }
                }
            });
        }
        candidates.sort(Comparator.comparingDouble((Candidate candidate) -> candidate.pair().gapM())
                .thenComparingInt(Candidate::first)
                .thenComparingInt(Candidate::second));
        List<Pair> pairs = new ArrayList<>();
        Set<End> taken = new HashSet<>();
        for (Candidate candidate : candidates) {
            Pair pair = candidate.pair();
            if (!taken.contains(pair.a()) && !taken.contains(pair.b())) {
                taken.add(pair.a());
                taken.add(pair.b());
                pairs.add(pair);
            }
        }
        open.removeAll(taken);
        return pairs;
    }

    private static NearEnds nearnessOf(List<End> ends) {
        return new NearEnds(ends.stream().map(End::at).toList());
    }

    /** Takes out ends where the route goes on inside the same territory. */
    private static void removeInnerEnds(List<End> open) {
        NearEnds near = nearnessOf(open);
        Set<End> inner = new HashSet<>();
        for (int i = 0; i < open.size(); i++) {
            int at = i;
            End end = open.get(at);
            if (near.anyWithin(at, MEETS_M, other -> other != at && goesOn(end, open.get(other)))) {
                inner.add(end);
            }
        }
        open.removeAll(inner);
    }

    private static boolean goesOn(End end, End other) {
        return other.route().equals(end.route())
                && other.segment().territory().equals(end.segment().territory())
                && Geodesic.distanceM(end.at(), other.at()) <= MEETS_M;
    }

    private boolean isAtBorder(End end) {
        return workspace.territories()
                .stream()
                .anyMatch(territory -> !territory.id().equals(end.segment().territory())
                        && isNear(territory, end.at()));
    }

    private static boolean isNear(Territory territory, Coordinate at) {
        return territory.geometry().getEnvelopeInternal().distance(new Envelope(at)) < 0.01
                && TerritoryIndex.distanceM(territory, at.x, at.y) <= AT_BORDER_M;
    }

    private static BorderConnection connection(End first, @Nullable End second, @Nullable Double gapM) {
        boolean swap = second != null && chainage(second.segment()) < chainage(first.segment())
                && first.route().equals(second.route());
        End a = swap ? Objects.requireNonNull(second) : first;
        End b = swap ? first : second;
        double lon = b == null ? a.at().x : (a.at().x + b.at().x) / 2;
        double lat = b == null ? a.at().y : (a.at().y + b.at().y) / 2;
        return new BorderConnection(a.route(), lon, lat, gapM, new Side(a.segment()),
                b == null ? null : new Side(b.segment()),
                differences(a.segment(), b == null ? null : b.segment(), gapM));
    }

    private static Set<Difference> differences(Segment a, @Nullable Segment b, @Nullable Double gapM) {
        if (b == null || gapM == null) {
            return Set.of(Difference.OTHER_SIDE_MISSING);
        }
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        if (gapM > MEETS_M) {
            differences.add(Difference.GAP);
        }
        if (!Objects.equals(a.targetFrom(), b.targetFrom()) || !Objects.equals(a.targetTo(), b.targetTo())) {
            differences.add(Difference.TARGET);
        }
        if (a.works() != b.works()) {
            differences.add(Difference.WORKS);
        }
        if (a.alignment() != b.alignment()) {
            differences.add(Difference.ALIGNMENT);
        }
        return differences;
    }
}
