package vn.lientinh.author;

import org.locationtech.jts.geom.Geometry;

import tools.jackson.databind.node.ObjectNode;

/**
 * A segment as authored.
 *
 * @param layer      id of the layer it goes to
 * @param id         its id
 * @param properties the segment contract's properties, in file order
 * @param geometry   WGS84 (lon, lat), on the {@link Grid}
 */
record AuthoredSegment(String layer, String id, ObjectNode properties, Geometry geometry) {

    /** The property as text; empty when it is null or missing. */
    String text(String property) {
        return properties.path(property).asString("");
    }
}
