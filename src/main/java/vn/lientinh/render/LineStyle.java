package vn.lientinh.render;

import java.awt.BasicStroke;
import java.awt.Color;
import org.jspecify.annotations.Nullable;

import vn.lientinh.model.Alignment;

/**
 * How a line is drawn. Widths are logical pixels at zoom {@link #REFERENCE_ZOOM}.
 *
 * @param colour     colour of the line
 * @param width      width of the line without its casing
 * @param alignment  decides the dash
 * @param pattern    what is drawn beside the plain line
 * @param centreLine whether a light line runs along its middle
 */
record LineStyle(Color colour, double width, Alignment alignment, Pattern pattern, boolean centreLine)
        implements
            SegmentStyle {

    /** The zoom at which widths hold; lines are thinner further out and wider closer in. */
    static final double REFERENCE_ZOOM = 11;

    /** What makes classes of lines differ apart from their width. */
    enum Pattern {
        /** Nothing. */
        PLAIN,
        /** Sleepers across the line. */
        RAIL,
        /** Long and short strokes, as borders have. */
        BORDER
    }

    /** Width factor at a zoom; lines on paper are thinner. */
    static double scale(double zoom, Theme theme) {
        return Math.clamp(1 + (zoom - REFERENCE_ZOOM) * 0.11, 0.5, 1.8) * (theme == Theme.PAPER ? 0.7 : 1);
    }

    /** The stroke of the line itself at a scale of its width. */
    BasicStroke stroke(double scale) {
        return stroke(width * scale, width * scale);
    }

    /** The stroke of the edge of {@code edge} pixels around the line. */
    BasicStroke casing(double scale, double edge) {
        double core = width * scale;
        if (alignment == Alignment.INDICATIVE || pattern == Pattern.BORDER) {
            return stroke(core + 2 * edge, core);
        }
        return solid(core + 2 * edge);
    }

    /** The stroke of the rails of a railway. */
    BasicStroke rails(double scale) {
        double core = width * scale;
        return stroke(core * 0.55, core * 0.9);
    }

    /** The stroke that draws the sleepers of a railway. */
    BasicStroke sleepers(double scale) {
        double core = width * scale;
        return dashed(core * 2.1, BasicStroke.CAP_BUTT, core * 0.5, core * 3);
    }

    /** The stroke of the light line along the middle. */
    BasicStroke centre(double scale) {
        double core = width * scale;
        return stroke(core * 0.24, core);
    }

    /**
     * The stroke that takes out the middle of the line: all of it, or every other stretch, which keeps in step with the
     * dashes. Null when the line stays full.
     */
    @Nullable
    BasicStroke core(double scale, ClockLook.Core core) {
        double whole = width * scale * (pattern == Pattern.RAIL ? 0.55 : 1);
        double step = width * scale * (pattern == Pattern.RAIL ? 0.9 : 1);
        return switch (core) {
            case FULL -> null;
            case HOLLOW -> stroke(whole * 0.54, step);
            case HALF -> {
                if (pattern == Pattern.BORDER || alignment == Alignment.EXISTING) {
                    yield dashed(whole * 0.54, BasicStroke.CAP_BUTT, 2.2 * step, 2.2 * step);
                }
                yield alignment == Alignment.CANDIDATE
                        ? dashed(whole * 0.54, BasicStroke.CAP_BUTT, 2.1 * step, 4.3 * step)
                        : dashed(whole * 0.54, BasicStroke.CAP_ROUND, 0.02, 4.2 * step);
            }
        };
    }

    /** A solid stroke with round ends and corners. */
    static BasicStroke solid(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private BasicStroke stroke(double strokeWidth, double core) {
        if (pattern == Pattern.BORDER) {
            return dashed(strokeWidth, BasicStroke.CAP_BUTT, 5 * core, 1.8 * core, 1.2 * core, 1.8 * core);
        }
        return switch (alignment) {
            case EXISTING -> solid(strokeWidth);
            case CANDIDATE -> dashed(strokeWidth, BasicStroke.CAP_BUTT, 4.2 * core, 2.2 * core);
            // A dash of almost no length with round ends is a dot.
            case INDICATIVE -> dashed(strokeWidth, BasicStroke.CAP_ROUND, 0.02, 2.1 * core);
        };
    }

    static BasicStroke dashed(double width, int cap, double... lengths) {
        float[] dash = new float[lengths.length];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = (float) lengths[i];
        }
        return new BasicStroke((float) width, cap, BasicStroke.JOIN_ROUND, 1f, dash, 0f);
    }
}
