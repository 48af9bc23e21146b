package vn.lientinh.print;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import vn.lientinh.Messages;
import vn.lientinh.print.Typesetter.Align;

/** Room for the maker's and the approver's signature and seal. */
final class ApprovalBlock implements Block {
    private final Look look;
    private final Typesetter type;
    private final Messages messages;
    private final String maker;
    private final String approver;

    ApprovalBlock(Look look, Typesetter type, Messages messages, String maker, String approver) {
        this.look = look;
        this.type = type;
        this.messages = messages;
        this.maker = maker;
        this.approver = approver;
    }

    @Override
    public double height(double width) {
        return look.mm(34);
    }

    @Override
    public void paint(Graphics2D g, Box box, Page.Rendering rendering) {
        g.setColor(Look.INK);
        g.setStroke(look.hair());
        g.draw(box.shape());
        g.draw(new Line2D.Double(box.centreX(), box.y(), box.centreX(), box.bottom()));
        half(g, box.left(box.width() / 2), "print.approval.maker", maker, "print.approval.sign");
        half(g, box.beside(box.width() / 2), "print.approval.approver", approver, "print.approval.seal");
    }

    private void half(Graphics2D g, Box box, String role, String name, String hint) {
        Box room = box.inset(look.mm(1.5));
        double y = type.paragraph(g, messages.text("print.approval.date"), room.x(), room.y(), room.width(),
                look.smallItalic(), Align.CENTRE);
        y = type.paragraph(g, messages.text(role), room.x(), y + look.mm(0.6), room.width(), look.strong(),
                Align.CENTRE);
        type.paragraph(g, messages.text(hint), room.x(), y, room.width(), look.smallItalic(), Align.CENTRE);
        double nameHeight = type.height(name, look.strong(), room.width());
        type.paragraph(g, name, room.x(), room.bottom() - nameHeight, room.width(), look.strong(), Align.CENTRE);
    }
}
