package vn.lientinh.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javax.imageio.ImageIO;
import vn.lientinh.Messages;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.store.UserFolders;
import vn.lientinh.tiles.OfflineVectorTiles;
import vn.lientinh.ui.shell.Fonts;
import vn.lientinh.ui.shell.MainWindow;
import vn.lientinh.ui.shell.OpenedWorkspace;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.ThemeChoice;
import vn.lientinh.ui.state.WindowViewModel;

/** Takes pictures of the card before the stage and of the editor of tours. Needs a display. Argument: folder to write to. */
final class TourScreenshots {

    static void main(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Path folder = Files.createDirectories(Path.of(args[0]));
        System.setProperty(UserFolders.PROPERTY, Files.createTempDirectory("lientinh").toString());
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(true));
        Platform.setImplicitExit(false);
        started.get();
        OpenedWorkspace opened = OpenedWorkspace.read(new BuiltInWorkspace()::read);
        take(folder, opened, ThemeChoice.LIGHT, Messages.VIETNAMESE, 1280, 800);
        take(folder, opened, ThemeChoice.DARK, Messages.ENGLISH, 1280, 800);
        take(folder, opened, ThemeChoice.LIGHT, Messages.VIETNAMESE, 1920, 1080);
        Platform.exit();
    }

    private static void take(Path folder, OpenedWorkspace opened, ThemeChoice theme, Locale locale, int width,
            int height) throws Exception {
        String name = theme.name().toLowerCase(Locale.ROOT) + "-" + width + ".png";
        WindowViewModel model = new WindowViewModel(new Texts(locale));
        Stage stage = ask(() -> new Stage(StageStyle.UNDECORATED));
        MainWindow window = ask(() -> {
            Fonts.load();
            model.themeChoiceProperty().set(theme);
            MainWindow main = new MainWindow(model, new OfflineVectorTiles(), text -> {
            });
            Scene scene = new Scene(main.root(), width, height);
            main.attach(scene);
            stage.setScene(scene);
            stage.show();
            main.open(opened);
            return main;
        });
        settle(window);
        ask(() -> {
            window.bench().actions().find("present").orElseThrow().run();
            return true;
        });
        settle(window);
        write(stage, folder.resolve("start-" + name));
        ask(() -> {
            window.bench().dialogs().hide(true);
            window.bench().dockModel().open("tours");
            return true;
        });
        settle(window);
        write(stage, folder.resolve("editor-builtin-" + name));
        press(stage, "#tour-copy-to-edit");
        Thread.sleep(500);
        press(stage, "#stop-add");
        settle(window);
        write(stage, folder.resolve("editor-own-" + name));
        ask(() -> {
            stage.close();
            return true;
        });
    }

    private static void press(Stage stage, String id) throws Exception {
        ask(() -> {
            Node node = stage.getScene().lookup(id);
            node.fireEvent(new ActionEvent());
            return true;
        });
    }

    private static void settle(MainWindow window) throws Exception {
        int still = 0;
        for (int i = 0; i < 400 && still < 12; i++) {
            still = ask(window::settled) ? still + 1 : 0;
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

    private static void write(Stage stage, Path file) throws Exception, IOException {
        WritableImage picture = ask(() -> stage.getScene().snapshot(null));
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        ImageIO.write(image, "png", file.toFile());
    }

    private TourScreenshots() {
    }
}
