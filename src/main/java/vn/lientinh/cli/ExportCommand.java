package vn.lientinh.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import vn.lientinh.print.Exporter;
import vn.lientinh.print.Extent;
import vn.lientinh.print.PrintException;
import vn.lientinh.print.Sheet;
import vn.lientinh.print.SheetChoices;
import vn.lientinh.print.Sheets;
import vn.lientinh.print.Template;
import vn.lientinh.tiles.VectorBaseMap;

/** {@code lientinh export}: a sheet of the map as PDF, PNG or SVG. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final WorkspaceChoice workspace;

    @Option(names = "--out", required = true, paramLabel = "FILE.pdf|png|svg", descriptionKey = "cli.export.out")
    private Path out = Path.of("");

    @Option(names = "--bbox", paramLabel = "W,S,E,N", descriptionKey = "cli.export.bbox")
    private @Nullable Bounds bbox;

    @Option(names = "--item", paramLabel = "ID", descriptionKey = "cli.export.item")
    private @Nullable String item;

    @Option(names = "--layer", paramLabel = "ID", descriptionKey = "cli.export.layer")
    private @Nullable String layer;

    @Option(names = "--territory", paramLabel = "ID", descriptionKey = "cli.export.territory")
    private @Nullable String territory;

    @Mixin
    private final SheetOptions options = new SheetOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "WORKSPACE", descriptionKey = "cli.param.workspace")
    private @Nullable String argument;

    ExportCommand(Console console, WorkspaceChoice workspace) {
        this.console = console;
        this.workspace = workspace;
    }

    @Override
    public Integer call() {
        SheetChoices choices = options.choices(extent(), Template.CONFERENCE, Template.CONFERENCE.landscape(),
                console.messages(), this::wrong);
        try {
            // Known before anything is read or drawn: a name that cannot be written helps nobody a second later.
            Exporter exporter = new Exporter(options.dpi(), new ProgressLines(console));
            exporter.check(out);
            Sheet sheet = Sheets.of(() -> workspace.read(argument), new VectorBaseMap()).sheet(choices);
            SheetNotes.say(sheet.findings(), console);
            exporter.write(sheet.document(), out).forEach(file -> console.print(file.toString()));
            return 0;
        } catch (PrintException e) {
            throw new Failure(e.words().in(console.messages().locale()), e);
        }
    }

    private Extent extent() {
        List<Extent> given = new ArrayList<>();
        if (bbox != null) {
            given.add(new Extent.Bounds(bbox.envelope()));
        }
        if (item != null) {
            given.add(new Extent.OfItem(item));
        }
        if (layer != null) {
            given.add(new Extent.OfLayer(layer));
        }
        if (territory != null) {
            given.add(new Extent.OfTerritory(territory));
        }
        if (given.size() > 1) {
            throw wrong(console.messages().text("cli.wrong.twoExtents"));
        }
        return given.isEmpty() ? new Extent.Whole() : given.getFirst();
    }

    private ParameterException wrong(String words) {
        return new ParameterException(spec == null ? new CommandLine(this) : spec.commandLine(), words);
    }
}
