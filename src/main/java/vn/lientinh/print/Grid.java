package vn.lientinh.print;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.Messages;

/**
 * Lines of position over a map, and where they leave its frame.
 *
 * @param kind  what lines are drawn over the map; ticks and figures are those of {@link GridKind#WGS84} where none are
 * @param step  what two neighbouring lines are apart: minutes of arc or metres
 * @param lines paths in points of the page, longer than the map
 * @param ticks where lines and their divisions leave the map
 */
public record Grid(GridKind kind, double step, List<Path2D.Double> lines, List<Tick> ticks) {
    private static final double[] MINUTES = {0.5, 1, 2, 5, 10, 15, 20, 30, 60, 120, 300};
    private static final int SAMPLES = 24;
    /** A line that leaves an edge at less than about 10° has no tick there. */
    private static final double LEAST_SLOPE = 0.18;

    /** The edges of a frame. */
    public enum Edge {
        TOP, RIGHT, BOTTOM, LEFT
    }

    /**
     * Where a line leaves the map.
     *
     * @param edge  which edge it crosses
     * @param x     where, on the page
     * @param y     where, on the page
     * @param label what stands at it, or null at a division between two lines
     */
    public record Tick(Edge edge, double x, double y, @Nullable String label) {
    }

    /** The grid of a frame with about {@code spacing} points or more between its lines. */
    public static Grid of(MapFrame frame, GridKind kind, double spacing, Messages messages) {
        return new Maker(frame, messages).make(kind, spacing);
    }

    /** The step as people write it: {@code 15'} or {@code 10 km}. */
    public String stepText(Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        if (kind == GridKind.VN2000) {
            return step >= 1000 ? format.format(step / 1000) + " km" : format.format(step) + " m";
        }
        if (step >= 60) {
            return format.format(step / 60) + "°";
        }
        return step >= 1 ? format.format(step) + "'" : format.format(step * 60) + "\"";
    }

    private static final class Maker {
        private final MapFrame frame;
        private final Messages messages;
        private final List<Path2D.Double> lines = new ArrayList<>();
        private final List<Tick> ticks = new ArrayList<>();

        Maker(MapFrame frame, Messages messages) {
            this.frame = frame;
            this.messages = messages;
        }

        Grid make(GridKind kind, double spacing) {
            double step;
            if (kind == GridKind.VN2000) {
                step = metres(spacing);
                kilometreLines(step, true);
                kilometreLines(step / divisions(step), false);
            } else {
                step = minutes(spacing);
                graticule(step, true);
                graticule(step / minuteDivisions(step), false);
            }
            return new Grid(kind, step, kind == GridKind.NONE ? List.of() : List.copyOf(lines), List.copyOf(ticks));
        }

        private double metres(double spacing) {
            double least = spacing / frame.pointsPerPlaneMetre();
            double power = Math.pow(10, Math.floor(Math.log10(least)));
            for (double factor : new double[]{1, 2, 5}) {
                if (factor * power >= least) {
                    return factor * power;
                }
            }
            return 10 * power;
        }

        private double minutes(double spacing) {
            double pointsPerMinute = frame.pointsPerGroundMetre() * 1852 * Math.cos(Math.toRadians(frame.centre().y));
            for (double candidate : MINUTES) {
                if (candidate * pointsPerMinute >= spacing) {
                    return candidate;
                }
            }
            return MINUTES[MINUTES.length - 1];
        }

        private static int divisions(double step) {
            double leading = step / Math.pow(10, Math.floor(Math.log10(step) + 1e-9));
            return Math.round(leading) == 2 ? 4 : 5;
        }

        private static int minuteDivisions(double step) {
            return switch ((int) Math.round(step * 2)) {
                case 1 -> 3;
                case 2, 4, 40, 120, 240 -> 4;
                case 30, 60 -> 3;
                default -> 5;
            };
        }

        private void graticule(double stepMinutes, boolean whole) {
            Envelope bounds = frame.outline().getEnvelopeInternal();
            double step = stepMinutes / 60;
            double south = bounds.getMinY() - 0.02 * bounds.getHeight();
            double north = bounds.getMaxY() + 0.02 * bounds.getHeight();
            double west = bounds.getMinX() - 0.02 * bounds.getWidth();
            double east = bounds.getMaxX() + 0.02 * bounds.getWidth();
            for (long i = (long) Math.ceil(west / step); i * step <= east; i++) {
                double lon = i * step;
                add(t -> frame.toPage(lon, south + t * (north - south)),
                        whole ? degrees(lon, messages.text(lon < 0 ? "print.west" : "print.east")) : null);
            }
            for (long i = (long) Math.ceil(south / step); i * step <= north; i++) {
                double lat = i * step;
                add(t -> frame.toPage(west + t * (east - west), lat),
                        whole ? degrees(lat, messages.text(lat < 0 ? "print.south" : "print.north")) : null);
            }
        }

        private void kilometreLines(double step, boolean whole) {
            Box box = frame.box();
            Envelope bounds = new Envelope();
            bounds.expandToInclude(frame.toPlane(box.x(), box.y()));
            bounds.expandToInclude(frame.toPlane(box.right(), box.y()));
            bounds.expandToInclude(frame.toPlane(box.x(), box.bottom()));
            bounds.expandToInclude(frame.toPlane(box.right(), box.bottom()));
            for (long i = (long) Math.ceil(bounds.getMinX() / step); i * step <= bounds.getMaxX(); i++) {
                double east = i * step;
                add(t -> frame.planeToPage(east, bounds.getMinY() + (1.02 * t - 0.01) * bounds.getHeight()),
                        whole ? metres(east, messages.text("print.east")) : null);
            }
            for (long i = (long) Math.ceil(bounds.getMinY() / step); i * step <= bounds.getMaxY(); i++) {
                double north = i * step;
                add(t -> frame.planeToPage(bounds.getMinX() + (1.02 * t - 0.01) * bounds.getWidth(), north),
                        whole ? metres(north, messages.text("print.north")) : null);
            }
        }

        private String metres(double value, String side) {
            return NumberFormat.getIntegerInstance(messages.locale()).format(Math.round(value)) + " " + side;
        }

        private static String degrees(double value, String side) {
            long seconds = Math.round(Math.abs(value) * 3600);
            String text = String.format(Locale.ROOT, "%d°%02d'", seconds / 3600, seconds / 60 % 60);
            return (seconds % 60 == 0 ? text : text + String.format(Locale.ROOT, "%02d\"", seconds % 60)) + side;
        }

        private void add(DoubleFunction<Point2D.Double> line, @Nullable String label) {
            Path2D.Double path = new Path2D.Double();
            Point2D.Double last = line.apply(0);
            path.moveTo(last.x, last.y);
            for (int i = 1; i <= SAMPLES; i++) {
                Point2D.Double next = line.apply(i / (double) SAMPLES);
                path.lineTo(next.x, next.y);
                crossings(last, next, label);
                last = next;
            }
            if (label != null) {
                lines.add(path);
            }
        }

        private void crossings(Point2D.Double a, Point2D.Double b, @Nullable String label) {
            Box box = frame.box();
            for (Edge edge : Edge.values()) {
                boolean level = edge == Edge.TOP || edge == Edge.BOTTOM;
                double at = switch (edge) {
                    case TOP -> box.y();
                    case BOTTOM -> box.bottom();
                    case LEFT -> box.x();
                    case RIGHT -> box.right();
                };
                double from = (level ? a.y : a.x) - at;
                double to = (level ? b.y : b.x) - at;
                double along = Math.abs(level ? b.x - a.x : b.y - a.y);
                // A line that runs along an edge would be taken for one that leaves it.
                if (from < 0 == to < 0 || Math.abs(to - from) < LEAST_SLOPE * along) {
                    continue;
                }
                double t = from / (from - to);
                double x = a.x + t * (b.x - a.x);
                double y = a.y + t * (b.y - a.y);
                boolean inside = level ? x > box.x() && x < box.right() : y > box.y() && y < box.bottom();
                if (inside) {
                    ticks.add(new Tick(edge, x, y, label));
                }
            }
        }
    }

    /** Ticks with a label, on one edge, in order along it. */
    List<Tick> labelled(Edge edge) {
        return ticks.stream()
                .filter(tick -> tick.edge() == edge && tick.label() != null)
                .sorted(Comparator.comparingDouble(
                        tick -> edge == Edge.TOP || edge == Edge.BOTTOM ? tick.x() : tick.y()))
                .toList();
    }
}
