/** Tests of the totals. */
@NullMarked
package vn.lientinh.ui.totals;

import org.jspecify.annotations.NullMarked;
