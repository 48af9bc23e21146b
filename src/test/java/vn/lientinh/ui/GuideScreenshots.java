package vn.lientinh.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Subscription;

import javax.imageio.ImageIO;

import vn.lientinh.Messages;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.tiles.OfflineVectorTiles;
import vn.lientinh.ui.shell.Fonts;
import vn.lientinh.ui.shell.MainWindow;
import vn.lientinh.ui.shell.OpenedWorkspace;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.ThemeChoice;
import vn.lientinh.ui.state.WindowViewModel;

/**
 * Takes the pictures of {@code docs/guide.md}. Needs a display of at least 1280×800. Arguments: folder to write to, and how the
 * names of the wanted pictures begin, if not all are wanted. With the test classes, the classes and the libraries of the tests
 * in {@code $CP}:
 *
 * <pre>
 * xvfb-run -s "-screen 0 1920x1080x24" java --module-path target/fx --add-modules javafx.controls -cp "$CP" \
 *     vn.lientinh.ui.GuideScreenshots target/guide
 * for f in target/guide/*.png; do convert "$f" +dither -colors 220 PNG8:docs/images/$(basename "$f"); done
 * </pre>
 */
public final class GuideScreenshots {

    /** The day on which the guide is read. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final long PATIENCE_MS = 60_000;

    /** A picture: its name, and what is done before it is taken. */
    private record Shot(String name, Scenario scenario) {
    }

    /** What is done in the window, off the FX thread. */
    private interface Scenario {
        void play(GuideScreenshots at) throws Exception;
    }

    private static final List<Shot> SHOTS = List.of(
            new Shot("guide-window", at -> {
            }),
            new Shot("guide-1-search", at -> at.type("search", "dt342")),
            new Shot("guide-1-answer", at -> {
                at.type("search", "dt342");
                at.enter("search");
            }),
            new Shot("guide-2-filter", at -> {
                at.press("side-filter");
                at.press("chip-investor-bac-giang");
                at.press("chip-year-2022-2023");
                at.press("dock-table");
                at.look(106.85, 21.18, 11);
            }),
            new Shot("guide-3-borders", at -> {
                at.press("dock-borders");
                at.choose("borders-table", 1);
            }),
            new Shot("guide-4-totals", at -> {
                at.press("side-filter");
                at.expand("filter-expert");
                at.type("filter-expression", "route = 'QL279'");
                at.enter("filter-expression");
                at.press("dock-totals");
            }),
            new Shot("guide-5-kilometre", at -> {
                at.type("search", "QL37 km 10");
                at.enter("search");
            }),
            new Shot("guide-measure", at -> {
                at.look(106.93, 21.0, 11);
                at.press("measure-distance");
                at.click(106.84, 21.02);
                at.click(106.93, 21.05);
                at.click(106.98, 20.97);
                at.move(107.05, 21.02);
            }));

    private final Stage stage;
    private final MainWindow window;

    private GuideScreenshots(Stage stage, MainWindow window) {
        this.stage = stage;
        this.window = window;
    }

    /** Takes all pictures whose names begin with the second argument. */
    public static void main(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(true));
        Platform.setImplicitExit(false);
        started.get();
        Workspace workspace = new BuiltInWorkspace().read();
        for (Shot shot : SHOTS) {
            if (args.length < 2 || shot.name().startsWith(args[1])) {
                take(shot, workspace, folder);
            }
        }
        Platform.exit();
    }

    private static void take(Shot shot, Workspace workspace, Path folder) throws Exception {
        WindowViewModel model = new WindowViewModel(new Texts(Messages.VIETNAMESE), TODAY);
        OpenedWorkspace opened = OpenedWorkspace.read(() -> workspace);
        GuideScreenshots at = ask(() -> {
            Stage stage = new Stage(StageStyle.UNDECORATED);
            Fonts.load();
            model.themeChoiceProperty().set(ThemeChoice.LIGHT);
            MainWindow main = new MainWindow(model, new OfflineVectorTiles(), text -> {
            });
            Scene scene = new Scene(main.root(), WIDTH, HEIGHT);
            Subscription attached = main.attach(scene);
            stage.setOnHidden(event -> attached.unsubscribe());
            stage.setScene(scene);
            stage.show();
            main.open(opened);
            return new GuideScreenshots(stage, main);
        });
        at.settle();
        // What is prepared after the first picture of the map has time to come.
        Thread.sleep(1500);
        shot.scenario().play(at);
        at.settle();
        Thread.sleep(500);
        write(ask(() -> at.stage.getScene().snapshot(null)), folder.resolve(shot.name() + ".png"));
        ask(() -> {
            at.stage.close();
            return true;
        });
    }

    private void look(double lon, double lat, double zoom) throws Exception {
        ask(() -> {
            window.camera().look(lon, lat, zoom);
            return true;
        });
        settle();
    }

    private void click(double lon, double lat) throws Exception {
        ask(() -> {
            fire(MouseEvent.MOUSE_PRESSED, lon, lat, MouseButton.PRIMARY);
            fire(MouseEvent.MOUSE_RELEASED, lon, lat, MouseButton.PRIMARY);
            return true;
        });
        settle();
    }

    private void move(double lon, double lat) throws Exception {
        ask(() -> {
            fire(MouseEvent.MOUSE_MOVED, lon, lat, MouseButton.NONE);
            return true;
        });
        settle();
    }

    private void fire(javafx.event.EventType<MouseEvent> type, double lon, double lat, MouseButton button) {
        Viewport view = window.camera().viewport();
        Node surface = window.map().lookup(".map-surface");
        Point2D at = new Point2D(view.toX(lon), view.toY(lat));
        Point2D scene = surface.localToScene(at);
        Point2D screen = surface.localToScreen(at);
        surface.fireEvent(new MouseEvent(type, scene.getX(), scene.getY(), screen.getX(), screen.getY(), button, 1,
                false, false, false, false, button == MouseButton.PRIMARY, false, false, false, false, true, null));
    }

    private void press(String id) throws Exception {
        ask(() -> {
            ((ButtonBase) find(id)).fire();
            return true;
        });
        settle();
    }

    private Node find(String id) {
        Node node = stage.getScene().lookup("#" + id);
        if (node == null) {
            throw new IllegalStateException("There is no #" + id);
        }
        return node;
    }

    private void choose(String table, int row) throws Exception {
        ask(() -> {
            ((TableView<?>) find(table)).getSelectionModel().select(row);
            return true;
        });
        settle();
    }

    private void expand(String pane) throws Exception {
        ask(() -> {
            ((TitledPane) find(pane)).setExpanded(true);
            return true;
        });
        settle();
    }

    private void type(String field, String words) throws Exception {
        ask(() -> {
            TextInputControl input = (TextInputControl) find(field);
            input.requestFocus();
            input.setText(words);
            return true;
        });
        // What is typed is looked for in the background.
        Thread.sleep(1000);
        settle();
    }

    private void enter(String field) throws Exception {
        ask(() -> {
            find(field).fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false,
                    false));
            return true;
        });
        settle();
    }

    private void settle() throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        int still = 0;
        while (still < 5) {
            still = ask(window::settled) ? still + 1 : 0;
            if (System.currentTimeMillis() > end) {
                throw new IllegalStateException("The map does not come to rest");
            }
            Thread.sleep(50);
        }
    }

    private static <T> T ask(Callable<T> question) throws ExecutionException, InterruptedException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.get();
    }

    private static void write(WritableImage picture, Path file) throws IOException {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        ImageIO.write(image, "png", file.toFile());
    }
}
