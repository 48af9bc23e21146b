/** Which workspace is open: opening another one, those opened lately, and what to do when one cannot be opened. */
@NullMarked
package vn.lientinh.ui.workspace;

import org.jspecify.annotations.NullMarked;
