package vn.lientinh.ui.shell;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.Messages;
import vn.lientinh.geo.TerritoryIndex;
import vn.lientinh.geo.Viewport;
import vn.lientinh.geo.Vn2000;
import vn.lientinh.model.Source;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;
import vn.lientinh.model.Workspace;
import vn.lientinh.ui.basemap.BaseMapsViewModel;
import vn.lientinh.ui.map.Camera;
import vn.lientinh.ui.map.CameraMotion;
import vn.lientinh.ui.map.MapPane;
import vn.lientinh.ui.map.MapPointerViewModel;
import vn.lientinh.ui.map.MapPointerViewModel.Position;
import vn.lientinh.ui.map.ScaleBar;
import vn.lientinh.ui.map.TileTrouble;
import vn.lientinh.ui.map.ZoomButtons;
import vn.lientinh.ui.map.gluon.GluonMap;
import vn.lientinh.ui.notices.NoticesPane;
import vn.lientinh.ui.notices.NoticesViewModel;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;
import vn.lientinh.ui.status.PositionWriter;
import vn.lientinh.ui.status.StatusViewModel;

/** The middle of the window: the map, what moves it, what is under the pointer, and the notices over it. */
public final class MapArea {

    /** What the opening view shows whole, (lon, lat): Quảng Ninh, Bắc Giang and Hải Dương, with the name of their last town. */
    private static final Envelope THREE_PROVINCES = new Envelope(105.87, 108.14, 20.62, 21.68);
    /** Tiles have at most this many device pixels along an edge: sharp at every zoom between two levels. */
    private static final int TILE_PIXELS = 512;

    private static final double SEEN_PX = 64;

    private final WindowViewModel window;
    private final Camera camera = new Camera(THREE_PROVINCES);
    private final CameraMotion motion = new CameraMotion(camera);
    private final MapPointerViewModel pointer;
    private final GluonMap base = new GluonMap();
    private final MapPane pane;
    private final StackPane node;
    private final StatusViewModel status;
    private final MapMenu menu;
    private final Vn2000 vn2000 = new Vn2000();
    private final BaseMapsViewModel baseMaps;
    private @Nullable OpenedWorkspace opened;
    private final Executor background;

    MapArea(WindowViewModel window, BaseMapsViewModel baseMaps, NoticesViewModel notices, Consumer<String> clipboard,
            Executor background) {
        this.window = window;
        this.baseMaps = baseMaps;
        this.background = background;
        Texts texts = window.texts();
        pointer = new MapPointerViewModel(window);
        pane = new MapPane(camera, motion, base, pointer, new ZoomButtons(camera, motion, texts),
                new ScaleBar(camera, texts));
        pane.bindAttribution(texts.made(this::shortAttribution, window.workspaceProperty(),
                baseMaps.sourceProperty()),
                texts.made(this::attribution, window.workspaceProperty(),
                        baseMaps.sourceProperty()));
        pane.bindTrouble(texts.made(messages -> trouble(messages, base.troubleProperty().get()),
                base.troubleProperty()));
        pane.accessibleTextProperty().bind(texts.of("ui.map.name"));
        status = new StatusViewModel(texts, pointer.positionProperty(), camera.viewportProperty(),
                new PositionWriter(vn2000, new TerritoryIndex(List.of())));
        menu = new MapMenu(pane, camera, motion, status, texts, clipboard);
        node = new StackPane(pane, new NoticesPane(notices, texts));
        node.setMinSize(0, 0);
        window.mapStateBinding().subscribe(pane::setState);
        window.themeBinding().subscribe(this::useLook);
        baseMaps.sourceProperty().subscribe(this::useLook);
        useLook();
    }

    private void useLook() {
        base.look(baseMaps.sourceProperty().get(), window.themeBinding().get(), TILE_PIXELS);
    }

    private static String trouble(Messages messages, TileTrouble trouble) {
        Text why = trouble.why();
        if (trouble.tiles() == 0) {
            return "";
        }
        return why == null
                ? messages.text("ui.basemap.trouble", trouble.tiles())
                : messages.text("ui.basemap.troubleWhy", trouble.tiles(), why.in(messages.locale()));
    }

    /** What must always be seen: the words of the base map, and that there is more. */
    private String shortAttribution(Messages messages) {
        String all = attribution(messages);
        int first = all.indexOf(';');
        return first < 0 ? all : messages.text("ui.map.attribution", all.substring(0, first));
    }

    /** The words that the base map and the sources of the layers ask for, each once. */
    private String attribution(Messages messages) {
        String words = baseMaps.sourceProperty().get().attribution().in(messages.locale());
        Stream<String> layers = window.sources()
                .stream()
                .map(Source::attribution)
                .filter(Objects::nonNull)
                .map(text -> text.in(messages.locale()))
                .filter(text -> !words.contains(text));
        return Stream.concat(Stream.of(words), layers)
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    void open(OpenedWorkspace opened) {
        this.opened = opened;
        pane.setPainter(opened.painter());
        pointer.setHitTest(opened.hitTest());
    }

    /** Makes positions in VN-2000 ready; loads so much that it would keep the map from being drawn. */
    void drawn(Workspace workspace) {
        List<Territory> territories = workspace.territories();
        CompletableFuture.supplyAsync(() -> {
            vn2000.warmUp();
            return new PositionWriter(vn2000, new TerritoryIndex(territories));
        }, background).thenAcceptAsync(status::setWriter, Platform::runLater);
    }

    /** Moves the map as far as needed for the place that was clicked to be seen beside a panel that has opened. */
    void revealClick() {
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

    boolean settled() {
        return pane.settled() && base.settled();
    }

    /** Lays a view over the map, as large as the map, below the notices. */
    public void lay(Node view) {
        node.getChildren().add(node.getChildren().size() - 1, view);
    }

    StackPane node() {
        return node;
    }

    /** What is shown, or null as long as nothing is. */
    public @Nullable OpenedWorkspace opened() {
        return opened;
    }

    /** The map. */
    public MapPane pane() {
        return pane;
    }

    /** Where the map looks. */
    public Camera camera() {
        return camera;
    }

    /** Moves the map over time. */
    public CameraMotion motion() {
        return motion;
    }

    /** What the pointer means. */
    public MapPointerViewModel pointer() {
        return pointer;
    }

    /** Position and scale in words. */
    public StatusViewModel status() {
        return status;
    }

    /** The menu of a place on the map. */
    public MapMenu menu() {
        return menu;
    }

    /** Turns degrees into metres of VN-2000 and back; slow at its first use. */
    public Vn2000 vn2000() {
        return vn2000;
    }
}
