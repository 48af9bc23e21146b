/** The map pane: camera, gestures, base map, overlay and what floats on the map. */
@NullMarked
package vn.lientinh.ui.map;

import org.jspecify.annotations.NullMarked;
