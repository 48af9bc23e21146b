package vn.lientinh.io;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import vn.lientinh.model.Segment;

/**
 * Writes segments as a GeoJSON layer file: one feature a line, properties by their contract names and always in the same
 * order, positions (lon, lat) in WGS84 with five decimals, which is about a metre. The same segments give the same bytes.
 */
public final class GeoJsonWriter {

    private static final int DECIMALS = 5;
    private static final double SCALE = 1e5;

    private final JsonFactory json = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /**
     * Writes the layer called {@code name}; the writer stays open.
     *
     * @throws IOException when {@code out} cannot be written
     */
    public void write(Writer out, String name, List<Segment> segments) throws IOException {
        out.write("{\"type\":\"FeatureCollection\",\"name\":");
        try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), out)) {
            generator.writeString(name);
        }
        out.write(",\"features\":[");
        String between = "\n";
        for (Segment segment : segments) {
            out.write(between);
            try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), out)) {
                writeFeature(generator, segment);
            }
            between = ",\n";
        }
        out.write("\n]}\n");
        out.flush();
    }

    private static void writeFeature(JsonGenerator generator, Segment segment) {
        generator.writeStartObject();
        generator.writeStringProperty("type", "Feature");
        generator.writeStringProperty("id", segment.id());
        generator.writeName("properties");
        writeProperties(generator, segment);
        generator.writeName("geometry");
        writeGeometry(generator, segment.geometry());
        generator.writeEndObject();
    }

    /** Writes the properties of a segment, by their contract names, as an object. */
    public static void writeProperties(JsonGenerator generator, Segment segment) {
        generator.writeStartObject();
        string(generator, "item", segment.item());
        if (!segment.moreItems().isEmpty()) {
            strings(generator, "items", segment.moreItems());
        }
        string(generator, "name", segment.name());
        string(generator, "route", segment.route());
        string(generator, "class", segment.segmentClass().code());
        string(generator, "works", segment.works() == null ? null : segment.works().code());
        string(generator, "territory", segment.territory().isEmpty() ? null : segment.territory());
        if (segment.borderWith() != null) {
            string(generator, "borderWith", segment.borderWith());
        }
        string(generator, "investor", segment.investor());
        string(generator, "investorBasis", segment.investorBasis().code());
        integer(generator, "targetFrom", segment.targetFrom());
        integer(generator, "targetTo", segment.targetTo());
        string(generator, "targetBasis", segment.targetBasis().code());
        string(generator, "alignment", segment.alignment().code());
        if (segment.note() != null) {
            string(generator, "note", segment.note().vi());
            string(generator, "noteEn", segment.note().en());
        }
        string(generator, "clause", segment.clause());
        metres(generator, "lengthKm", segment.lengthKm());
        if (segment.chainage() != null) {
            metres(generator, "chainage", segment.chainage());
        }
        strings(generator, "sources", segment.sources());
        generator.writeEndObject();
    }

    private static void string(JsonGenerator generator, String name, @Nullable String value) {
        if (value == null) {
            generator.writeNullProperty(name);
        } else {
            generator.writeStringProperty(name, value);
        }
    }

    private static void integer(JsonGenerator generator, String name, @Nullable Integer value) {
        if (value == null) {
            generator.writeNullProperty(name);
        } else {
            generator.writeNumberProperty(name, value);
        }
    }

    /** Kilometres down to the metre. */
    private static void metres(JsonGenerator generator, String name, double km) {
        generator.writeNumberProperty(name, Math.round(km * 1000) / 1000.0);
    }

    private static void strings(JsonGenerator generator, String name, List<String> values) {
        generator.writeName(name);
        generator.writeStartArray();
        values.forEach(generator::writeString);
        generator.writeEndArray();
    }

    private static void writeGeometry(JsonGenerator generator, Geometry geometry) {
        StringBuilder coordinates = new StringBuilder();
        append(coordinates, geometry);
        generator.writeStartObject();
        generator.writeStringProperty("type", geometry.getGeometryType());
        generator.writeName("coordinates");
        generator.writeRawValue(coordinates.toString());
        generator.writeEndObject();
    }

    private static void append(StringBuilder out, Geometry geometry) {
        switch (geometry) {
            case Point point -> appendPosition(out, point.getX(), point.getY());
            case LineString line -> appendLine(out, line.getCoordinateSequence());
            case Polygon polygon -> {
                out.append('[');
                appendLine(out, polygon.getExteriorRing().getCoordinateSequence());
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    out.append(',');
                    appendLine(out, polygon.getInteriorRingN(i).getCoordinateSequence());
                }
                out.append(']');
            }
            case GeometryCollection parts -> {
                out.append('[');
                for (int i = 0; i < parts.getNumGeometries(); i++) {
                    if (i > 0) {
                        out.append(',');
                    }
                    append(out, parts.getGeometryN(i));
                }
                out.append(']');
            }
            default -> throw new IllegalArgumentException("No GeoJSON for " + geometry.getGeometryType());
        }
    }

    private static void appendLine(StringBuilder out, CoordinateSequence points) {
        out.append('[');
        for (int i = 0; i < points.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            appendPosition(out, points.getX(i), points.getY(i));
        }
        out.append(']');
    }

    private static void appendPosition(StringBuilder out, double lon, double lat) {
        out.append('[');
        appendDegrees(out, lon);
        out.append(',');
        appendDegrees(out, lat);
        out.append(']');
    }

    /** Five decimals, without trailing zeros. */
    private static void appendDegrees(StringBuilder out, double degrees) {
        long scaled = Math.round(degrees * SCALE);
        if (scaled < 0) {
            out.append('-');
            scaled = -scaled;
        }
        out.append(scaled / (long) SCALE);
        long fraction = scaled % (long) SCALE;
        if (fraction != 0) {
            int digits = DECIMALS;
            while (fraction % 10 == 0) {
                fraction /= 10;
                digits--;
            }
            out.append('.').append("0".repeat(digits - Long.toString(fraction).length())).append(fraction);
        }
    }
}
