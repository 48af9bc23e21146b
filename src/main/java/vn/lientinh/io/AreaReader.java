package vn.lientinh.io;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.lientinh.model.Problem;

/** Reads administrative areas of one kind from a GeoJSON file; features of another kind are passed over. */
final class AreaReader {

    private final String kind;
    private final Problems problems;

    /** An area with its properties. */
    record Area(String id, Fields fields, Geometry geometry) {
    }

    /** The areas that can be used, and the ids of all that the file names. */
    record Areas(List<Area> usable, Set<String> ids) {
    }

    /**
     * A reader of one file.
     *
     * @param kind the value of the property {@code kind} that is wanted; an area without one counts as wanted
     */
    AreaReader(String kind, Problems problems) {
        this.kind = kind;
        this.problems = problems;
    }

    /** The areas; the caller closes {@code in}. */
    Areas read(InputStream in) {
        Collector collector = new Collector();
        new FeatureReader(collector, problems).read(in);
        return new Areas(List.copyOf(collector.areas), Set.copyOf(collector.ids));
    }

    private final class Collector implements FeatureReader.Sink {

        private final JsonMapper mapper = JsonMapper.shared();
        /** A property is read from the middle of a stream, so that more follows. */
        private final ObjectReader trees = mapper.readerFor(JsonNode.class)
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        private final List<Area> areas = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();
        private ObjectNode properties = mapper.createObjectNode();

        @Override
        public void property(String name, JsonParser parser) {
            properties.set(name, trees.<JsonNode>readValue(parser));
        }

        @Override
        public void feature(int number, @Nullable String featureId, @Nullable Geometry geometry,
                GeometryReader.@Nullable Fault fault) {
            String ownId = featureId != null ? featureId : properties.path("id").asString(null);
            String label = ownId == null ? "#" + number : ownId;
            Fields fields = new Fields(properties, label, problems);
            properties = mapper.createObjectNode();
            String found = fields.string("kind");
            if (found != null && !found.equals(kind)) {
                return;
            }
            boolean first = ownId == null || ids.add(ownId);
            if (geometry == null || fault != null) {
                GeometryReader.Fault why = fault == null ? new GeometryReader.Fault("geometry-null", false) : fault;
                problems.addTo(label, why.wrongCrs() ? Problem.Kind.WRONG_CRS : Problem.Kind.BROKEN_GEOMETRY,
                        why.key(), why.arguments());
            } else if (!(geometry instanceof Polygonal)) {
                problems.addTo(label, Problem.Kind.BROKEN_GEOMETRY, "territory-no-area");
            } else if (ownId == null) {
                fields.missing("id");
            } else if (!first) {
                problems.addTo(ownId, Problem.Kind.DUPLICATE_ID, "duplicate-entry");
            } else {
                areas.add(new Area(ownId, fields, geometry));
            }
        }
    }
}
