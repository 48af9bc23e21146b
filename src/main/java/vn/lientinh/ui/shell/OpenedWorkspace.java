package vn.lientinh.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import vn.lientinh.analysis.Hit;
import vn.lientinh.analysis.Identify;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.MapPainter;
import vn.lientinh.render.MapState;
import vn.lientinh.render.Scene;
import vn.lientinh.ui.map.HitTest;

/**
 * A workspace that has been read and made ready to be drawn and asked.
 *
 * @param workspace what was read
 * @param painter   draws it
 * @param hitTest   finds what lies at a place
 */
public record OpenedWorkspace(Workspace workspace, MapPainter painter, HitTest hitTest) {

    /** Reads and prepares; takes its time, so not for the FX thread. */
    public static OpenedWorkspace read(Supplier<Workspace> reader) {
        Workspace workspace = reader.get();
        Scene scene = new Scene(workspace);
        return new OpenedWorkspace(workspace, new MapPainter(scene),
                new SceneHits(scene.identify(), new vn.lientinh.render.HitTest(scene)));
    }

    /** Everything at a place in metres, the nearest on the map in pixels: both from the index of the scene. */
    private record SceneHits(Identify identify, vn.lientinh.render.HitTest onMap) implements HitTest {

        @Override
        public List<Hit> at(double lon, double lat, double withinM) {
            return identify.at(lon, lat, withinM);
        }

        @Override
        public Optional<Segment> nearest(Viewport view, MapState state, double x, double y, double reach) {
            return onMap.nearest(view, state, x, y, reach);
        }
    }
}
