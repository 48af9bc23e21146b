package vn.lientinh.ui.shell;

import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import vn.lientinh.analysis.Kilometres;
import vn.lientinh.ui.actions.Action;
import vn.lientinh.ui.actions.ActionGroup;
import vn.lientinh.ui.actions.Actions;
import vn.lientinh.ui.borders.BorderMark;
import vn.lientinh.ui.borders.BordersPane;
import vn.lientinh.ui.borders.BordersViewModel;
import vn.lientinh.ui.dock.Dock;
import vn.lientinh.ui.dock.OnDemand;
import vn.lientinh.ui.inspector.InspectorPane;
import vn.lientinh.ui.inspector.InspectorViewModel;

/**
 * The inspector on the right, the border connections in the dock, and the way from one to the other and through what has been
 * inspected. The inspector offers to print what it shows as soon as there is an action {@value #PRINT}.
 */
final class InspectorFeature implements Feature {

    /** Id of the action that prints what is selected. */
    private static final String PRINT = "print-selected";
    private static final String PAGE = "borders";

    @Override
    public void join(Workbench bench) {
        MapArea map = bench.map();
        BordersViewModel borders = new BordersViewModel(bench.window(), bench.background(), bench.foreground(),
                bounds -> {
                    bench.layOut();
                    map.motion().flyTo(map.camera().fitting(bounds, null));
                });
        InspectorViewModel model = new InspectorViewModel(bench.window(), borders.connectionsProperty(),
                bench.clipboard());
        InspectorPane pane = new InspectorPane(model, bench.window(), bench::flyTo, connection -> {
            bench.dockModel().open(PAGE);
            borders.choose(connection);
        });
        pane.setMinHeight(0);
        pane.visibleProperty().subscribe((before, now) -> {
            map.camera().holdCornerOnResize();
            if (!now && pane.isFocusWithin()) {
                map.pane().requestFocus();
            }
            Platform.runLater(() -> {
                map.camera().holdCornerWhile(() -> {
                    bench.layOut();
                    // Beside the inspector the timeline may need another line, which is found out by laying it out.
                    bench.layOut();
                });
                if (now) {
                    map.revealClick();
                }
            });
        });
        bench.setInspector(pane);
        bench.actions().whenThere(PRINT, print -> pane.offerPrint(print::run));

        OnDemand<BordersPane> list = new OnDemand<>(() -> new BordersPane(borders, bench.texts()));
        bench.dock()
                .add(new Dock.Page(PAGE, 30, "ui.dock.borders", MaterialDesignS.SWAP_HORIZONTAL,
                        () -> new Dock.Content(list.get().tools(), list.get())));
        map.pane().addMarks(new BorderMark(borders, map.pane().shownProperty()));
        bench.dockModel().pageProperty().subscribe((before, now) -> {
            if (PAGE.equals(before)) {
                borders.leave();
            }
        });
        bench.afterDrawing(workspace -> {
            borders.find(workspace);
            CompletableFuture.supplyAsync(() -> new Kilometres(workspace), bench.background())
                    .thenAcceptAsync(kilometres -> {
                        if (workspace == bench.window().workspace()) {
                            map.pointer().setKilometres(kilometres);
                        }
                    }, bench.foreground());
        });
        register(bench, model, list);
    }

    private static void register(Workbench bench, InspectorViewModel model, OnDemand<BordersPane> list) {
        Actions actions = bench.actions();
        actions.register(Action.of("borders", "ui.action.borders", ActionGroup.PANELS, () -> {
            bench.dockModel().toggle(PAGE);
            if (PAGE.equals(bench.dockModel().pageProperty().get())) {
                list.get().focusRows();
            } else {
                bench.map().pane().requestFocus();
            }
        }).on("Shortcut+Shift+B"));
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
        actions.register(Action.of("inspect-copy", "ui.action.inspectCopy", ActionGroup.SELECTION, model::copy)
                .on("Shortcut+Shift+A"));
    }
}
