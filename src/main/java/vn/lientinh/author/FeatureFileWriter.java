package vn.lientinh.author;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the feature collections that are no layers, territories and base map, with one feature a line, so that a change shows as a change of lines. Numbers are written
 * as short as they can be read back; a name that ends in {@code .gz} is compressed. Same features, same bytes.
 */
final class FeatureFileWriter {

    private final JsonMapper mapper;

    /**
     * A feature to write.
     *
     * @param id         its id, or null
     * @param properties its properties
     * @param geometry   WGS84 (lon, lat)
     */
    record Feature(@Nullable String id, ObjectNode properties, Geometry geometry) {
    }

    FeatureFileWriter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Writes the features to the file, with the folder that it stands in. */
    void write(Path file, String name, List<Feature> features) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("{\"type\":\"FeatureCollection\",\"name\":")
                .append(mapper.writeValueAsString(name))
                .append(",\"features\":[");
        for (int i = 0; i < features.size(); i++) {
            text.append(i == 0 ? "\n" : ",\n");
            feature(features.get(i), text);
        }
        text.append("\n]}\n");
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(file.toAbsolutePath().normalize().getParent());
        if (file.getFileName().toString().endsWith(".gz")) {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
                out.write(bytes);
            }
        } else {
            Files.write(file, bytes);
        }
    }

    private void feature(Feature feature, StringBuilder text) {
        text.append("{\"type\":\"Feature\"");
        if (feature.id() != null) {
            text.append(",\"id\":").append(mapper.writeValueAsString(feature.id()));
        }
        text.append(",\"properties\":")
                .append(mapper.writeValueAsString(feature.properties()))
                .append(",\"geometry\":");
        geometry(feature.geometry(), text);
        text.append('}');
    }

    private static void geometry(Geometry geometry, StringBuilder text) {
        text.append("{\"type\":\"").append(geometry.getGeometryType()).append("\",\"coordinates\":");
        if (geometry.getNumGeometries() == 1 && !geometry.getGeometryType().startsWith("Multi")) {
            coordinates(geometry, text);
        } else {
            text.append('[');
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                if (i > 0) {
                    text.append(',');
                }
                coordinates(geometry.getGeometryN(i), text);
            }
            text.append(']');
        }
        text.append('}');
    }

    private static void coordinates(Geometry geometry, StringBuilder text) {
        switch (geometry) {
            case Point point -> coordinate(point.getCoordinate(), text);
            case LineString line -> line(line, text);
            case Polygon polygon -> {
                text.append('[');
                ring(polygon.getExteriorRing(), true, text);
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    text.append(',');
                    ring(polygon.getInteriorRingN(i), false, text);
                }
                text.append(']');
            }
            default -> throw new IllegalArgumentException(geometry.getGeometryType());
        }
    }

    /** RFC 7946 wants outer rings counter-clockwise and holes clockwise. */
    private static void ring(LinearRing ring, boolean counterClockwise, StringBuilder text) {
        boolean turned = Orientation.isCCW(ring.getCoordinateSequence()) != counterClockwise;
        line(turned ? ring.reverse() : ring, text);
    }

    private static void line(LineString line, StringBuilder text) {
        text.append('[');
        for (int i = 0; i < line.getNumPoints(); i++) {
            if (i > 0) {
                text.append(',');
            }
            coordinate(line.getCoordinateN(i), text);
        }
        text.append(']');
    }

    private static void coordinate(Coordinate point, StringBuilder text) {
        text.append('[');
        number(point.x, text);
        text.append(',');
        number(point.y, text);
        text.append(']');
    }

    private static void number(double value, StringBuilder text) {
        if (value == Math.rint(value)) {
            text.append((long) value);
        } else {
            text.append(value);
        }
    }
}
