package vn.lientinh.ui.present;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
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

    static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        String tourId = arguments[1];
        boolean english = arguments.length > 2 && arguments[2].equals("en");
        boolean dark = arguments.length > 3 && arguments[3].equals("dark");
        String[] size = (arguments.length > 4 ? arguments[4] : "1920x1080").split("x", 2);
        Rectangle2D display = new Rectangle2D(0, 0, Integer.parseInt(size[0]), Integer.parseInt(size[1]));
        System.setProperty("java.awt.headless", "true");
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
        CompletableFuture<@Nullable Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        Presentation presentation = onFx(() -> {
            Fonts.load();
            Platform.setImplicitExit(false);
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
            onFx(() -> {
                StageViewModel model = presentation.model();
                if (model != null) {
                    model.apply(new Command.Go(place));
                }
                return place;
            });
            await(() -> {
                StageView view = presentation.view();
                StageViewModel model = presentation.model();
                return view != null && model != null && view.settled() && !model.yearsRunning()
                        && view.stop().equals(stop);
            });
            save(onFx(() -> snapshot(presentation)),
                    folder.resolve(String.format(Locale.ROOT, "%s-%02d-%s.png", tourId, i + 1, stop.id())).toFile());
        }
        onFx(() -> {
            presentation.leave();
            Platform.exit();
            return 0;
        });
    }

    private static WritableImage snapshot(Presentation presentation) {
        StageView view = presentation.view();
        Scene scene = view == null ? null : view.getScene();
        if (scene == null) {
            throw new IllegalStateException("nothing is on stage");
        }
        return scene.snapshot(null);
    }

    private static void save(WritableImage image, File file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        PixelReader pixels = image.getPixelReader();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        ImageIO.write(copy, "png", file);
    }

    private static void await(BooleanSupplier condition) {
        // Once settled it must stay so: a flight begins a pulse after its stop.
        int calm = 0;
        for (int i = 0; i < 1200 && calm < 8; i++) {
            calm = onFx(condition::getAsBoolean) ? calm + 1 : 0;
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static <T> T onFx(Supplier<T> action) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.get());
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private StageScreenshots() {
    }
}
