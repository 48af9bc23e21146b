/**
 * What the program knows: segments, the items of the agreement, territories and sources, as records and enums without
 * behaviour of their own. Geometries are in WGS84 (EPSG:4326) with x = longitude and y = latitude, in degrees.
 */
@NullMarked
package vn.lientinh.model;

import org.jspecify.annotations.NullMarked;
