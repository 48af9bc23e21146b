package vn.lientinh.print;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import vn.lientinh.print.Typesetter.Align;

/** The foot of a page: what the map rests on at the left, who made it and when at the right. */
final class FooterBlock implements Block {
    private static final double RIGHT = 0.3;

    private final Look look;
    private final Typesetter type;
    private final List<String> left;
    private final List<String> right;

    FooterBlock(Look look, Typesetter type, List<String> left, List<String> right) {
        this.look = look;
        this.type = type;
        this.left = left.stream().filter(text -> !text.isEmpty()).toList();
        this.right = right.stream().filter(text -> !text.isEmpty()).toList();
    }

    /** No wider than what stands there, so that the left side breaks no earlier than it must. */
    private double rightWidth(double width) {
        double widest = right.stream().mapToDouble(text -> type.width(text, look.small())).max().orElse(0);
        return Math.min(widest + 0.1, width * RIGHT);
    }

    private double leftWidth(double width) {
        return width - rightWidth(width) - look.mm(6);
    }

    @Override
    public double height(double width) {
        double a = left.stream().mapToDouble(text -> type.height(text, look.small(), leftWidth(width))).sum();
        double b = right.stream().mapToDouble(text -> type.height(text, look.small(), rightWidth(width))).sum();
        return look.mm(1.6) + Math.max(a, b);
    }

    @Override
    public void paint(Graphics2D g, Box box, Page.Rendering rendering) {
        g.setColor(Look.RULE);
        g.setStroke(look.hair());
        g.draw(new Line2D.Double(box.x(), box.y(), box.right(), box.y()));
        double y = box.y() + look.mm(1.2);
        for (String text : left) {
            y = type.paragraph(g, text, box.x(), y, leftWidth(box.width()), look.small(), Align.LEFT);
        }
        y = box.y() + look.mm(1.2);
        double width = rightWidth(box.width());
        for (String text : right) {
            y = type.paragraph(g, text, box.right() - width, y, width, look.small(), Align.RIGHT);
        }
    }
}
