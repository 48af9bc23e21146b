package vn.lientinh.print;

import java.awt.BasicStroke;
import java.awt.Color;
import vn.lientinh.print.Typesetter.Style;
import vn.lientinh.render.MapFonts.Weight;

/**
 * How a page is set: sizes of type, widths of rules, distances, all from one factor.
 *
 * @param factor 1 for a page that is held in the hands
 */
record Look(double factor) {
    static final Color INK = Color.BLACK;
    static final Color QUIET = new Color(0x4B5563);
    static final Color RULE = new Color(0x9CA3AF);
    static final Color GRID = new Color(0x7C93A8);
    static final Color ACCENT = new Color(0xB91C1C);
    /** The smallest type that an office printer and tired eyes can do with. */
    static final double LEAST_SIZE = 5.5;

    Style title() {
        return new Style(Weight.BOLD, 18 * factor, INK);
    }

    Style subtitle() {
        return new Style(Weight.MEDIUM, 10 * factor, INK);
    }

    Style agency() {
        return new Style(Weight.SEMIBOLD, 8 * factor, INK);
    }

    Style heading() {
        return new Style(Weight.BOLD, 8.4 * factor, INK);
    }

    Style scale() {
        return new Style(Weight.BOLD, 11 * factor, INK);
    }

    Style body() {
        return new Style(Weight.REGULAR, 7.6 * factor, INK);
    }

    Style strong() {
        return new Style(Weight.SEMIBOLD, 7.6 * factor, INK);
    }

    Style cell() {
        return new Style(Weight.REGULAR, 7 * factor, INK);
    }

    Style cellHead() {
        return new Style(Weight.SEMIBOLD, 7 * factor, INK);
    }

    /** Numbers in discs on the map. */
    Style mark() {
        return new Style(Weight.BOLD, 6 * factor, INK);
    }

    Style small() {
        return new Style(Weight.REGULAR, 6.3 * factor, QUIET);
    }

    Style smallItalic() {
        return new Style(Weight.ITALIC, 6.3 * factor, QUIET);
    }

    Style figure() {
        return new Style(Weight.REGULAR, 6.2 * factor, INK);
    }

    /** The unit of distances: 1 mm on a page that is held in the hands. */
    double mm(double millimetres) {
        return millimetres * Box.MM * factor;
    }

    static BasicStroke stroke(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    BasicStroke hair() {
        return stroke(0.35 * factor);
    }

    BasicStroke thin() {
        return stroke(0.55 * factor);
    }

    BasicStroke thick() {
        return stroke(1.3 * factor);
    }
}
