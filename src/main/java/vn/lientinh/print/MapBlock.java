package vn.lientinh.print;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.lientinh.render.LayerHint;
import vn.lientinh.render.MapState;

/** The map in its two frames, with ticks and figures of position between them. */
final class MapBlock implements Block {
    private final PaperMap map;
    private final MapFrame frame;
    private final Grid grid;
    private final MapState state;
    private final List<MapOverlay> overlays;
    private final List<Panel> panels;
    private final double pixel;
    private final Look look;
    private final Typesetter type;

    /**
     * A map.
     *
     * @param overlays what is drawn over it
     * @param panels hold other blocks in a corner of it
     * @param pixel size of a logical pixel of the painter in points
     */
    MapBlock(PaperMap map, MapFrame frame, Grid grid, MapState state, List<MapOverlay> overlays,
            List<Panel> panels, double pixel, Look look, Typesetter type) {
        this.map = map;
        this.frame = frame;
        this.grid = grid;
        this.state = state;
        this.overlays = List.copyOf(overlays);
        this.panels = List.copyOf(panels);
        this.pixel = pixel;
        this.look = look;
        this.type = type;
    }

    /** The map as it lies. */
    MapFrame frame() {
        return frame;
    }

    /** What holds other blocks in a corner of the map. */
    List<Panel> panels() {
        return panels;
    }

    /** Places that names on the map leave free, in points of the page. */
    List<Rectangle2D> keptFree() {
        List<Rectangle2D> free = new ArrayList<>();
        overlays.forEach(overlay -> free.addAll(overlay.keptFree(frame, look, type)));
        panels.forEach(panel -> free.add(panel.box().shape()));
        return free;
    }

    /** What is drawn over the map. */
    List<MapOverlay> overlays() {
        return overlays;
    }

    /** Room between the inner frame, which bounds the map, and the outer one. */
    static double band(Look look) {
        return look.figure().size() * 2.1 + look.mm(0.6);
    }

    @Override
    public double height(double width) {
        return frame.box().height() + 2 * band(look);
    }

    @Override
    public void paint(Graphics2D g, Box box, Page.Rendering rendering) throws IOException {
        if (rendering.region().intersects(frame.box().shape())) {
            map.paint(g, frame, pixel, state, grid, keptFree(), look, rendering);
            Shape clip = g.getClip();
            g.clip(frame.box().shape());
            overlays.forEach(overlay -> overlay.paint(g, frame, look, type));
            g.setClip(clip);
            g.setRenderingHint(LayerHint.LAYER, LayerHint.MARGINALIA);
        }
        for (Panel panel : panels) {
            if (rendering.region().intersects(panel.box().shape())) {
                panel.paint(g, look, rendering);
            }
        }
        g.setColor(Look.INK);
        g.setStroke(look.thin());
        g.draw(frame.box().shape());
        Box outer = frame.box().inset(-band(look));
        g.setStroke(look.thick());
        g.draw(outer.shape());
        ticks(g);
        figures(g);
    }

    private void ticks(Graphics2D g) {
        g.setColor(Look.INK);
        BasicStroke whole = look.thin();
        BasicStroke part = look.hair();
        for (Grid.Tick tick : grid.ticks()) {
            double length = look.mm(tick.label() == null ? 0.7 : 1.5);
            g.setStroke(tick.label() == null ? part : whole);
            g.draw(switch (tick.edge()) {
                case TOP -> new Line2D.Double(tick.x(), tick.y(), tick.x(), tick.y() - length);
                case BOTTOM -> new Line2D.Double(tick.x(), tick.y(), tick.x(), tick.y() + length);
                case LEFT -> new Line2D.Double(tick.x(), tick.y(), tick.x() - length, tick.y());
                case RIGHT -> new Line2D.Double(tick.x(), tick.y(), tick.x() + length, tick.y());
            });
        }
    }

    /** Figures run along their edge and never stand on their head, whichever way the map is turned. */
    private void figures(Graphics2D g) {
        double away = look.mm(1.5) + look.figure().size() * 0.25;
        double ascent = look.figure().size() * 0.74;
        for (Grid.Edge edge : Grid.Edge.values()) {
            double taken = Double.NEGATIVE_INFINITY;
            boolean level = edge == Grid.Edge.TOP || edge == Grid.Edge.BOTTOM;
            List<Grid.Tick> ticks = grid.labelled(edge);
            for (Grid.Tick tick : ticks) {
                String label = tick.label() == null ? "" : tick.label();
                double half = type.width(label, look.figure()) / 2;
                double at = level ? tick.x() : tick.y();
                double from = level ? frame.box().x() : frame.box().y();
                double to = level ? frame.box().right() : frame.box().bottom();
                if (at - half < Math.max(taken, from) || at + half > to) {
                    continue;
                }
                taken = at + half + look.figure().size();
                switch (edge) {
                    case TOP -> type.turnedLine(g, label, tick.x(), tick.y() - away, 0, look.figure());
                    case BOTTOM -> type.turnedLine(g, label, tick.x(), tick.y() + away + ascent, 0, look.figure());
                    case LEFT -> type.turnedLine(g, label, tick.x() - away, tick.y(), -90, look.figure());
                    case RIGHT -> type.turnedLine(g, label, tick.x() + away + ascent, tick.y(), -90, look.figure());
                }
            }
        }
    }
}
