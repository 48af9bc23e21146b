package vn.lientinh.author;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vn.lientinh.Messages;
import vn.lientinh.model.Segment;

/** {@code lientinh author}: makes layers, territories and base map from extracts and a recipe. */
@Command(name = "author", mixinStandardHelpOptions = true)
public final class AuthorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--extracts", required = true, paramLabel = "DIR")
    private Path extracts;

    @Option(names = "--recipe", paramLabel = "DIR", defaultValue = "data/recipe")
    private Path recipe;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = ".")
    private Path out;

    private final Messages messages;

    /** A command that speaks the language of {@code locale}. */
    @SuppressWarnings("NullAway.Init") // picocli sets the options before call()
    public AuthorCommand(Locale locale) {
        this.messages = new Messages(locale);
    }

    /** Makes the files: 0 done, 1 when recipe and extracts do not fit or a file cannot be written. */
    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Author.Made made = new Author(extracts, recipe, out).run();
            Map<String, double[]> routes = new TreeMap<>();
            for (Segment segment : made.segments()) {
                String route = segment.layer() + "\t" + (segment.route() == null ? "" : segment.route());
                double[] sums = routes.computeIfAbsent(route, key -> new double[2]);
                sums[0]++;
                sums[1] += segment.lengthKm();
            }
            PrintWriter output = spec.commandLine().getOut();
            routes.forEach((route, sums) -> output.printf(Locale.ROOT, "%s\t%.0f\t%.3f%n", route, sums[0], sums[1]));
            output.flush();
            err.println(messages.text("author.done", made.segments().size(), made.files().size(),
                    out.toAbsolutePath().normalize().toString()));
            return 0;
        } catch (AuthorException e) {
            err.println(e.text(messages));
            return 1;
        } catch (IOException e) {
            err.println(messages.text("author.not-written", String.valueOf(e.getMessage())));
            return 1;
        }
    }
}
