/** Tests of the search box. */
@NullMarked
package vn.lientinh.ui.search;

import org.jspecify.annotations.NullMarked;
