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

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import vn.lientinh.model.Text;

/** Makes the segments of the layers from their recipes. */
final class LayerAuthor {

    private static final double CHAINAGE_DECIMALS = 1_000;
    private static final double BAND_TOLERANCE_M = 5;

    private final TerritoryMap territories;
    private final Borders borders;
    private final TerritoryCutter cutter;
    private final RouteLines routes;
    private final Facts facts;
    private final MetricPlane plane;
    private final GeometryFactory factory;
    private final JsonMapper mapper;

    LayerAuthor(TerritoryMap territories, Borders borders, RouteLines routes, Facts facts, MetricPlane plane,
            GeometryFactory factory, JsonMapper mapper) {
        this.territories = territories;
        this.borders = borders;
        this.cutter = new TerritoryCutter(territories, plane);
        this.routes = routes;
        this.facts = facts;
        this.plane = plane;
        this.factory = factory;
        this.mapper = mapper;
    }

    /** The segments that the recipe describes; a section may send its segments to another layer. */
    List<AuthoredSegment> author(LayerRecipe recipe) {
        List<AuthoredSegment> segments = new ArrayList<>();
        recipe.allRoutes().forEach(route -> segments.addAll(route(recipe.layer(), route)));
        recipe.allBands().forEach(band -> segments.add(band(recipe.layer(), band)));
        Map<String, Integer> numbers = new HashMap<>();
        recipe.allPoints().forEach(point -> segments.add(point(recipe.layer(), point, numbers)));
        return segments;
    }

    /** A stretch of a route: vertices from–to (both included), its section, its territory. */
    private record Stretch(int from, int to, RouteRecipe.Section section, String territory) {
    }

    private List<AuthoredSegment> route(String layer, RouteRecipe recipe) {
        RouteLines.RouteLine line = routes.line(recipe.key(), recipe.key());
        TerritoryCutter.Cut cut = cutter.cut(line.points());
        List<Stretch> stretches = stretches(recipe, line, cut);
        String[] ids = ids(recipe, stretches);
        List<AuthoredSegment> segments = new ArrayList<>();
        double km = 0;
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            List<Coordinate> points = cut.points().subList(stretch.from(), stretch.to() + 1);
            double length = Geodesics.lengthKm(points);
            String target = stretch.section().layer() == null ? layer : stretch.section().layer();
            segments.add(new AuthoredSegment(target, ids[i],
                    properties(recipe, stretch, rounded(length), recipe.route() == null ? null : rounded(km)),
                    factory.createLineString(points.toArray(Coordinate[]::new))));
            km += length;
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

    private ObjectNode properties(RouteRecipe recipe, Stretch stretch, double lengthKm, @Nullable Double km) {
        RouteRecipe.Section section = stretch.section();
        String entry = recipe.key() + " \"" + section.name() + "\"";
        String name = MessageFormat.format(section.name().replace("'", "''"),
                territories.get(entry, stretch.territory()).shortName());
        String alignment = section.alignment() == null ? recipe.alignment() : section.alignment();
        Text note = section.note() == null ? recipe.note() : section.note();
        return properties(entry, new Subject(name, recipe.route(), recipe.segmentClass(), section.item(),
                section.items(), section.clause(), section.works(), stretch.territory(), section.borderWith(),
                alignment,
                note, recipe.sources()), lengthKm, km);
    }

    /** What a recipe says of one segment. */
    private record Subject(String name, @Nullable String route, String segmentClass, @Nullable String item,
            @Nullable List<String> items, @Nullable String clause, @Nullable String works, String territory,
            @Nullable String borderWith, String alignment, @Nullable Text note, List<String> sources) {
    }

    private ObjectNode properties(String entry, Subject subject, double lengthKm, @Nullable Double chainage) {
        ObjectNode properties = mapper.createObjectNode();
        properties.put("item", subject.item());
        if (subject.items() != null) {
            subject.items().forEach(item -> facts.item(entry, item));
            putTexts(properties, "items", subject.items());
        }
        properties.put("name", subject.name());
        properties.put("route", subject.route());
        properties.put("class", subject.segmentClass());
        properties.put("works", facts.works(entry, subject.works(), subject.item()));
        properties.put("territory", subject.territory());
        if (subject.borderWith() != null) {
            properties.put("borderWith", subject.borderWith());
        }
        facts.putInvestorAndTarget(entry, subject.item(), subject.territory(), properties);
        properties.put("alignment", subject.alignment());
        if (subject.note() != null) {
            properties.put("note", subject.note().vi()).put("noteEn", subject.note().en());
        }
        properties.put("clause", facts.clause(entry, subject.clause(), subject.item()));
        properties.put("lengthKm", lengthKm);
        properties.put("chainage", chainage);
        putTexts(properties, "sources", subject.sources());
        return properties;
    }

    private static void putTexts(ObjectNode properties, String name, List<String> values) {
        ArrayNode array = properties.putArray(name);
        values.forEach(array::add);
    }

    private AuthoredSegment band(String layer, LayerRecipe.BandRecipe recipe) {
        String entry = recipe.id();
        LineString border = borders.stretch(entry, recipe.territory(), recipe.borderWith(),
                routes.resolve(entry, recipe.from()), routes.resolve(entry, recipe.to()));
        boolean area = recipe.halfWidthM() != null;
        Geometry geometry = recipe.halfWidthM() == null ? border : around(border, recipe.halfWidthM());
        double length = area ? 0 : rounded(Geodesics.lengthKm(List.of(border.getCoordinates())));
        ObjectNode properties = properties(entry,
                new Subject(recipe.name(), null, area ? "area" : "border", recipe.item(), recipe.items(),
                        recipe.clause(), null, recipe.territory(), recipe.borderWith(),
                        area ? "indicative" : "existing", recipe.note(), recipe.sources()),
                length, null);
        return new AuthoredSegment(layer, recipe.id(), properties, geometry);
    }

    private Geometry around(LineString border, double halfWidthM) {
        BufferParameters flat = new BufferParameters(4, BufferParameters.CAP_FLAT);
        Geometry buffer = BufferOp.bufferOp(plane.toPlane(border), halfWidthM, flat);
        Geometry smooth = DouglasPeuckerSimplifier.simplify(buffer, BAND_TOLERANCE_M);
        Geometry degrees = plane.toDegrees(smooth);
        degrees.apply((Coordinate point) -> point.setCoordinate(Grid.snap(point)));
        degrees.geometryChanged();
        return degrees;
    }

    private AuthoredSegment point(String layer, LayerRecipe.PointRecipe recipe, Map<String, Integer> numbers) {
        Coordinate at = Grid.snap(routes.resolve(recipe.key(), recipe.at()));
        String territory = territories.at(at)
                .orElseThrow(() -> new AuthorException("outside-all", recipe.key(),
                        recipe.name(), CourseBuilder.point(at), CourseBuilder.point(at)));
        ObjectNode properties = properties(recipe.key(),
                new Subject(recipe.name(), null, "point", recipe.item(), recipe.items(), recipe.clause(), null,
                        territory, null, recipe.alignment(), recipe.note(), recipe.sources()),
                0, null);
        return new AuthoredSegment(layer, numbered(recipe.key(), territory, numbers), properties,
                factory.createPoint(at));
    }

    private static double rounded(double km) {
        return Math.rint(km * CHAINAGE_DECIMALS) / CHAINAGE_DECIMALS;
    }
}
