/**
 * Pages on paper: sheets with frame, grid and marginalia, atlases and strip maps, written as PDF, PNG or SVG. Lengths on a
 * page are points (1/72 inch) from its top left corner, y down, unless a name says millimetres.
 */
@NullMarked
package vn.lientinh.print;

import org.jspecify.annotations.NullMarked;
