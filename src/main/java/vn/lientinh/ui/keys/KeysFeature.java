package vn.lientinh.ui.keys;

import vn.lientinh.ui.actions.Action;
import vn.lientinh.ui.actions.ActionGroup;
import vn.lientinh.ui.shell.AppMenu;
import vn.lientinh.ui.shell.Feature;
import vn.lientinh.ui.shell.Workbench;

/** F1: the keyboard map. */
public final class KeysFeature implements Feature {

    @Override
    public void join(Workbench bench) {
        Action keys = bench.actions()
                .register(Action
                        .of("keys", "ui.keys.title", ActionGroup.WINDOW,
                                () -> bench
                                        .showCard(new KeysCard(bench.actions(), bench.texts(),
                                                () -> bench.dialogs().hide(true))))
                        .on("F1"));
        bench.header().menu().add(AppMenu.Section.HELP, bench.actions().menuItem(keys));
    }
}
