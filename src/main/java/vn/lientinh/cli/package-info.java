/** The command line. */
@NullMarked
package vn.lientinh.cli;

import org.jspecify.annotations.NullMarked;
