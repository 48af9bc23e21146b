/** One box that finds everything and flies there. */
@NullMarked
package vn.lientinh.ui.search;

import org.jspecify.annotations.NullMarked;
