package vn.lientinh.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.lientinh.analysis.Locate;
import vn.lientinh.analysis.Position;
import vn.lientinh.analysis.Positions;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.analysis.Wording;
import vn.lientinh.geo.Vn2000;
import vn.lientinh.model.Workspace;

/** {@code lientinh locate}: where a kilometre of a route is. */
@Command(name = "locate")
final class LocateCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final WorkspaceChoice workspace;

    @Parameters(index = "0", paramLabel = "\"QL279 km 12+300\"", descriptionKey = "cli.locate.place")
    private String place = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "WORKSPACE", descriptionKey = "cli.param.workspace")
    private @Nullable String argument;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    LocateCommand(Console console, WorkspaceChoice workspace) {
        this.console = console;
        this.workspace = workspace;
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("Called without being parsed");
        }
        Vn2000 vn2000 = new Vn2000();
        CompletableFuture<Void> warm = CompletableFuture.runAsync(vn2000::warmUp);
        Workspace read = workspace.read(argument);
        Locate.Found found = switch (new Locate(read).find(place)) {
            case Locate.Found there -> there;
            case Locate.NotUnderstood text -> throw new ParameterException(spec.commandLine(),
                    console.messages().text("cli.locate.notUnderstood", text.text()));
            case Locate.UnknownRoute unknown -> throw new Failure(console.messages()
                    .text("cli.locate.unknownRoute", unknown.route(), String.join(", ", unknown.known())));
            case Locate.Beyond beyond -> throw new Failure(console.messages()
                    .text("cli.locate.beyond", beyond.route().id(), Wording.kilometre(beyond.km()),
                            Wording.kilometre(beyond.firstKm()), Wording.kilometre(beyond.lastKm())));
            case Locate.InGap gap -> throw new Failure(console.messages()
                    .text("cli.locate.gap", gap.route().id(), Wording.kilometre(gap.km()),
                            Wording.kilometre(gap.endsKm()), Wording.kilometre(gap.startsKm())));
        };
        warm.join();
        Position position = new Positions(read, vn2000).of(found.place().lon(), found.place().lat());
        if (json) {
            printJson(found, position);
        } else {
            console.print(found.route().id() + " " + Wording.kilometre(found.place().km()) + ": "
                    + found.place().segment().name() + " [" + found.place().segment().id() + "]");
            Places.lines(position, new Wording(read, console.messages(), TerritoryView.OF_2022))
                    .forEach(console::print);
        }
        return 0;
    }

    private void printJson(Locate.Found found, Position position) {
        console.printJson(out -> {
            out.writeStartObject();
            out.writeStringProperty("route", found.route().id());
            out.writeNumberProperty("km", JsonShapes.metres(found.place().km()));
            out.writeStringProperty("layer", found.place().segment().layer());
            out.writeStringProperty("segment", found.place().segment().id());
            out.writeStringProperty("territory", found.place().segment().territory());
            out.writeNumberProperty("lon", JsonShapes.degrees(found.place().lon()));
            out.writeNumberProperty("lat", JsonShapes.degrees(found.place().lat()));
            out.writeName("position");
            JsonShapes.position(out, position);
            out.writeEndObject();
        });
    }
}
