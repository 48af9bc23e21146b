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
import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;

/** Reads {@code data/territories.geojson}. Features of another kind than {@code province} are passed over. */
final class TerritoriesReader {

    /** A workspace without territories. */
    static final Territories NONE = new Territories(List.of(), Set.of());

    private final Problems problems;

    TerritoriesReader(Problems problems) {
        this.problems = problems;
    }

    /** The provinces that can be used, and the ids of all that the file names. */
    record Territories(List<Territory> usable, Set<String> ids) {
    }

    /** The provinces; the caller closes {@code in}. */
    Territories read(InputStream in) {
        Collector collector = new Collector();
        new FeatureReader(collector, problems).read(in);
        return new Territories(List.copyOf(collector.territories), Set.copyOf(collector.ids));
    }

    private final class Collector implements FeatureReader.Sink {

        private final JsonMapper mapper = JsonMapper.shared();
        /** A property is read from the middle of a stream, so that more follows. */
        private final ObjectReader trees = mapper.readerFor(JsonNode.class)
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        private final List<Territory> territories = new ArrayList<>();
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
            String kind = fields.string("kind");
            if (kind != null && !kind.equals("province")) {
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
                territories.add(territory(ownId, fields, geometry));
            }
        }

        private static Territory territory(String id, Fields fields, Geometry geometry) {
            Text name = fields.neededText("name", id);
            Text shortName = fields.text("shortName");
            return new Territory(id, name, shortName == null ? name : shortName, geometry, fields.flag("signatory"),
                    successor(fields), fields.number("centralMeridian"));
        }

        private static Territory.@Nullable Successor successor(Fields fields) {
            Fields successor = fields.object("successor");
            return successor == null
                    ? null
                    : new Territory.Successor(successor.neededString("id"),
                            successor.neededText("name", successor.label()), successor.neededString("since"));
        }
    }
}
