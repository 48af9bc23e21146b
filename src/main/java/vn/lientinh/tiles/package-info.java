/** Base map sources, which deliver pictures of map tiles. */
@NullMarked
package vn.lientinh.tiles;

import org.jspecify.annotations.NullMarked;
