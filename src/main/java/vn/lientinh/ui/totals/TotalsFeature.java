package vn.lientinh.ui.totals;

import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import vn.lientinh.store.Setting;
import vn.lientinh.ui.actions.Action;
import vn.lientinh.ui.actions.ActionGroup;
import vn.lientinh.ui.dock.Dock;
import vn.lientinh.ui.dock.OnDemand;
import vn.lientinh.ui.filter.EmptinessPane;
import vn.lientinh.ui.filter.EmptinessViewModel;
import vn.lientinh.ui.shell.Feature;
import vn.lientinh.ui.shell.Workbench;
import vn.lientinh.ui.state.Remembered;
import vn.lientinh.ui.totals.TotalsViewModel.Measure;

/** The totals as a page of the dock. */
public final class TotalsFeature implements Feature {

    private static final String PAGE = "totals";
    private static final Setting<Measure> MEASURE = Setting.of("totals.measure", Measure.LENGTH);

    @Override
    public void join(Workbench bench) {
        TotalsViewModel model = new TotalsViewModel(bench.window());
        new Remembered(bench.settings()).keep(model.measureProperty(), MEASURE);
        OnDemand<TotalsPane> pane = new OnDemand<>(() -> new TotalsPane(model, bench.texts(),
                new EmptinessPane("totals-none", new EmptinessViewModel(bench.window()), bench.window())));
        bench.dock()
                .add(new Dock.Page(PAGE, 20, "ui.dock.totals", MaterialDesignS.SIGMA,
                        () -> new Dock.Content(pane.get().tools(), pane.get())));
        bench.actions()
                .register(Action.of("totals", "ui.action.totals", ActionGroup.PANELS,
                        () -> bench.dockModel().toggle(PAGE)).on("Shortcut+Shift+T"));
    }
}
