package vn.lientinh.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.lientinh.print.Atlas;
import vn.lientinh.print.AtlasBy;
import vn.lientinh.print.Exporter;
import vn.lientinh.print.Extent;
import vn.lientinh.print.PrintException;
import vn.lientinh.print.SheetChoices;
import vn.lientinh.print.Sheets;
import vn.lientinh.print.Template;
import vn.lientinh.tiles.VectorBaseMap;

/** {@code lientinh atlas}: an index, and a page for each item, territory or year, or strips along a route. */
@Command(name = "atlas")
final class AtlasCommand implements Callable<Integer> {

    /** What pages can be about. */
    enum By {
        ITEM, TERRITORY, YEAR, ROUTE
    }

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final WorkspaceChoice workspace;

    @Option(names = "--by", required = true, paramLabel = "item|territory|year|route", descriptionKey = "cli.atlas.by")
    private By by = By.ITEM;

    @Option(names = "--route", paramLabel = "ROUTE", descriptionKey = "cli.atlas.route")
    private @Nullable String route;

    @Option(names = "--out", required = true, paramLabel = "FILE.pdf|png|svg", descriptionKey = "cli.export.out")
    private Path out = Path.of("");

    @Mixin
    private final SheetOptions options = new SheetOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "WORKSPACE", descriptionKey = "cli.param.workspace")
    private @Nullable String argument;

    AtlasCommand(Console console, WorkspaceChoice workspace) {
        this.console = console;
        this.workspace = workspace;
    }

    @Override
    public Integer call() {
        AtlasBy pages = pages();
        // A page to read, not to hang up; strips lie on their long edge, as roads are longer than wide.
        SheetChoices choices = options.choices(new Extent.Whole(), Template.REPORT, by == By.ROUTE, console.messages(),
                this::wrong);
        try {
            Exporter exporter = new Exporter(options.dpi(), new ProgressLines(console));
            exporter.check(out);
            Atlas atlas = Sheets.of(() -> workspace.read(argument), new VectorBaseMap())
                    .atlas(choices,
                            pages,
                            console.messages().locale());
            SheetNotes.say(atlas.findings(), console);
            exporter.write(atlas.document(), out).forEach(file -> console.print(file.toString()));
            return 0;
        } catch (PrintException e) {
            throw new Failure(e.words().in(console.messages().locale()), e);
        }
    }

    private AtlasBy pages() {
        if (by != By.ROUTE && route != null) {
            throw wrong(console.messages().text("cli.wrong.routeWithout"));
        }
        return switch (by) {
            case ITEM -> new AtlasBy.Items();
            case TERRITORY -> new AtlasBy.Territories();
            case YEAR -> new AtlasBy.Years();
            case ROUTE -> {
                if (route == null) {
                    throw wrong(console.messages().text("cli.wrong.byRoute"));
                }
                yield new AtlasBy.Route(route);
            }
        };
    }

    private ParameterException wrong(String words) {
        return new ParameterException(spec == null ? new CommandLine(this) : spec.commandLine(), words);
    }
}
