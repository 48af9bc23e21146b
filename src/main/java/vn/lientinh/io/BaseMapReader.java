package vn.lientinh.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import vn.lientinh.model.Problem;

/**
 * Reads a file of the base map: a GeoJSON feature collection, compressed with gzip when its name ends in {@code .gz}. What a
 * feature is stands in {@code class} or {@code kind}.
 */
public final class BaseMapReader {
    private static final int LAST_RANK = 9;

    /**
     * Reads {@code in} to its end; the caller closes it.
     *
     * @throws IOException when it is no such file; base map files are made with the program, so none may be wrong in part, and
     *                     whether areas cross themselves is asked by a test instead of at every start
     */
    public List<BaseMapFeature> read(String file, InputStream in) throws IOException {
        Problems problems = new Problems(file);
        Features features = new Features();
        FeatureReader.ofSoundAreas(features, problems)
                .read(file.endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in);
        List<Problem> found = problems.toList();
        if (!found.isEmpty()) {
            throw new IOException(file + ": " + found.getFirst().what().en());
        }
        if (features.broken > 0) {
            throw new IOException(file + ": feature " + features.broken + " has no usable geometry");
        }
        return features.read;
    }

    private static final class Features implements FeatureReader.Sink {
        private final List<BaseMapFeature> read = new ArrayList<>();
        private String kind = "";
        private @Nullable String name;
        private int rank = LAST_RANK;
        private boolean inside;
        /** Number of the first feature without a usable geometry, or 0. */
        private int broken;

        @Override
        public void property(String property, JsonParser parser) {
            switch (property) {
                case "class", "kind" -> kind = parser.getString();
                case "name" -> name = text(parser);
                case "rank" -> rank = parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? parser.getIntValue()
                        : LAST_RANK;
                case "signatory" -> inside = parser.currentToken() == JsonToken.VALUE_TRUE;
                default -> parser.skipChildren();
            }
        }

        private static @Nullable String text(JsonParser parser) {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                return parser.getString();
            }
            parser.skipChildren();
            return null;
        }

        @Override
        public void feature(int number, @Nullable String id, @Nullable Geometry geometry,
                GeometryReader.@Nullable Fault fault) {
            if (geometry != null) {
                read.add(new BaseMapFeature(geometry, kind, name, rank, inside));
            } else if (broken == 0) {
                broken = number;
            }
            kind = "";
            name = null;
            rank = LAST_RANK;
            inside = false;
        }
    }
}
