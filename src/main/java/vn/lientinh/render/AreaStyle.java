package vn.lientinh.render;

import java.awt.BasicStroke;
import java.awt.Color;

/**
 * How an area is drawn: tinted, hatched, with an outline.
 *
 * @param colour     colour of the outline and, thinned, of tint and hatching
 * @param indicative whether its outline is drawn by hand and therefore dashed
 */
record AreaStyle(Color colour, boolean indicative) implements SegmentStyle {
    /** The stroke of the outline. */
    BasicStroke outline(double scale) {
        double width = 1.8 * Math.max(scale, 0.7);
        return indicative
                ? LineStyle.dashed(width, BasicStroke.CAP_BUTT, 3.2 * width, 2 * width)
                : LineStyle.solid(width);
    }
}
