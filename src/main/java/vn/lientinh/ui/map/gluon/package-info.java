/**
 * The only place that knows Gluon Maps: tiles on screen, behind the viewport of {@code vn.lientinh.ui.map}. Gluon's own mouse
 * handling, getters and layers are not used.
 */
@NullMarked
package vn.lientinh.ui.map.gluon;

import org.jspecify.annotations.NullMarked;
