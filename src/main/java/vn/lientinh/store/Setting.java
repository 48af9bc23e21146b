package vn.lientinh.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * One thing that the program remembers for the user: a name in the file of the settings, and the type of its value.
 *
 * <p>
 * Values are texts, numbers, booleans, enums, or records of these whose constructors refuse what they cannot use. A value in
 * the file that cannot be read as that type counts as not there.
 *
 * @param <T> type of the value; immutable
 */
public final class Setting<T> {

    /** Made when the first value is read or written, so that a start without settings pays nothing for it. */
    private static final class Mapper {
        private static final JsonMapper JSON = JsonMapper.builder().build();
    }

    private final String name;
    private final T usual;
    private final Function<JsonNode, T> reader;
    private final Function<T, @Nullable JsonNode> writer;

    private Setting(String name, T usual, Function<JsonNode, T> reader, Function<T, @Nullable JsonNode> writer) {
        this.name = name;
        this.usual = usual;
        this.reader = reader;
        this.writer = writer;
    }

    /**
     * A setting of the type of its usual value.
     *
     * @param name  in the file: {@code part.thing}, such as {@code table.columns}; unique in the program
     * @param usual what holds as long as nothing is remembered
     */
    public static <T> Setting<T> of(String name, T usual) {
        return new Setting<>(name, usual, node -> read(node, typeOf(usual)), Setting::write);
    }

    /** A setting that is there or not. */
    public static <T> Setting<Optional<T>> optional(String name, Class<T> type) {
        return new Setting<>(name, Optional.empty(), node -> Optional.of(read(node, type)),
                value -> value.map(Setting::write).orElse(null));
    }

    /** A list, empty as long as nothing is remembered. Elements that cannot be read are left out. */
    public static <E> Setting<List<E>> list(String name, Class<E> type) {
        return new Setting<>(name, List.of(), node -> {
            if (!node.isArray()) {
                throw new IllegalArgumentException("Not a list");
            }
            return node.valueStream().flatMap(element -> {
                try {
                    return Stream.of(read(element, type));
                } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
                    return Stream.empty();
                }
            }).toList();
        }, value -> {
            ArrayNode array = Mapper.JSON.createArrayNode();
            value.forEach(element -> array.add(write(element)));
            return array;
        });
    }

    @SuppressWarnings("unchecked")
    private static <T> Class<T> typeOf(T value) {
        return (Class<T>) (value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass());
    }

    private static <T> T read(JsonNode node, Class<T> type) {
        return Objects.requireNonNull(Mapper.JSON.treeToValue(node, type));
    }

    private static JsonNode write(Object value) {
        return Mapper.JSON.valueToTree(value);
    }

    /** Its name in the file. */
    public String name() {
        return name;
    }

    /** What holds as long as nothing is remembered. */
    public T usual() {
        return usual;
    }

    /** The value written as {@code node}; empty when it cannot be read as one. */
    Optional<T> decode(JsonNode node) {
        try {
            return Optional.of(reader.apply(node));
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** How a value is written; null when it is not. */
    @Nullable
    JsonNode encode(T value) {
        return writer.apply(value);
    }
}
