/** The panel below the map: pages side by side, opened and closed, as high as the user wants it. */
@NullMarked
package vn.lientinh.ui.dock;

import org.jspecify.annotations.NullMarked;
