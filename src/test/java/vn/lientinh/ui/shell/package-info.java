/** Tests of the frame of the window. */
@NullMarked
package vn.lientinh.ui.shell;

import org.jspecify.annotations.NullMarked;
