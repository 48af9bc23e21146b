/** Tests of what is going on. */
@NullMarked
package vn.lientinh.ui.tasks;

import org.jspecify.annotations.NullMarked;
