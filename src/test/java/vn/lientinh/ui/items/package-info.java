/** Tests of this part of the window. */
@NullMarked
package vn.lientinh.ui.items;

import org.jspecify.annotations.NullMarked;
