package vn.lientinh.ui.shell;

import javafx.application.Platform;
import vn.lientinh.ui.actions.Action;
import vn.lientinh.ui.actions.ActionGroup;
import vn.lientinh.ui.actions.Actions;
import vn.lientinh.ui.borders.BordersViewModel;
import vn.lientinh.ui.inspector.InspectorPane;
import vn.lientinh.ui.inspector.InspectorViewModel;

/** The inspector on the right, and the way through what has been inspected. */
final class InspectorFeature implements Feature {

    @Override
    public void join(Workbench bench) {
        MapArea map = bench.map();
        BordersViewModel borders = new BordersViewModel(bench.window(), bench.background(), bench.foreground(),
                bounds -> {
                    bench.root().layout();
                    map.motion().flyTo(map.camera().fitting(bounds, null));
                });
        InspectorViewModel model = new InspectorViewModel(bench.window(), borders.connectionsProperty(),
                bench.clipboard());
        InspectorPane pane = new InspectorPane(model, bench.window(), bench::flyTo, borders::choose);
        pane.setMinHeight(0);
        pane.visibleProperty().subscribe((before, now) -> {
            map.camera().holdCornerOnResize();
            if (now) {
                Platform.runLater(() -> {
                    bench.root().layout();
                    map.revealClick();
                });
            }
        });
        bench.setInspector(pane);
        Actions actions = bench.actions();
        actions.register(Action.of("inspect-back", "ui.action.inspectBack", ActionGroup.SELECTION, model::goBack)
                .on("Shortcut+OPEN_BRACKET"));
        actions.register(
                Action.of("inspect-forward", "ui.action.inspectForward", ActionGroup.SELECTION, model::goForward)
                        .on("Shortcut+CLOSE_BRACKET"));
        actions.register(Action
                .of("inspect-previous", "ui.action.inspectPrevious", ActionGroup.SELECTION, () -> model.step(-1))
                .on("Alt+UP"));
        actions.register(
                Action.of("inspect-next", "ui.action.inspectNext", ActionGroup.SELECTION, () -> model.step(1))
                        .on("Alt+DOWN"));
    }
}
