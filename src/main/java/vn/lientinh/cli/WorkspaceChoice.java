package vn.lientinh.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInTours;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.store.TourFolder;
import vn.lientinh.store.Tours;
import vn.lientinh.store.WorkspaceFolder;
import vn.lientinh.store.WorkspaceStore;

/** The workspace that a command works on: named as an argument or by {@code --workspace}, otherwise the built-in one. */
final class WorkspaceChoice {

    private final Console console;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = {"-w", "--workspace"}, paramLabel = "WORKSPACE", descriptionKey = "cli.option.workspace")
    private @Nullable String named;

    WorkspaceChoice(Console console) {
        this.console = console;
    }

    /** The store of the workspace; {@code argument} is the one named without an option, or null. */
    WorkspaceStore store(@Nullable String argument) {
        Path folder = folder(argument);
        return folder == null ? new BuiltInWorkspace() : new WorkspaceFolder(folder);
    }

    /** Reads the workspace; when something was wrong with it, a message says so. */
    Workspace read(@Nullable String argument) {
        Workspace workspace = store(argument).read();
        if (!workspace.problems().isEmpty()) {
            console.say("cli.hasProblems", workspace.problems().size());
        }
        return workspace;
    }

    /** Where the tours of the workspace lie. */
    Tours.Place tours(@Nullable String argument) {
        Path folder = folder(argument);
        return folder == null ? new BuiltInTours() : new TourFolder(folder, InstantSource.system());
    }

    private @Nullable Path folder(@Nullable String argument) {
        if (argument != null && named != null && !argument.equals(named)) {
            throw wrong("cli.wrong.twoWorkspaces", argument, named);
        }
        String path = argument == null ? named : argument;
        if (path == null) {
            return null;
        }
        try {
            Path folder = Path.of(path);
            if (!Files.exists(folder)) {
                throw wrong("cli.wrong.noWorkspace", path);
            }
            if (!Files.isDirectory(folder)) {
                throw wrong("cli.wrong.noFolder", path);
            }
            if (!Files.isDirectory(folder.resolve("geojson")) && !Files.isDirectory(folder.resolve("data"))) {
                throw wrong("cli.wrong.noWorkspaceFolder", path);
            }
            return folder;
        } catch (InvalidPathException e) {
            throw wrong("cli.wrong.noWorkspace", path);
        }
    }

    private ParameterException wrong(String key, Object... arguments) {
        CommandLine command = spec == null ? new CommandLine(this) : spec.commandLine();
        return new ParameterException(command, console.messages().text(key, arguments));
    }
}
