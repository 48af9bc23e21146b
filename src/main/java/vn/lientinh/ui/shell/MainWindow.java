package vn.lientinh.ui.shell;

import atlantafx.base.controls.ModalPane;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import vn.lientinh.model.Workspace;
import vn.lientinh.tiles.TileSource;
import vn.lientinh.ui.actions.Actions;
import vn.lientinh.ui.basemap.BaseMapsViewModel;
import vn.lientinh.ui.dock.Dock;
import vn.lientinh.ui.dock.DockMemory;
import vn.lientinh.ui.dock.DockViewModel;
import vn.lientinh.ui.dock.FirstShown;
import vn.lientinh.ui.map.Camera;
import vn.lientinh.ui.map.CameraMotion;
import vn.lientinh.ui.map.MapPane;
import vn.lientinh.ui.notices.NoticesViewModel;
import vn.lientinh.ui.problems.ProblemsPanel;
import vn.lientinh.ui.problems.ProblemsViewModel;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;
import vn.lientinh.ui.status.StatusBar;
import vn.lientinh.ui.tasks.TaskBar;
import vn.lientinh.ui.tasks.TasksViewModel;
import vn.lientinh.ui.workspace.WorkspacesViewModel;

/**
 * The frame of the main window: header, panel on the left, map with the timeline under it, inspector on the right, dock below
 * map and inspector, status at the lower edge. What stands in these places is put there by the {@link Features}.
 */
public final class MainWindow {

    /** A map that does not come to rest by then, such as one without its tiles, no longer holds up what is to follow. */
    private static final long DRAWN_AT_THE_LATEST_NS = 5_000_000_000L;

    private final WindowViewModel window;
    private final MapArea map;
    private final Workbench bench;
    /** What a window that was closed still asks for, when a pause in typing ends say, is let go. */
    private final ExecutorService background = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS,
            new SynchronousQueue<>(), Thread.ofPlatform().daemon().name("window-background-", 0).factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    private final StackPane root = new StackPane();
    private boolean closed;

    /**
     * Builds a window that remembers nothing; nothing is read yet.
     *
     * @param tiles     the base map
     * @param clipboard takes text that the user copies
     */
    public MainWindow(WindowViewModel window, TileSource tiles, Consumer<String> clipboard) {
        this(window, WindowMeans.forgetful(tiles, clipboard));
    }

    /** Builds the window; nothing is read yet. */
    public MainWindow(WindowViewModel window, WindowMeans means) {
        SystemTheme.beforeTheFirstControl();
        this.window = window;
        Consumer<String> clipboard = means.clipboard();
        Texts texts = window.texts();
        Actions actions = new Actions(texts);
        NoticesViewModel notices = new NoticesViewModel();
        BaseMapsViewModel baseMaps = new BaseMapsViewModel(means.settings(), means.baseMaps(), background,
                Platform::runLater);
        map = new MapArea(window, baseMaps, notices, clipboard, background);
        TasksViewModel tasks = new TasksViewModel();
        WorkspacesViewModel workspaces = new WorkspacesViewModel(means.settings(), tasks, background,
                Platform::runLater, this::open, means.failures()::add);
        HeaderBar header = new HeaderBar(texts, actions);
        SidePanel side = new SidePanel(texts);
        StackPane timeline = new StackPane();
        timeline.getStyleClass().add("timeline-place");
        StackPane inspector = new StackPane();
        inspector.setMinSize(0, 0);
        DockViewModel dockModel = new DockViewModel();
        DockMemory.keep(dockModel, means.settings());
        BorderPane desk = new BorderPane();
        desk.setMinSize(0, 0);
        Dock dock = new Dock(dockModel, texts, desk.heightProperty().subtract(timeline.heightProperty()),
                () -> map().requestFocus());
        ModalPane dialogs = new ModalPane();
        // It would be a stop for Tab on which nothing is seen.
        dialogs.setFocusTraversable(false);
        // A card that fades in is painted in the corner first, and JavaFX does not clean up there when it has its place.
        dialogs.setInTransitionFactory(null);
        // However a card was put away, it is gone: one that stayed, unseen, would still answer to Escape.
        dialogs.displayProperty().subscribe((before, shown) -> {
            if (!shown) {
                Platform.runLater(() -> {
                    if (!dialogs.isDisplay()) {
                        dialogs.setContent(null);
                    }
                });
            }
        });
        bench = new Workbench(window, actions, map, header, side, timeline, inspector, dockModel, dock, notices,
                dialogs, root,
                means, baseMaps, workspaces, tasks, background);

        VBox middle = new VBox(map.node(), timeline);
        middle.setMinSize(0, 0);
        VBox.setVgrow(map.node(), Priority.ALWAYS);
        desk.setCenter(middle);
        desk.setRight(inspector);
        desk.setBottom(dock);
        BorderPane frame = new BorderPane();
        frame.setTop(header);
        frame.setLeft(side);
        frame.setCenter(desk);
        frame.setBottom(lowerEdge(texts, dock, tasks, clipboard));
        root.getStyleClass().add("main-window");
        root.getChildren().addAll(frame, dialogs);
        bench.afterDrawing(map::drawn);
        Features.all().forEach(feature -> feature.join(bench));
    }

    private Node lowerEdge(Texts texts, Dock dock, TasksViewModel tasks, Consumer<String> clipboard) {
        ProblemsViewModel problems = new ProblemsViewModel(window);
        StatusBar status = new StatusBar(map.status(), problems, texts, clipboard);
        status.tellKilometre(map.pointer().kilometreProperty());
        HBox.setHgrow(status, Priority.ALWAYS);
        HBox edge = new HBox(dock.tabs(), new TaskBar(tasks, texts), status);
        edge.getStyleClass().add("lower-edge");
        StackPane trouble = new StackPane();
        FirstShown.add(trouble, new ProblemsPanel(problems, texts, clipboard));
        return new VBox(trouble, edge);
    }

    /** The root of the scene. */
    public Parent root() {
        return root;
    }

    /** What the parts of the program find in this window. */
    public Workbench bench() {
        return bench;
    }

    /** The map. */
    public MapPane map() {
        return map.pane();
    }

    /** Where the map looks. */
    public Camera camera() {
        return map.camera();
    }

    /** Moves the map over time. */
    public CameraMotion motion() {
        return map.motion();
    }

    /** Whether everything that was asked for is on screen: the map stands still, tiles and overlay are painted. */
    public boolean settled() {
        return map.settled();
    }

    /** Shows a workspace; what takes longer to prepare follows when the map is drawn. */
    public void open(OpenedWorkspace opened) {
        map.open(opened);
        window.open(opened.workspace());
        afterDrawing(opened.workspace());
    }

    private void afterDrawing(Workspace workspace) {
        long begun = System.nanoTime();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                boolean stillOpen = !closed && workspace == window.workspace();
                if (!stillOpen || settled() || System.nanoTime() - begun > DRAWN_AT_THE_LATEST_NS) {
                    stop();
                    if (stillOpen) {
                        bench.drawn(workspace);
                    }
                }
            }
        }.start();
    }

    /**
     * Dresses the scene that this window has been put into and gives it its keys.
     *
     * @return to be ended when the window is closed, or its threads and images are kept
     */
    public Subscription attach(Scene scene) {
        Subscription dressed = SystemTheme.dress(scene, window);
        Subscription keys = bench.actions().install(scene);
        map().requestFocus();
        return dressed.and(keys).and(map()::close).and(() -> {
            closed = true;
            background.shutdownNow();
        });
    }
}
