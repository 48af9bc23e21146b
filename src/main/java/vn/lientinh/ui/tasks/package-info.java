/** Work that takes a while: what is being done, how far it is, and a way to call it off. */
@NullMarked
package vn.lientinh.ui.tasks;

import org.jspecify.annotations.NullMarked;
