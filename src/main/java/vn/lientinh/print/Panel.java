package vn.lientinh.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.io.IOException;
import java.util.List;

/**
 * A corner of the map that holds blocks instead, on white.
 *
 * @param box    where it is
 * @param blocks what stands in it, and where
 */
record Panel(Box box, List<SheetPage.Placed> blocks) {

    /** The same panel in another place. */
    Panel at(Box place) {
        double dx = place.x() - box.x();
        double dy = place.y() - box.y();
        return new Panel(place, blocks.stream()
                .map(placed -> new SheetPage.Placed(placed.block(), placed.box().moved(dx, dy)))
                .toList());
    }

    void paint(Graphics2D g, Look look, Page.Rendering rendering) throws IOException {
        g.setColor(Color.WHITE);
        g.fill(box.shape());
        g.setColor(Look.INK);
        g.setStroke(look.thin());
        g.draw(box.shape());
        for (SheetPage.Placed placed : blocks) {
            placed.block().paint(g, placed.box(), rendering);
        }
    }
}
