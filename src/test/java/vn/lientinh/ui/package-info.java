/** Tests of the window by what a user does and reads. */
@NullMarked
package vn.lientinh.ui;

import org.jspecify.annotations.NullMarked;
