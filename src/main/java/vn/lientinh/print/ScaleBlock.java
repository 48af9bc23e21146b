package vn.lientinh.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import vn.lientinh.Messages;
import vn.lientinh.print.Typesetter.Align;

/** The scale in figures, in words and as a bar, with the arrow that points to true north. */
final class ScaleBlock implements Block {
    private static final double ARROW_MM = 15;

    private final Look look;
    private final Typesetter type;
    private final Messages messages;
    private final MapFrame frame;
    private final boolean scale;
    private final boolean arrow;

    ScaleBlock(Look look, Typesetter type, Messages messages, MapFrame frame, boolean scale, boolean arrow) {
        this.look = look;
        this.type = type;
        this.messages = messages;
        this.frame = frame;
        this.scale = scale;
        this.arrow = arrow;
    }

    @Override
    public double height(double width) {
        return scale
                ? Math.max(arrow ? look.mm(ARROW_MM) : 0, look.scale().leading()
                        + type.height(inWords(), look.small(), textWidth(width)) + look.mm(2) + barHeight())
                : look.mm(ARROW_MM);
    }

    /** Words and figures stay clear of the arrow. */
    private double textWidth(double width) {
        return width - (arrow ? look.mm(ARROW_MM) : 0);
    }

    private double barHeight() {
        return look.figure().leading() + look.mm(2.2);
    }

    /** The bar that finds room at this width. */
    ScaleBar bar(double width) {
        double room = textWidth(width);
        // The last figure and its unit reach beyond the bar.
        return ScaleBar.of(frame, room - type.width("000 km", look.figure()),
                type.width("0.000 ", look.figure()));
    }

    @Override
    public void paint(Graphics2D g, Box box, Page.Rendering rendering) {
        if (scale) {
            double y = box.y();
            type.line(g, messages.text("print.scale", MapScale.text(frame.denominator(), messages.locale())), box.x(),
                    y + look.scale().ascent(), look.scale(), Align.LEFT);
            y += look.scale().leading();
            y = type.paragraph(g, inWords(), box.x(), y, textWidth(box.width()), look.small(), Align.LEFT) + look.mm(2);
            bar(g, bar(box.width()), box.x() + type.width("0", look.figure()) / 2, y);
        }
        if (arrow) {
            double size = look.mm(ARROW_MM);
            arrow(g, box.right() - size / 2, box.y() + size / 2, size * 0.88);
        }
    }

    private String inWords() {
        NumberFormat format = NumberFormat.getInstance(messages.locale());
        double metres = frame.denominator() / 100;
        return messages.text("print.scale.words",
                metres >= 1000 ? format.format(metres / 1000) + " km" : format.format(metres) + " m");
    }

    private void bar(Graphics2D g, ScaleBar bar, double x, double top) {
        boolean km = bar.stepM() >= 1000;
        NumberFormat format = NumberFormat.getInstance(messages.locale());
        double y = top + look.figure().leading();
        double height = look.mm(1.5);
        for (int i = 0; i < bar.steps(); i++) {
            Rectangle2D.Double step = new Rectangle2D.Double(x + i * bar.stepPt(), y, bar.stepPt(), height);
            g.setColor(i % 2 == 0 ? Look.INK : Color.WHITE);
            g.fill(step);
            g.setColor(Look.INK);
            g.setStroke(look.hair());
            g.draw(step);
        }
        for (int i = 0; i <= bar.steps(); i++) {
            String figure = format.format(i * bar.stepM() / (km ? 1000 : 1));
            double at = x + i * bar.stepPt();
            type.line(g, figure, at, y - look.mm(0.9), look.figure(), Align.CENTRE);
            if (i == bar.steps()) {
                type.line(g, km ? " km" : " m", at + type.width(figure, look.figure()) / 2, y - look.mm(0.9),
                        look.figure(), Align.LEFT);
            }
        }
    }

    private void arrow(Graphics2D g, double x, double y, double size) {
        AffineTransform saved = g.getTransform();
        g.translate(x, y);
        double turn = Math.toRadians(frame.trueNorth());
        g.rotate(turn);
        double tip = -size * 0.3;
        double foot = size * 0.5;
        double half = size * 0.2;
        Path2D.Double left = new Path2D.Double();
        left.moveTo(0, tip);
        left.lineTo(-half, foot);
        left.lineTo(0, foot * 0.62);
        left.closePath();
        Path2D.Double right = new Path2D.Double();
        right.moveTo(0, tip);
        right.lineTo(half, foot);
        right.lineTo(0, foot * 0.62);
        right.closePath();
        g.setColor(Look.INK);
        g.fill(left);
        g.setStroke(look.thin());
        g.draw(left);
        g.draw(right);
        // The letter stands over the tip and upright.
        g.translate(0, -size * 0.42);
        g.rotate(-turn);
        type.line(g, messages.text("print.north"), 0, look.strong().size() * 0.36, look.strong(), Align.CENTRE);
        g.setTransform(saved);
    }
}
