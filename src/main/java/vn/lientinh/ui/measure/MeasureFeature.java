package vn.lientinh.ui.measure;

import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;

import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

import vn.lientinh.ui.actions.Action;
import vn.lientinh.ui.actions.ActionGroup;
import vn.lientinh.ui.actions.Actions;
import vn.lientinh.ui.map.MapPane;
import vn.lientinh.ui.map.MapPointerViewModel.Position;
import vn.lientinh.ui.measure.MeasureViewModel.Kind;
import vn.lientinh.ui.shell.AppMenu;
import vn.lientinh.ui.shell.Feature;
import vn.lientinh.ui.shell.Workbench;
import vn.lientinh.ui.state.Texts;

/** Measuring: a button on the map, two entries in the menu of a place, the figure over the map, the result in a card. */
public final class MeasureFeature implements Feature {

    @Override
    public void join(Workbench bench) {
        Texts texts = bench.texts();
        MapPane map = bench.map().pane();
        MeasureViewModel model = new MeasureViewModel(texts, bench.map().pointer()::at, bench.clipboard());
        MeasureTool tool = new MeasureTool(model, bench.map().camera().viewportProperty());
        map.addMarks(new MeasureMarks(model, map.shownProperty()));
        map.addCard(new MeasureCard(model, tool, texts));
        model.kindProperty().subscribe((before, now) -> {
            if (before == null || now == null) {
                map.use(now == null ? null : tool);
            }
        });

        Actions actions = bench.actions();
        Action distance = actions.register(Action
                .of("measure-distance", "ui.action.measureDistance", ActionGroup.MAP,
                        () -> toggle(model, Kind.DISTANCE))
                .on("Shortcut+M"));
        Action area = actions.register(Action
                .of("measure-area", "ui.action.measureArea", ActionGroup.MAP, () -> toggle(model, Kind.AREA))
                .on("Shortcut+Shift+M"));
        Button button = actions.iconButton(distance, MaterialDesignR.RULER);
        button.getStyleClass().setAll("button", "map-button");
        button.setFocusTraversable(false);
        map.addButton(button);
        bench.header().menu().add(AppMenu.Section.VIEW, actions.menuItem(distance), actions.menuItem(area));
        bench.map()
                .menu()
                .add(at -> item("menu-measure-distance-from", "ui.measure.distanceFrom", Kind.DISTANCE, at, model,
                        texts));
        bench.map()
                .menu()
                .add(at -> item("menu-measure-area-from", "ui.measure.areaFrom", Kind.AREA, at, model, texts));
    }

    private static void toggle(MeasureViewModel model, Kind kind) {
        if (model.kindProperty().get() == kind) {
            model.leave();
        } else {
            model.start(kind);
        }
    }

    private static MenuItem item(String id, String key, Kind kind, Position at, MeasureViewModel model, Texts texts) {
        MenuItem item = new MenuItem(texts.messages().text(key));
        item.setId(id);
        item.setOnAction(event -> model.startAt(kind, at.lon(), at.lat()));
        return item;
    }
}
