package vn.lientinh.author;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.LineStringExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Makes territories, districts and borders from boundary lines, so that neighbours share their vertices exactly. */
final class TerritoryAuthor {

    private static final String DISTRICT = "district";
    private static final double TIE_M = 300;
    private static final double SIDE_M = 3;
    private static final double MATCH_M = 60;
    private static final double ON_LINE_DEGREES = 1e-8;
    /** A face is a district's when the district's outline covers at least this share of it. */
    private static final double COVERED = 0.3;

    private final Extracts extracts;
    private final CourseBuilder courses;
    private final MetricPlane plane;
    private final GeometryFactory factory;

    TerritoryAuthor(Extracts extracts, MetricPlane plane, GeometryFactory factory) {
        this.extracts = extracts;
        this.courses = new CourseBuilder(extracts, plane, factory, new RouteLines(List.of(), extracts, plane, factory));
        this.plane = plane;
        this.factory = factory;
    }

    /**
     * A district.
     *
     * @param territory id of its province
     * @param name      Vietnamese name with its rank
     * @param geometry  outline, (lon, lat) on the {@link Grid}
     */
    record District(String territory, String name, Geometry geometry) {
    }

    /** What the recipe makes. */
    record Result(List<AuthoredTerritory> territories, List<District> districts, Borders borders) {
    }

    private record Source(String kind, LineString line) {
    }

    /** Makes everything the recipe describes. */
    Result author(TerritoryRecipe recipe) {
        List<Source> sources = sources(recipe);
        List<Source> arcs = arcs(recipe, sources);
        List<LineString> provinceArcs = arcs.stream()
                .filter(arc -> !arc.kind().equals(DISTRICT))
                .map(Source::line)
                .toList();
        List<AuthoredTerritory> territories = territories(recipe, polygons(provinceArcs));
        TerritoryMap map = new TerritoryMap(territories, plane, factory);
        List<Borders.Arc> borders = arcs.stream().map(arc -> sided(arc.line(), arc.kind(), map)).toList();
        List<LineString> allArcs = arcs.stream().map(Source::line).toList();
        return new Result(territories, districts(recipe, polygons(allArcs), map), new Borders(borders, plane, factory));
    }

    /** Lines of provinces, closings and frame, and the lines of districts inside the signatories. */
    private List<Source> sources(TerritoryRecipe recipe) {
        List<Source> sources = new ArrayList<>();
        List<Source> districts = new ArrayList<>();
        for (TerritoryRecipe.Lines lines : recipe.lines()) {
            for (ExtractFeature feature : extracts.select("territories", lines.lines())) {
                linesOf(feature.geometry()).forEach(line -> (lines.kind().equals(DISTRICT) ? districts : sources)
                        .add(new Source(lines.kind(), line)));
            }
        }
        List<Coordinate> ends = sources.stream()
                .flatMap(source -> Stream.of(source.line().getCoordinateN(0),
                        source.line().getCoordinateN(source.line().getNumPoints() - 1)))
                .toList();
        List<Coordinate> vertices = sources.stream()
                .flatMap(source -> Stream.of(source.line().getCoordinates()))
                .toList();
        for (TerritoryRecipe.Closing closing : recipe.closings()) {
            List<Coordinate> points = courses.build("territories \"" + closing.why().en() + "\"", closing.courses());
            List<Source> kept = closing.kind().equals(DISTRICT) ? districts : sources;
            if (kept == sources) {
                points.set(0, tied(points.getFirst(), ends, vertices));
                points.set(points.size() - 1, tied(points.getLast(), ends, vertices));
            }
            kept.add(new Source(closing.kind(), factory.createLineString(points.toArray(Coordinate[]::new))));
        }
        List<Double> f = recipe.frame();
        Polygon frame = (Polygon) factory.toGeometry(new Envelope(f.get(0), f.get(2), f.get(1), f.get(3)));
        linesOf(frame.getBoundary()).forEach(line -> sources.add(new Source(TerritoryRecipe.FRAME, line)));
        sources.addAll(inside(recipe, districts, sources));
        return sources;
    }

    /** District lines that lie inside a signatory; those that only repeat a province's line are left out. */
    private List<Source> inside(TerritoryRecipe recipe, List<Source> districts, List<Source> provinces) {
        List<LineString> lines = provinces.stream().map(Source::line).toList();
        List<String> ids = List.copyOf(recipe.districts().provinces().values());
        List<PreparedGeometry> signatories = territories(recipe, polygons(lines)).stream()
                .filter(territory -> ids.contains(territory.id()))
                .map(territory -> PreparedGeometryFactory.prepare(territory.geometry()))
                .toList();
        IndexedFacetDistance toProvinces = new IndexedFacetDistance(
                plane.toPlane(factory.buildGeometry(lines)));
        return districts.stream()
                .filter(source -> signatories.stream()
                        .anyMatch(area -> area.contains(factory.createPoint(middle(source.line())))))
                .filter(source -> Stream.of(source.line().getCoordinates())
                        .anyMatch(
                                point -> toProvinces.distance(factory.createPoint(plane.toPlane(point))) > MATCH_M))
                .toList();
    }

    private Coordinate tied(Coordinate end, List<Coordinate> ends, List<Coordinate> vertices) {
        for (List<Coordinate> candidates : List.of(ends, vertices)) {
            Coordinate nearest = candidates.stream()
                    .min(Comparator.comparingDouble(vertex -> plane.distance(end, vertex)))
                    .orElse(end);
            if (plane.distance(end, nearest) <= TIE_M) {
                return nearest;
            }
        }
        return end;
    }

    /** The lines between nodes, each with the kind of the source that it comes from, generalised, on the grid. */
    private List<Source> arcs(TerritoryRecipe recipe, List<Source> sources) {
        STRtree index = new STRtree();
        sources.forEach(source -> index.insert(source.line().getEnvelopeInternal(), source));
        LineMerger merger = new LineMerger();
        merger.add(UnaryUnionOp.union(sources.stream().map(Source::line).toList(), factory));
        List<Source> arcs = new ArrayList<>();
        for (LineString line : splitAtEnds(merger, sources)) {
            Geometry simple = DouglasPeuckerSimplifier.simplify(plane.toPlane(line), recipe.toleranceM());
            List<Coordinate> points = new ArrayList<>();
            for (Coordinate point : simple.getCoordinates()) {
                Coordinate snapped = Grid.snap(plane.toDegrees(point));
                if (points.isEmpty() || !points.getLast().equals2D(snapped)) {
                    points.add(snapped);
                }
            }
            if (points.size() > 1) {
                arcs.add(new Source(kind(line, index), factory.createLineString(points.toArray(Coordinate[]::new))));
            }
        }
        arcs.sort(Comparator.comparing(Source::line));
        return arcs;
    }

    /** The merged lines, split where one source meets another without a junction, as a border does that a frame closes. */
    private List<LineString> splitAtEnds(LineMerger merger, List<Source> sources) {
        Set<Coordinate> ends = new HashSet<>();
        for (Source source : sources) {
            ends.add(source.line().getCoordinateN(0));
            ends.add(source.line().getCoordinateN(source.line().getNumPoints() - 1));
        }
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

    /** The kind of the source line that the middle of the arc lies on; a province's line before a district's. */
    private static String kind(LineString arc, STRtree sources) {
        Coordinate middle = middle(arc);
        Envelope around = new Envelope(middle);
        around.expandBy(ON_LINE_DEGREES);
        Point point = arc.getFactory().createPoint(middle);
        String kind = DISTRICT;
        for (Object found : sources.query(around)) {
            Source source = (Source) found;
            if (!source.kind().equals(DISTRICT) && source.line().isWithinDistance(point, ON_LINE_DEGREES)) {
                kind = source.kind();
            }
        }
        return kind;
    }

    private static Coordinate middle(LineString line) {
        int i = line.getNumPoints() / 2;
        Coordinate a = line.getCoordinateN(i - 1);
        Coordinate b = line.getCoordinateN(i);
        return new CoordinateXY((a.x + b.x) / 2, (a.y + b.y) / 2);
    }

    private Borders.Arc sided(LineString arc, String kind, TerritoryMap map) {
        int i = arc.getNumPoints() / 2;
        Coordinate a = plane.toPlane(arc.getCoordinateN(i - 1));
        Coordinate b = plane.toPlane(arc.getCoordinateN(i));
        double length = a.distance(b);
        double dx = -(b.y - a.y) / length * SIDE_M;
        double dy = (b.x - a.x) / length * SIDE_M;
        Coordinate left = plane.toDegrees(new Coordinate((a.x + b.x) / 2 + dx, (a.y + b.y) / 2 + dy));
        Coordinate right = plane.toDegrees(new Coordinate((a.x + b.x) / 2 - dx, (a.y + b.y) / 2 - dy));
        return new Borders.Arc(kind, map.at(left).orElse(""), map.at(right).orElse(""), arc);
    }

    private List<Polygon> polygons(List<LineString> arcs) {
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(UnaryUnionOp.union(arcs, factory));
        List<Polygon> polygons = new ArrayList<>();
        polygonizer.getPolygons().forEach(polygon -> polygons.add((Polygon) polygon));
        polygons.sort(Comparator.<Polygon>naturalOrder());
        return polygons;
    }

    private List<AuthoredTerritory> territories(TerritoryRecipe recipe, List<Polygon> faces) {
        Map<Polygon, String> taken = new LinkedHashMap<>();
        List<AuthoredTerritory> territories = new ArrayList<>();
        for (TerritoryRecipe.Unit unit : recipe.territories()) {
            List<Polygon> own = new ArrayList<>();
            for (Anchor inside : unit.inside()) {
                Point point = factory.createPoint(inside.at());
                Polygon face = faces.stream()
                        .filter(polygon -> polygon.contains(point))
                        .findFirst()
                        .orElseThrow(
                                () -> new AuthorException("no-face", unit.id(), CourseBuilder.point(inside.at())));
                String other = taken.put(face, unit.id());
                if (other != null && !other.equals(unit.id())) {
                    throw new AuthorException("face-taken", unit.id(), other, CourseBuilder.point(inside.at()));
                }
                own.add(face);
            }
            territories.add(new AuthoredTerritory(unit.id(), unit.code(), unit.shortName().vi(), dissolved(own)));
        }
        return territories;
    }

    private Geometry dissolved(List<Polygon> faces) {
        Geometry union = UnaryUnionOp.union(faces, factory);
        union.normalize();
        return union;
    }

    private List<District> districts(TerritoryRecipe recipe, List<Polygon> faces, TerritoryMap map) {
        Map<String, List<Polygon>> byName = new LinkedHashMap<>();
        List<ExtractFeature> outlines = extracts.select("territories districts", recipe.districts().outlines());
        for (Polygon face : faces) {
            Optional<String> territory = map.at(face.getInteriorPoint().getCoordinate());
            if (territory.isPresent() && recipe.districts().provinces().containsValue(territory.get())) {
                PreparedGeometry prepared = PreparedGeometryFactory.prepare(face);
                outlines.stream()
                        .filter(outline -> territory.get()
                                .equals(recipe.districts()
                                        .provinces()
                                        .get(outline.property(recipe.districts().province()))))
                        .filter(outline -> prepared.intersects(outline.geometry()))
                        .map(outline -> Map.entry(outline.property(recipe.districts().name()),
                                outline.geometry().intersection(face).getArea() / face.getArea()))
                        .filter(share -> share.getValue() > COVERED)
                        .max(Map.Entry.<String, Double>comparingByValue())
                        .ifPresent(share -> byName
                                .computeIfAbsent(territory.get() + "/" + share.getKey(), name -> new ArrayList<>())
                                .add(face));
            }
        }
        return byName.entrySet().stream().map(entry -> {
            String[] key = entry.getKey().split("/", 2);
            return new District(key[0], key[1], dissolved(entry.getValue()));
        }).sorted(Comparator.comparing(District::territory).thenComparing(District::name)).toList();
    }

    private static List<LineString> linesOf(Geometry geometry) {
        @SuppressWarnings("unchecked")
        List<LineString> lines = LineStringExtracter.getLines(geometry);
        return lines;
    }
}
