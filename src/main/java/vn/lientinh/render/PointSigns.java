package vn.lientinh.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** The signs of ports, border gates and heritage sites, drawn on a round plate about the origin. */
final class PointSigns {

    /** Diameter of a sign in logical pixels. */
    static double size(double zoom, Theme theme) {
        return 18 * Math.clamp(LineStyle.scale(zoom, theme), 0.7, 1.3);
    }

    /** Draws a sign about the origin. */
    void paint(Graphics2D g, PointStyle style, ClockLook look, double size, Palette palette) {
        AffineTransform saved = g.getTransform();
        double width = look.width();
        // Signs are drawn in a square from -10 to 10.
        g.scale(width * size / 20, width * size / 20);
        g.setColor(look.edge(palette));
        g.fill(circle(11.4));
        g.setColor(style.colour());
        g.fill(circle(10));
        g.setColor(palette.symbolPlate());
        switch (look.core()) {
            case FULL -> {
            }
            case HOLLOW -> {
                g.fill(circle(8.4));
                g.setColor(style.colour());
            }
            case HALF -> {
                g.setStroke(
                        new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[]{3.4f, 3.4f},
                                0));
                g.draw(circle(8.2));
            }
        }
        switch (style.sign()) {
            case PORT -> anchor(g);
            case GATE -> gate(g);
            case HERITAGE -> temple(g);
            case OTHER -> g.fill(circle(4));
        }
        String mark = look.mark();
        if (mark != null) {
            ClockMark.paint(g, mark, 9, -9, 6, palette);
        }
        g.setTransform(saved);
    }

    /** Draws the halo of a marked sign about (x, y), {@code edge} pixels wide. */
    void halo(Graphics2D g, double x, double y, double size, double edge, Color colour) {
        double radius = size * 0.57 + edge;
        g.setColor(colour);
        g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    private static Ellipse2D circle(double radius) {
        return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
    }

    private static void anchor(Graphics2D g) {
        g.setStroke(new BasicStroke(1.7f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Ellipse2D.Double(-1.6, -7, 3.2, 3.2));
        Path2D.Double path = new Path2D.Double();
        path.moveTo(0, -3.8);
        path.lineTo(0, 6);
        path.moveTo(-3, -1.6);
        path.lineTo(3, -1.6);
        path.moveTo(-5.6, 1.6);
        path.quadTo(-5, 6, 0, 6.2);
        path.quadTo(5, 6, 5.6, 1.6);
        g.draw(path);
    }

    private static void gate(Graphics2D g) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        path.moveTo(-6, 5.6);
        path.lineTo(-6, -5);
        path.lineTo(6, -5);
        path.lineTo(6, 5.6);
        path.lineTo(3, 5.6);
        path.lineTo(3, 1.2);
        path.curveTo(3, -2.6, -3, -2.6, -3, 1.2);
        path.lineTo(-3, 5.6);
        path.closePath();
        g.fill(path);
    }

    private static void temple(Graphics2D g) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(0, -7);
        path.quadTo(2.4, -3.6, 7, -2.6);
        path.lineTo(6, -0.6);
        path.lineTo(-6, -0.6);
        path.lineTo(-7, -2.6);
        path.quadTo(-2.4, -3.6, 0, -7);
        path.closePath();
        g.fill(path);
        g.fill(new java.awt.geom.Rectangle2D.Double(-4.6, 0.2, 1.8, 4));
        g.fill(new java.awt.geom.Rectangle2D.Double(-0.9, 0.2, 1.8, 4));
        g.fill(new java.awt.geom.Rectangle2D.Double(2.8, 0.2, 1.8, 4));
        g.fill(new java.awt.geom.Rectangle2D.Double(-6.2, 4.6, 12.4, 1.5));
    }
}
