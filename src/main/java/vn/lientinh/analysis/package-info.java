/** Pure functions over a workspace: what lies at a place, lengths, border connections, overlaps, completeness. */
@NullMarked
package vn.lientinh.analysis;

import org.jspecify.annotations.NullMarked;
