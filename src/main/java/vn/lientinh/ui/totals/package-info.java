/** Kilometres and numbers by province, year and state; every cell is a filter. */
@NullMarked
package vn.lientinh.ui.totals;

import org.jspecify.annotations.NullMarked;
