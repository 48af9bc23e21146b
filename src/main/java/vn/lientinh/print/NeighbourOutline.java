package vn.lientinh.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import org.locationtech.jts.geom.Coordinate;
import vn.lientinh.print.Typesetter.Align;
import vn.lientinh.print.Typesetter.Style;

/** How far the neighbouring page of a strip map reaches into this one, with the number of that page. */
record NeighbourOutline(MapFrame neighbour, String text) implements MapOverlay {

    @Override
    public void paint(Graphics2D g, MapFrame frame, Look look, Typesetter type) {
        g.setColor(Look.ACCENT);
        float dash = (float) (3 * look.factor());
        g.setStroke(new BasicStroke((float) (0.7 * look.factor()), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10,
                new float[]{dash, dash * 0.7f}, 0));
        g.draw(IndexMap.outline(frame, neighbour));
        Style style = look.strong().in(Look.ACCENT);
        double half = type.width(text, style) / 2 + look.mm(1);
        double high = style.leading() / 2 + look.mm(0.3);
        Box box = frame.box();
        Coordinate middle = neighbour.centre();
        Point2D.Double there = frame.toPage(middle.x, middle.y);
        // At the edge that the neighbour lies beyond, level with its middle as far as this page reaches.
        boolean left = there.x < box.centreX();
        double x = left ? box.x() + half + look.mm(1.5) : box.right() - half - look.mm(1.5);
        double y = Math.clamp(there.y, box.y() + high + look.mm(6), box.bottom() - high - look.mm(6));
        // Clear of the route, which crosses the edge about level with the neighbour's middle.
        y = y > box.centreY() ? y - look.mm(14) : y + look.mm(14);
        RoundRectangle2D.Double plate = new RoundRectangle2D.Double(x - half, y - high, 2 * half, 2 * high,
                look.mm(1.2), look.mm(1.2));
        g.setColor(Color.WHITE);
        g.fill(plate);
        g.setColor(Look.ACCENT);
        g.setStroke(look.thin());
        g.draw(plate);
        type.line(g, text, x, y + style.size() * 0.36, style, Align.CENTRE);
    }
}
