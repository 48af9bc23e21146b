package vn.lientinh.io;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** The words that stand for the values of an enum in data files. */
final class Words<E extends Enum<E>> {

    private final Map<String, E> values = new LinkedHashMap<>();

    Words(E[] all, Function<E, String> code) {
        for (E value : all) {
            values.put(code.apply(value), value);
        }
    }

    /** The value that the word stands for, or null. */
    @Nullable
    E value(String word) {
        return values.get(word);
    }

    /** All words, for a message. */
    String list() {
        return String.join(", ", values.keySet());
    }
}
