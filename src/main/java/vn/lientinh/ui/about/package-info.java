/** What the program is, what it rests on, and under which licences. */
@NullMarked
package vn.lientinh.ui.about;

import org.jspecify.annotations.NullMarked;
