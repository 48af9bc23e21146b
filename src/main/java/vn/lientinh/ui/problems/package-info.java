/** The list of what was wrong in the files that were read. */
@NullMarked
package vn.lientinh.ui.problems;

import org.jspecify.annotations.NullMarked;
