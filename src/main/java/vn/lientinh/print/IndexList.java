package vn.lientinh.print;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import vn.lientinh.Messages;
import vn.lientinh.print.Typesetter.Align;
import vn.lientinh.print.Typesetter.Style;

/** The list of an index: number, name, page. */
final class IndexList {
    private static final double NUMBER_MM = 6;
    private static final double PAGE_MM = 9;
    private static final double ROW_MM = 1.3;

    private final Look look;
    private final Typesetter type;
    private final Messages messages;
    private final List<AtlasLeaf> leaves;

    IndexList(Look look, Typesetter type, Messages messages, List<AtlasLeaf> leaves) {
        this.look = look;
        this.type = type;
        this.messages = messages;
        this.leaves = leaves;
    }

    private double head() {
        return look.cellHead().leading() + look.mm(1.2);
    }

    private String name(AtlasLeaf leaf) {
        return leaf.request().isPresent() ? leaf.name() : messages.text("print.atlas.noPlace", leaf.name());
    }

    private double nameWidth(double width) {
        return width - look.mm(NUMBER_MM + 2 + PAGE_MM);
    }

    private double rowHeight(AtlasLeaf leaf, double width) {
        return type.height(name(leaf), look.body(), nameWidth(width)) + look.mm(ROW_MM);
    }

    /** How far the list gets, from {@code from} on, in a column of this height; at least by one. */
    int fitting(int from, double width, double height) {
        double y = head();
        int to = from;
        while (to < leaves.size() && (to == from || y + rowHeight(leaves.get(to), width) <= height + 0.01)) {
            y += rowHeight(leaves.get(to), width);
            to++;
        }
        return to;
    }

    /** The least height at which so many columns hold all the rest. */
    double evenHeight(int from, int columns, double width) {
        double all = leaves.subList(from, leaves.size()).stream().mapToDouble(leaf -> rowHeight(leaf, width)).sum();
        double height = head() + all / columns;
        while (true) {
            int at = from;
            for (int column = 0; column < columns && at < leaves.size(); column++) {
                at = fitting(at, width, height);
            }
            if (at >= leaves.size()) {
                return height;
            }
            height += look.mm(1);
        }
    }

    /** The rows from {@code from} up to {@code to}; {@code pages} are numbers from 0, or -1. */
    Run run(int from, int to, int[] pages) {
        return new Run(from, to, pages.clone());
    }

    /** Some rows in a column. */
    final class Run implements Block {
        private final int from;
        private final int to;
        private final int[] pages;

        private Run(int from, int to, int[] pages) {
            this.from = from;
            this.to = to;
            this.pages = pages;
        }

        @Override
        public double height(double width) {
            return head() + leaves.subList(from, to).stream().mapToDouble(leaf -> rowHeight(leaf, width)).sum();
        }

        /** Each row leads to its page. */
        List<Page.Link> links(Box box) {
            List<Page.Link> links = new ArrayList<>();
            double y = box.y() + head();
            for (int i = from; i < to; i++) {
                double height = rowHeight(leaves.get(i), box.width());
                if (pages[i] >= 0) {
                    links.add(new Page.Link(new Box(box.x(), y, box.width(), height), pages[i]));
                }
                y += height;
            }
            return links;
        }

        @Override
        public void paint(Graphics2D g, Box box, Page.Rendering rendering) {
            double left = box.x() + look.mm(NUMBER_MM + 2);
            double baseline = box.y() + look.cellHead().ascent();
            type.line(g, messages.text("print.table.NUMBER"), box.x() + look.mm(NUMBER_MM), baseline, look.cellHead(),
                    Align.RIGHT);
            type.line(g, messages.text("print.atlas.name"), left, baseline, look.cellHead(), Align.LEFT);
            type.line(g, messages.text("print.atlas.page"), box.right(), baseline, look.cellHead(), Align.RIGHT);
            g.setColor(Look.INK);
            g.setStroke(look.thin());
            double rule = box.y() + head() - look.mm(0.5);
            g.draw(new Line2D.Double(box.x(), rule, box.right(), rule));
            double y = box.y() + head();
            for (int i = from; i < to; i++) {
                row(g, i, box, left, y + look.mm(ROW_MM / 2));
                y += rowHeight(leaves.get(i), box.width());
            }
        }

        private void row(Graphics2D g, int i, Box box, double left, double top) {
            boolean there = pages[i] >= 0;
            Style style = there ? look.body() : look.body().in(Look.QUIET);
            String name = name(leaves.get(i));
            type.line(g, Integer.toString(i + 1), box.x() + look.mm(NUMBER_MM), top + style.ascent(), look.strong(),
                    Align.RIGHT);
            double end = type.paragraph(g, name, left, top, nameWidth(box.width()), style, Align.LEFT);
            if (!there) {
                return;
            }
            double baseline = end - style.leading() + style.ascent();
            String page = Integer.toString(pages[i] + 1);
            type.line(g, page, box.right(), baseline, look.strong(), Align.RIGHT);
            String last = type.broken(name, style, nameWidth(box.width())).getLast();
            double from = left + type.width(last, style) + look.mm(1.2);
            double to = box.right() - type.width(page, look.strong()) - look.mm(1.2);
            if (to > from) {
                g.setColor(Look.RULE);
                g.setStroke(new BasicStroke((float) (0.6 * look.factor()), BasicStroke.CAP_ROUND,
                        BasicStroke.JOIN_ROUND, 1, new float[]{0.01f, (float) (2.4 * look.factor())}, 0));
                g.draw(new Line2D.Double(from, baseline, to, baseline));
            }
        }
    }
}
