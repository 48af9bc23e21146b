package vn.lientinh.analysis;

import vn.lientinh.model.Layer;
import vn.lientinh.model.Segment;

/**
 * A segment near a place.
 *
 * @param layer     the layer it belongs to
 * @param segment   the segment
 * @param distanceM geodesic distance in metres from the place; 0 inside an area
 */
public record Hit(Layer layer, Segment segment, double distanceM) {
}
