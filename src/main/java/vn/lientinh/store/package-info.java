/** Where a workspace lives: built into the program, or in a folder. */
@NullMarked
package vn.lientinh.store;

import org.jspecify.annotations.NullMarked;
