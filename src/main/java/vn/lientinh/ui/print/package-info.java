/** The print view: what is chosen about a sheet, how it will look, what to know before, and where it goes. */
@NullMarked
package vn.lientinh.ui.print;

import org.jspecify.annotations.NullMarked;
