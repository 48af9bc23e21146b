package vn.lientinh.author;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the base map: sea with islands, inland water, roads, railways and names, each in levels of detail. */
final class BaseMapAuthor {

    private static final String ENDING = ".geojson.gz";

    private final Extracts extracts;
    private final MetricPlane plane;
    private final GeometryFactory factory;
    private final JsonMapper mapper;

    BaseMapAuthor(Extracts extracts, MetricPlane plane, GeometryFactory factory, JsonMapper mapper) {
        this.extracts = extracts;
        this.plane = plane;
        this.factory = factory;
        this.mapper = mapper;
    }

    /** Writes the base map's files to the folder and adds them to {@code files}. */
    void write(BaseMapRecipe recipe, FeatureFileWriter writer, Path folder, List<Path> files) throws IOException {
        Geometry sea = sea(recipe.sea());
        for (BaseMapRecipe.SeaLevel level : recipe.sea().levels()) {
            write(writer, folder, level.file(), sea(sea, level), files);
        }
        for (BaseMapRecipe.Theme theme : recipe.themes()) {
            write(writer, folder, theme.file(), theme(theme), files);
        }
    }

    private static void write(FeatureFileWriter writer, Path folder, String file,
            List<FeatureFileWriter.Feature> features,
            List<Path> files) throws IOException {
        if (features.isEmpty()) {
            throw new AuthorException("no-line", "basemap " + file);
        }
        Path path = folder.resolve(file + ENDING);
        writer.write(path, file, features);
        files.add(path);
    }

    /** The sea on the plane in metres, in full detail. */
    private Geometry sea(BaseMapRecipe.Sea recipe) {
        List<Polygon> shores = new ArrayList<>();
        List<Polygon> left = new ArrayList<>();
        for (Polygon water : polygons("basemap sea", recipe.water(), plane::toPlane)) {
            shores.add(factory.createPolygon(water.getExteriorRing()));
            for (int i = 0; i < water.getNumInteriorRing(); i++) {
                left.add(factory.createPolygon(water.getInteriorRingN(i)));
            }
        }
        AffineTransformation shift = AffineTransformation.translationInstance(recipe.islandShift().getFirst(),
                recipe.islandShift().getLast());
        List<Polygon> islands = polygons("basemap sea", recipe.islands(),
                island -> plane.toPlane(shift.transform(island)));
        STRtree index = new STRtree();
        islands.forEach(island -> index.insert(island.getEnvelopeInternal(), island));
        for (Polygon land : left) {
            boolean known = index.query(land.getEnvelopeInternal())
                    .stream()
                    .anyMatch(island -> ((Polygon) island).intersects(land));
            if (!known) {
                islands.add(land);
            }
        }
        Geometry smooth = UnaryUnionOp.union(shores, factory)
                .buffer(-recipe.smoothM())
                .buffer(2 * recipe.smoothM())
                .buffer(-recipe.smoothM());
        return smooth.difference(UnaryUnionOp.union(islands, factory));
    }

    private List<Polygon> polygons(String entry, Selection selection, Function<Geometry, Geometry> change) {
        List<Polygon> polygons = new ArrayList<>();
        for (ExtractFeature feature : extracts.select(entry, selection)) {
            polygons.addAll(polygonsOf(GeometryFixer.fix(change.apply(feature.geometry()))));
        }
        return polygons;
    }

    private List<FeatureFileWriter.Feature> sea(Geometry sea, BaseMapRecipe.SeaLevel level) {
        List<FeatureFileWriter.Feature> features = new ArrayList<>();
        for (Polygon polygon : polygonsOf(sea)) {
            List<LinearRing> islands = new ArrayList<>();
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                if (factory.createPolygon(polygon.getInteriorRingN(i)).getArea() >= level.minAreaM2()) {
                    islands.add(polygon.getInteriorRingN(i));
                }
            }
            Polygon kept = factory.createPolygon(polygon.getExteriorRing(), islands.toArray(LinearRing[]::new));
            addAreas(features, kept, level.toleranceM(), level.minAreaM2(), properties("sea", null));
        }
        return features;
    }

    private List<FeatureFileWriter.Feature> theme(BaseMapRecipe.Theme theme) {
        List<FeatureFileWriter.Feature> features = new ArrayList<>();
        for (BaseMapRecipe.Part part : theme.parts()) {
            Map<ObjectNode, List<Geometry>> byProperties = new LinkedHashMap<>();
            for (ExtractFeature feature : extracts.select("basemap " + theme.file(), part.features())) {
                if (feature.geometry() instanceof Point && !hasLatinName(feature)) {
                    continue;
                }
                byProperties.computeIfAbsent(properties(part, feature), key -> new ArrayList<>())
                        .add(feature.geometry());
            }
            byProperties.forEach((properties, geometries) -> add(features, theme, properties, geometries));
        }
        return features;
    }

    private void add(List<FeatureFileWriter.Feature> features, BaseMapRecipe.Theme theme, ObjectNode properties,
            List<Geometry> geometries) {
        double minAreaM2 = theme.minAreaM2() == null ? 0 : theme.minAreaM2();
        double minLengthM = theme.minLengthM() == null ? 0 : theme.minLengthM();
        LineMerger merger = new LineMerger();
        for (Geometry geometry : geometries) {
            switch (geometry.getDimension()) {
                case 0 -> features.add(new FeatureFileWriter.Feature(null, properties,
                        factory.createPoint(Grid.snap(((Point) geometry).getCoordinate()))));
                case 1 -> merger.add(geometry);
                default -> {
                    for (Polygon polygon : polygonsOf(GeometryFixer.fix(plane.toPlane(geometry)))) {
                        addAreas(features, polygon, theme.toleranceM(), minAreaM2, properties);
                    }
                }
            }
        }
        List<LineString> lines = new ArrayList<>();
        merger.getMergedLineStrings().forEach(line -> lines.add((LineString) line));
        lines.sort(Comparator.<LineString>naturalOrder());
        for (LineString line : lines) {
            Geometry simple = DouglasPeuckerSimplifier.simplify(plane.toPlane(line), theme.toleranceM());
            if (simple.getLength() >= minLengthM) {
                features.add(new FeatureFileWriter.Feature(null, properties, onGrid(simple)));
            }
        }
    }

    private void addAreas(List<FeatureFileWriter.Feature> features, Polygon polygon, double toleranceM,
            double minAreaM2,
            ObjectNode properties) {
        if (polygon.getArea() < minAreaM2) {
            return;
        }
        Geometry simple = GeometryFixer.fix(onGrid(TopologyPreservingSimplifier.simplify(polygon, toleranceM)));
        for (Polygon part : polygonsOf(simple)) {
            features.add(new FeatureFileWriter.Feature(null, properties, part));
        }
    }

    /** A geometry of the plane in degrees on the grid. */
    private Geometry onGrid(Geometry metres) {
        Geometry degrees = plane.toDegrees(metres);
        degrees.apply((Coordinate point) -> point.setCoordinate(Grid.snap(point)));
        degrees.geometryChanged();
        return degrees;
    }

    private ObjectNode properties(BaseMapRecipe.Part part, ExtractFeature feature) {
        ObjectNode properties = properties(part.featureClass(), part.rank());
        if (part.keep() != null) {
            for (String name : part.keep()) {
                String value = Normalizer.normalize(feature.property(name), Normalizer.Form.NFC).strip();
                if (!value.isEmpty()) {
                    properties.put(name, value);
                }
            }
        }
        return properties;
    }

    private ObjectNode properties(String featureClass, @Nullable Integer rank) {
        ObjectNode properties = mapper.createObjectNode();
        properties.put("class", featureClass);
        if (rank != null) {
            properties.put("rank", rank);
        }
        return properties;
    }

    /** A point is there for its name; names in other scripts (across the border) are not in the map's language. */
    private static boolean hasLatinName(ExtractFeature feature) {
        String name = feature.property("name");
        return name.codePoints().anyMatch(Character::isLetter) && name.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    private static List<Polygon> polygonsOf(Geometry geometry) {
        @SuppressWarnings("unchecked")
        List<Polygon> polygons = PolygonExtracter.getPolygons(geometry);
        return polygons;
    }
}
