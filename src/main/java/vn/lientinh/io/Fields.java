package vn.lientinh.io;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Text;

/** The fields of one JSON object, read with a type; what does not fit is a problem of that object and counts as absent. */
final class Fields {

    private final JsonNode node;
    private final String label;
    private final Problems problems;

    /**
     * @param node  an object
     * @param label what the object is called in problems, such as its id
     */
    Fields(JsonNode node, String label, Problems problems) {
        this.node = node;
        this.label = label;
        this.problems = problems;
    }

    /** A string in normal form C, or null when absent. */
    @Nullable
    String string(String name) {
        JsonNode value = present(name);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            bad(name, value, "\"…\"");
            return null;
        }
        return nfc(value.stringValue());
    }

    /** A string that must be there; an empty one stands for it, with a problem, when it is not. */
    String neededString(String name) {
        String value = string(name);
        if (value == null || value.isEmpty()) {
            missing(name);
            return "";
        }
        return value;
    }

    /** A text in two languages, or a plain string that stands for both, or null. */
    @Nullable
    Text text(String name) {
        JsonNode value = present(name);
        if (value == null) {
            return null;
        }
        if (value.isString()) {
            return new Text(nfc(value.stringValue()), nfc(value.stringValue()));
        }
        JsonNode vi = value.path("vi");
        JsonNode en = value.path("en");
        if (vi.isString() || en.isString()) {
            if (!vi.isString() || !en.isString()) {
                missing(name + (vi.isString() ? ".en" : ".vi"));
            }
            String either = vi.isString() ? vi.stringValue() : en.stringValue();
            return new Text(nfc(vi.isString() ? vi.stringValue() : either),
                    nfc(en.isString() ? en.stringValue() : either));
        }
        bad(name, value, "{\"vi\": \"…\", \"en\": \"…\"}");
        return null;
    }

    /** A text that must be there; {@code fallback} stands for it, with a problem, when it is not. */
    Text neededText(String name, String fallback) {
        Text value = text(name);
        if (value == null) {
            missing(name);
            return new Text(fallback, fallback);
        }
        return value;
    }

    /** A whole number, or null. */
    @Nullable
    Integer integer(String name) {
        JsonNode value = present(name);
        if (value == null) {
            return null;
        }
        if (!value.isInt()) {
            bad(name, value, "2025, null");
            return null;
        }
        return value.intValue();
    }

    /** A number, or null. */
    @Nullable
    Double number(String name) {
        JsonNode value = present(name);
        if (value == null) {
            return null;
        }
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            bad(name, value, "12.3, null");
            return null;
        }
        return value.doubleValue();
    }

    /** Whether the field is there and true. */
    boolean flag(String name) {
        JsonNode value = present(name);
        if (value != null && !value.isBoolean()) {
            bad(name, value, "true, false");
        }
        return value != null && value.isBoolean() && value.booleanValue();
    }

    /** The value of a word of {@code words}, or null. */
    <E extends Enum<E>> @Nullable E word(String name, Words<E> words) {
        String word = string(name);
        if (word == null) {
            return null;
        }
        E value = words.value(word);
        if (value == null) {
            problems.addTo(label, Problem.Kind.BAD_PROPERTY, "bad-property", name, word, words.list());
        }
        return value;
    }

    /** A list of strings; empty when absent. */
    List<String> strings(String name) {
        JsonNode value = present(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || value.valueStream().anyMatch(entry -> !entry.isString())) {
            bad(name, value, "[\"…\"]");
            return List.of();
        }
        return value.valueStream().map(entry -> nfc(entry.stringValue())).toList();
    }

    /** The fields of an object inside this one, or null. */
    @Nullable
    Fields object(String name) {
        JsonNode value = present(name);
        if (value == null) {
            return null;
        }
        if (!value.isObject()) {
            bad(name, value, "{…}");
            return null;
        }
        return new Fields(value, label, problems);
    }

    /** The objects of a list, each called by its {@code key} or its number; empty when absent. */
    List<Fields> objects(String name, String key) {
        JsonNode value = present(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            bad(name, value, "[{…}]");
            return List.of();
        }
        return objects(value, key, problems);
    }

    /** The objects of an array, each called by its {@code key} or its number. */
    static List<Fields> objects(JsonNode array, String key, Problems problems) {
        List<Fields> objects = new ArrayList<>();
        int number = 0;
        for (JsonNode entry : array) {
            number++;
            JsonNode id = entry.path(key);
            String label = id.isString() ? id.stringValue() : "#" + number;
            if (entry.isObject()) {
                objects.add(new Fields(entry, label, problems));
            } else {
                problems.addTo(label, Problem.Kind.BAD_PROPERTY, "bad-property", label, shortened(entry), "{…}");
            }
        }
        return objects;
    }

    /** Says that a field is not there. */
    void missing(String name) {
        problems.addTo(label, Problem.Kind.MISSING_PROPERTY, "missing-field", name);
    }

    /** What this object is called in problems. */
    String label() {
        return label;
    }

    private void bad(String name, JsonNode value, String expected) {
        problems.addTo(label, Problem.Kind.BAD_PROPERTY, "bad-property", name, shortened(value), expected);
    }

    private @Nullable JsonNode present(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private static String shortened(JsonNode value) {
        String text = value.isString() ? value.stringValue() : value.toString();
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
