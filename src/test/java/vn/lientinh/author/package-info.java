/** Tests of the making of the layers: lines in, lines out, written as WKT in (lon, lat) or in metres. */
@NullMarked
package vn.lientinh.author;

import org.jspecify.annotations.NullMarked;
