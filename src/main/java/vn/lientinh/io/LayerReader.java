package vn.lientinh.io;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

import tools.jackson.core.JsonParser;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Segment;

/**
 * Reads a layer file into segments, as a stream. A feature without a usable geometry is left out; a feature with a wrong
 * or missing property is kept with that property taken as not stated. Either is told in the problems. One reader reads one
 * layer.
 */
public final class LayerReader {

    /** More features than this outside lon/lat are told as one problem of the file. */
    private static final int WRONG_CRS_TOLD = 3;

    private final String layer;
    private final References references;
    private final Problems problems;
    private final List<Segment> segments = new ArrayList<>();
    private final Map<String, Unknown> unknownProperties = new LinkedHashMap<>();
    private final List<WrongCrs> wrongCrs = new ArrayList<>();

    /** A property that the contract does not have: the first feature that carries it, and how many do. */
    private static final class Unknown {
        private String feature = "";
        private int count;
    }

    private record WrongCrs(String feature, GeometryReader.Fault fault) {
    }

    /** Reads the layer with this id; faults go to {@code problems}. */
    public LayerReader(String layer, References references, Problems problems) {
        this.layer = layer;
        this.references = references;
        this.problems = problems;
    }

    /** Reads {@code in} to its end; the caller closes it. Never throws for bad data. */
    public List<Segment> read(InputStream in) {
        Features features = new Features();
        new FeatureReader(features, problems).read(in);
        features.reportTheRest();
        return List.copyOf(segments);
    }

    /**
     * Reads a part of a file up to a place between two features, unless anything in it has to be told.
     *
     * @param in      the part, made into a feature collection of its own when it is not the first
     * @param before  bytes of the file before those of {@code in}
     * @param end     byte of the file at which a feature that is not of this part should begin
     * @param givenUp whether the part is no longer needed
     * @return null when no feature begins there, or when there is something to tell, or when it was given up
     */
    @Nullable
    List<Segment> readPart(InputStream in, long before, long end, BooleanSupplier givenUp) {
        Part part = new Part(before, end, givenUp);
        new FeatureReader(part, problems).read(in);
        return part.complete() ? segments : null;
    }

    private boolean nothingToTell() {
        return problems.none() && unknownProperties.isEmpty() && wrongCrs.isEmpty();
    }

    /** A part of a file, from feature to feature. */
    private final class Part implements FeatureReader.Sink {

        private final Features features = new Features();
        private final long before;
        private final long end;
        private final BooleanSupplier givenUp;
        private boolean atItsEnd;

        Part(long before, long end, BooleanSupplier givenUp) {
            this.before = before;
            this.end = end;
            this.givenUp = givenUp;
            this.atItsEnd = end == Long.MAX_VALUE;
        }

        @Override
        public boolean begins(JsonParser parser) {
            long at = before + parser.currentTokenLocation().getByteOffset();
            atItsEnd |= at == end;
            return at < end && nothingToTell() && !givenUp.getAsBoolean();
        }

        @Override
        public void property(String name, JsonParser parser) {
            features.property(name, parser);
        }

        @Override
        public void feature(int number, @Nullable String id, @Nullable Geometry geometry,
                GeometryReader.@Nullable Fault fault) {
            features.feature(number, id, geometry, fault);
        }

        boolean complete() {
            return atItsEnd && nothingToTell() && !givenUp.getAsBoolean();
        }
    }

    /** Takes the features one by one, and makes a segment of each that can be used. */
    private final class Features implements FeatureReader.Sink {

        private final SegmentProperties properties = new SegmentProperties(layer, references, problems);
        private final List<Unknown> unknownHere = new ArrayList<>();

        @Override
        public void property(String name, JsonParser parser) {
            if (!properties.property(name, parser)) {
                Unknown unknown = unknownProperties.computeIfAbsent(name, any -> new Unknown());
                if (unknown.count++ == 0) {
                    unknownHere.add(unknown);
                }
            }
        }

        @Override
        public void feature(int number, @Nullable String featureId, @Nullable Geometry geometry,
                GeometryReader.@Nullable Fault fault) {
            String ownId = featureId == null ? properties.id() : featureId;
            String label = ownId == null ? "#" + number : ownId;
            unknownHere.forEach(unknown -> unknown.feature = label);
            if (geometry == null) {
                GeometryReader.Fault why = fault == null ? new GeometryReader.Fault("geometry-null", false) : fault;
                if (why.wrongCrs()) {
                    wrongCrs.add(new WrongCrs(label, why));
                } else {
                    problems.addTo(label, Problem.Kind.BROKEN_GEOMETRY, why.key(), why.arguments());
                }
            } else {
                segments.add(properties.segment(label, ownId == null ? layer + label : ownId, geometry));
            }
            properties.clear();
            unknownHere.clear();
        }

        /** What is told once for the whole file. */
        private void reportTheRest() {
            unknownProperties.forEach((property, unknown) -> problems.addTo(unknown.feature,
                    Problem.Kind.UNKNOWN_PROPERTY, "unknown-property", property, unknown.count));
            if (wrongCrs.size() > WRONG_CRS_TOLD) {
                WrongCrs first = wrongCrs.getFirst();
                Object[] arguments = {first.fault().arguments()[0], first.fault().arguments()[1], wrongCrs.size(),
                        first.feature()};
                problems.add(Problem.Kind.WRONG_CRS, first.fault().key() + "-file", arguments);
            } else {
                wrongCrs.forEach(wrong -> problems.addTo(wrong.feature(), Problem.Kind.WRONG_CRS, wrong.fault().key(),
                        wrong.fault().arguments()));
            }
        }
    }
}
