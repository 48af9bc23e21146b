/** Which layers are shown, and the legend of what is shown. */
@NullMarked
package vn.lientinh.ui.layers;

import org.jspecify.annotations.NullMarked;
