/** The window. */
@NullMarked
package vn.lientinh.ui;

import org.jspecify.annotations.NullMarked;
