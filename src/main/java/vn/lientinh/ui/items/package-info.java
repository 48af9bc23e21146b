/** The items of the agreement as a list, also those that have no place on the map. */
@NullMarked
package vn.lientinh.ui.items;

import org.jspecify.annotations.NullMarked;
