/** Choosing what is seen: chips by facet, with counts that stay true, and an expression. */
@NullMarked
package vn.lientinh.ui.filter;

import org.jspecify.annotations.NullMarked;
