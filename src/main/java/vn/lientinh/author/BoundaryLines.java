package vn.lientinh.author;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LineStringExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Reads the boundary lines of a recipe, closes them, and makes arcs of them that faces can be built from. */
final class BoundaryLines {

    private static final double TIE_M = 300;
    private static final double ON_LINE_DEGREES = 1e-8;

    private final TerritoryRecipe recipe;
    private final Extracts extracts;
    private final CourseBuilder courses;
    private final MetricPlane plane;
    private final GeometryFactory factory;

    BoundaryLines(TerritoryRecipe recipe, Extracts extracts, MetricPlane plane, GeometryFactory factory) {
        this.recipe = recipe;
        this.extracts = extracts;
        this.courses = new CourseBuilder(extracts, plane, factory,
                new RouteLines(List.of(), extracts, plane, factory));
        this.plane = plane;
        this.factory = factory;
    }

    /** The lines that bound provinces: of the extract, closings and frame, each with its ends on the others. */
    List<BoundaryLine> provinces() {
        List<BoundaryLine> lines = new ArrayList<>(read(false));
        List<Coordinate> ends = lines.stream().flatMap(line -> ends(line.line())).toList();
        List<Coordinate> vertices = lines.stream().flatMap(line -> Stream.of(line.line().getCoordinates())).toList();
        for (BoundaryLine closing : closings(false)) {
            List<Coordinate> points = new ArrayList<>(List.of(closing.line().getCoordinates()));
            points.set(0, tied(points.getFirst(), ends, vertices));
            points.set(points.size() - 1, tied(points.getLast(), ends, vertices));
            lines.add(new BoundaryLine(closing.kind(), factory.createLineString(points.toArray(Coordinate[]::new))));
        }
        List<Double> f = recipe.frame();
        Polygon frame = (Polygon) factory.toGeometry(new Envelope(f.get(0), f.get(2), f.get(1), f.get(3)));
        linesOf(frame.getBoundary()).forEach(line -> lines.add(new BoundaryLine(BoundaryLine.FRAME, line)));
        return lines;
    }

    /** The lines between districts, of the extract and closings. */
    List<BoundaryLine> districts() {
        return Stream.concat(read(true).stream(), closings(true).stream()).toList();
    }

    private List<BoundaryLine> closings(boolean districts) {
        return recipe.closings()
                .stream()
                .filter(closing -> closing.kind().equals(BoundaryLine.DISTRICT) == districts)
                .map(closing -> new BoundaryLine(closing.kind(),
                        factory.createLineString(
                                courses.build("territories \"" + closing.why().en() + "\"", closing.courses())
                                        .toArray(Coordinate[]::new))))
                .toList();
    }

    private List<BoundaryLine> read(boolean districts) {
        List<BoundaryLine> lines = new ArrayList<>();
        for (TerritoryRecipe.Lines part : recipe.lines()) {
            if (part.kind().equals(BoundaryLine.DISTRICT) == districts) {
                for (ExtractFeature feature : extracts.select("territories", part.lines())) {
                    linesOf(feature.geometry()).forEach(line -> lines.add(new BoundaryLine(part.kind(), line)));
                }
            }
        }
        return lines;
    }

    /** An end of a closing goes to an end of a boundary line, or else to one of its vertices, where one is near. */
    private Coordinate tied(Coordinate end, List<Coordinate> ends, List<Coordinate> vertices) {
        for (List<Coordinate> candidates : List.of(ends, vertices)) {
            Coordinate nearest = candidates.stream()
                    .min(Comparator.comparingDouble(near -> plane.distance(end, near)))
                    .orElse(end);
            if (plane.distance(end, nearest) <= TIE_M) {
                return nearest;
            }
        }
        return end;
    }

    /**
     * The lines cut where they meet and generalised between these nodes, on the {@link Grid}. Neighbouring faces built
     * from them share every vertex.
     */
    List<BoundaryLine> arcs(List<BoundaryLine> lines) {
        STRtree index = new STRtree();
        lines.forEach(line -> index.insert(line.line().getEnvelopeInternal(), line));
        LineMerger merger = new LineMerger();
        merger.add(UnaryUnionOp.union(lines.stream().map(BoundaryLine::line).toList(), factory));
        List<BoundaryLine> arcs = new ArrayList<>();
        for (LineString line : splitAtEnds(merger, lines)) {
            Geometry simple = DouglasPeuckerSimplifier.simplify(plane.toPlane(line), recipe.toleranceM());
            List<Coordinate> points = new ArrayList<>();
            for (Coordinate point : simple.getCoordinates()) {
                Coordinate snapped = Grid.snap(plane.toDegrees(point));
                if (points.isEmpty() || !points.getLast().equals2D(snapped)) {
                    points.add(snapped);
                }
            }
            if (points.size() > 1) {
                arcs.add(new BoundaryLine(kind(line, index),
                        factory.createLineString(points.toArray(Coordinate[]::new))));
            }
        }
        arcs.sort(Comparator.comparing(BoundaryLine::line));
        return arcs;
    }

    /** The merged lines, split where one source goes over into another, as a border does that a frame closes. */
    private List<LineString> splitAtEnds(LineMerger merger, List<BoundaryLine> sources) {
        Set<Coordinate> ends = new HashSet<>();
        sources.forEach(source -> ends(source.line()).forEach(ends::add));
        List<LineString> lines = new ArrayList<>();
        for (Object merged : merger.getMergedLineStrings()) {
            Coordinate[] points = ((LineString) merged).getCoordinates();
            int from = 0;
            for (int i = 1; i < points.length; i++) {
                if (i == points.length - 1 || ends.contains(points[i])) {
                    lines.add(factory.createLineString(Arrays.copyOfRange(points, from, i + 1)));
                    from = i;
                }
            }
        }
        return lines;
    }

    /** The kind of the source line that the middle of the arc lies on; any other before a district's. */
    private static String kind(LineString arc, STRtree sources) {
        Coordinate middle = BoundaryLine.middle(arc);
        Envelope around = new Envelope(middle);
        around.expandBy(ON_LINE_DEGREES);
        Point point = arc.getFactory().createPoint(middle);
        String kind = BoundaryLine.DISTRICT;
        for (Object found : sources.query(around)) {
            BoundaryLine source = (BoundaryLine) found;
            if (!source.isDistrict() && source.line().isWithinDistance(point, ON_LINE_DEGREES)) {
                kind = source.kind();
            }
        }
        return kind;
    }

    private static Stream<Coordinate> ends(LineString line) {
        return Stream.of(line.getCoordinateN(0), line.getCoordinateN(line.getNumPoints() - 1));
    }

    private static List<LineString> linesOf(Geometry geometry) {
        @SuppressWarnings("unchecked")
        List<LineString> lines = LineStringExtracter.getLines(geometry);
        return lines;
    }
}
