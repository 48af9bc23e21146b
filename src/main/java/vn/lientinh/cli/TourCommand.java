package vn.lientinh.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.lientinh.io.TourFile;
import vn.lientinh.io.TourReferences;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;
import vn.lientinh.print.Exporter;
import vn.lientinh.print.PrintException;
import vn.lientinh.render.MapPainter;
import vn.lientinh.render.Theme;
import vn.lientinh.store.TourLibrary;
import vn.lientinh.tiles.VectorBaseMap;
import vn.lientinh.tour.SlidePainter;
import vn.lientinh.tour.TourFilm;
import vn.lientinh.tour.TourSlides;

/** {@code lientinh tour}: lists the tours of a workspace, or writes one as slides or as the frames of a film. */
@Command(name = "tour")
final class TourCommand implements Callable<Integer> {

    private static final int SLIDES_DPI = 144;

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final WorkspaceChoice workspace;

    @Option(names = "--out", paramLabel = "FILE.pdf|FOLDER", descriptionKey = "cli.tour.out")
    private @Nullable Path out;

    @Option(names = "--tour", paramLabel = "ID", descriptionKey = "cli.tour.tour")
    private @Nullable String id;

    @Option(names = "--fps", paramLabel = "N", descriptionKey = "cli.tour.fps")
    private int rate = TourFilm.USUAL_RATE;

    @Option(names = "--dark", descriptionKey = "cli.tour.dark")
    private boolean dark;

    @Parameters(index = "0", arity = "0..1", paramLabel = "WORKSPACE", descriptionKey = "cli.param.workspace")
    private @Nullable String argument;

    TourCommand(Console console, WorkspaceChoice workspace) {
        this.console = console;
        this.workspace = workspace;
    }

    @Override
    public Integer call() {
        if (rate < TourFilm.LEAST_RATE || rate > TourFilm.MOST_RATE) {
            throw wrong("cli.wrong.fps", TourFilm.LEAST_RATE, TourFilm.MOST_RATE);
        }
        Workspace read = workspace.read(argument);
        List<TourFile> files = TourLibrary.of(workspace.store(argument), InstantSource.system())
                .read(TourReferences.of(read))
                .entries()
                .stream()
                .map(TourLibrary.Entry::file)
                .toList();
        Path target = out;
        if (target == null) {
            files.forEach(this::list);
            return 0;
        }
        TourFile file = chosen(files);
        file.problems()
                .forEach(problem -> console.err()
                        .println(problem.what().in(console.messages().locale()) + " "
                                + problem.remedy().in(console.messages().locale())));
        Tour tour = Objects.requireNonNull(file.tour());
        try {
            write(new SlidePainter(read, new MapPainter(read), new VectorBaseMap(), console.messages(),
                    dark ? Theme.DARK : Theme.LIGHT), tour, target);
            console.print(target.toString());
            return 0;
        } catch (PrintException e) {
            throw new Failure(e.words().in(console.messages().locale()), e);
        }
    }

    private void list(TourFile file) {
        Tour tour = file.tour();
        console.print(file.file() + "\t" + (tour == null
                ? console.messages().text("tour.unreadable")
                : tour.id() + "\t" + tour.title().in(console.messages().locale()) + "\t"
                        + console.messages().text("tour.stops", tour.stops().size())));
    }

    private TourFile chosen(List<TourFile> files) {
        List<TourFile> usable = files.stream().filter(file -> {
            Tour tour = file.tour();
            return tour != null && !tour.stops().isEmpty();
        }).toList();
        return usable.stream()
                .filter(file -> id == null || id.equals(Objects.requireNonNull(file.tour()).id()))
                .findFirst()
                .orElseThrow(() -> id == null
                        ? new Failure(console.messages().text("cli.tour.none"))
                        : wrong("cli.tour.unknown", id, usable.stream()
                                .map(file -> Objects.requireNonNull(file.tour()).id())
                                .collect(Collectors.joining(", "))));
    }

    private void write(SlidePainter painter, Tour tour, Path target) throws PrintException {
        String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
        ProgressLines progress = new ProgressLines(console);
        if (name.endsWith(".pdf")) {
            new Exporter(SLIDES_DPI, progress).write(new TourSlides(painter).document(tour), target);
            return;
        }
        if (name.matches(".*\\.[a-z][a-z0-9]{1,4}")) {
            throw wrong("cli.tour.format", target);
        }
        TourFilm film = new TourFilm(painter, tour, rate);
        console.say("cli.tour.frames", film.frames(), rate);
        film.write(target, progress, () -> false);
    }

    private ParameterException wrong(String key, Object... arguments) {
        return new ParameterException(spec == null ? new CommandLine(this) : spec.commandLine(),
                console.messages().text(key, arguments));
    }
}
