package vn.lientinh.ui;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import vn.lientinh.Messages;
import vn.lientinh.Version;
import vn.lientinh.render.Theme;
import vn.lientinh.store.FailureLog;
import vn.lientinh.store.Settings;
import vn.lientinh.store.UserFolders;
import vn.lientinh.store.WorkspaceStore;
import vn.lientinh.tiles.BaseMaps;
import vn.lientinh.tiles.OfflineVectorTiles;
import vn.lientinh.tiles.TileCoord;
import vn.lientinh.tiles.TileSource;
import vn.lientinh.ui.files.SystemOpenDialogs;
import vn.lientinh.ui.files.SystemSaveDialog;
import vn.lientinh.ui.notices.Notice;
import vn.lientinh.ui.shell.Fonts;
import vn.lientinh.ui.shell.MainWindow;
import vn.lientinh.ui.shell.OpenedWorkspace;
import vn.lientinh.ui.shell.WindowMeans;
import vn.lientinh.ui.shell.WindowPlace;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/** The program with its window: shows it at once, reads the workspace behind it, draws when it is ready. */
public final class LienTinhApp {

    private static final Logger LOG = System.getLogger(LienTinhApp.class.getName());
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double MIN_WIDTH = 1024;
    private static final double MIN_HEIGHT = 640;
    private static final Duration AT_REST = Duration.millis(500);
    /** A tile in the middle of the opening view. */
    private static final TileCoord WARMING = new TileCoord(9, 407, 225);
    private static final int WARMING_PIXELS = 256;

    private final WorkspaceStore workspace;
    private final @Nullable Locale language;
    private final UserFolders folders;
    private final CompletableFuture<OpenedWorkspace> reading;
    private final CompletableFuture<Settings> settings;
    private final CompletableFuture<TileSource> baseMap;

    /**
     * The program on {@code workspace}. Reading begins at once, on a background thread, while the window is still being made.
     *
     * @param language of this run, or null for the one that is remembered
     * @param folders  where the program keeps what is its own
     */
    public LienTinhApp(WorkspaceStore workspace, @Nullable Locale language, UserFolders folders) {
        this.workspace = workspace;
        this.language = language;
        this.folders = folders;
        // Not the common pool: on two cores it has one thread, and the window would wait for both.
        settings = CompletableFuture.supplyAsync(() -> Settings.open(folders.settings()), thread("settings-opening"));
        // The first tile takes longer than all others: by the time the window asks for its own, what they need is there.
        baseMap = CompletableFuture.supplyAsync(LienTinhApp::openBaseMap, thread("base-map-opening"));
        reading = CompletableFuture.supplyAsync(() -> OpenedWorkspace.read(workspace::read),
                thread("workspace-opening"));
    }

    private static TileSource openBaseMap() {
        OfflineVectorTiles tiles = new OfflineVectorTiles();
        // Painting begins while the window takes the tiles over.
        thread("base-map-warming").execute(() -> {
            try {
                tiles.tile(WARMING, WARMING_PIXELS, Theme.LIGHT);
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "The window will ask again, and be told", e);
            }
        });
        return tiles;
    }

    /** Runs what it is given on a thread of its own. */
    private static Executor thread(String name) {
        return work -> Thread.ofPlatform().daemon().name(name).start(work);
    }

    /**
     * Shows the window on {@code stage}. On the FX thread.
     *
     * @return tells, on the FX thread, whether the workspace is there and all of it painted
     */
    public BooleanSupplier show(Stage stage) {
        Fonts.load();
        Settings remembered = settings.join();
        WindowViewModel window = new WindowViewModel(new Texts(Messages.VIETNAMESE));
        FailureLog failures = new FailureLog(folders.log(), Version.text(), InstantSource.system());
        MainWindow main = new MainWindow(window,
                new WindowMeans(
                        new BaseMaps(baseMap.join(), folders.cache().resolve("tiles"), Version.text()),
                        remembered, failures, new SystemOpenDialogs(() -> stage, remembered),
                        new SystemSaveDialog(() -> stage), LienTinhApp::copy));
        tellUncaught(main, failures);
        if (language != null) {
            window.texts().setLocale(language);
        }
        Scene scene = new Scene(main.root());
        Subscription attached = main.attach(scene);
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> {
            attached.unsubscribe();
            remembered.close();
        });
        stage.setScene(scene);
        stage.titleProperty().bind(window.texts().of("ui.window.title"));
        stage.getIcons().add(new Image("/vn/lientinh/icon.png"));
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        place(stage, remembered);
        stage.show();
        main.bench().workspaces().open(workspace, reading);
        return () -> window.workspace() != null && main.settled();
    }

    /** Puts the window where it was, as far as that is still on a screen, and remembers where it is put. */
    private static void place(Stage stage, Settings settings) {
        List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        Rectangle2D primary = Screen.getPrimary().getVisualBounds();
        Optional<WindowPlace> last = settings.get(WindowPlace.SETTING);
        WindowPlace place = last.orElse(new WindowPlace(0, 0, WIDTH, HEIGHT, false)).noLargerThan(primary);
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        if (last.isPresent() && place.within(screens)) {
            stage.setX(place.x());
            stage.setY(place.y());
        }
        stage.setMaximized(place.maximized());

        WindowPlace[] normal = {place};
        PauseTransition rest = new PauseTransition(AT_REST);
        rest.setOnFinished(event -> {
            // While it is maximized, what is remembered is where it goes back to.
            if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified() && stage.getWidth() >= 1
                    && stage.getHeight() >= 1) {
                normal[0] = new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
            }
            if (!stage.isFullScreen() && stage.isShowing()) {
                settings.set(WindowPlace.SETTING, Optional.of(normal[0].maximized(stage.isMaximized())));
            }
        });
        List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty(),
                stage.maximizedProperty())
                .forEach(property -> property.addListener((changed, before, now) -> rest.playFromStart()));
    }

    /** What goes wrong without anyone having expected it is written down and told, on whichever thread it happens. */
    private static void tellUncaught(MainWindow main, FailureLog failures) {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            String details = failures.add(thread.getName(), failure);
            Platform.runLater(() -> main.bench()
                    .notices()
                    .show(Notice
                            .failure("failure", "ui.failure.notice", failure.getClass().getSimpleName(),
                                    failures.file())
                            .offering("ui.failure.copy", () -> copy(details))));
        });
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
