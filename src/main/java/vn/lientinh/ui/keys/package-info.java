/** The keyboard map: what can be done without a mouse. */
@NullMarked
package vn.lientinh.ui.keys;

import org.jspecify.annotations.NullMarked;
