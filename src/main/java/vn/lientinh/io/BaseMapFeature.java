package vn.lientinh.io;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature of the base map.
 *
 * @param geometry WGS84 (lon, lat)
 * @param kind     what it is among its theme, e.g. {@code primary} among roads
 * @param name     Vietnamese name, or null
 * @param rank     1 for what is shown first; larger numbers come later
 * @param inside   whether it belongs to the provinces that the map is about
 */
public record BaseMapFeature(Geometry geometry, String kind, @Nullable String name, int rank, boolean inside) {
}
