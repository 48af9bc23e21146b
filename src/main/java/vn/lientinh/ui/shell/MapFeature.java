package vn.lientinh.ui.shell;

import java.util.Set;
import javafx.scene.input.KeyCode;
import vn.lientinh.ui.actions.Action;
import vn.lientinh.ui.actions.ActionGroup;
import vn.lientinh.ui.actions.Actions;
import vn.lientinh.ui.state.Selection;

/** The keys of the map. */
final class MapFeature implements Feature {

    @Override
    public void join(Workbench bench) {
        Actions actions = bench.actions();
        MapArea map = bench.map();
        actions.register(Action.of("zoom-in", "ui.action.zoomIn", ActionGroup.MAP, () -> zoom(map, 1))
                .on("Shortcut+PLUS", "Shortcut+EQUALS", "Shortcut+ADD"));
        actions.register(Action.of("zoom-out", "ui.action.zoomOut", ActionGroup.MAP, () -> zoom(map, -1))
                .on("Shortcut+MINUS", "Shortcut+SUBTRACT"));
        actions.register(Action
                .of("copy-position", "ui.action.copyPosition", ActionGroup.MAP,
                        () -> bench.clipboard().accept(map.status().coordinatesBinding().get()))
                .on("Shortcut+Shift+C"));
        actions.register(Action.of("deselect", "ui.action.deselect", ActionGroup.SELECTION,
                () -> leave(bench)).on("ESCAPE"));
    }

    /** Leaves the tool that is in use; if there is none, what is selected and what is marked. */
    private static void leave(Workbench bench) {
        if (!bench.map().pane().offer(KeyCode.ESCAPE)) {
            bench.window().selectionProperty().set(Selection.NOTHING);
            bench.window().markedProperty().set(Set.of());
        }
    }

    private static void zoom(MapArea map, double levels) {
        map.motion().zoomBy(levels, map.camera().viewport().width() / 2, map.camera().viewport().height() / 2);
    }
}
