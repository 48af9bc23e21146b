package vn.lientinh.render;

import java.awt.Color;

/** How a segment is drawn. */
sealed interface SegmentStyle permits LineStyle, LaneStyle, AreaStyle, PointStyle {
    /** The colour that carries the meaning. */
    Color colour();
}
