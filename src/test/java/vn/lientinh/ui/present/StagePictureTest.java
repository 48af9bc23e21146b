package vn.lientinh.ui.present;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.lientinh.ui.Fx.ask;
import static vn.lientinh.ui.Fx.await;
import static vn.lientinh.ui.Fx.run;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import vn.lientinh.Messages;
import vn.lientinh.io.TourFile;
import vn.lientinh.io.TourReferences;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.Theme;
import vn.lientinh.store.BuiltInTours;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.tiles.OfflineVectorTiles;
import vn.lientinh.tiles.VectorBaseMap;
import vn.lientinh.tour.SlidePainter;
import vn.lientinh.tour.StillPicture;
import vn.lientinh.tour.Years;
import vn.lientinh.ui.shell.Fonts;
import vn.lientinh.ui.shell.OpenedWorkspace;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/** What the hall sees of a stop is what its slide and its frame in the film show. */
@SuppressWarnings("NullAway.Init") // set before each test, in start
class StagePictureTest extends ApplicationTest {

    private static final OpenedWorkspace OPENED = OpenedWorkspace.read(new BuiltInWorkspace()::read);
    private static final Workspace WORKSPACE = OPENED.workspace();
    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;
    /** Rows of the map; the rest is the caption. */
    private static final int MAP = 384;
    /** A difference between colours, of 255, that nobody overlooks. */
    private static final int VISIBLE = 60;

    private Presentation presentation;
    private Stage owner;

    @Override
    public void start(Stage primary) {
        Fonts.load();
        owner = primary;
        primary.setFullScreen(false);
        primary.setScene(new Scene(new javafx.scene.layout.Pane(), 200, 200));
        primary.show();
        presentation = new Presentation(new WindowViewModel(new Texts(Messages.VIETNAMESE)),
                () -> List.of(new Rectangle2D(0, 0, WIDTH, HEIGHT)), InstantSource.system());
    }

    @AfterEach
    void comeDown() {
        run(presentation::leave);
    }

    @Test
    void aStopLooksOnStageAsOnItsSlideAndItsFrame() throws IOException {
        TourFile file = new BuiltInTours().read(TourReferences.of(WORKSPACE)).files().getFirst();
        Tour tour = Objects.requireNonNull(file.tour());
        SlidePainter painter = new SlidePainter(WORKSPACE, OPENED.painter(), new VectorBaseMap(),
                new Messages(Messages.VIETNAMESE), Theme.LIGHT);
        begin(file);
        int last = tour.stops().size() - 1;
        BufferedImage before = null;
        for (int stop : List.of(0, 4, 9, last)) {
            BufferedImage stage = stage(stop);
            BufferedImage slide = StillPicture.of(painter, tour, stop, WIDTH);
            // Characters and thin lines have other edges in JavaFX than in Java2D, and roads of the base map lie in tiles.
            String about = "stop " + (stop + 1);
            assertTrue(different(stage, slide, 0, MAP) < 0.015,
                    () -> about + ", map: " + different(stage, slide, 0, MAP));
            assertTrue(different(stage, slide, MAP, HEIGHT) < 0.005,
                    () -> about + ", caption: " + different(stage, slide, MAP, HEIGHT));
            BufferedImage other = before;
            if (other != null) {
                assertTrue(different(other, slide, 0, MAP) > 0.04, () -> "told apart from " + about);
                assertTrue(different(other, slide, MAP, HEIGHT) > 0.04, () -> "told apart from " + about);
            }
            before = stage;
        }
    }

    private void begin(TourFile file) {
        run(() -> presentation.begin(new StageContent(WORKSPACE, OPENED.painter(), OPENED.hitTest(),
                new SimpleObjectProperty<>(new OfflineVectorTiles()), SlidePainter.home(WORKSPACE)), file, 0, 0, owner,
                left -> {
                }));
        run(() -> {
            // The screen without a display is square.
            Stage hall = (Stage) view().getScene().getWindow();
            hall.setFullScreen(false);
            hall.setX(0);
            hall.setY(0);
            hall.setWidth(WIDTH);
            hall.setHeight(HEIGHT);
        });
        await("the stage has the shape of a slide", () -> view().getWidth() == WIDTH && view().getHeight() == HEIGHT);
    }

    private StageView view() {
        return Objects.requireNonNull(presentation.view());
    }

    private StageViewModel model() {
        return Objects.requireNonNull(presentation.model());
    }

    /** A stop on stage, all of its years played. */
    private BufferedImage stage(int stop) {
        run(() -> {
            model().apply(new Command.Go(stop));
            while (model().yearsProperty().get() instanceof Years years && years.played()
                    && years.year() < years.to()) {
                model().apply(Command.Simple.LATER);
            }
        });
        await("the stop stands and its legend and caption are there", () -> view().settled()
                && view().lookupAll("#stage-legend")
                        .stream()
                        .allMatch(legend -> !legend.isVisible()
                                || legend.getOpacity() == 1)
                && view().lookupAll("#stage-title")
                        .stream()
                        .allMatch(title -> !title.getParent().isVisible()
                                || title.getOpacity() == 1));
        return ask(() -> copy(view().getScene().snapshot(null)));
    }

    /** The part of the pixels that look different when one looks at three by three of them at a time. */
    private static double different(BufferedImage a, BufferedImage b, int from, int to) {
        int count = 0;
        for (int y = from + 1; y < to - 1; y++) {
            for (int x = 1; x < WIDTH - 1; x++) {
                count += differ(a, b, x, y) ? 1 : 0;
            }
        }
        return count / (double) ((to - from) * WIDTH);
    }

    private static boolean differ(BufferedImage a, BufferedImage b, int x, int y) {
        for (int shift = 0; shift <= 16; shift += 8) {
            int sum = 0;
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    sum += (a.getRGB(x + dx, y + dy) >> shift & 255) - (b.getRGB(x + dx, y + dy) >> shift & 255);
                }
            }
            if (Math.abs(sum) > 9 * VISIBLE) {
                return true;
            }
        }
        return false;
    }

    private static BufferedImage copy(WritableImage image) {
        BufferedImage copy = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        return copy;
    }
}
