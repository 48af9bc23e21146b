package vn.lientinh.ui.totals;

import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import vn.lientinh.ui.actions.Action;
import vn.lientinh.ui.actions.ActionGroup;
import vn.lientinh.ui.dock.Dock;
import vn.lientinh.ui.shell.Feature;
import vn.lientinh.ui.shell.Workbench;

/** The totals as a page of the dock. */
public final class TotalsFeature implements Feature {

    private static final String PAGE = "totals";

    @Override
    public void join(Workbench bench) {
        TotalsPane pane = new TotalsPane(new TotalsViewModel(bench.window()), bench.texts());
        bench.dock().add(new Dock.Page(PAGE, 20, "ui.dock.totals", MaterialDesignS.SIGMA, pane.tools(), pane));
        bench.actions()
                .register(Action.of("totals", "ui.action.totals", ActionGroup.PANELS,
                        () -> bench.dockModel().toggle(PAGE)).on("Shortcut+Shift+T"));
    }
}
