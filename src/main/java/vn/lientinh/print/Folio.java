package vn.lientinh.print;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import vn.lientinh.Messages;
import vn.lientinh.print.Typesetter.Align;

/** The number of a page at its foot; a page that is alone has none. */
final class Folio implements Block {
    private final Look look;
    private final Typesetter type;
    private final String text;

    private Folio(Look look, Typesetter type, String text) {
        this.look = look;
        this.type = type;
        this.text = text;
    }

    /** The same pages with their numbers in the lower margin. */
    static List<SheetPage> on(List<SheetPage> pages, Look look, Typesetter type, double margin, Messages messages) {
        if (pages.size() < 2) {
            return pages;
        }
        List<SheetPage> numbered = new ArrayList<>();
        for (SheetPage page : pages) {
            Folio folio = new Folio(look, type, messages.text("print.page", Integer.toString(numbered.size() + 1),
                    Integer.toString(pages.size())));
            double height = look.small().leading();
            Box foot = page.sheet().inset(margin, page.sheet().height() - margin * 0.4 - height, margin, 0);
            numbered.add(page.with(folio, foot.top(height)));
        }
        return numbered;
    }

    @Override
    public double height(double width) {
        return look.small().leading();
    }

    @Override
    public void paint(Graphics2D g, Box box, Page.Rendering rendering) {
        type.line(g, text, box.right(), box.y() + look.small().ascent(), look.small(), Align.RIGHT);
    }
}
