package vn.lientinh.render;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** The small plates that say without colour what is overdue and what has no year stated: an exclamation or question mark. */
final class ClockMark {

    /** Radius of a plate in logical pixels where lines are drawn at their reference width. */
    static final double RADIUS = 6;

    /** Draws the plate of a mark about (x, y). */
    static void paint(Graphics2D g, String mark, double x, double y, double radius, Palette palette) {
        AffineTransform saved = g.getTransform();
        g.translate(x, y);
        // Plates are drawn in a square from -6 to 6.
        g.scale(radius / 6, radius / 6);
        boolean loud = mark.equals("!");
        g.setColor(palette.casing());
        g.fill(circle(7.2));
        g.setColor(loud ? palette.text() : palette.quietText());
        g.fill(circle(6));
        if (!loud) {
            g.setColor(palette.symbolPlate());
            g.fill(circle(4.9));
        }
        g.setColor(loud ? palette.symbolPlate() : palette.quietText());
        g.setStroke(new BasicStroke(loud ? 1.9f : 1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D.Double stem = new Path2D.Double();
        if (loud) {
            stem.moveTo(0, -3.2);
            stem.lineTo(0, 0.6);
        } else {
            stem.moveTo(-1.7, -1.6);
            stem.curveTo(-1.7, -4, 1.8, -4, 1.8, -1.7);
            stem.curveTo(1.8, -0.4, 0, -0.3, 0, 1);
        }
        g.draw(stem);
        g.fill(new Ellipse2D.Double(-1, 2.3, 2, 2));
        g.setTransform(saved);
    }

    private static Ellipse2D circle(double radius) {
        return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
    }

    private ClockMark() {
    }
}
