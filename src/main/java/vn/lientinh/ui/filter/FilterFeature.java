package vn.lientinh.ui.filter;

import vn.lientinh.ui.actions.Action;
import vn.lientinh.ui.actions.ActionGroup;
import vn.lientinh.ui.shell.Feature;
import vn.lientinh.ui.shell.SidePanel;
import vn.lientinh.ui.shell.Workbench;

/** The filter as a page of the panel on the left. */
public final class FilterFeature implements Feature {

    private static final String PAGE = "filter";

    @Override
    public void join(Workbench bench) {
        FilterViewModel model = new FilterViewModel(bench.window(), bench.background(), bench.foreground());
        FilterPanel panel = new FilterPanel(model, bench.texts());
        panel.getStyleClass().add("side-content");
        bench.side().add(new SidePanel.Page(PAGE, 30, "ui.side.filter", model.badgeBinding(), panel));
        bench.actions()
                .register(Action.of("filter", "ui.action.filter", ActionGroup.FIND, () -> bench.side().open(PAGE))
                        .on("Shortcut+F"));
        bench.actions()
                .register(Action.of("filter-clear-all", "ui.filter.clear", ActionGroup.FIND, model::clearAll)
                        .on("Shortcut+Shift+F"));
    }
}
