/** Tests of the timeline. */
@NullMarked
package vn.lientinh.ui.timeline;

import org.jspecify.annotations.NullMarked;
