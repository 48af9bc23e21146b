package vn.lientinh.ui.basemap;

import java.util.List;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

import vn.lientinh.Messages;
import vn.lientinh.tiles.BaseMapChoice;
import vn.lientinh.ui.actions.Action;
import vn.lientinh.ui.actions.ActionGroup;
import vn.lientinh.ui.notices.Notice;
import vn.lientinh.ui.shell.AppMenu;
import vn.lientinh.ui.shell.Feature;
import vn.lientinh.ui.shell.Workbench;
import vn.lientinh.ui.state.Texts;

/** The menu of base maps: the program's own, files, servers. */
public final class BaseMapFeature implements Feature {

    @Override
    public void join(Workbench bench) {
        BaseMapsViewModel model = bench.baseMaps();
        Texts texts = bench.texts();
        model.onTrouble(words -> bench.notices()
                .show(new Notice("basemap", Notice.Kind.FAILURE, messages -> words.in(messages.locale()), null)));
        Action open = bench.actions()
                .register(Action.of("basemap-open", "ui.basemap.open", ActionGroup.MAP, () -> open(bench, model)));
        Action add = bench.actions()
                .register(Action.of("basemap-add", "ui.basemap.add", ActionGroup.MAP, () -> add(bench, model)));

        Menu menu = new Menu();
        menu.setId("basemap");
        menu.textProperty().bind(texts.of("ui.basemap.menu"));
        bench.header().menu().add(AppMenu.Section.LOOK, menu);
        MenuItem openItem = bench.actions().menuItem(open);
        MenuItem addItem = bench.actions().menuItem(add);
        Menu remove = new Menu();
        remove.setId("basemap-remove");
        remove.textProperty().bind(texts.of("ui.basemap.remove"));
        Runnable fill = () -> {
            ToggleGroup group = new ToggleGroup();
            menu.getItems().setAll(item(model, BaseMapChoice.BUILT_IN, group, texts));
            model.known().forEach(choice -> menu.getItems().add(item(model, choice, group, texts)));
            menu.getItems().addAll(new SeparatorMenuItem(), openItem, addItem);
            remove.getItems().setAll(model.known().stream().map(choice -> removal(bench, model, choice)).toList());
            if (!model.known().isEmpty()) {
                menu.getItems().add(remove);
            }
        };
        model.known().addListener((ListChangeListener<BaseMapChoice>) change -> fill.run());
        // What was picked but could not be opened is not what is shown.
        model.chosenProperty().subscribe(fill);
        fill.run();
        model.showRemembered();
    }

    private static void open(Workbench bench, BaseMapsViewModel model) {
        Messages messages = bench.texts().messages();
        bench.openDialogs()
                .file(messages.text("ui.basemap.open.title"), messages.text("ui.basemap.open.kind"), List.of("mbtiles"))
                .ifPresent(file -> model.choose(new BaseMapChoice.MbTilesFile(file)));
    }

    private static void add(Workbench bench, BaseMapsViewModel model) {
        bench
                .showCard(new ServerCard(new ServerViewModel(), bench.texts(), model::choose,
                        () -> bench.dialogs().hide(true)));
    }

    private static RadioMenuItem item(BaseMapsViewModel model, BaseMapChoice choice, ToggleGroup group, Texts texts) {
        RadioMenuItem item = new RadioMenuItem();
        item.setToggleGroup(group);
        item.setMnemonicParsing(false);
        String name = BaseMapsViewModel.name(choice);
        switch (choice) {
            case BaseMapChoice.BuiltIn builtIn -> {
                item.setId("basemap-built-in");
                item.textProperty().bind(texts.of("ui.basemap.builtIn"));
            }
            case BaseMapChoice.MbTilesFile file -> item.setText(name);
            case BaseMapChoice.Server server -> item.textProperty().bind(texts.of("ui.basemap.server", name));
        }
        item.setSelected(choice.equals(model.chosenProperty().get()));
        item.setOnAction(event -> model.choose(choice));
        return item;
    }

    private static MenuItem removal(Workbench bench, BaseMapsViewModel model, BaseMapChoice choice) {
        String name = BaseMapsViewModel.name(choice);
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> {
            boolean shown = choice.equals(model.chosenProperty().get());
            model.remove(choice);
            bench.notices()
                    .show(Notice.done("basemap-removed", "ui.basemap.removed", name)
                            .offering("ui.basemap.restore", () -> model.restore(choice, shown)));
        });
        return item;
    }
}
