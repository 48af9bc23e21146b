package vn.lientinh.render;

import java.awt.Color;

/**
 * How a point is drawn.
 *
 * @param colour colour of ring and sign
 * @param sign   the sign inside
 */
record PointStyle(Color colour, Sign sign) implements SegmentStyle {
    /** What stands at a point. */
    enum Sign {
        PORT, GATE, HERITAGE, OTHER
    }
}
