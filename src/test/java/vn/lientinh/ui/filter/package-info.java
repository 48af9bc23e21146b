/** Tests of the filter. */
@NullMarked
package vn.lientinh.ui.filter;

import org.jspecify.annotations.NullMarked;
