/** Where routes meet a provincial border, and what both sides plan there. */
@NullMarked
package vn.lientinh.ui.borders;

import org.jspecify.annotations.NullMarked;
