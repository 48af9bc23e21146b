/** Presentation: tours on stage, what the speaker sees, and making tours. */
@NullMarked
package vn.lientinh.ui.present;

import org.jspecify.annotations.NullMarked;
