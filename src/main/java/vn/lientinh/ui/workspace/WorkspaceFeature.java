package vn.lientinh.ui.workspace;

import java.nio.file.Path;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

import vn.lientinh.ui.actions.Action;
import vn.lientinh.ui.actions.ActionGroup;
import vn.lientinh.ui.notices.Notice;
import vn.lientinh.ui.shell.AppMenu;
import vn.lientinh.ui.shell.Feature;
import vn.lientinh.ui.shell.Workbench;

/** Opening workspaces from the window, and what to do when one cannot be opened. */
public final class WorkspaceFeature implements Feature {

    private static final String NOT_ONE = "workspace-not-one";

    @Override
    public void join(Workbench bench) {
        WorkspacesViewModel model = bench.workspaces();
        Action open = bench.actions()
                .register(Action.of("workspace-open", "ui.workspace.open", ActionGroup.FILE, () -> ask(bench))
                        .on("Shortcut+O"));
        Action builtIn = bench.actions()
                .register(
                        Action.of("workspace-built-in", "ui.workspace.builtIn", ActionGroup.FILE, model::openBuiltIn));
        Action reload = bench.actions()
                .register(Action.of("workspace-reload", "ui.workspace.reload", ActionGroup.FILE, model::reload)
                        .on("Shortcut+F5")
                        .when(model.openProperty().isNotNull()));
        Menu recent = new Menu();
        recent.setId("workspace-recent");
        recent.textProperty().bind(bench.texts().of("ui.workspace.recent"));
        Runnable fill = () -> {
            recent.getItems().setAll(model.recent().stream().map(folder -> item(model, folder)).toList());
            recent.setDisable(model.recent().isEmpty());
        };
        model.recent().addListener((ListChangeListener<Path>) change -> fill.run());
        fill.run();
        bench.header()
                .menu()
                .add(AppMenu.Section.WORKSPACE, bench.actions().menuItem(open), recent,
                        bench.actions().menuItem(builtIn), bench.actions().menuItem(reload));
        model.failureProperty().subscribe(failure -> {
            if (failure == null) {
                bench.notices().withdraw(NOT_ONE);
            } else if (failure.details() == null) {
                bench.notices()
                        .show(Notice.failure(NOT_ONE, "ui.workspace.notOne", failure.reason())
                                .offering("ui.workspace.open", () -> ask(bench)));
            } else {
                bench.showCard(new FailureCard(failure, model, bench, () -> ask(bench)));
            }
        });
    }

    private static void ask(Workbench bench) {
        bench.openDialogs()
                .folder(bench.texts().messages().text("ui.workspace.open.title"))
                .ifPresent(bench.workspaces()::open);
    }

    private static MenuItem item(WorkspacesViewModel model, Path folder) {
        MenuItem item = new MenuItem(folder.toString());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.open(folder));
        return item;
    }
}
