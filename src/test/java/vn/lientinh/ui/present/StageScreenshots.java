package vn.lientinh.ui.present;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.Messages;
import vn.lientinh.analysis.Identify;
import vn.lientinh.io.TourFile;
import vn.lientinh.io.TourReferences;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.MapPainter;
import vn.lientinh.store.BuiltInTours;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.tiles.OfflineVectorTiles;
import vn.lientinh.ui.Fx;
import vn.lientinh.ui.ScenePicture;
import vn.lientinh.ui.shell.Fonts;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.ThemeChoice;
import vn.lientinh.ui.state.WindowViewModel;

/**
 * Makes a picture of every stop of a tour as the hall sees it. Run by hand where there is a display:
 * {@code StageScreenshots FOLDER TOUR [vi|en] [light|dark] [WIDTHxHEIGHT]}.
 */
final class StageScreenshots {

    private static final Envelope HOME = new Envelope(105.87, 108.08, 20.62, 21.68);

    static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        String tourId = arguments[1];
        boolean english = arguments.length > 2 && arguments[2].equals("en");
        boolean dark = arguments.length > 3 && arguments[3].equals("dark");
        String[] size = (arguments.length > 4 ? arguments[4] : "1920x1080").split("x", 2);
        Rectangle2D display = new Rectangle2D(0, 0, Integer.parseInt(size[0]), Integer.parseInt(size[1]));
        Workspace workspace = new BuiltInWorkspace().read();
        TourFile file = new BuiltInTours().read(TourReferences.of(workspace))
                .files()
                .stream()
                .filter(each -> each.tour() != null && each.tour().id().equals(tourId))
                .findFirst()
                .orElseThrow();
        Tour tour = file.tour();
        if (tour == null) {
            return;
        }
        Fx.start();
        Presentation presentation = Fx.ask(() -> {
            Fonts.load();
            WindowViewModel window = new WindowViewModel(
                    new Texts(english ? Messages.ENGLISH : Messages.VIETNAMESE));
            window.themeChoiceProperty().set(dark ? ThemeChoice.DARK : ThemeChoice.LIGHT);
            Presentation made = new Presentation(window, () -> List.of(display), InstantSource.system());
            StageContent content = new StageContent(workspace, new MapPainter(workspace),
                    new Identify(workspace)::at,
                    new SimpleObjectProperty<>(new OfflineVectorTiles()), HOME);
            Stage owner = new Stage();
            made.begin(content, file, 0, 0, owner, stop -> {
            });
            return made;
        });
        for (int i = 0; i < tour.stops().size(); i++) {
            Tour.Stop stop = tour.stops().get(i);
            int place = i;
            Fx.run(() -> {
                StageViewModel model = presentation.model();
                if (model != null) {
                    model.apply(new Command.Go(place));
                }
            });
            Fx.awaitRest("the stop is on stage", () -> {
                StageView view = presentation.view();
                StageViewModel model = presentation.model();
                return view != null && model != null && view.settled() && !model.yearsRunning()
                        && view.stop().equals(stop);
            });
            ScenePicture.save(Objects.requireNonNull(Fx.ask(presentation::view)).getScene(),
                    folder.resolve(String.format(Locale.ROOT, "%s-%02d-%s.png", tourId, i + 1, stop.id())));
        }
        Fx.run(() -> {
            presentation.leave();
            Platform.exit();
        });
    }

    private StageScreenshots() {
    }
}
