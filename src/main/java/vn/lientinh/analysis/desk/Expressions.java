package vn.lientinh.analysis.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.filter.visitor.DefaultFilterVisitor;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.lientinh.model.Alignment;
import vn.lientinh.model.InvestorBasis;
import vn.lientinh.model.Item;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Segment;
import vn.lientinh.model.SegmentClass;
import vn.lientinh.model.TargetBasis;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;
import vn.lientinh.model.Works;
import vn.lientinh.model.Workspace;

/**
 * Expressions in ECQL, the filter language of GeoTools, over the segments of a workspace. Properties have the names of the
 * layer files; {@code state} is the state of the item in Vietnamese, {@code geometry} the line in WGS84 (lon, lat). A name,
 * a code word or a number that cannot be meant is a fault at its place, not an expression that finds nothing. Safe for many
 * threads.
 */
public final class Expressions {

    private static final Pattern PLACE = Pattern.compile("at line (\\d+), column (\\d+)");
    private static final Pattern ENCOUNTERED = Pattern.compile("^Encountered \"(.*?)\" at line", Pattern.DOTALL);
    private static final Pattern FUNCTION = Pattern.compile("([A-Za-z_]\\w*)\\s*\\(");
    /** Parts of the language that look like a call of a function. */
    private static final Set<String> NO_FUNCTIONS = Set.of("in", "and", "or", "not", "point", "linestring", "polygon",
            "multipoint", "multilinestring", "multipolygon", "geometrycollection", "envelope", "bbox", "intersects",
            "disjoint", "contains", "within", "touches", "crosses", "overlaps", "equals", "relate", "dwithin",
            "beyond");

    // Held, because loggers that nobody holds forget their level. Two functions of the library need a library that is not
    // there; it would report that with a stack trace at the first use of any function.
    private final List<Logger> quiet = List.of(Logger.getLogger("org.geotools.util.factory"),
            Logger.getLogger("org.geotools.filter.text"));
    private final Workspace workspace;
    private @Nullable Segments prepared;

    /**
     * The segments as the filter language sees them.
     *
     * @param features by id
     * @param words    properties whose values are words of a list, and the words that occur or could
     */
    private record Segments(SimpleFeatureType type, Map<String, SimpleFeature> features,
            Map<String, Set<String>> words) {
    }

    /** An expression, compiled. */
    public sealed interface Result {
    }

    /** An expression that can be asked. */
    public record Compiled(Predicate<Segment> predicate) implements Result {
    }

    /**
     * An expression that cannot be asked.
     *
     * @param kind     what is wrong
     * @param from     index of the first character that is meant
     * @param to       index behind the last character that is meant
     * @param what     the word that is meant; empty at the end of the text
     * @param instead  words that could have been meant, best first; may be empty
     */
    public record Fault(Kind kind, int from, int to, String what, List<String> instead) implements Result {
    }

    /** Sorts of faults. */
    public enum Kind {
        /** The text ends too early. */
        INCOMPLETE,
        /** A quotation mark is not closed. */
        OPEN_TEXT,
        /** A word stands where it cannot. */
        UNEXPECTED,
        /** A sign that the language does not know. */
        BAD_SIGN,
        /** No segment has a property of this name. */
        UNKNOWN_PROPERTY,
        /** The property never has this code word. */
        UNKNOWN_WORD,
        /** A number is needed here. */
        NO_NUMBER,
        /** There is no function of this name, or not with these arguments. */
        UNKNOWN_FUNCTION,
        /** It can be read but not be worked out. */
        CANNOT_EVALUATE
    }

    /** Expressions over the segments of this workspace; they are prepared when the first one is read. */
    public Expressions(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Prepares what the first expression needs, which takes a good part of a second. */
    public void warmUp() {
        compile("lengthKm > 0");
    }

    private synchronized Segments segments() {
        Segments ready = prepared;
        if (ready == null) {
            quiet.forEach(logger -> logger.setLevel(Level.OFF));
            SimpleFeatureType type = type();
            Map<String, String> states = new HashMap<>();
            for (Item item : workspace.register().items()) {
                Text state = item.state();
                if (state != null) {
                    states.put(item.id(), state.vi());
                }
            }
            Map<String, SimpleFeature> features = new HashMap<>();
            workspace.segments().forEach(segment -> features.put(segment.id(), feature(type, segment, states)));
            ready = new Segments(type, features, words(features.values()));
            prepared = ready;
        }
        return ready;
    }

    private static SimpleFeatureType type() {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName("segment");
        for (String text : List.of("layer", "item", "name", "route", "class", "works", "territory", "borderWith",
                "investor", "investorBasis", "targetBasis", "alignment", "clause", "state")) {
            builder.add(text, String.class);
        }
        builder.add("targetFrom", Integer.class);
        builder.add("targetTo", Integer.class);
        builder.add("lengthKm", Double.class);
        builder.add("chainage", Double.class);
        builder.add("geometry", Geometry.class);
        return builder.buildFeatureType();
    }

    private static SimpleFeature feature(SimpleFeatureType type, Segment segment, Map<String, String> states) {
        SimpleFeatureBuilder builder = new SimpleFeatureBuilder(type);
        builder.set("layer", segment.layer());
        builder.set("item", segment.item());
        builder.set("name", segment.name());
        builder.set("route", segment.route());
        builder.set("class", segment.segmentClass().code());
        builder.set("works", segment.works() == null ? null : segment.works().code());
        builder.set("territory", segment.territory());
        builder.set("borderWith", segment.borderWith());
        builder.set("investor", segment.investor());
        builder.set("investorBasis", segment.investorBasis().code());
        builder.set("targetBasis", segment.targetBasis().code());
        builder.set("alignment", segment.alignment().code());
        builder.set("clause", segment.clause());
        builder.set("state", segment.item() == null ? null : states.get(segment.item()));
        builder.set("targetFrom", segment.targetFrom());
        builder.set("targetTo", segment.targetTo());
        builder.set("lengthKm", segment.lengthKm());
        builder.set("chainage", segment.chainage());
        builder.set("geometry", segment.geometry());
        return builder.buildFeature(segment.id());
    }

    private Map<String, Set<String>> words(Collection<SimpleFeature> features) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        for (String property : List.of("layer", "item", "route", "class", "works", "territory", "borderWith",
                "investor",
                "investorBasis", "targetBasis", "alignment")) {
            Set<String> values = new TreeSet<>();
            features.forEach(feature -> {
                if (feature.getAttribute(property) instanceof String value) {
                    values.add(value);
                }
            });
            values.addAll(possible(property));
            words.put(property, values);
        }
        return words;
    }

    /** The words that a property could have, whether they occur or not. */
    private List<String> possible(String property) {
        return switch (property) {
            case "layer" -> workspace.layers().stream().map(Layer::id).toList();
            case "item" -> workspace.register().items().stream().map(Item::id).toList();
            case "territory", "borderWith" -> workspace.territories().stream().map(Territory::id).toList();
            case "investor" -> Stream.concat(workspace.territories().stream().map(Territory::id),
                    Stream.of(Segment.CENTRAL)).toList();
            case "class" -> codes(SegmentClass.values());
            case "works" -> codes(Works.values());
            case "investorBasis" -> codes(InvestorBasis.values());
            case "targetBasis" -> codes(TargetBasis.values());
            case "alignment" -> codes(Alignment.values());
            default -> List.of();
        };
    }

    private static List<String> codes(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList();
    }

    /** Names of the properties that can be asked for. */
    public List<String> properties() {
        return names(segments().type());
    }

    private static List<String> names(SimpleFeatureType type) {
        return type.getAttributeDescriptors().stream().map(descriptor -> descriptor.getLocalName()).toList();
    }

    /** The code words of a property, sorted; empty for one that holds free text or numbers. */
    public List<String> words(String property) {
        return List.copyOf(segments().words().getOrDefault(property, Set.of()));
    }

    /** Reads an expression. */
    public Result compile(String text) {
        Segments segments = segments();
        // Columns are counted in one line, and a tab would count for several.
        String line = text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
        Filter filter;
        try {
            filter = ECQL.toFilter(line);
        } catch (CQLException e) {
            return fault(line, e);
        }
        Fault meaning = check(filter, line, segments);
        if (meaning != null) {
            return meaning;
        }
        try {
            segments.features().values().forEach(filter::evaluate);
        } catch (RuntimeException e) {
            return new Fault(Kind.CANNOT_EVALUATE, 0, line.length(), line.strip(), List.of());
        }
        return new Compiled(segment -> {
            SimpleFeature feature = segments.features().get(segment.id());
            return feature != null && filter.evaluate(feature);
        });
    }

    private static Fault fault(String line, CQLException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("unction not found")) {
            Matcher call = FUNCTION.matcher(masked(line));
            while (call.find()) {
                String name = call.group(1);
                if (!NO_FUNCTIONS.contains(name.toLowerCase(Locale.ROOT)) && unknown(name)) {
                    return new Fault(Kind.UNKNOWN_FUNCTION, call.start(1), call.end(1), name, List.of());
                }
            }
        }
        Matcher place = PLACE.matcher(message);
        if (!place.find()) {
            return new Fault(Kind.CANNOT_EVALUATE, 0, line.length(), line.strip(), List.of());
        }
        int column = Integer.parseInt(place.group(2));
        if (message.startsWith("Lexical")) {
            // The column of a lexical error is that of the sign behind the last good one.
            int open = openQuote(line);
            if (open >= 0) {
                return new Fault(Kind.OPEN_TEXT, open, line.length(), line.substring(open), List.of());
            }
            int at = Math.clamp(column - 1L, 0, Math.max(0, line.length() - 1));
            return new Fault(Kind.BAD_SIGN, at, at + 1, line.substring(at, at + 1), List.of());
        }
        Matcher encountered = ENCOUNTERED.matcher(message);
        String found = encountered.find() ? encountered.group(1) : "";
        if (found.contains("<EOF>") || column > line.length()) {
            return new Fault(Kind.INCOMPLETE, line.length(), line.length(), "", List.of());
        }
        int from = Math.clamp(column - 1L, 0, line.length());
        int to = Math.min(line.length(), from + Math.max(1, found.length()));
        return new Fault(Kind.UNEXPECTED, from, to, line.substring(from, to).strip(), List.of());
    }

    private static boolean unknown(String function) {
        try {
            return new org.geotools.filter.FunctionFinder(null).findFunctionDescription(function) == null;
        } catch (RuntimeException e) {
            return true;
        }
    }

    /** The index of a quotation mark that is not closed, or -1. */
    private static int openQuote(String line) {
        int open = -1;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\'') {
                open = open < 0 ? i : -1;
            }
        }
        return open;
    }

    /** The line with everything in quotation marks blanked out, so that names are not looked for in texts. */
    private static String masked(String line) {
        StringBuilder masked = new StringBuilder(line);
        boolean inside = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\'') {
                inside = !inside;
            } else if (inside) {
                masked.setCharAt(i, ' ');
            }
        }
        return masked.toString();
    }

    private static @Nullable Fault check(Filter filter, String line, Segments segments) {
        Meaning meaning = new Meaning(line, segments);
        filter.accept(meaning, null);
        return meaning.fault();
    }

    /** Looks for names, words and numbers that cannot be meant; the first one in the text counts. */
    private static final class Meaning extends DefaultFilterVisitor {
        private final String line;
        private final Segments segments;
        private final List<Fault> faults = new ArrayList<>();

        Meaning(String line, Segments segments) {
            this.line = line;
            this.segments = segments;
        }

        @Nullable
        Fault fault() {
            return faults.stream().min(Comparator.comparingInt(Fault::from)).orElse(null);
        }

        @Override
        public @Nullable Object visit(PropertyName expression, @Nullable Object data) {
            String name = expression.getPropertyName();
            if (segments.type().getDescriptor(name) == null) {
                Matcher word = Pattern.compile("(?<!\\w)\"?" + Pattern.quote(name) + "\"?(?!\\w)")
                        .matcher(masked(line));
                int from = word.find() ? word.start() : 0;
                int to = from == 0 && !word.hasMatch() ? line.length() : word.end();
                faults.add(new Fault(Kind.UNKNOWN_PROPERTY, from, to, name, nearest(name, names(segments.type()))));
            }
            return data;
        }

        @Override
        public @Nullable Object visit(PropertyIsEqualTo filter, @Nullable Object data) {
            compare(filter);
            return super.visit(filter, data);
        }

        @Override
        public @Nullable Object visit(PropertyIsNotEqualTo filter, @Nullable Object data) {
            compare(filter);
            return super.visit(filter, data);
        }

        @Override
        public @Nullable Object visit(PropertyIsGreaterThan filter, @Nullable Object data) {
            compare(filter);
            return super.visit(filter, data);
        }

        @Override
        public @Nullable Object visit(PropertyIsGreaterThanOrEqualTo filter, @Nullable Object data) {
            compare(filter);
            return super.visit(filter, data);
        }

        @Override
        public @Nullable Object visit(PropertyIsLessThan filter, @Nullable Object data) {
            compare(filter);
            return super.visit(filter, data);
        }

        @Override
        public @Nullable Object visit(PropertyIsLessThanOrEqualTo filter, @Nullable Object data) {
            compare(filter);
            return super.visit(filter, data);
        }

        @Override
        public @Nullable Object visit(PropertyIsBetween filter, @Nullable Object data) {
            compare(filter.getExpression(), filter.getLowerBoundary());
            compare(filter.getExpression(), filter.getUpperBoundary());
            return super.visit(filter, data);
        }

        private void compare(BinaryComparisonOperator comparison) {
            compare(comparison.getExpression1(), comparison.getExpression2());
            compare(comparison.getExpression2(), comparison.getExpression1());
        }

        private void compare(Expression property, Expression value) {
            if (!(property instanceof PropertyName name) || !(value instanceof Literal literal)
                    || segments.type().getDescriptor(name.getPropertyName()) == null) {
                return;
            }
            Object given = literal.getValue();
            String text = String.valueOf(given);
            Class<?> binding = segments.type().getDescriptor(name.getPropertyName()).getType().getBinding();
            Set<String> known = segments.words().get(name.getPropertyName());
            if (Number.class.isAssignableFrom(binding) && !(given instanceof Number) && !isNumber(text)) {
                add(Kind.NO_NUMBER, text, List.of());
            } else if (known != null && !known.contains(text)) {
                add(Kind.UNKNOWN_WORD, text, nearest(text, List.copyOf(known)));
            }
        }

        private void add(Kind kind, String text, List<String> instead) {
            int quoted = line.indexOf("'" + text.replace("'", "''") + "'");
            int from = quoted >= 0 ? quoted : Math.max(0, line.indexOf(text));
            int length = text.length() + (quoted >= 0 ? 2 : 0);
            faults.add(new Fault(kind, from, Math.min(line.length(), from + length), text, instead));
        }
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** At most three of the words that are most like {@code word}, the most alike first. */
    private static List<String> nearest(String word, List<String> all) {
        String wanted = word.toLowerCase(Locale.ROOT);
        record Near(String word, double likeness) {
        }
        return all.stream()
                .map(candidate -> new Near(candidate, likeness(wanted, candidate.toLowerCase(Locale.ROOT))))
                .filter(near -> near.likeness() > 0.3)
                .sorted(Comparator.comparingDouble(Near::likeness).reversed())
                .limit(3)
                .map(Near::word)
                .toList();
    }

    /** Share of the pairs of neighbouring letters that two words have in common (Dice). */
    private static double likeness(String a, String b) {
        Set<String> pairsA = pairs(a);
        Set<String> pairsB = pairs(b);
        Set<String> common = new LinkedHashSet<>(pairsA);
        common.retainAll(pairsB);
        return pairsA.isEmpty() && pairsB.isEmpty() ? 0 : 2.0 * common.size() / (pairsA.size() + pairsB.size());
    }

    private static Set<String> pairs(String word) {
        Set<String> pairs = new LinkedHashSet<>();
        String framed = "^" + word + "$";
        for (int i = 0; i + 1 < framed.length(); i++) {
            pairs.add(framed.substring(i, i + 2));
        }
        return pairs;
    }
}
