package vn.lientinh.model;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature of a layer: a stretch of a route, a river, an area or a point, with what the agreement says of it.
 *
 * @param id            stable id, e.g. {@code dt291-bg-1}
 * @param layer         id of the layer it belongs to
 * @param geometry      WGS84, (lon, lat) in degrees
 * @param item          id of the register item, or null where the segment is no item of the agreement
 * @param moreItems     further items that concern the same segment
 * @param name          Vietnamese name
 * @param route         the route it is part of, e.g. {@code QL279}, or null
 * @param segmentClass  what it is
 * @param works         kind of work, or null when not stated
 * @param territory     id of the territory it lies in
 * @param borderWith    id of the territory on its other side, for what runs along a border, or null
 * @param investor      id of a territory, {@link #CENTRAL}, or null when not stated
 * @param investorBasis why the investor is known
 * @param targetFrom    first year of the target, or null when not stated
 * @param targetTo      last year of the target, or null when not stated
 * @param targetBasis   what the target rests on
 * @param alignment     how sure the line is
 * @param note          what the course of a candidate or indicative line rests on, or null
 * @param clause        the clause of the agreement, e.g. {@code I.2.1(1)(i5)}
 * @param lengthKm      geodesic length in kilometres; 0 for points and areas
 * @param chainage      kilometre at the start of the line along its route, or null
 * @param sources       ids of the sources
 */
public record Segment(String id, String layer, Geometry geometry, @Nullable String item, List<String> moreItems,
        String name, @Nullable String route, SegmentClass segmentClass, @Nullable Works works, String territory,
        @Nullable String borderWith, @Nullable String investor, InvestorBasis investorBasis,
        @Nullable Integer targetFrom, @Nullable Integer targetTo, TargetBasis targetBasis, Alignment alignment,
        @Nullable Text note, String clause, double lengthKm, @Nullable Double chainage, List<String> sources) {

    /** The investor that is the central government. */
    public static final String CENTRAL = "central";
}
