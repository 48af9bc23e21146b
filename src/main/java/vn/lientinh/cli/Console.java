package vn.lientinh.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import vn.lientinh.Messages;

/**
 * Where a command speaks: results go to {@code out}, messages to {@code err}.
 *
 * @param messages texts in the user's language
 */
public record Console(PrintWriter out, PrintWriter err, Messages messages) {

    /** A line of the result. */
    public void print(String line) {
        out.println(line);
    }

    /** A message to the person, in the user's language. */
    public void say(String key, Object... arguments) {
        err.println(messages.text(key, arguments));
    }

    /** A result for programs: what {@code content} writes, as indented JSON. */
    void printJson(Consumer<JsonGenerator> content) {
        JsonFactory json = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
        try (JsonGenerator generator = json.createGenerator(new Indented(), out)) {
            content.accept(generator);
        }
        out.println();
    }

    /** Asks the generator to put every member on a line of its own. */
    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }
    }
}
