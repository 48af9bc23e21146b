/** Tests of the tiles on screen. */
@NullMarked
package vn.lientinh.ui.map.gluon;

import org.jspecify.annotations.NullMarked;
