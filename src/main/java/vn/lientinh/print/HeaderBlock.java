package vn.lientinh.print;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import vn.lientinh.print.Typesetter.Align;
import vn.lientinh.print.Typesetter.Style;

/** The head of a sheet: who issues it, its title, what it rests on. */
final class HeaderBlock implements Block {
    private static final double SIDE = 0.2;

    private final Look look;
    private final Typesetter type;
    private final String agency;
    private final String title;
    private final String subtitle;
    private final String note;
    private final boolean wide;

    /**
     * A head.
     *
     * @param note  stands at the right
     * @param wide  whether agency, title and note stand beside each other; otherwise the title stands below
     */
    HeaderBlock(Look look, Typesetter type, String agency, String title, String subtitle, String note, boolean wide) {
        this.look = look;
        this.type = type;
        this.agency = agency;
        this.title = title;
        this.subtitle = subtitle;
        this.note = note;
        this.wide = wide;
    }

    @Override
    public double height(double width) {
        double middle = middle(width);
        if (wide) {
            double side = width * SIDE;
            return Math.max(middle, Math.max(agencyHeight(side), type.height(note, look.smallItalic(), side)))
                    + look.mm(1.5);
        }
        return sideHeight(width) + middle + look.mm(1.5);
    }

    private double sideHeight(double width) {
        double height = Math.max(agencyHeight(width * 0.55), type.height(note, look.smallItalic(), width * 0.4));
        return height == 0 ? 0 : height + look.mm(2);
    }

    private double agencyHeight(double width) {
        return agency.isEmpty() ? 0 : type.height(agency, look.agency(), width) + look.mm(1.5);
    }

    private Style titleStyle(double width) {
        // Two lines at most at full size; a longer title is set smaller.
        Style full = look.title();
        double two = title.lines().mapToDouble(line -> type.width(line, full)).sum() / (1.9 * titleWidth(width));
        double widest = title.lines().mapToDouble(line -> type.width(line, full)).max().orElse(0) / titleWidth(width);
        double over = title.lines().count() > 1 ? Math.max(two, widest) : two;
        return over <= 1
                ? full
                : new Style(full.weight(), Math.max(full.size() / over, look.heading().size()), full.colour());
    }

    private double titleWidth(double width) {
        return wide ? width * (1 - 2 * SIDE) : width;
    }

    private double middle(double width) {
        Style style = titleStyle(width);
        return type.balanced(title, style, titleWidth(width)).size() * style.leading()
                + type.height(subtitle, look.subtitle(), titleWidth(width));
    }

    @Override
    public void paint(Graphics2D g, Box box, Page.Rendering rendering) {
        double side = wide ? box.width() * SIDE : box.width() * 0.55;
        if (!agency.isEmpty()) {
            // The name is centred over its rule, and both stand at the left edge of the page.
            double widest = type.broken(agency, look.agency(), side)
                    .stream()
                    .mapToDouble(line -> type.width(line, look.agency()))
                    .max()
                    .orElse(0);
            double end = type.paragraph(g, agency, box.x(), box.y(), widest + 0.1, look.agency(), Align.CENTRE);
            double rule = Math.min(widest * 0.4, look.mm(22));
            g.setColor(Look.INK);
            g.setStroke(look.hair());
            g.draw(new Line2D.Double(box.x() + (widest - rule) / 2, end + look.mm(0.6), box.x() + (widest + rule) / 2,
                    end + look.mm(0.6)));
        }
        double noteWidth = wide ? side : box.width() * 0.4;
        type.paragraph(g, note, box.right() - noteWidth, box.y(), noteWidth, look.smallItalic(), Align.RIGHT);
        double width = titleWidth(box.width());
        double y = wide ? box.y() : box.y() + sideHeight(box.width());
        Style style = titleStyle(box.width());
        for (String line : type.balanced(title, style, width)) {
            type.line(g, line, box.centreX(), y + style.ascent(), style, Align.CENTRE);
            y += style.leading();
        }
        type.paragraph(g, subtitle, box.centreX() - width / 2, y, width, look.subtitle(), Align.CENTRE);
    }
}
