package vn.lientinh.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import vn.lientinh.Messages;

/**
 * Reads one of the words of an enum as they are written on the command line: {@code LAST_YEAR} as {@code last-year}, in
 * whatever case.
 *
 * @param type     the enum
 * @param messages for saying which words there are
 */
record WordReader<E extends Enum<E>>(Class<E> type, Messages messages) implements ITypeConverter<E> {

    @Override
    public E convert(String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(word -> JsonShapes.word(word).equals(text.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new WrongValue(messages.text("cli.wrong.word", text,
                        Arrays.stream(type.getEnumConstants())
                                .map(JsonShapes::word)
                                .collect(Collectors.joining(", ")))));
    }
}
