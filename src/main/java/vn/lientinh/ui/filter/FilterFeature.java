package vn.lientinh.ui.filter;

import org.jspecify.annotations.Nullable;
import vn.lientinh.ui.actions.Action;
import vn.lientinh.ui.actions.ActionGroup;
import vn.lientinh.ui.notices.Notice;
import vn.lientinh.ui.shell.Feature;
import vn.lientinh.ui.shell.SidePanel;
import vn.lientinh.ui.shell.Workbench;

/** The filter as a page of the panel on the left. */
public final class FilterFeature implements Feature {

    private static final String PAGE = "filter";

    @Override
    public void join(Workbench bench) {
        tellWhatIsHidden(bench);
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
        bench.window().filterProperty().subscribe((before, now) -> {
            // Taking back a single condition needs no help; several are lost at one click.
            if (now.isAll() && before.conditions() > 1 && bench.window().desk() != null) {
                bench.notices()
                        .show(Notice.done("filter-cleared", "ui.filter.cleared")
                                .offering("ui.undo", () -> bench.window().filterProperty().set(before)));
            }
        });
    }

    private static void tellWhatIsHidden(Workbench bench) {
        EmptinessViewModel model = new EmptinessViewModel(bench.window());
        Runnable tell = () -> {
            tell(bench, "nothing-shown", model, model.allBinding().get());
            tell(bench, "selection-hidden", model, model.selectedBinding().get());
        };
        // Listening to the window keeps the model alive, which nothing else holds.
        bench.window().shownProperty().subscribe(tell);
        bench.window().selectionProperty().subscribe(tell);
    }

    private static void tell(Workbench bench, String id, EmptinessViewModel model, @Nullable Emptiness reason) {
        if (reason == null) {
            bench.notices().withdraw(id);
            return;
        }
        Notice notice = new Notice(id, Notice.Kind.STATE, reason::words, null);
        bench.notices()
                .show(reason.remedy() == Emptiness.Remedy.NONE
                        ? notice
                        : notice.offering("ui.empty.remedy." + reason.remedy(), () -> model.remedy(reason)));
    }
}
