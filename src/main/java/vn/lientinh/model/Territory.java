package vn.lientinh.model;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A province as of 2022.
 *
 * @param id              e.g. {@code quang-ninh}
 * @param name            name with its rank, e.g. "Tỉnh Quảng Ninh"
 * @param shortName       name alone, e.g. "Quảng Ninh"
 * @param geometry        outline, WGS84 (lon, lat)
 * @param signatory       whether it signed the agreement
 * @param successor       what it has been part of since, or null when the register does not say
 * @param centralMeridian central meridian of its VN-2000 3° zone in degrees, or null when not known
 */
public record Territory(String id, Text name, Text shortName, Geometry geometry, boolean signatory,
        @Nullable Successor successor, @Nullable Double centralMeridian) {

    /** The unit that took over, and the ISO date since when. */
    public record Successor(String id, Text name, String since) {
    }
}
