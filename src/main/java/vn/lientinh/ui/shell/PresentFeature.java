package vn.lientinh.ui.shell;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.Messages;
import vn.lientinh.geo.Viewport;
import vn.lientinh.io.TourFile;
import vn.lientinh.io.TourReferences;
import vn.lientinh.model.Item;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Text;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.ColourBy;
import vn.lientinh.render.Theme;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.store.TourLibrary;
import vn.lientinh.store.WorkspaceStore;
import vn.lientinh.tiles.VectorBaseMap;
import vn.lientinh.tour.SlidePainter;
import vn.lientinh.tour.StopScene;
import vn.lientinh.ui.actions.Action;
import vn.lientinh.ui.actions.ActionGroup;
import vn.lientinh.ui.dock.Dock;
import vn.lientinh.ui.present.Command;
import vn.lientinh.ui.present.Displays;
import vn.lientinh.ui.present.HandOuts;
import vn.lientinh.ui.present.Presentation;
import vn.lientinh.ui.present.StageContent;
import vn.lientinh.ui.present.StartPane;
import vn.lientinh.ui.present.TourDialogs;
import vn.lientinh.ui.present.ToursPane;
import vn.lientinh.ui.present.ToursViewModel;
import vn.lientinh.ui.state.Selection;
import vn.lientinh.ui.state.WindowViewModel;

/** Tours: on stage, in the making, and as hand-outs. */
final class PresentFeature implements Feature {

    private static final String PAGE = "tours";
    /** The editor has more to show than other pages of the dock. */
    private static final double EDITOR_HEIGHT = 340;

    @Override
    public void join(Workbench bench) {
        new Joined(bench).join();
    }

    /** The feature in one window. */
    private static final class Joined implements ToursPane.Means {

        private final Workbench bench;
        private final WindowViewModel window;
        private final ToursViewModel tours;
        private final Displays displays = Displays.ofSystem();
        private final Presentation presentation;
        private final HandOuts handOuts;
        private final TourDialogs dialogs;
        private int lastDisplay = -1;

        Joined(Workbench bench) {
            this.bench = bench;
            this.window = bench.window();
            this.tours = new ToursViewModel(bench.texts(),
                    // One thread: what is written to a file comes after what was written before.
                    Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("tours").factory()),
                    bench.foreground(), bench.notices()::show);
            this.presentation = new Presentation(window, displays, InstantSource.system());
            this.handOuts = new HandOuts(bench.background(), bench.foreground(), bench.notices()::show);
            this.dialogs = TourDialogs.ofSystem(this::owner, bench.texts());
        }

        void join() {
            BooleanBinding ready = Bindings.createBooleanBinding(() -> window.workspace() != null,
                    window.workspaceProperty());
            bench.actions()
                    .register(Action.of("present", "tour.action.present", ActionGroup.PRESENT, this::choose)
                            .on("F5")
                            .when(ready));
            bench.actions()
                    .register(Action.of("present-here", "tour.action.presentHere", ActionGroup.PRESENT, this::present)
                            .on("Shift+F5")
                            .when(ready));
            bench.actions()
                    .register(Action.of("edit-tours", "tour.action.edit", ActionGroup.PRESENT,
                            this::edit).on("Shortcut+Shift+F5").when(ready));
            ToursPane pane = new ToursPane(tours, bench.texts(), this);
            bench.dock()
                    .add(new Dock.Page(PAGE, 60, "tour.dock", MaterialDesignP.PRESENTATION, pane.tools(),
                            pane));
            window.workspaceProperty().subscribe(workspace -> {
                pane.setWorkspace(workspace);
                // Where it lives is told right after it is shown.
                bench.foreground().execute(() -> read(workspace));
            });
        }

        private void read(@Nullable Workspace workspace) {
            if (workspace != null && workspace == window.workspace()) {
                WorkspaceStore store = bench.workspaces().openProperty().get();
                tours.open(TourLibrary.of(store == null ? new BuiltInWorkspace() : store, InstantSource.system()),
                        TourReferences.of(workspace));
            }
        }

        private void edit() {
            bench.dockModel().heightProperty().set(Math.max(EDITOR_HEIGHT, bench.dockModel().heightProperty().get()));
            bench.dockModel().open(PAGE);
        }

        private @Nullable Window owner() {
            Scene scene = bench.root().getScene();
            return scene == null ? null : scene.getWindow();
        }

        // ---- on stage ----

        private void choose() {
            if (presentation.runningProperty().get()) {
                return;
            }
            StartPane pane = new StartPane(tours.entries(), tours.chosenProperty().get(), displays.bounds(),
                    lastDisplay, bench.texts().messages(), (entry, display, playing) -> {
                        bench.dialogs().hide(true);
                        lastDisplay = display;
                        tours.choose(entry);
                        begin(entry, 0, display, playing);
                    }, () -> bench.dialogs().hide(true));
            bench.showCard(pane);
            pane.takeKeys();
        }

        @Override
        public void present() {
            ToursViewModel.Entry entry = tours.chosenProperty().get();
            if (entry != null && entry.playable()) {
                begin(entry, Math.max(0, tours.stopProperty().get()), lastDisplay, false);
            }
        }

        private void begin(ToursViewModel.Entry entry, int stop, int display, boolean playing) {
            OpenedWorkspace opened = bench.map().opened();
            if (opened == null || !(owner() instanceof Stage stage)) {
                return;
            }
            Scene scene = Objects.requireNonNull(stage.getScene());
            Node focused = scene.getFocusOwner();
            Tour tour = Objects.requireNonNull(entry.tour());
            presentation.begin(
                    new StageContent(opened.workspace(), opened.painter(), opened.hitTest(), bench.map().tiles(),
                            SlidePainter.home(opened.workspace())),
                    new TourFile(entry.file().file(), tour, entry.file().problems()), stop, display, stage,
                    last -> {
                        tours.select(tour.stops().indexOf(last));
                        stage.toFront();
                        stage.requestFocus();
                        if (focused != null) {
                            focused.requestFocus();
                        }
                    });
            if (playing) {
                presentation.apply(Command.Simple.PLAY);
            }
        }

        // ---- the map and stops ----

        @Override
        public Tour.Stop capture() {
            Workspace workspace = Objects.requireNonNull(window.workspace());
            Envelope seen = bench.map().camera().viewport().bounds();
            List<String> all = workspace.layers().stream().map(Layer::id).toList();
            List<String> visible = all.stream().filter(window.visibleLayers()::contains).toList();
            ColourBy colours = window.colourByProperty().get();
            Segment selected = selected();
            Item item = selected == null || selected.item() == null
                    ? null
                    : workspace.register().item(selected.item()).orElse(null);
            Tour tour = tours.tour();
            int number = tour == null ? 1 : tour.stops().size() + 1;
            Text title = item != null ? item.name()
                    : new Text(
                            new Messages(Messages.VIETNAMESE).text("tour.stopNumber", number),
                            new Messages(Messages.ENGLISH).text("tour.stopNumber", number));
            return new Tour.Stop("stop-" + number, title, new Text("", ""), item == null ? null : item.clause(),
                    item == null ? List.of() : List.of(item.id()),
                    new Tour.View.Bounds(seen.getMinX(), seen.getMinY(), seen.getMaxX(), seen.getMaxY()),
                    visible.equals(all) ? null : visible,
                    colours == ColourBy.INVESTOR ? null : Tour.Colours.valueOf(colours.name()), null, null,
                    selected == null ? null : selected.id(), Tour.DEFAULT_SECONDS, null);
        }

        @Override
        public void show(Tour.Stop stop) {
            Workspace workspace = window.workspace();
            if (workspace == null) {
                return;
            }
            StopScene scene = new StopScene(workspace, stop);
            window.visibleLayers().retainAll(scene.layers());
            window.visibleLayers().addAll(scene.layers());
            window.colourByProperty().set(scene.colourBy());
            Segment selected = scene.selected();
            window.selectionProperty()
                    .set(selected == null ? Selection.NOTHING : new Selection.OfSegment(selected));
            Viewport now = bench.map().camera().viewport();
            if (stop.view() instanceof Tour.View.Bounds(double west, double south, double east, double north)) {
                bench.map()
                        .motion()
                        .flyTo(Viewport.fitting(new Envelope(west, east, south, north), now.width(),
                                now.height(), 0, now.pixelScale()));
            } else {
                bench.map()
                        .motion()
                        .flyTo(scene.view(SlidePainter.home(workspace), now.width(), now.height(), now.pixelScale()));
            }
        }

        @Override
        public @Nullable Segment selected() {
            return window.selectedSegment();
        }

        // ---- files ----

        @Override
        public void slides() {
            Tour tour = tours.tour();
            if (tour != null && !tour.stops().isEmpty()) {
                dialogs.save(tour.id(), "pdf").ifPresent(file -> handOuts.slides(tour, this::painter, file));
            }
        }

        @Override
        public void film() {
            Tour tour = tours.tour();
            if (tour != null && !tour.stops().isEmpty()) {
                dialogs.folder().ifPresent(folder -> handOuts.film(tour, this::painter, folder));
            }
        }

        private SlidePainter painter() {
            OpenedWorkspace opened = Objects.requireNonNull(bench.map().opened());
            return new SlidePainter(opened.workspace(), opened.painter(), new VectorBaseMap(),
                    bench.texts().messages(), window.themeBinding().get() == Theme.DARK ? Theme.DARK : Theme.LIGHT);
        }

        @Override
        public void exportTour() {
            Tour tour = tours.tour();
            if (tour != null) {
                dialogs.save(tour.id(), "json").ifPresent((Path file) -> tours.exportTo(file));
            }
        }

        @Override
        public void importTour() {
            dialogs.open().ifPresent(tours::importFrom);
        }
    }
}
