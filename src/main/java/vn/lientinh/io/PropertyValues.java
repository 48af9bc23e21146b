package vn.lientinh.io;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the values of the properties of features, with a type; what does not fit is noted and counts as absent. Strings that
 * neighbours share are one object.
 */
final class PropertyValues {

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;
    /** So much of a wrong value is told. */
    private static final int MOST_TOLD = 40;

    private final Map<String, Last> lastWords = new HashMap<>();
    private final List<BadValue> bad = new ArrayList<>();
    private List<String> lastSources = List.of();

    /** The last value of a property: as it stands in the file, and what was made of it. */
    private record Last(char[] read, String value) {

        private boolean isThatOf(JsonParser parser) {
            int offset = parser.getStringOffset();
            return parser.getStringLength() == read.length && Arrays.equals(read, 0, read.length,
                    parser.getStringCharacters(), offset, offset + read.length);
        }
    }

    /** A value that cannot be used, and what could stand there instead. */
    record BadValue(String property, String value, String expected) {
    }

    /** What did not fit since {@link #clear}. */
    List<BadValue> bad() {
        return bad;
    }

    /** Notes a value that cannot be used. */
    void refuse(String property, String value, String expected) {
        bad.add(new BadValue(property, value, expected));
    }

    /** Begins with another feature. */
    void clear() {
        bad.clear();
    }

    /** A string that neighbours often share: the same object is given back while its value stays the same. */
    @Nullable
    String frequent(String property, JsonParser parser) {
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

    /** A string, or null when absent or empty; an id may be a whole number. */
    @Nullable
    String word(String property, JsonParser parser) {
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

    /** A year, or null. */
    @Nullable
    Integer year(String property, JsonParser parser) {
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

    /** A number that is not below 0, or null. */
    @Nullable
    Double number(String property, JsonParser parser) {
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

    /** A list of strings; empty when absent. */
    List<String> list(String property, JsonParser parser) {
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
        bad.add(new BadValue(property, value.length() > MOST_TOLD ? value.substring(0, MOST_TOLD) + "…" : value,
                expected));
    }
}
