package vn.lientinh.render;

import java.awt.Color;

import org.jspecify.annotations.Nullable;

import vn.lientinh.analysis.desk.Due;

/**
 * How a segment shows where its target stands on the clock. No two states differ in colour alone: what is due is full, what is
 * in time is hollow in dashes, what comes later is hollow, what is overdue has a dark edge and exclamation marks, what is not
 * stated is pale with question marks, what is no item is pale and thin without an edge.
 *
 * @param due the state, or null when the map does not tell of time
 */
record ClockLook(@Nullable Due due) {

    /** The look of a map that does not tell of time. */
    static final ClockLook TIMELESS = new ClockLook(null);

    /** What is left out of the middle of a line or sign. */
    enum Core {
        FULL, HOLLOW, HALF
    }

    /** The colour of this state for what otherwise has {@code colour}. */
    Color toned(Color colour, Palette palette) {
        if (due == Due.NOT_STATED) {
            return palette.faded(colour, 0.5);
        }
        return due == Due.NO_ITEM ? palette.faded(colour, 0.4) : colour;
    }

    /** The colour of the edge. */
    Color edge(Palette palette) {
        return due == Due.OVERDUE ? palette.text() : palette.casing();
    }

    /** Whether there is an edge. */
    boolean edged() {
        return due != Due.NO_ITEM;
    }

    /** Width, as a part of the usual. */
    double width() {
        return due == Due.NO_ITEM ? 0.7 : 1;
    }

    Core core() {
        if (due == Due.LATER) {
            return Core.HOLLOW;
        }
        return due == Due.IN_PERIOD ? Core.HALF : Core.FULL;
    }

    /** The sign that stands on the line or beside the sign, or null when there is none. */
    @Nullable
    String mark() {
        if (due == Due.OVERDUE) {
            return "!";
        }
        return due == Due.NOT_STATED ? "?" : null;
    }

    /** A line in this look. */
    LineStyle of(LineStyle line) {
        return width() == 1 ? line
                : new LineStyle(line.colour(), line.width() * width(), line.alignment(), line.pattern(),
                        line.centreLine());
    }
}
