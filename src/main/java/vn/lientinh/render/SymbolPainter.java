package vn.lientinh.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws lines and areas in their style: the one hand behind the map and its legend. */
final class SymbolPainter {
    private static final double HATCH_STEP = 7;

    /** Draws a line in its style, without its casing. */
    static void line(Graphics2D g, Shape path, LineStyle line, ClockLook look, double scale, Palette palette) {
        g.setColor(look.toned(line.colour(), palette));
        if (line.pattern() == LineStyle.Pattern.RAIL) {
            g.setStroke(line.rails(scale));
            g.draw(path);
            g.setStroke(line.sleepers(scale));
        } else {
            g.setStroke(line.stroke(scale));
        }
        g.draw(path);
        BasicStroke core = line.core(scale, look.core());
        if (core != null) {
            g.setColor(palette.casing());
            g.setStroke(core);
            g.draw(path);
        } else if (line.centreLine()) {
            g.setColor(palette.centreLine());
            g.setStroke(line.centre(scale));
            g.draw(path);
        }
    }

    /**
     * Draws an area in its style.
     *
     * @param view  what need be drawn
     * @param phase where hatching starts: x + y of any hatch line
     */
    static void area(Graphics2D g, Path2D path, AreaStyle area, double scale, Rectangle2D view, double phase) {
        areaGround(g, path, area, ClockLook.TIMELESS, view, phase);
        g.setColor(area.colour());
        g.setStroke(area.outline(scale));
        g.draw(path);
    }

    /** Draws the tint and hatching of an area: no hatching where its time comes later, no tint before its last year. */
    static void areaGround(Graphics2D g, Path2D path, AreaStyle area, ClockLook look, Rectangle2D view, double phase) {
        if (look.core() != ClockLook.Core.HALF) {
            g.setColor(withAlpha(area.colour(), 36));
            g.fill(path);
        }
        if (look.core() != ClockLook.Core.HOLLOW) {
            hatch(g, path, withAlpha(area.colour(), 100), view, phase);
        }
    }

    private static void hatch(Graphics2D g, Path2D path, Color colour, Rectangle2D view, double phase) {
        Rectangle2D box = path.getBounds2D().createIntersection(view);
        if (box.isEmpty()) {
            return;
        }
        Shape clip = g.getClip();
        g.clip(path);
        g.setColor(colour);
        g.setStroke(new BasicStroke(1f));
        double start = Math.floor((box.getMinX() + box.getMinY() - phase) / HATCH_STEP) * HATCH_STEP + phase;
        Path2D.Double lines = new Path2D.Double();
        for (double sum = start; sum < box.getMaxX() + box.getMaxY(); sum += HATCH_STEP) {
            double x = sum - box.getMinY();
            lines.moveTo(x, box.getMinY());
            lines.lineTo(x - box.getHeight(), box.getMaxY());
        }
        g.draw(lines);
        g.setClip(clip);
    }

    private static Color withAlpha(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }

    private SymbolPainter() {
    }
}
