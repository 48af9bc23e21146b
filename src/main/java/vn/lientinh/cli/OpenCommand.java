package vn.lientinh.cli;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lientinh open}: shows a workspace to a person. */
@Command(name = "open")
final class OpenCommand implements Callable<Integer> {

    private final MapOpener opener;
    private final Console console;

    @Mixin
    private final WorkspaceChoice workspace;

    @Parameters(index = "0", arity = "0..1", paramLabel = "WORKSPACE", descriptionKey = "cli.param.workspace")
    private @Nullable String argument;

    OpenCommand(MapOpener opener, Console console, WorkspaceChoice workspace) {
        this.opener = opener;
        this.console = console;
        this.workspace = workspace;
    }

    @Override
    public Integer call() {
        return opener.open(workspace.store(argument), console);
    }
}
