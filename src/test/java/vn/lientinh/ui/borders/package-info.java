/** Tests of the border connections without a window. */
@NullMarked
package vn.lientinh.ui.borders;

import org.jspecify.annotations.NullMarked;
