package vn.lientinh.geo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;

import vn.lientinh.model.Segment;

/**
 * Kilometres along one route, over its segments, measured along geodesics. A segment starts at its own
 * {@link Segment#chainage()}; where it has none, or where it continues the segment before it, it starts where that one
 * ends. Between segments that do not meet there may be a gap in the kilometres. Immutable.
 */
public final class Chainage {

    /** Segments whose ends are no further apart than this continue each other. */
    private static final double JOINED_M = 50;
    private static final double ROUNDING_M = 0.5;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<Part> parts;

    /** A line of a segment, with the kilometre at its start and the metres from there to each of its vertices. */
    private record Part(Segment segment, CoordinateSequence points, double startKm, double[] metres) {

        private double lengthM() {
            return metres[metres.length - 1];
        }

        private double endKm() {
            return startKm + lengthM() / 1000;
        }

        private Coordinate last() {
            return points.getCoordinate(points.size() - 1);
        }
    }

    /**
     * A place on the route.
     *
     * @param segment   the segment that it lies on
     * @param km        kilometres from the start of the route
     * @param lon       longitude in degrees
     * @param lat       latitude in degrees
     * @param distanceM metres from the position that was asked for; 0 when a kilometre was asked for
     */
    public record Place(Segment segment, double km, double lon, double lat, double distanceM) {
    }

    private Chainage(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * The chainage of a route. Segments with a chainage come in its order, others after the segment that they follow in the
     * list; what is no line is passed over.
     */
    public static Chainage along(List<Segment> route) {
        List<Part> parts = new ArrayList<>();
        for (Segment segment : sorted(route)) {
            @Nullable
            Double start = segment.chainage();
            for (int i = 0; i < segment.geometry().getNumGeometries(); i++) {
                if (segment.geometry().getGeometryN(i) instanceof LineString line) {
                    parts.add(part(segment, line.getCoordinateSequence(), start, parts.isEmpty() ? null
                            : parts.getLast()));
                    start = null;
                }
            }
        }
        return new Chainage(List.copyOf(parts));
    }

    private static List<Segment> sorted(List<Segment> route) {
        record Keyed(Segment segment, double key) {
        }
        List<Keyed> keyed = new ArrayList<>();
        double key = 0;
        for (Segment segment : route) {
            key = segment.chainage() == null ? key : segment.chainage();
            keyed.add(new Keyed(segment, key));
        }
        // A stable sort: a segment without chainage stays behind the one before it.
        return keyed.stream().sorted(Comparator.comparingDouble(Keyed::key)).map(Keyed::segment).toList();
    }

    private static Part part(Segment segment, CoordinateSequence points, @Nullable Double start,
            @Nullable Part before) {
        double[] metres = new double[points.size()];
        for (int i = 1; i < metres.length; i++) {
            metres[i] = metres[i - 1]
                    + Geodesic.distanceM(points.getX(i - 1), points.getY(i - 1), points.getX(i), points.getY(i));
        }
        double startKm;
        if (before == null) {
            startKm = start == null ? 0 : start;
        } else {
            double gapM = Geodesic.distanceM(before.last(), points.getCoordinate(0));
            // Chainages in files are rounded: where the lines meet, the measured end of the first is the better start.
            boolean continues = gapM <= JOINED_M
                    && (start == null || Math.abs(start - before.endKm()) * 1000 <= JOINED_M);
            startKm = start == null || continues ? before.endKm() : start;
        }
        return new Part(segment, points, startKm, metres);
    }

    /** Whether the route has no line at all. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The kilometre where the route starts. */
    public double firstKm() {
        return parts.isEmpty() ? 0 : parts.getFirst().startKm();
    }

    /** The kilometre where the route ends. */
    public double lastKm() {
        return parts.stream().mapToDouble(Part::endKm).max().orElse(0);
    }

    /**
     * The place at a kilometre; empty before the start, beyond the end, and in a gap. Kilometre posts are whole metres, so
     * an end is still found half a metre beyond it.
     */
    public Optional<Place> at(double km) {
        return at(km, 0).or(() -> at(km, ROUNDING_M));
    }

    private Optional<Place> at(double km, double toleranceM) {
        for (Part part : parts) {
            double metres = (km - part.startKm()) * 1000;
            if (metres >= -toleranceM && metres <= part.lengthM() + toleranceM) {
                return Optional.of(place(part, Math.clamp(metres, 0, part.lengthM())));
            }
        }
        return Optional.empty();
    }

    private static Place place(Part part, double metres) {
        int edge = 1;
        while (edge < part.metres().length - 1 && part.metres()[edge] < metres) {
            edge++;
        }
        Coordinate from = part.points().getCoordinate(edge - 1);
        Coordinate to = part.points().getCoordinate(edge);
        double rest = metres - part.metres()[edge - 1];
        Coordinate at = metres >= part.metres()[edge] ? to : rest <= 0 ? from : Geodesic.towards(from, to, rest);
        return new Place(part.segment(), part.startKm() + metres / 1000, at.x, at.y, 0);
    }

    /** What of the route lies between two kilometres, (lon, lat), line by line; empty where nothing does. */
    public MultiLineString between(double fromKm, double toKm) {
        List<LineString> lines = new ArrayList<>();
        for (Part part : parts) {
            double from = Math.clamp((fromKm - part.startKm()) * 1000, 0, part.lengthM());
            double to = Math.clamp((toKm - part.startKm()) * 1000, 0, part.lengthM());
            if (to - from < ROUNDING_M) {
                continue;
            }
            List<Coordinate> points = new ArrayList<>();
            points.add(at(part, from));
            for (int i = 0; i < part.metres().length; i++) {
                if (part.metres()[i] > from && part.metres()[i] < to) {
                    points.add(part.points().getCoordinate(i));
                }
            }
            points.add(at(part, to));
            lines.add(FACTORY.createLineString(points.toArray(Coordinate[]::new)));
        }
        return FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
    }

    private static Coordinate at(Part part, double metres) {
        Place place = place(part, metres);
        return new Coordinate(place.lon(), place.lat());
    }

    /** The place on the route that is nearest to (lon, lat) in degrees; empty when the route has no line. */
    public Optional<Place> nearest(double lon, double lat) {
        LocalPlane plane = new LocalPlane(lon, lat);
        Part best = null;
        LocalPlane.Nearest foot = null;
        for (Part part : parts) {
            LocalPlane.Nearest candidate = plane.nearestOn(part.points());
            if (foot == null || candidate.distanceM() < foot.distanceM()) {
                best = part;
                foot = candidate;
            }
        }
        return best == null || foot == null ? Optional.empty() : Optional.of(place(best, foot, lon, lat));
    }

    private static Place place(Part part, LocalPlane.Nearest foot, double lon, double lat) {
        double alongEdge = Geodesic.distanceM(part.points().getX(foot.edge()), part.points().getY(foot.edge()),
                foot.lon(), foot.lat());
        double metres = Math.min(part.metres()[foot.edge()] + alongEdge, part.lengthM());
        return new Place(part.segment(), part.startKm() + metres / 1000, foot.lon(), foot.lat(),
                Geodesic.distanceM(lon, lat, foot.lon(), foot.lat()));
    }

    /** The start of the part that follows kilometre {@code km} when that lies in a gap; empty otherwise. */
    public Optional<Double> endOfGap(double km) {
        if (km < firstKm() || km > lastKm() || at(km).isPresent()) {
            return Optional.empty();
        }
        return parts.stream().map(Part::startKm).filter(start -> start > km).min(Comparator.naturalOrder());
    }

    /** The end of the part that comes before kilometre {@code km} when that lies in a gap; empty otherwise. */
    public Optional<Double> startOfGap(double km) {
        if (km < firstKm() || km > lastKm() || at(km).isPresent()) {
            return Optional.empty();
        }
        return parts.stream().map(Part::endKm).filter(end -> end < km).max(Comparator.naturalOrder());
    }
}
