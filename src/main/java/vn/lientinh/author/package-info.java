/**
 * The authoring step: from a folder of extracts (GeoJSON as published by others) and a committed recipe it makes the
 * layers, the territories and the base map of a workspace. The same extracts and recipe give byte-identical files.
 * Nothing else in the program needs it. Geometries are in WGS84 with x = longitude and y = latitude, in degrees.
 */
@NullMarked
package vn.lientinh.author;

import org.jspecify.annotations.NullMarked;
