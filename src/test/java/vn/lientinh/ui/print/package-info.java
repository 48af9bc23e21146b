@NullMarked
package vn.lientinh.ui.print;

import org.jspecify.annotations.NullMarked;
