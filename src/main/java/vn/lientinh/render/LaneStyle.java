package vn.lientinh.render;

import java.awt.Color;
import java.util.List;

/**
 * How a line is drawn on which several items lie that differ in colour: a lane for each, side by side.
 *
 * @param lanes from left to right in the direction of the line; at least two
 */
record LaneStyle(List<LineStyle> lanes) implements SegmentStyle {
    /** Light between two lanes, as a part of the width of a lane. */
    private static final double GAP = 0.3;

    /** Lanes that are each a little narrower than the line they stand for. */
    static LaneStyle of(List<LineStyle> lines) {
        return new LaneStyle(lines.stream()
                .map(line -> new LineStyle(line.colour(), line.width() * 0.8, line.alignment(), line.pattern(), false))
                .toList());
    }

    @Override
    public Color colour() {
        return lanes.getFirst().colour();
    }

    /** Width of all lanes together. */
    double width() {
        double width = lanes.getFirst().width();
        return width * lanes.size() + width * GAP * (lanes.size() - 1);
    }

    /** How far the middle of a lane lies to the right of the line. */
    double offset(int lane) {
        double width = lanes.getFirst().width();
        return (lane - (lanes.size() - 1) / 2.0) * width * (1 + GAP);
    }
}
