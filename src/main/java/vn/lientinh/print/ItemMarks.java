package vn.lientinh.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import vn.lientinh.model.Segment;
import vn.lientinh.print.Typesetter.Align;
import vn.lientinh.print.Typesetter.Style;
import vn.lientinh.render.LayerHint;

/**
 * The numbers that items have in the table, as discs on the map: on the line of the item where there is room, else beside it
 * with a line that leads there. None covers another.
 */
final class ItemMarks implements MapOverlay {
    /** A layer of its own, which a reader may switch off. */
    static final String LAYER = "item-numbers";

    private static final double RADIUS_MM = 1.6;
    private static final double GAP_MM = 0.25;
    /** Half the size of the sign of a port, a gate or a heritage site. */
    private static final double SIGN_MM = 2;
    private static final double[] AWAY = {1, 1.7, 2.5, 3.5, 4.6, 6};
    private static final int DIRECTIONS = 16;
    /** How many numbers stand in a row beside the same place. */
    private static final int ROW = 5;
    /** How far along a line its number belongs: names and road shields want the middle. */
    private static final double HOME = 0.27;

    /**
     * A number in its place.
     *
     * @param home what it stands for
     * @param at   the middle of its disc
     */
    record Mark(int number, Point2D.Double home, Point2D.Double at) {
    }

    private final Placing placing;
    private @Nullable List<Mark> placed;

    private ItemMarks(Placing placing) {
        this.placing = placing;
    }

    /**
     * The numbers of a table; their places are looked for when they are first asked for.
     *
     * @param kept   boxes on the page to stay clear of
     * @param others what else is drawn over the map
     */
    static ItemMarks of(ItemTable table, MapFrame frame, List<Rectangle2D.Double> kept, List<MapOverlay> others,
            Look look,
            Typesetter type) {
        return new ItemMarks(new Placing(table, frame, kept, others, look, type));
    }

    /** The numbers, in the order of the table. */
    synchronized List<Mark> marks() {
        List<Mark> ready = placed;
        if (ready == null) {
            ready = placing.marks();
            placed = ready;
        }
        return ready;
    }

    static double radius(Look look) {
        return look.mm(RADIUS_MM);
    }

    @Override
    public List<Rectangle2D> keptFree(MapFrame frame, Look look, Typesetter type) {
        return marks().stream().<Rectangle2D>map(mark -> square(mark.at, radius(look))).toList();
    }

    @Override
    public void paint(Graphics2D g, MapFrame frame, Look look, Typesetter type) {
        g.setRenderingHint(LayerHint.LAYER, LAYER);
        double radius = radius(look);
        List<Mark> marks = marks();
        for (Mark mark : marks) {
            if (mark.at.distance(mark.home) > radius) {
                Line2D.Double leader = new Line2D.Double(mark.home, mark.at);
                g.setColor(Color.WHITE);
                g.setStroke(look.thick());
                g.draw(leader);
                g.setColor(Look.INK);
                g.setStroke(look.thin());
                g.draw(leader);
            }
        }
        marks.forEach(mark -> disc(g, Integer.toString(mark.number), mark.at, look, type));
    }

    /** Draws a disc with a number in it. */
    static void disc(Graphics2D g, String number, Point2D.Double at, Look look, Typesetter type) {
        double radius = radius(look);
        Ellipse2D.Double disc = new Ellipse2D.Double(at.x - radius, at.y - radius, 2 * radius, 2 * radius);
        g.setColor(Color.WHITE);
        g.fill(disc);
        g.setColor(Look.INK);
        g.setStroke(look.thin());
        g.draw(disc);
        Style style = type.fitted(number, look.mark(), radius * 1.7, Look.LEAST_SIZE);
        type.line(g, number, at.x, at.y + style.size() * 0.36, style, Align.CENTRE);
    }

    private static Rectangle2D.Double square(Point2D.Double middle, double half) {
        return new Rectangle2D.Double(middle.x - half, middle.y - half, 2 * half, 2 * half);
    }

    /** The search for places. */
    private static final class Placing {
        private final ItemTable table;
        private final MapFrame frame;
        private final Rectangle2D.Double inside;
        private final List<Rectangle2D> taken = new ArrayList<>();
        private final double radius;
        private final double gap;
        private final double sign;

        Placing(ItemTable table, MapFrame frame, List<Rectangle2D.Double> kept, List<MapOverlay> others, Look look,
                Typesetter type) {
            this.table = table;
            this.frame = frame;
            this.radius = radius(look);
            this.gap = look.mm(GAP_MM);
            this.sign = look.mm(SIGN_MM);
            this.inside = frame.box().inset(radius + 2 * gap).shape();
            taken.addAll(kept);
            others.forEach(other -> taken.addAll(other.keptFree(frame, look, type)));
            table.rows()
                    .stream()
                    .flatMap(row -> row.segments().stream())
                    .filter(segment -> segment.geometry().getDimension() == 0)
                    .forEach(segment -> taken.add(square(page(segment.geometry().getCoordinate()), sign)));
        }

        List<Mark> marks() {
            List<Mark> marks = new ArrayList<>();
            for (ItemTable.Row row : table.rows()) {
                Mark mark = mark(row);
                if (mark != null) {
                    taken.add(square(mark.at, radius + gap));
                    marks.add(mark);
                }
            }
            return inReadingOrder(marks);
        }

        /** Numbers that stand in a row beside one place, from left to right. */
        private static List<Mark> inReadingOrder(List<Mark> marks) {
            List<Mark> ordered = new ArrayList<>(marks);
            Map<Point2D.Double, List<Mark>> rows = marks.stream()
                    .filter(mark -> mark.at.y == mark.home.y && mark.at.x < mark.home.x)
                    .collect(Collectors.groupingBy(Mark::home));
            for (List<Mark> row : rows.values()) {
                List<Point2D.Double> places = row.stream()
                        .map(Mark::at)
                        .sorted(Comparator.comparingDouble(Point2D.Double::getX))
                        .toList();
                for (int i = 0; i < row.size(); i++) {
                    ordered.set(marks.indexOf(row.get(i)), new Mark(row.get(i).number, row.get(i).home, places.get(i)));
                }
            }
            return List.copyOf(ordered);
        }

        private Point2D.Double page(Coordinate position) {
            return frame.toPage(position.x, position.y);
        }

        /** A place for the number of a row, or null where nothing of the item is far enough inside of the map. */
        private @Nullable Mark mark(ItemTable.Row row) {
            List<Point2D.Double> along = new ArrayList<>();
            List<Point2D.Double> spots = new ArrayList<>();
            double longest = 0;
            for (Segment segment : row.segments()) {
                Geometry geometry = segment.geometry();
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    if (geometry.getGeometryN(i) instanceof LineString line) {
                        List<Point2D.Double> samples = samples(line);
                        // The longest stretch comes first: the number belongs on it.
                        if (samples.size() > longest) {
                            longest = samples.size();
                            along.addAll(0, samples);
                        } else {
                            along.addAll(samples);
                        }
                    } else if (!geometry.getGeometryN(i).isEmpty()) {
                        spots.add(page(geometry.getGeometryN(i).getInteriorPoint().getCoordinate()));
                    }
                }
            }
            spots.removeIf(spot -> !inside.contains(spot));
            if (along.isEmpty() && spots.isEmpty()) {
                return null;
            }
            Point2D.Double home = along.isEmpty() ? spots.getFirst() : along.get((int) (longest * HOME));
            List<Point2D.Double> places = new ArrayList<>(along);
            places.sort(Comparator.comparingDouble(home::distanceSq));
            places.addAll(spots);
            for (Point2D.Double place : places) {
                if (isFree(place)) {
                    return new Mark(row.number(), place, place);
                }
            }
            return aside(row.number(), home);
        }

        /** Points along a line, half a disc apart, as far as a disc about them lies on the map. */
        private List<Point2D.Double> samples(LineString line) {
            List<Point2D.Double> samples = new ArrayList<>();
            double left = 0;
            Point2D.Double last = null;
            for (Coordinate position : line.getCoordinates()) {
                Point2D.Double next = page(position);
                if (last != null) {
                    double length = last.distance(next);
                    for (; left < length; left += radius) {
                        Point2D.Double at = new Point2D.Double(last.x + (next.x - last.x) * left / length,
                                last.y + (next.y - last.y) * left / length);
                        if (inside.contains(at)) {
                            samples.add(at);
                        }
                    }
                    left -= length;
                }
                last = next;
            }
            return samples;
        }

        private boolean isFree(Point2D.Double at) {
            Rectangle2D.Double box = square(at, radius);
            return inside.contains(at) && taken.stream().noneMatch(box::intersects);
        }

        /** The nearest free place around home; home itself where there is none far and wide. */
        private Mark aside(int number, Point2D.Double home) {
            // In a row at its left, so that a name finds room at its right.
            for (int side : new int[]{-1, 1}) {
                for (int place = 0; place < ROW; place++) {
                    Point2D.Double at = new Point2D.Double(
                            home.x + side * (sign + radius + 2 * gap + place * 2 * (radius + gap)), home.y);
                    if (isFree(at)) {
                        return new Mark(number, home, at);
                    }
                }
            }
            for (double away : AWAY) {
                double distance = sign + gap + radius * (1 + 2 * (away - 1));
                for (int i = 0; i < DIRECTIONS; i++) {
                    // To the right first, then by turns above and below.
                    double angle = (i % 2 == 0 ? i : -i - 1) / 2 * 2 * Math.PI / DIRECTIONS;
                    Point2D.Double at = new Point2D.Double(home.x + distance * Math.cos(angle),
                            home.y - distance * Math.sin(angle));
                    if (isFree(at)) {
                        return new Mark(number, home, at);
                    }
                }
            }
            return new Mark(number, home, home);
        }
    }
}
