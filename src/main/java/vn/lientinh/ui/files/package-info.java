/** Files and folders that the user is asked for. */
@NullMarked
package vn.lientinh.ui.files;

import org.jspecify.annotations.NullMarked;
