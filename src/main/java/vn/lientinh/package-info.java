/** Liên Tỉnh: a map of what three provinces agreed to build together. */
@NullMarked
package vn.lientinh;

import org.jspecify.annotations.NullMarked;
