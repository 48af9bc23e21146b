/** Tests of this part of the window. */
@NullMarked
package vn.lientinh.ui.layers;

import org.jspecify.annotations.NullMarked;
