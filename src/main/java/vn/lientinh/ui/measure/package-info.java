/** Measuring on the map: distances and areas, along geodesics. */
@NullMarked
package vn.lientinh.ui.measure;

import org.jspecify.annotations.NullMarked;
