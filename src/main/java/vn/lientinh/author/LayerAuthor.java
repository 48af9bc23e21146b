package vn.lientinh.author;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

import vn.lientinh.geo.Geodesic;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.Item;
import vn.lientinh.model.Segment;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.Text;
import vn.lientinh.model.Works;

/** Makes the segments of the layers from their recipes. */
final class LayerAuthor {

    private static final double BAND_TOLERANCE_M = 5;

    private final TerritoryMap territories;
    private final Borders borders;
    private final TerritoryCutter cutter;
    private final RouteLines routes;
    private final Facts facts;
    private final MetricPlane plane;
    private final GeometryFactory factory;

    LayerAuthor(TerritoryMap territories, Borders borders, RouteLines routes, Facts facts, MetricPlane plane,
            GeometryFactory factory) {
        this.territories = territories;
        this.borders = borders;
        this.cutter = new TerritoryCutter(territories, factory);
        this.routes = routes;
        this.facts = facts;
        this.plane = plane;
        this.factory = factory;
    }

    /** The segments that the recipe describes; a section may send its segments to another layer. */
    List<Segment> author(LayerRecipe recipe) {
        List<Segment> segments = new ArrayList<>();
        recipe.allRoutes().forEach(route -> segments.addAll(route(recipe.layer(), route)));
        recipe.allBands().forEach(band -> segments.add(band(recipe.layer(), band)));
        Map<String, Integer> numbers = new HashMap<>();
        recipe.allPoints().forEach(point -> segments.add(point(recipe.layer(), point, numbers)));
        return segments;
    }

    /** A stretch of a route: vertices from–to (both included), its section, its territory. */
    private record Stretch(int from, int to, RouteRecipe.Section section, String territory) {
    }

    private List<Segment> route(String layer, RouteRecipe recipe) {
        RouteLines.RouteLine line = routes.line(recipe.key(), recipe.key());
        TerritoryCutter.Cut cut = cutter.cut(line.points());
        List<Stretch> stretches = stretches(recipe, line, cut);
        String[] ids = ids(recipe, stretches);
        List<Segment> segments = new ArrayList<>();
        double km = 0;
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            RouteRecipe.Section section = stretch.section();
            List<Coordinate> points = cut.points().subList(stretch.from(), stretch.to() + 1);
            String name = MessageFormat.format(section.name().replace("'", "''"),
                    territories.get(ids[i], stretch.territory()).territory().shortName().vi());
            Segment segment = segment(
                    new Subject(ids[i], section.layer() == null ? layer : section.layer(), name, recipe.route(),
                            recipe.segmentClass(), section.item(), section.items(), section.clause(), section.works(),
                            stretch.territory(), section.borderWith(),
                            section.alignment() == null ? recipe.alignment() : section.alignment(),
                            section.note() == null ? recipe.note() : section.note(), recipe.sources()),
                    factory.createLineString(points.toArray(Coordinate[]::new)), recipe.route() == null ? null : km);
            segments.add(segment);
            km += segment.lengthKm();
        }
        return segments;
    }

    private static List<Stretch> stretches(RouteRecipe recipe, RouteLines.RouteLine line, TerritoryCutter.Cut cut) {
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        for (int s = 0; s < recipe.sections().size(); s++) {
            RouteRecipe.Section section = recipe.sections().get(s);
            int to = sectionEnd(recipe, line, cut, s, from);
            if (section.territory() != null) {
                stretches.add(new Stretch(from, to, section, section.territory()));
            } else {
                for (TerritoryCutter.Piece piece : cut.pieces()) {
                    int start = Math.max(from, piece.from());
                    int end = Math.min(to, piece.to());
                    if (start < end) {
                        if (piece.territory().isEmpty()) {
                            throw new AuthorException("outside-all", recipe.key(), section.name(),
                                    CourseBuilder.point(cut.points().get(start)),
                                    CourseBuilder.point(cut.points().get(end)));
                        }
                        stretches.add(new Stretch(start, end, section, piece.territory()));
                    }
                }
            }
            from = to;
        }
        return stretches;
    }

    private static int sectionEnd(RouteRecipe recipe, RouteLines.RouteLine line, TerritoryCutter.Cut cut, int section,
            int from) {
        if (line.sectionEnds().get(section) >= 0) {
            return cut.vertexIndex()[line.sectionEnds().get(section)];
        }
        List<String> border = recipe.sections().get(section).toBorder();
        if (border == null) {
            return cut.points().size() - 1;
        }
        for (int i = 1; i < cut.pieces().size(); i++) {
            if (cut.pieces().get(i).from() > from && cut.pieces().get(i - 1).territory().equals(border.getFirst())
                    && cut.pieces().get(i).territory().equals(border.getLast())) {
                return cut.pieces().get(i).from();
            }
        }
        throw new AuthorException("no-border", recipe.key(), recipe.sections().get(section).name(), border.toString());
    }

    /** Ids number a route's segments per territory: first the stretches that are items, from km 0 on, then the rest. */
    private String[] ids(RouteRecipe recipe, List<Stretch> stretches) {
        String[] ids = new String[stretches.size()];
        Map<String, Integer> numbers = new HashMap<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(i -> stretches.get(i).section().item() == null));
        for (int i : order) {
            Stretch stretch = stretches.get(i);
            String key = stretch.section().key() == null ? recipe.key() : stretch.section().key();
            ids[i] = numbered(key, stretch.territory(), numbers);
        }
        return ids;
    }

    private String numbered(String key, String territory, Map<String, Integer> numbers) {
        String stem = key + "-" + territories.get(key, territory).code();
        return stem + "-" + numbers.merge(stem, 1, Integer::sum);
    }

    /** What a recipe says of one segment. */
    private record Subject(String id, String layer, String name, @Nullable String route, SegmentClass segmentClass,
            @Nullable String item, @Nullable List<String> items, @Nullable String clause, @Nullable Works works,
            String territory, @Nullable String borderWith, Alignment alignment, @Nullable Text note,
            List<String> sources) {
    }

    private Segment segment(Subject subject, Geometry geometry, @Nullable Double chainage) {
        String entry = subject.id();
        List<String> moreItems = subject.items() == null ? List.of() : subject.items();
        moreItems.forEach(item -> facts.item(entry, item));
        Facts.Investor investor = facts.investor(entry, subject.item(), subject.territory());
        Item.Target target = facts.target(entry, subject.item());
        return new Segment(subject.id(), subject.layer(), geometry, subject.item(), moreItems, subject.name(),
                subject.route(), subject.segmentClass(), facts.works(entry, subject.works(), subject.item()),
                subject.territory(), subject.borderWith(), investor.id(), investor.basis(), target.from(), target.to(),
                target.basis(), subject.alignment(), subject.note(),
                facts.clause(entry, subject.clause(), subject.item()), Geodesic.lengthM(geometry) / 1000, chainage,
                subject.sources());
    }

    private Segment band(String layer, LayerRecipe.BandRecipe recipe) {
        String entry = recipe.id();
        LineString border = borders.stretch(entry, recipe.territory(), recipe.borderWith(),
                routes.resolve(entry, recipe.from()), routes.resolve(entry, recipe.to()));
        boolean line = recipe.halfWidthM() == null;
        return segment(
                new Subject(recipe.id(), layer, recipe.name(), null, line ? SegmentClass.BORDER : SegmentClass.AREA,
                        recipe.item(), recipe.items(), recipe.clause(), null, recipe.territory(), recipe.borderWith(),
                        line ? Alignment.EXISTING : Alignment.INDICATIVE, recipe.note(), recipe.sources()),
                recipe.halfWidthM() == null ? border : around(border, recipe.halfWidthM()), null);
    }

    private Geometry around(LineString border, double halfWidthM) {
        BufferParameters flat = new BufferParameters(4, BufferParameters.CAP_FLAT);
        Geometry buffer = BufferOp.bufferOp(plane.toPlane(border), halfWidthM, flat);
        Geometry smooth = DouglasPeuckerSimplifier.simplify(buffer, BAND_TOLERANCE_M);
        Geometry degrees = plane.toDegrees(smooth);
        degrees.apply((Coordinate point) -> point.setCoordinate(Grid.snap(point)));
        degrees.geometryChanged();
        degrees.normalize();
        return degrees.reverse(); // RFC 7946 wants outer rings counter-clockwise
    }

    private Segment point(String layer, LayerRecipe.PointRecipe recipe, Map<String, Integer> numbers) {
        Coordinate at = Grid.snap(routes.resolve(recipe.key(), recipe.at()));
        String territory = territories.at(at)
                .orElseThrow(() -> new AuthorException("outside-all", recipe.key(), recipe.name(),
                        CourseBuilder.point(at), CourseBuilder.point(at)));
        return segment(
                new Subject(numbered(recipe.key(), territory, numbers), layer, recipe.name(), null, SegmentClass.POINT,
                        recipe.item(), recipe.items(), recipe.clause(), null, territory, null, recipe.alignment(),
                        recipe.note(), recipe.sources()),
                factory.createPoint(at), null);
    }
}
