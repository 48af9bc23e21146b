package vn.lientinh.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lientinh.analysis.BorderConnection;
import vn.lientinh.analysis.BorderConnections;
import vn.lientinh.analysis.Wording;
import vn.lientinh.model.Workspace;

/** {@code lientinh borders}: where routes meet a provincial border, and whether both sides plan the same. */
@Command(name = "borders")
final class BordersCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final WorkspaceChoice workspace;

    @Mixin
    private final TerritoryChoice territories = new TerritoryChoice();

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Parameters(index = "0", arity = "0..1", paramLabel = "WORKSPACE", descriptionKey = "cli.param.workspace")
    private @Nullable String argument;

    BordersCommand(Console console, WorkspaceChoice workspace) {
        this.console = console;
        this.workspace = workspace;
    }

    @Override
    public Integer call() {
        Workspace read = workspace.read(argument);
        Wording wording = new Wording(read, console.messages(), territories.view());
        List<BorderConnection> connections = new BorderConnections(read).all()
                .stream()
                .filter(connection -> connection.isBorder(wording))
                .toList();
        if (json) {
            printJson(connections, wording);
        } else {
            print(connections, wording);
        }
        return 0;
    }

    private void printJson(List<BorderConnection> connections, Wording wording) {
        console.printJson(out -> {
            out.writeStartArray();
            for (BorderConnection connection : connections) {
                out.writeStartObject();
                out.writeStringProperty("route", connection.route());
                out.writeNumberProperty("lon", JsonShapes.degrees(connection.lon()));
                out.writeNumberProperty("lat", JsonShapes.degrees(connection.lat()));
                if (connection.gapM() == null) {
                    out.writeNullProperty("gapM");
                } else {
                    out.writeNumberProperty("gapM", JsonShapes.metres(connection.gapM()));
                }
                JsonShapes.side(out, "a", connection.a(), wording);
                JsonShapes.side(out, "b", connection.b(), wording);
                out.writeBooleanProperty("agrees", connection.agrees());
                out.writeArrayPropertyStart("differences");
                connection.differences().stream().sorted().map(JsonShapes::word).forEach(out::writeString);
                out.writeEndArray();
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    private void print(List<BorderConnection> connections, Wording wording) {
        TextTable table = new TextTable(List.of(false, true, true, true, false, false, false));
        table.add(List.of(text("route"), "lon", "lat", text("gap"), text("a"), text("b"), text("agrees")));
        for (BorderConnection connection : connections) {
            table.add(List.of(connection.route(), wording.number(connection.lon(), 5),
                    wording.number(connection.lat(), 5),
                    connection.gapM() == null ? "" : wording.number(connection.gapM(), 0) + " m",
                    side(connection.a(), wording), side(connection.b(), wording),
                    connection.agrees() ? text("yes")
                            : connection.differences()
                                    .stream()
                                    .sorted()
                                    .map(difference -> text(JsonShapes.word(difference)))
                                    .collect(Collectors.joining(", "))));
        }
        table.lines().forEach(console::print);
    }

    private String side(BorderConnection.@Nullable Side side, Wording wording) {
        if (side == null) {
            return text("nothing");
        }
        String works = side.works() == null ? text("worksNotStated")
                : console.messages().text("model.works." + side.works().code());
        String years = side.targetFrom() == null && side.targetTo() == null ? text("yearNotStated")
                : wording.years(side.targetFrom(), side.targetTo());
        return wording.territory(side.territory()) + " [" + side.segment().id() + "] " + works + ", " + years;
    }

    private String text(String key) {
        return console.messages().text("cli.borders." + key);
    }
}
