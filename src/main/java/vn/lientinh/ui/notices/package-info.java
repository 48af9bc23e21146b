/** Short words over the map: what has just happened and can be undone, what is hidden and why. */
@NullMarked
package vn.lientinh.ui.notices;

import org.jspecify.annotations.NullMarked;
