/** From symbology to a draw list to a picture, on any Graphics2D. */
@NullMarked
package vn.lientinh.render;

import org.jspecify.annotations.NullMarked;
