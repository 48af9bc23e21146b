/** Where the map has looked: back and forward, and views that the user has given a name. */
@NullMarked
package vn.lientinh.ui.views;

import org.jspecify.annotations.NullMarked;
