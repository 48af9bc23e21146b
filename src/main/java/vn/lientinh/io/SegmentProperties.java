package vn.lientinh.io;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;
import tools.jackson.core.JsonParser;
import vn.lientinh.geo.Geodesic;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.InvestorBasis;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Segment;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.TargetBasis;
import vn.lientinh.model.Text;
import vn.lientinh.model.Works;

/** The properties of the feature being read, until its end makes a segment of them. */
final class SegmentProperties {

    private final Words<Works> works = new Words<>(Works.values(), Works::code);
    private final Words<SegmentClass> classes = new Words<>(SegmentClass.values(), SegmentClass::code);
    private final Words<InvestorBasis> investorBases = new Words<>(InvestorBasis.values(), InvestorBasis::code);
    private final Words<TargetBasis> targetBases = new Words<>(TargetBasis.values(), TargetBasis::code);
    private final Words<Alignment> alignments = new Words<>(Alignment.values(), Alignment::code);
    private final String layer;
    private final References references;
    private final Problems problems;

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
    private final PropertyValues values = new PropertyValues();

    /** Properties of features of this layer; faults go to {@code problems}. */
    SegmentProperties(String layer, References references, Problems problems) {
        this.layer = layer;
        this.references = references;
        this.problems = problems;
    }

    /** The id among the properties, or null. */
    @Nullable
    String id() {
        return id;
    }

    /** Begins with another feature. */
    void clear() {
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
        values.clear();
    }

    /** Reads a property; false when the contract does not have it, and nothing of it was kept. */
    boolean property(String property, JsonParser parser) {
        switch (property) {
            case "id" -> id = values.word(property, parser);
            case "item" -> item = values.frequent(property, parser);
            case "items" -> moreItems = values.list(property, parser);
            case "name" -> name = values.frequent(property, parser);
            case "route" -> route = values.frequent(property, parser);
            case "class" -> segmentClass = values.frequent(property, parser);
            case "works" -> worksWord = values.frequent(property, parser);
            case "territory" -> territory = values.frequent(property, parser);
            case "borderWith" -> borderWith = values.frequent(property, parser);
            case "investor" -> investor = values.frequent(property, parser);
            case "investorBasis" -> investorBasis = values.frequent(property, parser);
            case "targetFrom" -> targetFrom = values.year(property, parser);
            case "targetTo" -> targetTo = values.year(property, parser);
            case "targetBasis" -> targetBasis = values.frequent(property, parser);
            case "alignment" -> alignment = values.frequent(property, parser);
            case "note" -> note = values.frequent(property, parser);
            case "noteEn" -> noteEn = values.frequent(property, parser);
            case "clause" -> clause = values.frequent(property, parser);
            case "lengthKm" -> lengthKm = values.number(property, parser);
            case "chainage" -> chainage = values.number(property, parser);
            case "sources" -> sources = values.list(property, parser);
            default -> {
                parser.skipChildren();
                return false;
            }
        }
        return true;
    }

    private <E extends Enum<E>> @Nullable E value(String property, @Nullable String word, Words<E> words) {
        if (word == null) {
            return null;
        }
        E value = words.value(word);
        if (value == null) {
            values.refuse(property, word, words.list());
        }
        return value;
    }

    /** The segment that the properties and this geometry make; faults are told under {@code label}. */
    Segment segment(String label, String segmentId, Geometry geometry) {
        Works worksValue = value("works", worksWord, works);
        SegmentClass classValue = value("class", segmentClass, classes);
        InvestorBasis investorBasisValue = value("investorBasis", investorBasis, investorBases);
        TargetBasis targetBasisValue = value("targetBasis", targetBasis, targetBases);
        Alignment alignmentValue = value("alignment", alignment, alignments);
        reportMissing(label, segmentId.equals(layer + label));
        values.bad()
                .forEach(value -> problems.addTo(label, Problem.Kind.BAD_PROPERTY, "bad-property", value.property(),
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
        missing.removeIf(property -> values.bad().stream().anyMatch(value -> value.property().equals(property)));
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
}
