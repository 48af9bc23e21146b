/** What can be done in the window, each thing once: menus, buttons, keys and the keyboard map all come from here. */
@NullMarked
package vn.lientinh.ui.actions;

import org.jspecify.annotations.NullMarked;
