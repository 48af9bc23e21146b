package vn.lientinh.ui.table;

import java.util.List;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import vn.lientinh.ui.actions.Action;
import vn.lientinh.ui.actions.ActionGroup;
import vn.lientinh.ui.dock.Dock;
import vn.lientinh.ui.dock.OnDemand;
import vn.lientinh.ui.filter.EmptinessPane;
import vn.lientinh.ui.filter.EmptinessViewModel;
import vn.lientinh.ui.shell.Feature;
import vn.lientinh.ui.shell.Workbench;

/** The table as a page of the dock. */
public final class TableFeature implements Feature {

    private static final String PAGE = "table";

    @Override
    public void join(Workbench bench) {
        TableViewModel model = new TableViewModel(bench.window(), bench.map().camera().viewportProperty(),
                bench.clipboard());
        TableMemory.keep(model, bench.settings());
        OnDemand<TablePane> pane = new OnDemand<>(
                () -> new TablePane(model, bench.texts(), segment -> bench.flyTo(List.of(segment)),
                        new EmptinessPane("table-none", new EmptinessViewModel(bench.window()), bench.window())));
        bench.dock()
                .add(new Dock.Page(PAGE, 10, "ui.dock.table", MaterialDesignT.TABLE,
                        () -> new Dock.Content(pane.get().tools(), pane.get())));
        bench.actions().register(Action.of("table", "ui.action.table", ActionGroup.PANELS, () -> {
            bench.dockModel().toggle(PAGE);
            if (PAGE.equals(bench.dockModel().pageProperty().get())) {
                pane.get().focusRows();
            } else {
                bench.map().pane().requestFocus();
            }
        }).on("Shortcut+T"));
    }
}
