package vn.lientinh.ui.shell;

import atlantafx.base.controls.ModalPane;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.Messages;
import vn.lientinh.geo.TerritoryIndex;
import vn.lientinh.geo.Viewport;
import vn.lientinh.geo.Vn2000;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Source;
import vn.lientinh.model.Territory;
import vn.lientinh.render.Theme;
import vn.lientinh.tiles.TileSource;
import vn.lientinh.ui.about.AboutPane;
import vn.lientinh.ui.about.AboutViewModel;
import vn.lientinh.ui.borders.BordersViewModel;
import vn.lientinh.ui.inspector.InspectorPane;
import vn.lientinh.ui.inspector.InspectorViewModel;
import vn.lientinh.ui.items.ItemsPanel;
import vn.lientinh.ui.items.ItemsViewModel;
import vn.lientinh.ui.layers.LayersPanel;
import vn.lientinh.ui.layers.LayersViewModel;
import vn.lientinh.ui.layers.LegendPanel;
import vn.lientinh.ui.map.Camera;
import vn.lientinh.ui.map.CameraMotion;
import vn.lientinh.ui.map.MapPane;
import vn.lientinh.ui.map.MapPointerViewModel;
import vn.lientinh.ui.map.MapPointerViewModel.Position;
import vn.lientinh.ui.map.ScaleBar;
import vn.lientinh.ui.map.ZoomButtons;
import vn.lientinh.ui.map.gluon.GluonMap;
import vn.lientinh.ui.problems.ProblemsPanel;
import vn.lientinh.ui.problems.ProblemsViewModel;
import vn.lientinh.ui.state.Selection;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;
import vn.lientinh.ui.status.PositionWriter;
import vn.lientinh.ui.status.StatusBar;
import vn.lientinh.ui.status.StatusViewModel;

/** The main window: header, layers on the left, map, inspector on the right, status below. */
public final class MainWindow {

    /** What the opening view shows whole: Quảng Ninh, Bắc Giang and Hải Dương, (lon, lat). */
    private static final Envelope THREE_PROVINCES = new Envelope(105.87, 108.08, 20.62, 21.68);
    /** Tiles have this many device pixels for an edge of 256 logical pixels: sharp at every zoom between two levels. */
    private static final int TILE_PIXELS = 512;

    /** Zoom beyond which a segment is not brought closer, however short. */
    private static final double CLOSEST_FIT = 14;

    /** A place that was clicked is kept this far from the edge of the map. */
    private static final double SEEN_PX = 64;

    private final WindowViewModel window;
    private final Texts texts;
    private final Camera camera = new Camera(THREE_PROVINCES);
    private final CameraMotion motion = new CameraMotion(camera);
    private final MapPointerViewModel pointer;
    private final GluonMap base;
    private final MapPane map;
    private final StatusViewModel status;
    private final Vn2000 vn2000 = new Vn2000();
    private final StackPane root = new StackPane();
    private final ModalPane modal = new ModalPane();
    private final TileSource tiles;
    private final Consumer<String> clipboard;
    private final BordersViewModel borders;
    private final InspectorViewModel inspecting;

    /**
     * Builds the window; nothing is read yet.
     *
     * @param tiles     the base map
     * @param clipboard takes text that the user copies
     */
    public MainWindow(WindowViewModel window, TileSource tiles, Consumer<String> clipboard) {
        this.window = window;
        this.texts = window.texts();
        this.tiles = tiles;
        this.pointer = new MapPointerViewModel(window);
        this.base = new GluonMap();
        this.map = new MapPane(camera, motion, base, pointer, new ZoomButtons(camera, motion, texts),
                new ScaleBar(camera, texts));
        map.bindAttribution(texts.made(this::attribution, window.workspaceProperty()));
        map.accessibleTextProperty().bind(texts.of("ui.map.name"));

        LayersViewModel layers = new LayersViewModel(window);
        ProblemsViewModel problems = new ProblemsViewModel(window);
        status = new StatusViewModel(texts, pointer.positionProperty(), camera.viewportProperty(),
                new PositionWriter(vn2000, new TerritoryIndex(List.of())));

        this.clipboard = clipboard;
        this.borders = new BordersViewModel(window, ForkJoinPool.commonPool(), Platform::runLater, this::flyTo);
        new MapMenu(map, camera, motion, status, texts, clipboard);

        BorderPane frame = new BorderPane();
        frame.setTop(new HeaderBar(window, this::showAbout));
        frame.setLeft(sidePanel(layers));
        frame.setCenter(map);
        inspecting = new InspectorViewModel(window, borders.connectionsProperty(), clipboard);
        InspectorPane inspector = new InspectorPane(inspecting, window, this::flyTo, borders::choose);
        inspector.visibleProperty().subscribe((before, now) -> {
            camera.holdCornerOnResize();
            if (now) {
                Platform.runLater(this::revealClick);
            }
        });
        frame.setRight(inspector);
        frame.setBottom(new VBox(new ProblemsPanel(problems, texts, clipboard),
                new StatusBar(status, problems, texts, clipboard)));
        root.getStyleClass().add("main-window");
        root.getChildren().addAll(frame, modal);

        window.mapStateBinding().subscribe(map::setState);
        window.themeBinding().subscribe(this::useTheme);
    }

    private void useTheme(Theme theme) {
        base.look(tiles, theme, TILE_PIXELS);
    }

    /** The words that the base map and the sources of the layers ask for, each once. */
    private String attribution(Messages messages) {
        String base = tiles.attribution().in(messages.locale());
        Stream<String> layers = window.sources()
                .stream()
                .map(Source::attribution)
                .filter(Objects::nonNull)
                .map(words -> words.in(messages.locale()))
                .filter(words -> !base.contains(words));
        return Stream.concat(Stream.of(base), layers).distinct().collect(Collectors.joining("; "));
    }

    private Node sidePanel(LayersViewModel layers) {
        VBox mapContent = new VBox(heading("ui.legend.title"), new LegendPanel(layers, texts),
                heading("ui.layers.title"), new LayersPanel(layers, texts));
        mapContent.getStyleClass().add("side-content");
        VBox itemContent = new VBox(new ItemsPanel(new ItemsViewModel(window), window));
        itemContent.getStyleClass().add("side-content");
        return new SidePanel(texts, new SidePanel.Page("map", "ui.side.map", mapContent),
                new SidePanel.Page("items", "ui.side.items", itemContent));
    }

    private Label heading(String key) {
        Label label = new Label();
        label.getStyleClass().add("panel-heading");
        label.textProperty().bind(texts.of(key));
        return label;
    }

    private void showAbout() {
        modal.show(new AboutPane(new AboutViewModel(window), texts.messages(), () -> modal.hide(true)));
    }

    /** Moves the map as far as needed for the place that was clicked to be seen beside the inspector. */
    private void revealClick() {
        root.layout();
        Position clicked = pointer.clicked();
        if (clicked == null) {
            return;
        }
        Viewport view = camera.viewport();
        double hidden = view.toX(clicked.lon()) - (view.width() - SEEN_PX);
        if (hidden > 0 && hidden < view.width()) {
            motion.panBy(-hidden, 0);
        }
    }

    /** Brings these segments into view, no closer than is useful. */
    private void flyTo(List<Segment> segments) {
        Envelope bounds = new Envelope();
        segments.forEach(segment -> bounds.expandToInclude(segment.geometry().getEnvelopeInternal()));
        if (!bounds.isNull()) {
            motion.flyTo(camera.fitting(bounds, CLOSEST_FIT));
        }
    }

    /** Brings these bounds (lon, lat) into view, once everything is laid out. */
    private void flyTo(Envelope bounds) {
        root.layout();
        motion.flyTo(camera.fitting(bounds, null));
    }

    /** The root of the scene. */
    public Parent root() {
        return root;
    }

    /** The map. */
    public MapPane map() {
        return map;
    }

    /** Where the map looks. */
    public Camera camera() {
        return camera;
    }

    /** Moves the map over time. */
    public CameraMotion motion() {
        return motion;
    }

    /** Whether everything on the map is painted and still. */
    public boolean settled() {
        return map.settled() && base.settled();
    }

    /** Shows a workspace. */
    public void open(OpenedWorkspace opened) {
        map.setPainter(opened.painter());
        pointer.setHitTest(opened.hitTest());
        window.open(opened.workspace());
        List<Territory> territories = opened.workspace().territories();
        CompletableFuture.supplyAsync(() -> {
            vn2000.warmUp();
            return new PositionWriter(vn2000, new TerritoryIndex(territories));
        }).thenAccept(writer -> Platform.runLater(() -> status.setWriter(writer)));
    }

    /**
     * Dresses the scene that this window has been put into and gives it its keys.
     *
     * @return to be ended when the window is closed, or its threads and images are kept
     */
    public Subscription attach(Scene scene) {
        Subscription dressed = SystemTheme.dress(scene, window);
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.PLUS, KeyCombination.SHORTCUT_DOWN),
                        () -> zoom(1));
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN),
                        () -> zoom(1));
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ADD, KeyCombination.SHORTCUT_DOWN), () -> zoom(1));
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.MINUS, KeyCombination.SHORTCUT_DOWN),
                        () -> zoom(-1));
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.SUBTRACT, KeyCombination.SHORTCUT_DOWN),
                        () -> zoom(-1));
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.ESCAPE),
                        () -> window.selectionProperty().set(Selection.NOTHING));
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                        () -> clipboard.accept(status.coordinatesBinding().get()));
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.OPEN_BRACKET, KeyCombination.SHORTCUT_DOWN), inspecting::goBack);
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.CLOSE_BRACKET, KeyCombination.SHORTCUT_DOWN),
                        inspecting::goForward);
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN), () -> inspecting.step(-1));
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN), () -> inspecting.step(1));
        map.requestFocus();
        return dressed.and(map::close);
    }

    private void zoom(double levels) {
        motion.zoomBy(levels, camera.viewport().width() / 2, camera.viewport().height() / 2);
    }
}
