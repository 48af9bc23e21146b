package vn.lientinh.io;

import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import vn.lientinh.geo.Geodesic;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.InvestorBasis;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Segment;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.TargetBasis;
import vn.lientinh.model.Text;
import vn.lientinh.model.Works;

/**
 * Reads a layer file into segments, as a stream. A feature without a usable geometry is left out; a feature with a wrong
 * or missing property is kept with that property taken as not stated. Either is told in the problems. One reader reads one
 * layer.
 */
public final class LayerReader {

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;
    /** More features than this outside lon/lat are told as one problem of the file. */
    private static final int WRONG_CRS_TOLD = 3;

    private final Words<Works> works = new Words<>(Works.values(), Works::code);
    private final Words<SegmentClass> classes = new Words<>(SegmentClass.values(), SegmentClass::code);
    private final Words<InvestorBasis> investorBases = new Words<>(InvestorBasis.values(), InvestorBasis::code);
    private final Words<TargetBasis> targetBases = new Words<>(TargetBasis.values(), TargetBasis::code);
    private final Words<Alignment> alignments = new Words<>(Alignment.values(), Alignment::code);

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

    /** The last value of a property: as it stands in the file, and what was made of it. */
    private record Last(char[] read, String value) {

        private boolean isThatOf(JsonParser parser) {
            int offset = parser.getStringOffset();
            return parser.getStringLength() == read.length && Arrays.equals(read, 0, read.length,
                    parser.getStringCharacters(), offset, offset + read.length);
        }
    }

    private record BadValue(String property, String value, String expected) {
    }

    /** Reads the layer with this id; faults go to {@code problems}. */
    public LayerReader(String layer, References references, Problems problems) {
        this.layer = layer;
        this.references = references;
        this.problems = problems;
    }

    /** Reads {@code in} to its end; the caller closes it. Never throws for bad data. */
    public List<Segment> read(InputStream in) {
        Fields fields = new Fields();
        new FeatureReader(fields, problems).read(in);
        fields.reportTheRest();
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

        private final Fields fields = new Fields();
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
            fields.property(name, parser);
        }

        @Override
        public void feature(int number, @Nullable String id, @Nullable Geometry geometry,
                GeometryReader.@Nullable Fault fault) {
            fields.feature(number, id, geometry, fault);
        }

        boolean complete() {
            return atItsEnd && nothingToTell() && !givenUp.getAsBoolean();
        }
    }

    /** The properties of the feature being read, until its end makes a segment of them. */
    private final class Fields implements FeatureReader.Sink {

        private @Nullable String id;
        private @Nullable String item;
        private @Nullable String name;
        private @Nullable String route;
        private @Nullable String segmentClass;
        private @Nullable String worksWord;
        private @Nullable String territory;
        private @Nullable String borderWith;
        private @Nullable String investor;
        private @Nullable String investorBasis;
        private @Nullable String targetBasis;
        private @Nullable String alignment;
        private @Nullable String note;
        private @Nullable String noteEn;
        private @Nullable String clause;
        private @Nullable Integer targetFrom;
        private @Nullable Integer targetTo;
        private @Nullable Double lengthKm;
        private @Nullable Double chainage;
        private List<String> moreItems = List.of();
        private List<String> sources = List.of();
        private List<String> lastSources = List.of();
        private final Map<String, Last> lastWords = new HashMap<>();
        private final List<BadValue> bad = new ArrayList<>();
        private final List<Unknown> unknownHere = new ArrayList<>();

        private void clear() {
            id = null;
            item = null;
            name = null;
            route = null;
            segmentClass = null;
            worksWord = null;
            territory = null;
            borderWith = null;
            investor = null;
            investorBasis = null;
            targetBasis = null;
            alignment = null;
            note = null;
            noteEn = null;
            clause = null;
            targetFrom = null;
            targetTo = null;
            lengthKm = null;
            chainage = null;
            moreItems = List.of();
            sources = List.of();
            bad.clear();
            unknownHere.clear();
        }

        @Override
        public void property(String property, JsonParser parser) {
            switch (property) {
                case "id" -> id = word(property, parser);
                case "item" -> item = frequent(property, parser);
                case "items" -> moreItems = list(property, parser);
                case "name" -> name = frequent(property, parser);
                case "route" -> route = frequent(property, parser);
                case "class" -> segmentClass = frequent(property, parser);
                case "works" -> worksWord = frequent(property, parser);
                case "territory" -> territory = frequent(property, parser);
                case "borderWith" -> borderWith = frequent(property, parser);
                case "investor" -> investor = frequent(property, parser);
                case "investorBasis" -> investorBasis = frequent(property, parser);
                case "targetFrom" -> targetFrom = year(property, parser);
                case "targetTo" -> targetTo = year(property, parser);
                case "targetBasis" -> targetBasis = frequent(property, parser);
                case "alignment" -> alignment = frequent(property, parser);
                case "note" -> note = frequent(property, parser);
                case "noteEn" -> noteEn = frequent(property, parser);
                case "clause" -> clause = frequent(property, parser);
                case "lengthKm" -> lengthKm = number(property, parser);
                case "chainage" -> chainage = number(property, parser);
                case "sources" -> sources = list(property, parser);
                default -> {
                    parser.skipChildren();
                    Unknown unknown = unknownProperties.computeIfAbsent(property, p -> new Unknown());
                    if (unknown.count++ == 0) {
                        unknownHere.add(unknown);
                    }
                }
            }
        }

        /** A string that neighbours often share: the same object is given back while its value stays the same. */
        private @Nullable String frequent(String property, JsonParser parser) {
            boolean isString = parser.currentToken() == JsonToken.VALUE_STRING;
            Last last = lastWords.get(property);
            if (last != null && isString && last.isThatOf(parser)) {
                return last.value;
            }
            String value = word(property, parser);
            if (value != null) {
                // Names and notes are the ones that people type, in whatever form their keyboard has.
                boolean typed = property.equals("name") || property.equals("note") || property.equals("noteEn");
                String kept = typed ? Normalizer.normalize(value, Normalizer.Form.NFC) : value;
                lastWords.put(property, new Last(value.toCharArray(), kept));
                return kept;
            }
            return null;
        }

        private @Nullable String word(String property, JsonParser parser) {
            JsonToken token = parser.currentToken();
            if (token == JsonToken.VALUE_STRING) {
                String value = parser.getString();
                return value.isEmpty() ? null : value;
            }
            if (token == JsonToken.VALUE_NUMBER_INT && property.equals("id")) {
                return parser.getString();
            }
            if (token != JsonToken.VALUE_NULL) {
                bad(property, parser, "\"…\"");
            }
            return null;
        }

        private @Nullable Integer year(String property, JsonParser parser) {
            JsonToken token = parser.currentToken();
            if (token == JsonToken.VALUE_NUMBER_INT && parser.getStringLength() <= 9) {
                int year = parser.getIntValue();
                if (year >= EARLIEST_YEAR && year <= LATEST_YEAR) {
                    return year;
                }
            }
            if (token != JsonToken.VALUE_NULL) {
                bad(property, parser, "2025, null");
            }
            return null;
        }

        private @Nullable Double number(String property, JsonParser parser) {
            JsonToken token = parser.currentToken();
            if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
                double value = GeometryReader.number(parser);
                if (Double.isFinite(value) && value >= 0) {
                    return value;
                }
            }
            if (token != JsonToken.VALUE_NULL) {
                bad(property, parser, "12.3, null");
            }
            return null;
        }

        private List<String> list(String property, JsonParser parser) {
            if (parser.currentToken() == JsonToken.VALUE_NULL) {
                return List.of();
            }
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                bad(property, parser, "[\"…\"]");
                return List.of();
            }
            List<String> values = new ArrayList<>(2);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                String value = frequent(property, parser);
                if (value != null) {
                    values.add(value);
                }
            }
            if (values.equals(lastSources)) {
                return lastSources;
            }
            List<String> all = List.copyOf(values);
            if (property.equals("sources")) {
                lastSources = all;
            }
            return all;
        }

        private void bad(String property, JsonParser parser, String expected) {
            String value = parser.currentToken().isStructStart()
                    ? parser.currentToken().asString()
                    : parser.getString();
            parser.skipChildren();
            bad.add(new BadValue(property, value.length() > 40 ? value.substring(0, 40) + "…" : value, expected));
        }

        private <E extends Enum<E>> @Nullable E value(String property, @Nullable String word, Words<E> words) {
            if (word == null) {
                return null;
            }
            E value = words.value(word);
            if (value == null) {
                bad.add(new BadValue(property, word, words.list()));
            }
            return value;
        }

        @Override
        public void feature(int number, @Nullable String featureId, @Nullable Geometry geometry,
                GeometryReader.@Nullable Fault fault) {
            String ownId = featureId == null ? id : featureId;
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
                segments.add(segment(label, ownId == null ? layer + label : ownId, geometry));
            }
            clear();
        }

        private Segment segment(String label, String segmentId, Geometry geometry) {
            Works worksValue = value("works", worksWord, works);
            SegmentClass classValue = value("class", segmentClass, classes);
            InvestorBasis investorBasisValue = value("investorBasis", investorBasis, investorBases);
            TargetBasis targetBasisValue = value("targetBasis", targetBasis, targetBases);
            Alignment alignmentValue = value("alignment", alignment, alignments);
            reportMissing(label, segmentId.equals(layer + label));
            bad.forEach(value -> problems.addTo(label, Problem.Kind.BAD_PROPERTY, "bad-property", value.property(),
                    value.value(), value.expected()));
            if (targetFrom != null && targetTo != null && targetFrom > targetTo) {
                problems.addTo(label, Problem.Kind.BAD_PROPERTY, "years-order", targetFrom.toString(),
                        targetTo.toString());
                targetFrom = null;
                targetTo = null;
                targetBasisValue = TargetBasis.NONE;
            }
            resolveReferences(label);
            return new Segment(segmentId, layer, geometry, item, moreItems, name == null ? segmentId : name, route,
                    classValue == null ? classOf(geometry) : classValue, worksValue,
                    territory == null ? "" : territory, borderWith, investor,
                    investorBasisValue == null || investor == null ? InvestorBasis.NONE : investorBasisValue,
                    targetFrom, targetTo, targetBasisValue == null ? TargetBasis.NONE : targetBasisValue,
                    alignmentValue == null ? Alignment.INDICATIVE : alignmentValue, note(),
                    clause == null ? "" : clause,
                    lengthKm == null ? Geodesic.lengthM(geometry) / 1000 : lengthKm, chainage, sources);
        }

        private @Nullable Text note() {
            String vi = note == null ? noteEn : note;
            return vi == null ? null : new Text(vi, noteEn == null ? vi : noteEn);
        }

        private void reportMissing(String label, boolean idMissing) {
            if (!idMissing && name != null && segmentClass != null && territory != null && investorBasis != null
                    && targetBasis != null && alignment != null && clause != null && !sources.isEmpty()) {
                return;
            }
            List<String> missing = new ArrayList<>();
            if (idMissing) {
                missing.add("id");
            }
            addIfNull(missing, "name", name);
            addIfNull(missing, "class", segmentClass);
            addIfNull(missing, "territory", territory);
            addIfNull(missing, "investorBasis", investorBasis);
            addIfNull(missing, "targetBasis", targetBasis);
            addIfNull(missing, "alignment", alignment);
            addIfNull(missing, "clause", clause);
            addIfNull(missing, "sources", sources.isEmpty() ? null : "");
            missing.removeIf(property -> bad.stream().anyMatch(value -> value.property().equals(property)));
            if (!missing.isEmpty()) {
                problems.addTo(label, Problem.Kind.MISSING_PROPERTY, "missing-property", String.join(", ", missing));
            }
        }

        private static void addIfNull(List<String> missing, String property, @Nullable String value) {
            if (value == null) {
                missing.add(property);
            }
        }

        private void resolveReferences(String label) {
            if (item != null && !references.knowsItem(item)) {
                unknownReference(label, "item", item);
                item = null;
            }
            if (territory != null && !references.knowsTerritory(territory)) {
                unknownReference(label, "territory", territory);
            }
            if (borderWith != null && !references.knowsTerritory(borderWith)) {
                unknownReference(label, "borderWith", borderWith);
                borderWith = null;
            }
            if (investor != null && !investor.equals(Segment.CENTRAL) && !references.knowsTerritory(investor)) {
                unknownReference(label, "investor", investor);
                investor = null;
            }
            if (!moreItems.isEmpty() && !moreItems.stream().allMatch(references::knowsItem)) {
                moreItems.stream()
                        .filter(other -> !references.knowsItem(other))
                        .forEach(other -> unknownReference(label, "items", other));
                moreItems = moreItems.stream().filter(references::knowsItem).toList();
            }
            for (String source : sources) {
                if (!references.knowsSource(source)) {
                    unknownReference(label, "sources", source);
                }
            }
        }

        private void unknownReference(String label, String property, String value) {
            problems.addTo(label, Problem.Kind.UNKNOWN_REFERENCE, "unknown-reference", property, value,
                    switch (property) {
                        case "item", "items" -> "data/register.json";
                        case "sources" -> "data/sources.json";
                        default -> "data/territories.geojson";
                    });
        }

        private static SegmentClass classOf(Geometry geometry) {
            if (geometry instanceof Puntal) {
                return SegmentClass.POINT;
            }
            return geometry instanceof Polygonal ? SegmentClass.AREA : SegmentClass.LINK;
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
