package vn.lientinh.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lientinh.analysis.LayerSplit;
import vn.lientinh.io.GeoJsonWriter;
import vn.lientinh.io.LayerReader;
import vn.lientinh.io.Problems;
import vn.lientinh.io.References;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;

/** {@code lientinh split}: cuts the lines of a layer file at provincial borders and says who invests in each part. */
@Command(name = "split")
final class SplitCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final WorkspaceChoice workspace;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.split.file")
    private Path file = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "WORKSPACE", descriptionKey = "cli.param.workspace")
    private @Nullable String argument;

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "cli.split.out")
    private Path out = Path.of("");

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    SplitCommand(Console console, WorkspaceChoice workspace) {
        this.console = console;
        this.workspace = workspace;
    }

    @Override
    public Integer call() {
        Workspace read = workspace.read(argument);
        Problems problems = new Problems(file.toString());
        List<Segment> whole = read(problems, References.of(read));
        List<Segment> parts = new LayerSplit(read).split(whole);
        for (Segment part : parts) {
            if (part.territory().isEmpty()) {
                problems.addTo(part.id(), Problem.Kind.OUTSIDE_TERRITORY, "no-territory");
            }
        }
        write(parts);
        // Territory and investor are what this command is asked to fill in: that they were missing is no problem.
        List<Problem> rest = problems.toList().stream().filter(problem -> !isFilledIn(problem)).toList();
        rest.forEach(problem -> console.err()
                .println(problem.file()
                        + (problem.feature() == null ? "" : ":" + problem.feature()) + ": "
                        + problem.what().in(console.messages().locale()) + " "
                        + problem.remedy().in(console.messages().locale())));
        print(parts);
        console.say("cli.split.done", whole.size(), parts.size(), out.toString());
        return rest.isEmpty() ? 0 : 1;
    }

    private static boolean isFilledIn(Problem problem) {
        return problem.kind() == Problem.Kind.MISSING_PROPERTY || problem.kind() == Problem.Kind.UNKNOWN_PROPERTY;
    }

    private List<Segment> read(Problems problems, References references) {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            return new LayerReader(name.replaceFirst("\\.[^.]*$", ""), references, problems).read(in);
        } catch (NoSuchFileException e) {
            throw new Failure(console.messages().text("cli.split.noFile", file.toString()), e);
        } catch (IOException e) {
            throw new Failure(console.messages()
                    .text("cli.split.unreadable", file.toString(),
                            String.valueOf(e.getMessage())),
                    e);
        }
    }

    private void write(List<Segment> parts) {
        String name = String.valueOf(out.getFileName()).replaceFirst("\\.[^.]*$", "");
        try (Writer writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            new GeoJsonWriter().write(writer, name, parts);
        } catch (IOException e) {
            throw new Failure(console.messages()
                    .text("cli.split.notWritten", out.toString(),
                            String.valueOf(e.getMessage())),
                    e);
        }
    }

    private void print(List<Segment> parts) {
        if (json) {
            console.printJson(generator -> {
                generator.writeStartArray();
                for (Segment part : parts) {
                    generator.writeStartObject();
                    generator.writeStringProperty("id", part.id());
                    JsonShapes.string(generator, "territory", part.territory().isEmpty() ? null : part.territory());
                    JsonShapes.string(generator, "investor", part.investor());
                    generator.writeNumberProperty("lengthKm", JsonShapes.metres(part.lengthKm()));
                    generator.writeEndObject();
                }
                generator.writeEndArray();
            });
            return;
        }
        TextTable table = new TextTable(List.of(false, false, false, true));
        for (Segment part : parts) {
            table.add(List.of(part.id(), part.territory().isEmpty() ? "–" : part.territory(),
                    part.investor() == null ? "–" : part.investor(),
                    String.format(java.util.Locale.ROOT, "%.3f km", part.lengthKm())));
        }
        table.lines().forEach(console::print);
    }
}
