/** The main window: header, panels, and what holds them together. */
@NullMarked
package vn.lientinh.ui.shell;

import org.jspecify.annotations.NullMarked;
