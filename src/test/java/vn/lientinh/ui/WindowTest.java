package vn.lientinh.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import vn.lientinh.Messages;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.store.Settings;
import vn.lientinh.tiles.OfflineVectorTiles;
import vn.lientinh.tiles.TileSource;
import vn.lientinh.ui.files.OpenDialogs;
import vn.lientinh.ui.files.SaveDialog;
import vn.lientinh.ui.shell.Fonts;
import vn.lientinh.ui.shell.MainWindow;
import vn.lientinh.ui.shell.OpenedWorkspace;
import vn.lientinh.ui.shell.WindowMeans;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/** A main window on a stage that fits the headless screen, and words for what a user does with it. */
@SuppressWarnings("NullAway.Init") // the fields are set before each test, in start
abstract class WindowTest extends ApplicationTest {

    private static final double WIDTH = 980;
    private static final double HEIGHT = 820;
    private static final int PATIENCE_S = 30;

    final List<String> clipboard = new ArrayList<>();
    Stage stage;
    WindowViewModel model;
    MainWindow window;
    Subscription dressing;

    /** What the window is to show; the built-in workspace unless a test says otherwise. */
    Supplier<Workspace> workspace() {
        return new BuiltInWorkspace()::read;
    }

    /** The base map; the program's own unless a test says otherwise. */
    TileSource tiles() {
        return new OfflineVectorTiles();
    }

    /** What the window remembers with; nothing is remembered unless a test says otherwise. */
    Settings settings() {
        return Settings.inMemory();
    }

    /** Asks for files; nobody answers unless a test says otherwise. */
    OpenDialogs dialogs() {
        return WindowMeans.forgetful(tiles(), clipboard::add).dialogs();
    }

    /** Asks where files go; nobody answers unless a test says otherwise. */
    SaveDialog saveDialog() {
        return (title, folder, name, ending) -> Optional.empty();
    }

    final WindowMeans means() {
        WindowMeans usual = WindowMeans.forgetful(tiles(), clipboard::add);
        return new WindowMeans(usual.baseMaps(), settings(), usual.failures(), dialogs(), saveDialog(),
                usual.clipboard());
    }

    @Override
    public final void start(Stage primary) {
        stage = primary;
        Fonts.load();
        model = new WindowViewModel(new Texts(Messages.VIETNAMESE));
        window = new MainWindow(model, means());
        Scene scene = new Scene(window.root());
        dressing = window.attach(scene);
        // The stage is the same for all tests of a run.
        primary.setFullScreen(false);
        primary.setScene(scene);
        primary.setX(0);
        primary.setY(0);
        primary.setWidth(WIDTH);
        primary.setHeight(HEIGHT);
        primary.show();
        window.open(OpenedWorkspace.read(workspace()));
    }

    @AfterEach
    void undress() {
        run(dressing::unsubscribe);
    }

    /** Waits until {@code condition} holds, asked on the FX thread. */
    static void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, () -> {
                WaitForAsyncUtils.waitForFxEvents(1);
                return WaitForAsyncUtils.asyncFx(condition).get();
            });
        } catch (TimeoutException e) {
            throw new AssertionError("Waited in vain: " + what, e);
        }
    }

    /** What {@code question} says on the FX thread. */
    static <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_S), question);
    }

    static void run(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_S), action);
    }

    void awaitSettled() {
        await("the map is painted and still", window::settled);
    }

    /** Looks at a place and waits until it is drawn. */
    void lookAt(double lon, double lat, double zoom) {
        run(() -> {
            window.motion().halt();
            window.camera().look(lon, lat, zoom);
        });
        awaitSettled();
    }

    Viewport viewport() {
        return ask(() -> window.camera().viewport());
    }

    /** Where on the screen a place is. */
    Point2D onScreen(double lon, double lat) {
        return ask(() -> {
            Viewport view = window.camera().viewport();
            return window.map().localToScreen(view.toX(lon), view.toY(lat));
        });
    }

    void click(double lon, double lat) {
        clickOn(onScreen(lon, lat), MouseButton.PRIMARY);
    }

    Node node(String id) {
        return lookup("#" + id).query();
    }

    /** Opens the menu of the window and clicks through these items of it. */
    void chooseInMenu(String... ids) {
        clickOn("#menu");
        for (String id : ids) {
            await("menu item " + id, () -> inMenu(id).isPresent());
            // The menu makes its rows anew now and then: where the row is counts, not which one it is.
            Point2D at = ask(() -> {
                Node item = inMenu(id).orElseThrow();
                return item.localToScreen(item.getLayoutBounds().getCenterX(), item.getLayoutBounds().getCenterY());
            });
            clickOn(at, MouseButton.PRIMARY);
        }
    }

    /** An item of a menu that is open now. */
    private Optional<Node> inMenu(String id) {
        return listTargetWindows().stream()
                .filter(shown -> shown instanceof PopupWindow && shown.isShowing())
                .flatMap(shown -> shown.getScene().getRoot().lookupAll("#" + id).stream())
                .filter(node -> node.getScene() != null && node.getBoundsInParent().getHeight() > 0)
                .findFirst();
    }

    void awaitNode(String id) {
        await(id + " is there", () -> lookup("#" + id).tryQuery().isPresent());
    }

    boolean visible(String id) {
        return ask(() -> lookup("#" + id).tryQuery().filter(Node::isVisible).isPresent());
    }

    /** Waits for what is written there: what has just been opened is laid out only with the next picture. */
    String text(String id) {
        if (!Platform.isFxApplicationThread()) {
            awaitNode(id);
        }
        return ask(() -> lookup("#" + id).<Labeled>query().getText());
    }

    Bounds boundsOf(String id) {
        return ask(() -> node(id).localToScreen(node(id).getBoundsInLocal()));
    }

    /** The workspace that is open. */
    Workspace opened() {
        return Objects.requireNonNull(model.workspace());
    }

    /** Id of the selected segment, or empty. */
    String selected() {
        return ask(() -> {
            Segment segment = model.selectedSegment();
            return segment == null ? "" : segment.id();
        });
    }

    static void assertSameView(Viewport expected, Viewport actual) {
        assertEquals(expected.lon(), actual.lon(), 2 * 360 / expected.worldSize());
        assertEquals(expected.lat(), actual.lat(), 2 * 360 / expected.worldSize());
        assertEquals(expected.zoom(), actual.zoom(), 0.005);
    }

    /** Colour on the map at pixel (x, y) of the map pane, as seen. */
    Color seen(double x, double y) {
        return ask(() -> {
            SnapshotParameters area = new SnapshotParameters();
            // A snapshot is cut out in the coordinates of the parent.
            Bounds map = window.map().getBoundsInParent();
            area.setViewport(new Rectangle2D(map.getMinX() + Math.rint(x), map.getMinY() + Math.rint(y), 1, 1));
            WritableImage picture = window.map().snapshot(area, null);
            return new Color(picture.getPixelReader().getArgb(0, 0));
        });
    }
}
