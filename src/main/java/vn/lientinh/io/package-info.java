/** Reads and writes the files of a workspace. A read never stops at the first bad feature: it returns what is good and a list of problems. */
@NullMarked
package vn.lientinh.io;

import org.jspecify.annotations.NullMarked;
