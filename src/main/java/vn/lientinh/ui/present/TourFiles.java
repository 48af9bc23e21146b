package vn.lientinh.ui.present;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.lientinh.Messages;
import vn.lientinh.model.Tour;
import vn.lientinh.render.Theme;
import vn.lientinh.store.Setting;
import vn.lientinh.tiles.VectorBaseMap;
import vn.lientinh.tour.SlidePainter;
import vn.lientinh.tour.TourFilm;
import vn.lientinh.ui.shell.OpenedWorkspace;
import vn.lientinh.ui.shell.Workbench;

/** What is written of the tour at hand, and where: slides, frames of a film, its file. */
final class TourFiles {

    private static final Setting<String> FOLDER = Setting.of("present.folder", "");

    private static final Setting<Integer> RATE = Setting.of("present.rate", TourFilm.USUAL_RATE);

    private final Workbench bench;
    private final ToursViewModel tours;
    private final HandOuts handOuts;

    TourFiles(Workbench bench, ToursViewModel tours) {
        this.bench = bench;
        this.tours = tours;
        this.handOuts = new HandOuts(bench.background(), bench.foreground(), bench.notices()::show);
    }

    void slides() {
        Tour tour = playable();
        if (tour != null) {
            where(tour, "pdf").ifPresent(file -> handOuts.slides(tour, this::painter, file));
        }
    }

    void film() {
        Tour tour = playable();
        if (tour != null) {
            Messages messages = bench.texts().messages();
            FilmPane pane = new FilmPane(tour.title().in(messages.locale()), bench.settings().get(RATE),
                    rate -> CompletableFuture.supplyAsync(() -> new TourFilm(painter(), tour, rate).frames(),
                            bench.background()),
                    bench.foreground(), messages, rate -> {
                        bench.dialogs().hide(true);
                        bench.settings().set(RATE, rate);
                        film(tour, rate);
                    }, () -> bench.dialogs().hide(true));
            bench.showCard(pane);
        }
    }

    private void film(Tour tour, int rate) {
        bench.openDialogs()
                .folder(bench.texts().messages().text("tour.dialog.folder"))
                .ifPresent(folder -> handOuts.film(tour, this::painter, folder, rate));
    }

    void export() {
        Tour tour = tours.tour();
        if (tour != null) {
            where(tour, "json").ifPresent(tours::exportTo);
        }
    }

    void take() {
        bench.openDialogs()
                .file(bench.texts().messages().text("tour.dialog.open"),
                        bench.texts().messages().text("tour.dialog.kind.json"), List.of("json"))
                .ifPresent(tours::importFrom);
    }

    private @Nullable Tour playable() {
        Tour tour = tours.tour();
        return tour == null || tour.stops().isEmpty() ? null : tour;
    }

    private Optional<Path> where(Tour tour, String ending) {
        String last = bench.settings().get(FOLDER);
        Path folder = Path.of(last.isEmpty() ? System.getProperty("user.home", "") : last);
        Optional<Path> file = bench.saveDialog()
                .ask(bench.texts().messages().text("tour.dialog.save"), folder, tour.id() + "." + ending, ending);
        file.map(Path::getParent).ifPresent(parent -> bench.settings().set(FOLDER, parent.toString()));
        return file;
    }

    private SlidePainter painter() {
        OpenedWorkspace opened = Objects.requireNonNull(bench.map().opened());
        return new SlidePainter(opened.workspace(), opened.painter(), new VectorBaseMap(), bench.texts().messages(),
                bench.window().themeBinding().get() == Theme.DARK ? Theme.DARK : Theme.LIGHT);
    }
}
