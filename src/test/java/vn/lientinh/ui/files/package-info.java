@NullMarked
package vn.lientinh.ui.files;

import org.jspecify.annotations.NullMarked;
