package vn.lientinh.author;

import java.util.Map;

import org.locationtech.jts.geom.Geometry;

/**
 * A feature of an extract.
 *
 * @param geometry   WGS84 (lon, lat)
 * @param properties values as text; whole numbers without decimals, missing and null ones left out
 */
record ExtractFeature(Geometry geometry, Map<String, String> properties) {

    /** The property, or an empty text when the feature lacks it. */
    String property(String name) {
        return properties.getOrDefault(name, "");
    }
}
