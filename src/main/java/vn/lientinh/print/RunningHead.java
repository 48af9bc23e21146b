package vn.lientinh.print;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import vn.lientinh.print.Typesetter.Align;
import vn.lientinh.print.Typesetter.Style;

/** The head of a page that continues another: what it belongs to, in one quiet line. */
final class RunningHead implements Block {
    private static final double NOTE = 0.36;

    private final Look look;
    private final Typesetter type;
    private final String title;
    private final String note;

    RunningHead(Look look, Typesetter type, String title, String note) {
        this.look = look;
        this.type = type;
        this.title = title.replace('\n', ' ');
        this.note = note;
    }

    @Override
    public double height(double width) {
        return look.heading().leading() + look.mm(1.4);
    }

    @Override
    public void paint(Graphics2D g, Box box, Page.Rendering rendering) {
        double room = note.isEmpty() ? box.width() : box.width() * (1 - NOTE) - look.mm(4);
        Style style = type.fitted(title, look.heading(), room, Look.LEAST_SIZE);
        double baseline = box.y() + look.heading().ascent();
        type.line(g, title, box.x(), baseline, style, Align.LEFT);
        Style quiet = type.fitted(note, look.smallItalic(), box.width() * NOTE, Look.LEAST_SIZE);
        type.line(g, note, box.right(), baseline, quiet, Align.RIGHT);
        g.setColor(Look.RULE);
        g.setStroke(look.hair());
        g.draw(new Line2D.Double(box.x(), box.bottom(), box.right(), box.bottom()));
    }
}
