/** The status bar: where the pointer is, in the coordinates of one's choice, and how large the map is. */
@NullMarked
package vn.lientinh.ui.status;

import org.jspecify.annotations.NullMarked;
