package vn.lientinh.io;

import java.io.InputStream;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import vn.lientinh.model.Problem;

/**
 * Walks through a GeoJSON feature collection as a stream, members in any order, and hands each feature to a {@link Sink}.
 * What is wrong with the file as a whole goes to the problems; it never throws for a bad file.
 */
final class FeatureReader {

    /** Takes the features one by one. Properties come before {@link #feature}, in file order. */
    interface Sink {

        /** A feature begins where the parser stands. False ends the reading: neither it nor what follows is looked at. */
        default boolean begins(JsonParser parser) {
            return true;
        }

        /** A property of the feature being read; the parser stands on the value and must be left at its end. */
        void property(String name, JsonParser parser);

        /**
         * The end of a feature.
         *
         * @param number   1 for the first feature of the file
         * @param id       its id, or null
         * @param geometry its geometry, or null when it cannot be used
         * @param fault    why not, or null
         */
        void feature(int number, @Nullable String id, @Nullable Geometry geometry,
                GeometryReader.@Nullable Fault fault);
    }

    private static final String COLLECTION = "FeatureCollection";

    private final JsonFactory json = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            // Names are compared with literals again and again: the same object is recognised at once
            .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            // NaN is no JSON, but it spoils one feature only and need not spoil the file
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    private final GeometryReader geometries;
    private final Problems problems;
    private final Sink sink;
    private int features;

    FeatureReader(Sink sink, Problems problems) {
        this(sink, problems, new GeometryReader(true));
    }

    private FeatureReader(Sink sink, Problems problems, GeometryReader geometries) {
        this.sink = sink;
        this.problems = problems;
        this.geometries = geometries;
    }

    /** A reader for files that come with the program, whose areas are known to be sound. */
    static FeatureReader ofSoundAreas(Sink sink, Problems problems) {
        return new FeatureReader(sink, problems, new GeometryReader(false));
    }

    /** Reads {@code in} to its end; the caller closes it. */
    void read(InputStream in) {
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), in)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                problems.add(Problem.Kind.EMPTY_FILE, "empty-file");
            } else if (first != JsonToken.START_OBJECT) {
                problems.add(Problem.Kind.NOT_GEOJSON, "not-geojson", first.name());
            } else {
                readCollection(parser);
            }
        } catch (JacksonIOException e) {
            problems.add(Problem.Kind.UNREADABLE, "unreadable", String.valueOf(e.getOriginalMessage()));
        } catch (JacksonException e) {
            problems.add(Problem.Kind.NOT_JSON, "not-json", String.valueOf(e.getLocation().getLineNr()),
                    String.valueOf(e.getLocation().getColumnNr()), features);
        }
    }

    private void readCollection(JsonParser parser) {
        String type = null;
        boolean hasFeatures = false;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                type = parser.getString();
            } else if (name.equals("features") && value == JsonToken.START_ARRAY) {
                hasFeatures = true;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    if (!sink.begins(parser)) {
                        if (!COLLECTION.equals(type)) {
                            tellNoCollection(type);
                        }
                        return;
                    }
                    features++;
                    readFeature(parser);
                }
            } else if (name.equals("crs")) {
                readCrs(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (!hasFeatures || !COLLECTION.equals(type)) {
            tellNoCollection(type);
        }
        if (parser.nextToken() != null) {
            problems.add(Problem.Kind.NOT_JSON, "trailing");
        }
    }

    private void tellNoCollection(@Nullable String type) {
        problems.add(Problem.Kind.NOT_GEOJSON, "not-geojson", type == null ? "?" : type);
    }

    private void readFeature(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            problems.addTo("#" + features, Problem.Kind.NOT_GEOJSON, "not-feature");
            parser.skipChildren();
            return;
        }
        String id = null;
        boolean isFeature = false;
        boolean hasGeometry = false;
        Geometry geometry = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            switch (name) {
                case "type" -> isFeature = value == JsonToken.VALUE_STRING && "Feature".equals(parser.getString());
                case "id" -> id = value.isScalarValue() && value != JsonToken.VALUE_NULL ? parser.getString() : null;
                case "geometry" -> {
                    geometry = geometries.read(parser);
                    hasGeometry = true;
                }
                case "properties" -> readProperties(parser);
                default -> {
                }
            }
            if (parser.currentToken().isStructStart()) {
                parser.skipChildren();
            }
        }
        if (!isFeature) {
            problems.addTo(id == null ? "#" + features : id, Problem.Kind.NOT_GEOJSON, "not-feature");
        }
        sink.feature(features, id, geometry,
                hasGeometry ? geometries.fault() : new GeometryReader.Fault("geometry-null", false));
    }

    private void readProperties(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return;
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            sink.property(name, parser);
        }
    }

    /** The {@code crs} member of the older GeoJSON: fine when it names WGS84 in (lon, lat), otherwise a problem. */
    private void readCrs(JsonParser parser) {
        String named = null;
        int depth = parser.currentToken().isStructStart() ? 1 : 0;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING && "name".equals(parser.currentName()) && depth == 2) {
                named = parser.getString();
            }
        }
        if (named != null && !named.endsWith("CRS84") && !named.endsWith(":4326")) {
            problems.add(Problem.Kind.WRONG_CRS, "crs-named", named);
        }
    }
}
