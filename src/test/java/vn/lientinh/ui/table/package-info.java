/** Tests of the table. */
@NullMarked
package vn.lientinh.ui.table;

import org.jspecify.annotations.NullMarked;
