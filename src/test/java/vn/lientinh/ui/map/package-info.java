/** Tests of this part of the window. */
@NullMarked
package vn.lientinh.ui.map;

import org.jspecify.annotations.NullMarked;
