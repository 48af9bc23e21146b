package vn.lientinh.ui.shell;

import java.util.function.Supplier;

import vn.lientinh.analysis.Identify;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.MapPainter;
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
        MapPainter painter = new MapPainter(workspace);
        Identify identify = new Identify(workspace);
        return new OpenedWorkspace(workspace, painter, identify::at);
    }
}
