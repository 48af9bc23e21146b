package vn.lientinh.analysis;

import java.util.Comparator;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lientinh.model.Alignment;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Works;

/**
 * A place where a route meets a provincial border.
 *
 * @param route       the route, or the item where it has none
 * @param lon         longitude of the place in degrees: the middle between both ends
 * @param lat         latitude in degrees
 * @param gapM        geodesic metres between both ends, or null when there is only one
 * @param a           the side that the route comes from
 * @param b           the side that it goes on to, or null when it stops at the border
 * @param differences in what the sides differ; empty when they agree
 */
public record BorderConnection(String route, double lon, double lat, @Nullable Double gapM, Side a, @Nullable Side b,
        Set<Difference> differences) {

    /** In what the two sides of a border can differ. */
    public enum Difference {
        /** Nothing is drawn on the other side. */
        OTHER_SIDE_MISSING,
        /** The ends lie too far apart to be one road. */
        GAP,
        /** The years differ, or only one side states any. */
        TARGET,
        /** The kinds of work differ. */
        WORKS,
        /** The lines are not equally sure. */
        ALIGNMENT
    }

    /** How a connection is to be judged: by the worst that is the matter with it, the worst first. */
    public enum Verdict {
        /** Nothing is drawn on the other side. */
        OTHER_SIDE_MISSING,
        /** The ends lie too far apart to be one road. */
        GAP,
        /** The kinds of work differ. */
        WORKS,
        /** The lines are not equally sure. */
        ALIGNMENT,
        /** Both sides state years, and not the same. */
        YEARS,
        /** Only one side states years. */
        YEAR_ON_ONE_SIDE,
        /** Both sides are there, meet, and plan the same, or neither states any year. */
        AGREES
    }

    /** The worst first; of equal verdicts, those that differ in more. */
    public static final Comparator<BorderConnection> WORST_FIRST = Comparator
            .comparing(BorderConnection::verdict)
            .thenComparing(connection -> -connection.differences().size());

    /** What is planned on one side. */
    public record Side(Segment segment) {

        /** Id of the territory. */
        public String territory() {
            return segment.territory();
        }

        /** First year of the target, or null. */
        public @Nullable Integer targetFrom() {
            return segment.targetFrom();
        }

        /** Last year of the target, or null. */
        public @Nullable Integer targetTo() {
            return segment.targetTo();
        }

        /** Whether any year is stated. */
        public boolean statesYear() {
            return targetFrom() != null || targetTo() != null;
        }

        /** Kind of work, or null. */
        public @Nullable Works works() {
            return segment.works();
        }

        /** How sure the line is. */
        public Alignment alignment() {
            return segment.alignment();
        }
    }

    /** Holds its own copy of the differences. */
    public BorderConnection {
        differences = Set.copyOf(differences);
    }

    /** Whether both sides are there, meet, and plan the same. */
    public boolean agrees() {
        return differences.isEmpty();
    }

    /** The worst that is the matter. */
    public Verdict verdict() {
        Side other = b;
        if (other == null) {
            return Verdict.OTHER_SIDE_MISSING;
        }
        if (differences.contains(Difference.GAP)) {
            return Verdict.GAP;
        }
        if (differences.contains(Difference.WORKS)) {
            return Verdict.WORKS;
        }
        if (differences.contains(Difference.ALIGNMENT)) {
            return Verdict.ALIGNMENT;
        }
        if (differences.contains(Difference.TARGET)) {
            return a.statesYear() && other.statesYear() ? Verdict.YEARS : Verdict.YEAR_ON_ONE_SIDE;
        }
        return Verdict.AGREES;
    }

    /**
     * Whether the sides are two provinces in this view: what were two in 2022 may be one today.
     *
     * @param wording names the provinces
     */
    public boolean isBorder(Wording wording) {
        Side other = b;
        return other == null || !wording.territoryId(a.territory()).equals(wording.territoryId(other.territory()));
    }

    /** The side that faces this segment, or null when there is none. */
    public @Nullable Side facing(Segment segment) {
        return a.segment().id().equals(segment.id()) ? b : a;
    }
}
