/** Tests of this part of the window. */
@NullMarked
package vn.lientinh.ui.status;

import org.jspecify.annotations.NullMarked;
