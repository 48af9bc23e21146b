package vn.lientinh.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lientinh.analysis.LayerRules;
import vn.lientinh.io.TourFile;
import vn.lientinh.io.TourReferences;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.Tours;

/** {@code lientinh validate}: tells what is wrong with a workspace, one line a problem; exit code 1 when anything is. */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final WorkspaceChoice workspace;

    @Parameters(index = "0", arity = "0..1", paramLabel = "WORKSPACE", descriptionKey = "cli.param.workspace")
    private @Nullable String argument;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    ValidateCommand(Console console, WorkspaceChoice workspace) {
        this.console = console;
        this.workspace = workspace;
    }

    @Override
    public Integer call() {
        Workspace read = workspace.store(argument).read();
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.addAll(new LayerRules(read).broken());
        Tours tours = workspace.tours(argument).read(TourReferences.of(read));
        problems.addAll(tours.problems());
        tours.files().stream().map(TourFile::problems).forEach(problems::addAll);
        if (json) {
            printJson(problems);
        } else {
            problems.forEach(problem -> console.print(line(problem)));
        }
        if (problems.isEmpty()) {
            console.say("cli.validate.good", read.layers().size(), read.segments().size());
            return 0;
        }
        console.say("cli.validate.bad", problems.size());
        return 1;
    }

    private String line(Problem problem) {
        return problem.file() + (problem.feature() == null ? "" : ":" + problem.feature()) + ": "
                + problem.what().in(console.messages().locale()) + " "
                + problem.remedy().in(console.messages().locale());
    }

    private void printJson(List<Problem> problems) {
        console.printJson(out -> {
            out.writeStartArray();
            for (Problem problem : problems) {
                out.writeStartObject();
                out.writeStringProperty("file", problem.file());
                JsonShapes.string(out, "feature", problem.feature());
                out.writeStringProperty("kind", JsonShapes.word(problem.kind()));
                out.writeStringProperty("what", problem.what().in(console.messages().locale()));
                out.writeStringProperty("remedy", problem.remedy().in(console.messages().locale()));
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }
}
