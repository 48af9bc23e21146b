/** Tests of this part of the window. */
@NullMarked
package vn.lientinh.ui.inspector;

import org.jspecify.annotations.NullMarked;
