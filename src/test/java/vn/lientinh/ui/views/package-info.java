/** Tests of where the map has looked. */
@NullMarked
package vn.lientinh.ui.views;

import org.jspecify.annotations.NullMarked;
