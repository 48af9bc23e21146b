package vn.lientinh.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lientinh.print.Typesetter.Align;
import vn.lientinh.render.MapState;

/** The map of an index: where the pages of an atlas are, each with its number in the list. */
final class IndexMap implements Block {
    private static final int ROUNDS = 200;
    private static final double PIXEL = 0.62;

    private final PaperMap map;
    private final MapFrame frame;
    private final MapState state;
    private final Look look;
    private final Typesetter type;
    private final List<AtlasLeaf> leaves;
    private final List<Optional<MapFrame>> frames;
    private final boolean outlines;

    IndexMap(PaperMap map, MapFrame frame, MapState state, Look look, Typesetter type, List<AtlasLeaf> leaves,
            List<Optional<MapFrame>> frames, boolean outlines) {
        this.map = map;
        this.frame = frame;
        this.state = state;
        this.look = look;
        this.type = type;
        this.leaves = leaves;
        this.frames = frames;
        this.outlines = outlines;
    }

    /** A mark: the number of a leaf, where it belongs and where it found room. */
    private static final class Mark {
        private final String number;
        private final Point2D.Double anchor;
        private double x;
        private double y;

        Mark(String number, Point2D.Double anchor) {
            this.number = number;
            this.anchor = anchor;
            this.x = anchor.x;
            this.y = anchor.y;
        }
    }

    @Override
    public double height(double width) {
        return frame.box().height();
    }

    @Override
    public void paint(Graphics2D g, Box box, Page.Rendering rendering) throws IOException {
        Grid none = new Grid(GridKind.NONE, 1, List.of(), List.of());
        map.paint(g, frame, PIXEL * look.factor(), state, none, List.of(), look, rendering);
        Shape clip = g.getClip();
        g.clip(box.shape());
        if (outlines) {
            g.setColor(Look.ACCENT);
            g.setStroke(look.thin());
            for (Optional<MapFrame> page : frames) {
                page.ifPresent(shown -> g.draw(outline(frame, shown)));
            }
        }
        double radius = look.mm(2.1);
        for (Mark mark : marks(box, radius)) {
            if (mark.anchor.distance(mark.x, mark.y) > radius) {
                g.setColor(Look.ACCENT);
                g.setStroke(look.hair());
                g.draw(new Line2D.Double(mark.anchor.x, mark.anchor.y, mark.x, mark.y));
            }
            Ellipse2D.Double disc = new Ellipse2D.Double(mark.x - radius, mark.y - radius, 2 * radius, 2 * radius);
            g.setColor(Look.ACCENT);
            g.fill(disc);
            g.setColor(Color.WHITE);
            g.setStroke(look.thin());
            g.draw(disc);
            type.line(g, mark.number, mark.x, mark.y + look.cellHead().size() * 0.35, look.cellHead().in(Color.WHITE),
                    Align.CENTRE);
        }
        g.setClip(clip);
        g.setColor(Look.INK);
        g.setStroke(look.thin());
        g.draw(box.shape());
    }

    /** Outline of a map on another map, in points of the page. */
    static Path2D outline(MapFrame frame, MapFrame shown) {
        Box box = shown.box();
        Path2D.Double path = new Path2D.Double();
        double[][] corners = {{box.x(), box.y()}, {box.right(), box.y()}, {box.right(), box.bottom()},
                {box.x(), box.bottom()}};
        for (int i = 0; i < corners.length; i++) {
            var position = shown.toPosition(corners[i][0], corners[i][1]);
            Point2D.Double at = frame.toPage(position.x, position.y);
            if (i == 0) {
                path.moveTo(at.x, at.y);
            } else {
                path.lineTo(at.x, at.y);
            }
        }
        path.closePath();
        return path;
    }

    /** Marks where they belong, pushed apart until none covers another. */
    private List<Mark> marks(Box box, double radius) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            String number = Integer.toString(i + 1);
            leaves.get(i)
                    .anchor()
                    .ifPresent(anchor -> marks.add(new Mark(number, frame.toPage(anchor.x, anchor.y))));
        }
        double apart = 2 * radius + look.mm(0.4);
        for (int round = 0; round < ROUNDS; round++) {
            boolean moved = false;
            for (int i = 0; i < marks.size(); i++) {
                for (int j = i + 1; j < marks.size(); j++) {
                    moved |= push(marks.get(i), marks.get(j), apart, i + j);
                }
            }
            for (Mark mark : marks) {
                mark.x = Math.clamp(mark.x, box.x() + apart / 2, box.right() - apart / 2);
                mark.y = Math.clamp(mark.y, box.y() + apart / 2, box.bottom() - apart / 2);
            }
            if (!moved) {
                break;
            }
        }
        return marks;
    }

    private static boolean push(Mark a, Mark b, double apart, int turn) {
        double dx = b.x - a.x;
        double dy = b.y - a.y;
        double distance = Math.hypot(dx, dy);
        if (distance >= apart) {
            return false;
        }
        if (distance < 1e-6) {
            // Marks of the same place go apart in directions of their own.
            dx = Math.cos(turn * 2.4);
            dy = Math.sin(turn * 2.4);
            distance = 1;
            a.x -= dx * apart / 2;
            a.y -= dy * apart / 2;
            b.x += dx * apart / 2;
            b.y += dy * apart / 2;
            return true;
        }
        double shift = (apart - distance) / 2 + 0.05;
        a.x -= dx / distance * shift;
        a.y -= dy / distance * shift;
        b.x += dx / distance * shift;
        b.y += dy / distance * shift;
        return true;
    }
}
