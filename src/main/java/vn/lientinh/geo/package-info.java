/** Geometry on the map and on the ground: viewport, projections, geodesic length, chainage, spatial index, level of detail, territory split. Positions are (lon, lat) in degrees, WGS84. */
@NullMarked
package vn.lientinh.geo;

import org.jspecify.annotations.NullMarked;
