/** All segments as a table: sorted, in the user's columns, with totals, in step with the map. */
@NullMarked
package vn.lientinh.ui.table;

import org.jspecify.annotations.NullMarked;
