/** Tests of this part of the window. */
@NullMarked
package vn.lientinh.ui.problems;

import org.jspecify.annotations.NullMarked;
