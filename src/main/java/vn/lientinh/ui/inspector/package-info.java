/** The answer to a click: who invests, by when, and which clause says so. */
@NullMarked
package vn.lientinh.ui.inspector;

import org.jspecify.annotations.NullMarked;
