/** Tests of measuring without a window. */
@NullMarked
package vn.lientinh.ui.measure;

import org.jspecify.annotations.NullMarked;
