/** The one clock of the window: a year between 2022 and 2030, a reference date, and what is due then. */
@NullMarked
package vn.lientinh.ui.timeline;

import org.jspecify.annotations.NullMarked;
