package vn.lientinh.ui;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;

import vn.lientinh.Messages;
import vn.lientinh.model.Workspace;
import vn.lientinh.tiles.OfflineVectorTiles;
import vn.lientinh.ui.shell.Fonts;
import vn.lientinh.ui.shell.MainWindow;
import vn.lientinh.ui.shell.OpenedWorkspace;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/** The program with its window: shows it at once, reads the workspace behind it, draws when it is ready. */
public final class LienTinhApp {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double MIN_WIDTH = 1024;
    private static final double MIN_HEIGHT = 640;

    private final Supplier<Workspace> reader;

    /** The program on what {@code reader} delivers; it is called once, on a background thread. */
    public LienTinhApp(Supplier<Workspace> reader) {
        this.reader = reader;
    }

    /**
     * Shows the window on {@code stage}. On the FX thread.
     *
     * @return tells, on the FX thread, whether the workspace is there and all of it painted
     */
    public BooleanSupplier show(Stage stage) {
        CompletableFuture<OpenedWorkspace> reading = CompletableFuture.supplyAsync(() -> OpenedWorkspace.read(reader));
        Fonts.load();
        WindowViewModel window = new WindowViewModel(new Texts(Messages.VIETNAMESE));
        MainWindow main = new MainWindow(window, new OfflineVectorTiles(), LienTinhApp::copy);
        Scene scene = new Scene(main.root());
        Subscription attached = main.attach(scene);
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> attached.unsubscribe());
        stage.setScene(scene);
        stage.titleProperty().bind(window.texts().of("ui.window.title"));
        stage.getIcons().add(new Image("/vn/lientinh/icon.png"));
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setWidth(Math.min(WIDTH, Screen.getPrimary().getVisualBounds().getWidth()));
        stage.setHeight(Math.min(HEIGHT, Screen.getPrimary().getVisualBounds().getHeight()));
        stage.show();
        reading.thenAccept(opened -> Platform.runLater(() -> main.open(opened)));
        return () -> window.workspace() != null && main.settled();
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
