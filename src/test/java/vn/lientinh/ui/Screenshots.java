package vn.lientinh.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Subscription;

import javax.imageio.ImageIO;

import org.jspecify.annotations.Nullable;

import vn.lientinh.Messages;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.store.WorkspaceFolder;
import vn.lientinh.tiles.OfflineVectorTiles;
import vn.lientinh.ui.shell.Fonts;
import vn.lientinh.ui.shell.MainWindow;
import vn.lientinh.ui.shell.OpenedWorkspace;
import vn.lientinh.ui.state.Selection;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.ThemeChoice;
import vn.lientinh.ui.state.WindowViewModel;

/**
 * Takes the pictures of the window that the README and the guide show. Needs a display of at least 1920×1080, for which
 * {@code xvfb-run -s "-screen 0 1920x1080x24"} will do. Arguments: folder to write to, and a workspace folder if it is not to
 * be the built-in one.
 */
public final class Screenshots {

    private static final long PATIENCE_MS = 60_000;

    /** A picture to take. */
    private record Shot(String name, int width, int height, ThemeChoice theme, Locale locale, @Nullable String segment,
            @Nullable String item, boolean itemsPage) {
    }

    private static final List<Shot> SHOTS = List.of(
            new Shot("main-light", 1280, 800, ThemeChoice.LIGHT, Messages.VIETNAMESE, "dt342-qn-1", null, false),
            new Shot("main-dark", 1280, 800, ThemeChoice.DARK, Messages.VIETNAMESE, "dt342-qn-1", null, false),
            new Shot("opening", 1280, 800, ThemeChoice.LIGHT, Messages.VIETNAMESE, null, null, false),
            new Shot("wide-light", 1920, 1080, ThemeChoice.LIGHT, Messages.VIETNAMESE, "ql279-qn-2", null, false),
            new Shot("wide-dark", 1920, 1080, ThemeChoice.DARK, Messages.VIETNAMESE, "ql18-qn-1", null, false),
            new Shot("items", 1280, 800, ThemeChoice.LIGHT, Messages.VIETNAMESE, null, "w4", true),
            new Shot("items-dark", 1280, 800, ThemeChoice.DARK, Messages.ENGLISH, null, "i5b", true),
            new Shot("english", 1280, 800, ThemeChoice.LIGHT, Messages.ENGLISH, "ql18-qn-1", null, false));

    private final Path folder;
    private final Workspace workspace;

    private Screenshots(Path folder, Workspace workspace) {
        this.folder = folder;
        this.workspace = workspace;
    }

    /** Takes all pictures. */
    public static void main(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        Workspace workspace = args.length > 1
                ? new WorkspaceFolder(Path.of(args[1])).read()
                : new BuiltInWorkspace().read();
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(true));
        Platform.setImplicitExit(false);
        started.get();
        Screenshots screenshots = new Screenshots(folder, workspace);
        for (Shot shot : SHOTS) {
            screenshots.take(shot);
        }
        Platform.exit();
    }

    private void take(Shot shot) throws Exception {
        WindowViewModel model = new WindowViewModel(new Texts(shot.locale()));
        OpenedWorkspace opened = OpenedWorkspace.read(() -> workspace);
        Stage stage = ask(() -> new Stage(StageStyle.UNDECORATED));
        MainWindow window = ask(() -> {
            Fonts.load();
            model.themeChoiceProperty().set(shot.theme());
            model.territoryViewProperty().set(TerritoryView.OF_2022);
            MainWindow main = new MainWindow(model, new OfflineVectorTiles(), text -> {
            });
            Scene scene = new Scene(main.root(), shot.width(), shot.height());
            Subscription attached = main.attach(scene);
            stage.setOnHidden(event -> attached.unsubscribe());
            stage.setScene(scene);
            stage.show();
            main.open(opened);
            return main;
        });
        awaitSettled(window);
        ask(() -> {
            Segment segment = workspace.segments()
                    .stream()
                    .filter(one -> one.id().equals(shot.segment()))
                    .findFirst()
                    .orElse(null);
            if (segment != null) {
                model.selectionProperty().set(new Selection.OfSegment(segment));
            }
            if (shot.item() != null) {
                workspace.register()
                        .item(shot.item())
                        .ifPresent(item -> model.selectionProperty().set(new Selection.OfItem(item, null)));
            }
            if (shot.itemsPage()) {
                stage.getScene().lookup("#side-items").fireEvent(new javafx.event.ActionEvent());
                ((javafx.scene.control.ToggleButton) stage.getScene().lookup("#side-items")).setSelected(true);
            }
            return true;
        });
        awaitSettled(window);
        Thread.sleep(500);
        write(ask(() -> stage.getScene().snapshot(null)), folder.resolve(shot.name() + ".png"));
        ask(() -> {
            stage.close();
            return true;
        });
    }

    private static void awaitSettled(MainWindow window) throws Exception {
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
