package vn.lientinh.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder of extracts: GeoJSON feature collections in WGS84, each read once. */
final class Extracts {

    private final Path folder;
    private final JsonMapper mapper;
    private final GeometryFactory factory;
    private final Map<String, List<ExtractFeature>> read = new HashMap<>();

    Extracts(Path folder, JsonMapper mapper, GeometryFactory factory) {
        this.folder = folder;
        this.mapper = mapper;
        this.factory = factory;
    }

    /**
     * The features that the selection means, in file order.
     *
     * @throws AuthorException when there are none, or the extract cannot be read
     */
    List<ExtractFeature> select(String entry, Selection selection) {
        List<ExtractFeature> found = all(entry, selection.extract()).stream().filter(selection::matches).toList();
        if (found.isEmpty()) {
            throw new AuthorException("nothing-selected", entry, selection.extract(), selection.where().toString());
        }
        return found;
    }

    private List<ExtractFeature> all(String entry, String extract) {
        List<ExtractFeature> features = read.get(extract);
        if (features == null) {
            features = parse(entry, extract);
            read.put(extract, features);
        }
        return features;
    }

    private List<ExtractFeature> parse(String entry, String extract) {
        Path file = folder.resolve(extract + ".geojson");
        if (!Files.isRegularFile(file)) {
            throw new AuthorException("extract-missing", entry, file.getFileName().toString());
        }
        try {
            JsonNode root = mapper.readTree(Files.readAllBytes(file));
            List<ExtractFeature> features = new ArrayList<>();
            for (JsonNode feature : root.path("features")) {
                JsonNode geometry = feature.path("geometry");
                if (geometry.isObject()) {
                    features.add(new ExtractFeature(geometry(geometry), properties(feature.path("properties"))));
                }
            }
            return List.copyOf(features);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new AuthorException("extract-broken", entry, file.getFileName().toString(),
                    String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> properties(JsonNode node) {
        Map<String, String> properties = new HashMap<>();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            JsonNode value = property.getValue();
            if (value.isNumber() && value.doubleValue() == Math.rint(value.doubleValue())) {
                properties.put(property.getKey(), Long.toString(Math.round(value.doubleValue())));
            } else if (value.isValueNode() && !value.isNull()) {
                properties.put(property.getKey(), value.asString());
            }
        }
        return Map.copyOf(properties);
    }

    private Geometry geometry(JsonNode node) {
        JsonNode coordinates = node.path("coordinates");
        return switch (node.path("type").asString("")) {
            case "Point" -> factory.createPoint(coordinate(coordinates));
            case "LineString" -> line(coordinates);
            case "MultiLineString" -> {
                List<LineString> lines = new ArrayList<>();
                coordinates.forEach(part -> lines.add(line(part)));
                yield factory.createMultiLineString(lines.toArray(LineString[]::new));
            }
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> {
                List<Polygon> polygons = new ArrayList<>();
                coordinates.forEach(part -> polygons.add(polygon(part)));
                yield factory.createMultiPolygon(polygons.toArray(Polygon[]::new));
            }
            default -> throw new IllegalArgumentException("geometry type " + node.path("type"));
        };
    }

    private LineString line(JsonNode coordinates) {
        return factory.createLineString(coordinates(coordinates));
    }

    private Polygon polygon(JsonNode rings) {
        List<LinearRing> all = new ArrayList<>();
        rings.forEach(ring -> all.add(factory.createLinearRing(coordinates(ring))));
        return factory.createPolygon(all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate[] coordinates(JsonNode node) {
        List<Coordinate> coordinates = new ArrayList<>();
        node.forEach(point -> coordinates.add(coordinate(point)));
        return coordinates.toArray(Coordinate[]::new);
    }

    private static Coordinate coordinate(JsonNode point) {
        return new CoordinateXY(point.path(0).doubleValue(), point.path(1).doubleValue());
    }
}
