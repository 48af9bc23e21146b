package vn.lientinh.author;

import org.locationtech.jts.geom.Geometry;

/**
 * A territory as authored.
 *
 * @param id        e.g. {@code quang-ninh}
 * @param code      two letters for ids of segments, e.g. {@code qn}
 * @param shortName Vietnamese name without its rank
 * @param geometry  outline, WGS84 (lon, lat), on the {@link Grid}
 */
record AuthoredTerritory(String id, String code, String shortName, Geometry geometry) {
}
