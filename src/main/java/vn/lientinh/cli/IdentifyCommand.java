package vn.lientinh.cli;

import java.util.List;
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
import tools.jackson.core.JsonGenerator;
import vn.lientinh.analysis.Answers;
import vn.lientinh.analysis.Hit;
import vn.lientinh.analysis.Identify;
import vn.lientinh.analysis.Position;
import vn.lientinh.analysis.Positions;
import vn.lientinh.analysis.Wording;
import vn.lientinh.geo.Vn2000;
import vn.lientinh.io.GeoJsonWriter;
import vn.lientinh.io.RegisterWriter;
import vn.lientinh.model.Item;
import vn.lientinh.model.Workspace;

/** {@code lientinh identify}: what a click on a place answers. */
@Command(name = "identify")
final class IdentifyCommand implements Callable<Integer> {

    /** About the reach of a click on the opening view. */
    private static final double USUAL_REACH_M = 500;
    /** How far to look for the nearest segment when nothing is within reach. */
    private static final double FAR_M = 50_000;

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final WorkspaceChoice workspace;

    @Mixin
    private final TerritoryChoice territories = new TerritoryChoice();

    @Option(names = "--at", required = true, paramLabel = "LON,LAT", descriptionKey = "cli.identify.at")
    private @Nullable LonLat at;

    @Option(names = "--within", paramLabel = "METRES", descriptionKey = "cli.identify.within")
    private double withinM = USUAL_REACH_M;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Parameters(index = "0", arity = "0..1", paramLabel = "WORKSPACE", descriptionKey = "cli.param.workspace")
    private @Nullable String argument;

    IdentifyCommand(Console console, WorkspaceChoice workspace) {
        this.console = console;
        this.workspace = workspace;
    }

    @Override
    public Integer call() {
        if (spec == null || at == null) {
            throw new IllegalStateException("Called without being parsed");
        }
        if (!(withinM > 0 && withinM <= FAR_M)) {
            throw new ParameterException(spec.commandLine(), console.messages().text("cli.wrong.within"));
        }
        Vn2000 vn2000 = new Vn2000();
        // Loading the coordinate systems takes as long as reading the workspace: both at once.
        CompletableFuture<Void> warm = CompletableFuture.runAsync(vn2000::warmUp);
        Workspace read = workspace.read(argument);
        Wording wording = new Wording(read, console.messages(), territories.view());
        Identify identify = new Identify(read);
        List<Hit> hits = identify.at(at.lon(), at.lat(), withinM);
        warm.join();
        Position position = new Positions(read, vn2000).of(at.lon(), at.lat());
        if (json) {
            console.printJson(out -> {
                out.writeStartArray();
                hits.forEach(hit -> writeHit(out, hit, read, position, wording));
                out.writeEndArray();
            });
        } else {
            Answers answers = new Answers(read, console.messages(), territories.view());
            Places.lines(position, wording).forEach(console::print);
            hits.forEach(hit -> AnswerText.lines(answers.of(hit.segment()), hit.distanceM(), wording)
                    .forEach(console::print));
        }
        if (hits.isEmpty()) {
            sayNothingHere(identify, at, wording);
        }
        return 0;
    }

    private void writeHit(JsonGenerator out, Hit hit, Workspace read, Position position, Wording wording) {
        out.writeStartObject();
        out.writeStringProperty("layer", hit.layer().id());
        out.writeStringProperty("id", hit.segment().id());
        out.writeNumberProperty("distanceM", JsonShapes.metres(hit.distanceM()));
        out.writeName("properties");
        GeoJsonWriter.writeProperties(out, JsonShapes.in(territories.view(), hit.segment(), wording));
        Item item = hit.segment().item() == null ? null : read.register().item(hit.segment().item()).orElse(null);
        out.writeName("item");
        if (item == null) {
            out.writeNull();
        } else {
            RegisterWriter.writeItem(out, item);
        }
        out.writeName("position");
        JsonShapes.position(out, position);
        out.writeEndObject();
    }

    private void sayNothingHere(Identify identify, LonLat place, Wording wording) {
        identify.at(place.lon(), place.lat(), FAR_M)
                .stream()
                .findFirst()
                .ifPresentOrElse(
                        nearest -> console.say("cli.identify.nothing", wording.length(withinM / 1000),
                                nearest.segment().name(), nearest.segment().id(),
                                wording.length(nearest.distanceM() / 1000)),
                        () -> console.say("cli.identify.nothingAtAll", wording.length(FAR_M / 1000)));
    }
}
