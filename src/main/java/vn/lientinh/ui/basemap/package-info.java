/** Which base map lies under the layers: built in, from a file, from a server. */
@NullMarked
package vn.lientinh.ui.basemap;

import org.jspecify.annotations.NullMarked;
