package vn.lientinh.author;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A point that a course passes or a cut is made at. Written {@code [lon, lat]}, or
 * {@code {"on": "ql18", "near": [lon, lat]}} for the point of another authored route that is nearest to it.
 *
 * @param at where, (lon, lat) in degrees
 * @param on key of the route that the point lies on, or null
 */
@JsonDeserialize(using = Anchor.Reader.class)
record Anchor(Coordinate at, @Nullable String on) {

    /** Reads both spellings. */
    static final class Reader extends ValueDeserializer<Anchor> {

        @Override
        public Anchor deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = parser.readValueAsTree();
            JsonNode point = node.isArray() ? node : node.path("near");
            if (point.size() != 2 || !point.path(0).isNumber() || !point.path(1).isNumber()) {
                throw context.instantiationException(Anchor.class,
                        "[lon, lat] or {\"on\": route, \"near\": [lon, lat]} expected, not " + node);
            }
            Coordinate at = new CoordinateXY(point.path(0).doubleValue(), point.path(1).doubleValue());
            return new Anchor(at, node.isObject() ? node.path("on").asString() : null);
        }
    }
}
