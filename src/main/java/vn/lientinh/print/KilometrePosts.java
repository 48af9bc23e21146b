package vn.lientinh.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lientinh.geo.Chainage;
import vn.lientinh.print.Typesetter.Align;
import vn.lientinh.print.Typesetter.Style;
import vn.lientinh.render.LayerHint;

/** The kilometres of a route: a tick across the road at each, a plate with the number where there is room. */
record KilometrePosts(Chainage chainage) implements MapOverlay {
    /** A layer of its own, which a reader may switch off. */
    static final String LAYER = "kilometre-posts";

    private static final double[] STEPS = {1, 2, 5, 10, 20, 50};
    private static final double PLATE_SPACING_MM = 13;
    private static final double TICK_SPACING_MM = 2.5;
    private static final double NEAR_KM = 0.05;

    /** A kilometre on the page: where it is, which way the road runs there, and whether a plate says so. */
    private record Post(long km, Point2D.Double at, Point2D.Double along, boolean plate) {
    }

    private List<Post> posts(MapFrame frame, Look look) {
        double pointsPerKm = frame.pointsPerGroundMetre() * 1000;
        double plates = step(pointsPerKm, look.mm(PLATE_SPACING_MM));
        double ticks = step(pointsPerKm, look.mm(TICK_SPACING_MM));
        List<Post> posts = new ArrayList<>();
        for (long i = (long) Math.ceil(chainage.firstKm() / ticks); i * ticks <= chainage.lastKm(); i++) {
            double km = i * ticks;
            Point2D.Double at = on(frame, km);
            if (at != null && frame.box().shape().contains(at)) {
                posts.add(new Post(Math.round(km), at, direction(frame, km, at),
                        Math.abs(Math.IEEEremainder(km, plates)) < 1e-9));
            }
        }
        return posts;
    }

    @Override
    public List<Rectangle2D> keptFree(MapFrame frame, Look look, Typesetter type) {
        return posts(frame, look).stream()
                .filter(Post::plate)
                .<Rectangle2D>map(post -> plate(post, look, type).getBounds2D())
                .toList();
    }

    @Override
    public void paint(Graphics2D g, MapFrame frame, Look look, Typesetter type) {
        g.setRenderingHint(LayerHint.LAYER, LAYER);
        List<Post> posts = posts(frame, look);
        for (Post post : posts) {
            tick(g, post.at, post.along, look.mm(post.plate ? 1.5 : 0.9), look);
        }
        for (Post post : posts) {
            if (post.plate) {
                RoundRectangle2D.Double plate = plate(post, look, type);
                g.setColor(Color.WHITE);
                g.fill(plate);
                g.setColor(Look.INK);
                g.setStroke(look.thin());
                g.draw(plate);
                Style style = look.cellHead();
                type.line(g, Long.toString(post.km), plate.getCenterX(), plate.getCenterY() + style.size() * 0.36,
                        style,
                        Align.CENTRE);
            }
        }
    }

    private static double step(double pointsPerKm, double spacing) {
        for (double step : STEPS) {
            if (step * pointsPerKm >= spacing) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    private Point2D.@Nullable Double on(MapFrame frame, double km) {
        Optional<Chainage.Place> place = chainage.at(km);
        return place.map(found -> frame.toPage(found.lon(), found.lat())).orElse(null);
    }

    /** The direction of the road, of length 1. */
    private Point2D.Double direction(MapFrame frame, double km, Point2D.Double at) {
        Point2D.Double before = on(frame, km - NEAR_KM);
        Point2D.Double after = on(frame, km + NEAR_KM);
        Point2D.Double from = before == null ? at : before;
        Point2D.Double to = after == null ? at : after;
        double length = from.distance(to);
        return length == 0
                ? new Point2D.Double(1, 0)
                : new Point2D.Double((to.x - from.x) / length, (to.y - from.y) / length);
    }

    private static void tick(Graphics2D g, Point2D.Double at, Point2D.Double along, double half, Look look) {
        Line2D.Double line = new Line2D.Double(at.x - along.y * half, at.y + along.x * half, at.x + along.y * half,
                at.y - along.x * half);
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke((float) (1.8 * look.factor())));
        g.draw(line);
        g.setColor(Look.INK);
        g.setStroke(new BasicStroke((float) (0.8 * look.factor())));
        g.draw(line);
    }

    /** A plate beside the road, on its upper side, upright whichever way the road runs. */
    private static RoundRectangle2D.Double plate(Post post, Look look, Typesetter type) {
        Style style = look.cellHead();
        double half = type.width(Long.toString(post.km), style) / 2 + look.mm(0.8);
        double high = style.size() * 0.5 + look.mm(0.5);
        double side = post.along.x >= 0 ? 1 : -1;
        double nx = post.along.y * side;
        double ny = -post.along.x * side;
        double away = look.mm(2) + Math.abs(nx) * half + Math.abs(ny) * high;
        double x = post.at.x + nx * away;
        double y = post.at.y + ny * away;
        return new RoundRectangle2D.Double(x - half, y - high, 2 * half, 2 * high, look.mm(1), look.mm(1));
    }
}
