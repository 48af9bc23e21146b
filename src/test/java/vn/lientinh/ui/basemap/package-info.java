/** Tests of the choice of base maps. */
@NullMarked
package vn.lientinh.ui.basemap;

import org.jspecify.annotations.NullMarked;
