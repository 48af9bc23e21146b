package vn.lientinh.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lientinh.Messages;
import vn.lientinh.analysis.Wording;
import vn.lientinh.geo.Chainage;
import vn.lientinh.model.Segment;
import vn.lientinh.print.Typesetter.Align;
import vn.lientinh.render.Palette;
import vn.lientinh.render.Theme;

/** A stretch of a route drawn out straight: its kilometres, and who invests where, by when. */
final class RouteDiagram implements Block {
    private static final double STEP_KM = 0.05;

    private final Look look;
    private final Typesetter type;
    private final Messages messages;
    private final Wording wording;
    private final List<Run> runs;
    private final double fromKm;
    private final double toKm;
    private final boolean reversed;
    private final Palette palette = Palette.of(Theme.PAPER);

    /** A stretch that belongs to one segment. */
    private record Run(Segment segment, double fromKm, double toKm) {
    }

    /**
     * A diagram.
     *
     * @param reversed whether kilometres run from right to left, as the route does on the map above
     */
    RouteDiagram(Look look, Typesetter type, Messages messages, Wording wording, Chainage chainage, double fromKm,
            double toKm, boolean reversed) {
        this.look = look;
        this.type = type;
        this.messages = messages;
        this.wording = wording;
        this.fromKm = fromKm;
        this.toKm = toKm;
        this.reversed = reversed;
        this.runs = runs(chainage, fromKm, toKm);
    }

    private static List<Run> runs(Chainage chainage, double fromKm, double toKm) {
        List<Run> runs = new ArrayList<>();
        Segment running = null;
        double start = fromKm;
        int steps = (int) Math.max(1, Math.round((toKm - fromKm) / STEP_KM));
        for (int i = 0; i <= steps; i++) {
            double km = i == steps ? toKm : fromKm + (i + 0.5) * (toKm - fromKm) / steps;
            Segment here = i == steps ? null : chainage.at(km).map(Chainage.Place::segment).orElse(null);
            if (here != running) {
                double edge = i == steps ? toKm : fromKm + i * (toKm - fromKm) / steps;
                if (running != null) {
                    runs.add(new Run(running, start, edge));
                }
                running = here;
                start = edge;
            }
        }
        return List.copyOf(runs);
    }

    @Override
    public double height(double width) {
        return look.figure().leading() + look.mm(4.2) + 2 * look.small().leading();
    }

    private double x(Box box, double km) {
        double share = (km - fromKm) / (toKm - fromKm);
        return box.x() + (reversed ? 1 - share : share) * box.width();
    }

    @Override
    public void paint(Graphics2D g, Box box, Page.Rendering rendering) {
        double top = box.y() + look.figure().leading() + look.mm(1);
        double high = look.mm(2.2);
        for (Run run : runs) {
            double a = x(box, run.fromKm);
            double b = x(box, run.toKm);
            Rectangle2D.Double bar = new Rectangle2D.Double(Math.min(a, b), top, Math.abs(b - a), high);
            g.setColor(colour(run.segment));
            g.fill(bar);
            g.setColor(Color.WHITE);
            g.setStroke(look.thin());
            g.draw(bar);
        }
        g.setColor(Look.INK);
        g.setStroke(look.hair());
        g.draw(new Line2D.Double(box.x(), top + high, box.right(), top + high));
        kilometres(g, box, top, high);
        for (Run run : runs) {
            words(g, box, run, top + high + look.mm(0.8));
        }
    }

    private Color colour(Segment segment) {
        @Nullable
        String investor = segment.investor();
        return segment.item() == null ? palette.noItem()
                : investor == null ? palette.notStated() : palette.investor(investor);
    }

    private void kilometres(Graphics2D g, Box box, double top, double high) {
        double widest = type.width("000", look.figure()) + look.mm(2);
        double step = 1;
        for (double candidate : new double[]{1, 2, 5, 10, 20, 50}) {
            step = candidate;
            if (candidate / (toKm - fromKm) * box.width() >= widest) {
                break;
            }
        }
        g.setColor(Look.INK);
        g.setStroke(look.hair());
        for (long i = (long) Math.ceil(fromKm / step); i * step <= toKm; i++) {
            double x = x(box, i * step);
            g.setColor(Look.INK);
            g.draw(new Line2D.Double(x, top - look.mm(0.8), x, top + high));
            String figure = Long.toString(Math.round(i * step));
            double half = type.width(figure, look.figure()) / 2;
            if (x - half >= box.x() && x + half <= box.right()) {
                type.line(g, figure, x, top - look.mm(1.2), look.figure(), Align.CENTRE);
            }
        }
    }

    /** Who invests and by when, where there is room for it whole. */
    private void words(Graphics2D g, Box box, Run run, double top) {
        Segment segment = run.segment;
        String who = segment.item() == null ? messages.text("answer.noItem") : wording.investor(segment.investor());
        String when = segment.item() == null ? "" : wording.years(segment.targetFrom(), segment.targetTo());
        double a = x(box, run.fromKm);
        double b = x(box, run.toKm);
        double room = Math.abs(b - a) - look.mm(1);
        double y = top;
        for (String line : List.of(who, when)) {
            if (type.width(line, look.small()) > room) {
                return;
            }
            type.line(g, line, (a + b) / 2, y + look.small().ascent(), look.small().in(Look.INK), Align.CENTRE);
            y += look.small().leading();
        }
    }
}
