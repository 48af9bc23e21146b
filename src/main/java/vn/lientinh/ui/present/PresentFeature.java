package vn.lientinh.ui.present;

import java.time.InstantSource;
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
import vn.lientinh.io.TourFile;
import vn.lientinh.io.TourReferences;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.store.Setting;
import vn.lientinh.store.TourLibrary;
import vn.lientinh.store.WorkspaceStore;
import vn.lientinh.tour.SlidePainter;
import vn.lientinh.ui.actions.Action;
import vn.lientinh.ui.actions.ActionGroup;
import vn.lientinh.ui.dock.Dock;
import vn.lientinh.ui.dock.OnDemand;
import vn.lientinh.ui.shell.Feature;
import vn.lientinh.ui.shell.OpenedWorkspace;
import vn.lientinh.ui.shell.Workbench;
import vn.lientinh.ui.state.WindowViewModel;

/** Tours: on stage, in the making, and as hand-outs. */
public final class PresentFeature implements Feature {

    private static final String PAGE = "tours";
    /** Key of the tour that was on stage last. */
    private static final Setting<String> TOUR = Setting.of("present.tour", "");
    /** Number of the display that the hall saw last, or -1 for one that the window is not on. */
    private static final Setting<Integer> DISPLAY = Setting.of("present.display", -1);
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
        private final StopsOnMap onMap;
        private final TourFiles files;

        Joined(Workbench bench) {
            this.bench = bench;
            this.window = bench.window();
            this.tours = new ToursViewModel(bench.texts(),
                    // One thread: what is written to a file comes after what was written before.
                    Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("tours").factory()),
                    bench.foreground(), bench.notices()::show);
            this.presentation = new Presentation(window, displays, InstantSource.system());
            this.onMap = new StopsOnMap(bench);
            this.files = new TourFiles(bench, tours);
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
            OnDemand<ToursPane> pane = new OnDemand<>(this::pane);
            bench.dock()
                    .add(new Dock.Page(PAGE, 60, "tour.dock", MaterialDesignP.PRESENTATION,
                            () -> new Dock.Content(pane.get().tools(), pane.get())));
            // Where a workspace lives is told right after it is shown.
            window.workspaceProperty().subscribe(workspace -> bench.foreground().execute(() -> read(workspace)));
        }

        private ToursPane pane() {
            ToursPane pane = new ToursPane(tours, bench.texts(), this);
            window.workspaceProperty().subscribe(pane::setWorkspace);
            return pane;
        }

        private void read(@Nullable Workspace workspace) {
            if (workspace != null && workspace == window.workspace()) {
                WorkspaceStore store = bench.workspaces().openProperty().get();
                tours.open(TourLibrary.of(store == null ? new BuiltInWorkspace() : store, InstantSource.system()),
                        TourReferences.of(workspace), bench.settings().get(TOUR));
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
            StartPane pane = new StartPane(tours.entries(), tours.chosenProperty(), displays.bounds(),
                    bench.settings().get(DISPLAY), bench.texts().messages(), (entry, display, playing, loop) -> {
                        bench.dialogs().hide(true);
                        bench.settings().set(DISPLAY, display);
                        tours.choose(entry);
                        begin(entry, Objects.requireNonNull(entry.tour()).withLoop(loop), 0, display, playing);
                    }, () -> bench.dialogs().hide(true));
            bench.showCard(pane);
            pane.takeKeys();
        }

        @Override
        public void present() {
            ToursViewModel.Entry entry = tours.chosenProperty().get();
            if (entry != null && entry.playable()) {
                begin(entry, Objects.requireNonNull(entry.tour()), Math.max(0, tours.stopProperty().get()),
                        bench.settings().get(DISPLAY), false);
            }
        }

        private void begin(ToursViewModel.Entry entry, Tour tour, int stop, int display, boolean playing) {
            OpenedWorkspace opened = bench.map().opened();
            if (opened == null || !(owner() instanceof Stage stage)) {
                return;
            }
            Scene scene = Objects.requireNonNull(stage.getScene());
            Node focused = scene.getFocusOwner();
            bench.settings().set(TOUR, entry.key());
            presentation.begin(
                    new StageContent(opened.workspace(), opened.painter(), opened.hitTest(),
                            bench.baseMaps().sourceProperty(),
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
            Tour tour = tours.tour();
            return onMap.capture(tour == null ? 1 : tour.stops().size() + 1);
        }

        @Override
        public void show(Tour.Stop stop) {
            onMap.show(stop);
        }

        @Override
        public @Nullable Segment selected() {
            return window.selectedSegment();
        }

        // ---- files ----

        @Override
        public void slides() {
            files.slides();
        }

        @Override
        public void film() {
            files.film();
        }

        @Override
        public void exportTour() {
            files.export();
        }

        @Override
        public void importTour() {
            files.take();
        }
    }
}
