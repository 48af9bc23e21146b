package vn.lientinh.analysis;

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
}
