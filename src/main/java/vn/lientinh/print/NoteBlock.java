package vn.lientinh.print;

import java.awt.Graphics2D;
import vn.lientinh.print.Typesetter.Align;

/** A text under a heading. */
final class NoteBlock implements Block {
    private final Look look;
    private final Typesetter type;
    private final String heading;
    private final String text;

    NoteBlock(Look look, Typesetter type, String heading, String text) {
        this.look = look;
        this.type = type;
        this.heading = heading;
        this.text = text;
    }

    private double head() {
        return look.heading().leading() + look.mm(0.8);
    }

    @Override
    public double height(double width) {
        return head() + type.height(text, look.body(), width);
    }

    @Override
    public void paint(Graphics2D g, Box box, Page.Rendering rendering) {
        type.line(g, heading, box.x(), box.y() + look.heading().ascent(), look.heading(), Align.LEFT);
        type.paragraph(g, text, box.x(), box.y() + head(), box.width(), look.body(), Align.LEFT);
    }
}
