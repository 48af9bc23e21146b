package vn.lientinh.ui.present;

import java.util.List;
import java.util.Objects;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.Messages;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Item;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Text;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.ColourBy;
import vn.lientinh.tour.SlidePainter;
import vn.lientinh.tour.StagePanels;
import vn.lientinh.tour.StopScene;
import vn.lientinh.ui.shell.Workbench;
import vn.lientinh.ui.state.Selection;
import vn.lientinh.ui.state.WindowViewModel;

/** Makes stops of what the main window shows, and shows in the main window what a stop shows. */
final class StopsOnMap {

    private final Workbench bench;
    private final WindowViewModel window;

    StopsOnMap(Workbench bench) {
        this.bench = bench;
        this.window = bench.window();
    }

    /**
     * The present view as a stop: about the item of the segment that is selected, if there is one.
     *
     * @param number of the stop in its tour, from 1
     */
    Tour.Stop capture(int number) {
        Workspace workspace = Objects.requireNonNull(window.workspace());
        Envelope seen = bench.map().camera().viewport().bounds();
        List<String> all = workspace.layers().stream().map(Layer::id).toList();
        List<String> visible = all.stream().filter(window.visibleLayers()::contains).toList();
        ColourBy colours = window.colourByProperty().get();
        Segment selected = window.selectedSegment();
        Item item = selected == null || selected.item() == null
                ? null
                : workspace.register().item(selected.item()).orElse(null);
        Text title = item != null ? item.name()
                : new Text(new Messages(Messages.VIETNAMESE).text("tour.stopNumber", number),
                        new Messages(Messages.ENGLISH).text("tour.stopNumber", number));
        return new Tour.Stop("stop-" + number, title, new Text("", ""), item == null ? null : item.clause(),
                item == null ? List.of() : List.of(item.id()),
                new Tour.View.Bounds(seen.getMinX(), seen.getMinY(), seen.getMaxX(), seen.getMaxY()),
                visible.equals(all) ? null : visible,
                colours == ColourBy.INVESTOR ? null : Tour.Colours.valueOf(colours.name()), null, null,
                selected == null ? null : selected.id(), Tour.DEFAULT_SECONDS, null);
    }

    /** Shows what {@code stop} shows, as large as it is on the map of the window. */
    void show(Tour.Stop stop) {
        Workspace workspace = window.workspace();
        if (workspace == null) {
            return;
        }
        StopScene scene = new StopScene(workspace, stop);
        window.showLayers(scene.layers());
        window.colourByProperty().set(scene.colourBy());
        Segment selected = scene.selected();
        window.selectionProperty().set(selected == null ? Selection.NOTHING : new Selection.OfSegment(selected));
        Viewport now = bench.map().camera().viewport();
        bench.map().motion().flyTo(view(scene, workspace, now));
    }

    private Viewport view(StopScene scene, Workspace workspace, Viewport now) {
        if (scene.stop().view() instanceof Tour.View.Bounds(double west, double south, double east, double north)) {
            // Nothing lies over this map: the bounds may take all of it.
            return Viewport.fitting(new Envelope(west, east, south, north), now.width(), now.height(), 0,
                    now.pixelScale());
        }
        return scene.view(SlidePainter.home(workspace), now.width(), now.height(), now.pixelScale(),
                new StagePanels(bench.texts().messages()));
    }
}
