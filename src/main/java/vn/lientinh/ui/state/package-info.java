/** What the parts of the window share: texts, theme, workspace, selection. No controls. */
@NullMarked
package vn.lientinh.ui.state;

import org.jspecify.annotations.NullMarked;
