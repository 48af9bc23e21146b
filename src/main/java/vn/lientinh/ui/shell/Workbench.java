package vn.lientinh.ui.shell;

import atlantafx.base.controls.ModalPane;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.FailureLog;
import vn.lientinh.store.Settings;
import vn.lientinh.ui.actions.Actions;
import vn.lientinh.ui.basemap.BaseMapsViewModel;
import vn.lientinh.ui.dock.Dock;
import vn.lientinh.ui.dock.DockViewModel;
import vn.lientinh.ui.dock.FirstShown;
import vn.lientinh.ui.files.OpenDialogs;
import vn.lientinh.ui.files.SaveDialog;
import vn.lientinh.ui.notices.NoticesViewModel;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;
import vn.lientinh.ui.tasks.TasksViewModel;
import vn.lientinh.ui.workspace.WorkspacesViewModel;

/** What the parts of the program find in the window: its state, its places, its means. */
public final class Workbench {

    /** The first measures the card, the second moves it to the middle. */
    private static final int LAYOUT_PASSES = 3;
    /** Logical pixels that stay free above and below a card. */
    private static final double CARD_MARGIN = 16;
    /** Zoom beyond which a segment is not brought closer, however short. */
    private static final double CLOSEST_FIT = 14;

    private final WindowViewModel window;
    private final Actions actions;
    private final MapArea map;
    private final HeaderBar header;
    private final SidePanel side;
    private final StackPane timeline;
    private final StackPane inspector;
    private final DockViewModel dockModel;
    private final Dock dock;
    private final NoticesViewModel notices;
    private final ModalPane dialogs;
    private final StackPane root;
    private final WindowMeans means;
    private final BaseMapsViewModel baseMaps;
    private final WorkspacesViewModel workspaces;
    private final TasksViewModel tasks;
    private final Executor background;
    private final List<Consumer<Workspace>> afterDrawing = new ArrayList<>();

    Workbench(WindowViewModel window, Actions actions, MapArea map, HeaderBar header, SidePanel side,
            StackPane timeline, StackPane inspector, DockViewModel dockModel, Dock dock, NoticesViewModel notices,
            ModalPane dialogs,
            StackPane root, WindowMeans means, BaseMapsViewModel baseMaps, WorkspacesViewModel workspaces,
            TasksViewModel tasks, Executor background) {
        this.window = window;
        this.actions = actions;
        this.map = map;
        this.header = header;
        this.side = side;
        this.timeline = timeline;
        this.inspector = inspector;
        this.dockModel = dockModel;
        this.dock = dock;
        this.notices = notices;
        this.dialogs = dialogs;
        this.root = root;
        this.means = means;
        this.baseMaps = baseMaps;
        this.workspaces = workspaces;
        this.tasks = tasks;
        this.background = background;
    }

    /** The state that parts share. */
    public WindowViewModel window() {
        return window;
    }

    /** The texts of the window. */
    public Texts texts() {
        return window.texts();
    }

    /** Where actions are registered. */
    public Actions actions() {
        return actions;
    }

    /** The map, its camera and its pointer. */
    public MapArea map() {
        return map;
    }

    /** The strip along the upper edge. */
    public HeaderBar header() {
        return header;
    }

    /** The panel on the left. */
    public SidePanel side() {
        return side;
    }

    /** The strip under the map. */
    public void setTimeline(Node strip) {
        timeline.getChildren().setAll(strip);
    }

    /** The panel on the right; the map is as wide as it is while the panel is not visible. */
    public void setInspector(Node panel) {
        FirstShown.add(inspector, panel);
    }

    /** Which page of the dock is open. */
    public DockViewModel dockModel() {
        return dockModel;
    }

    /** The panel below the map. */
    public Dock dock() {
        return dock;
    }

    /** What the user is told. */
    public NoticesViewModel notices() {
        return notices;
    }

    /** Cards over the window: {@code show} and {@code hide}. */
    public ModalPane dialogs() {
        return dialogs;
    }

    /**
     * Shows a card over the window. Its place in the middle is known only when the pane around it has been laid out, and that has
     * been: what is laid out in two pulses would be painted in the corner first. A card that is higher than the window is made
     * lower; what it holds scrolls.
     */
    public void showCard(Region card) {
        dialogs.show(card);
        root.applyCss();
        Subscription kept = root.heightProperty().subscribe(() -> keepWithin(card));
        keepWithin(card);
        card.sceneProperty().subscribe((before, now) -> {
            if (now == null) {
                kept.unsubscribe();
            }
        });
        for (int pass = 0; pass < LAYOUT_PASSES; pass++) {
            root.layout();
        }
        // The first card of all makes the skin of the pane around it, which is measured once more with the next picture.
        card.getParent().requestLayout();
        CardFocus.keep(dialogs, card);
    }

    private void keepWithin(Region card) {
        double room = root.getHeight() - 2 * CARD_MARGIN;
        card.setMaxHeight(card.prefHeight(card.prefWidth(-1)) > room ? room : Region.USE_PREF_SIZE);
    }

    /** The pane over everything, for what floats. */
    public StackPane root() {
        return root;
    }

    /** Lays the window out now: what has just joined it has no size before it is styled. */
    void layOut() {
        root.applyCss();
        root.layout();
    }

    /** Takes text that the user copies. */
    public Consumer<String> clipboard() {
        return means.clipboard();
    }

    /** What is remembered for the user between two runs. */
    public Settings settings() {
        return means.settings();
    }

    /** Asks for files and folders. */
    public OpenDialogs openDialogs() {
        return means.dialogs();
    }

    /** Asks where a file is to go. */
    public SaveDialog saveDialog() {
        return means.saveDialog();
    }

    /** Where failures that nobody expected are written down. */
    public FailureLog failures() {
        return means.failures();
    }

    /** Which base map is shown. */
    public BaseMapsViewModel baseMaps() {
        return baseMaps;
    }

    /** Which workspace is open, and how another is opened. */
    public WorkspacesViewModel workspaces() {
        return workspaces;
    }

    /** Work that takes longer than a moment, shown in the status bar with a way to call it off. */
    public TasksViewModel tasks() {
        return tasks;
    }

    /** Where work is done that the FX thread must not wait for. */
    public Executor background() {
        return background;
    }

    /** The FX thread. */
    public Executor foreground() {
        return Platform::runLater;
    }

    /**
     * Calls {@code prepare} on the FX thread after each workspace has been drawn for the first time: heavy preparation is
     * started here, so that it never delays the map.
     */
    public void afterDrawing(Consumer<Workspace> prepare) {
        afterDrawing.add(prepare);
    }

    void drawn(Workspace workspace) {
        afterDrawing.forEach(prepare -> prepare.accept(workspace));
    }

    /** Brings these segments into view, no closer than is useful. */
    public void flyTo(List<Segment> segments) {
        Envelope bounds = new Envelope();
        segments.forEach(segment -> bounds.expandToInclude(segment.geometry().getEnvelopeInternal()));
        flyTo(bounds, CLOSEST_FIT);
    }

    /** Brings bounds in (lon, lat) into view, no closer than {@code closest}. */
    public void flyTo(Envelope bounds, double closest) {
        if (!bounds.isNull()) {
            map.motion().flyTo(map.camera().fitting(bounds, closest));
        }
    }
}
