package vn.lientinh.ui.views;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import vn.lientinh.geo.Viewport;
import vn.lientinh.ui.actions.Action;
import vn.lientinh.ui.actions.ActionGroup;
import vn.lientinh.ui.notices.Notice;
import vn.lientinh.ui.shell.AppMenu;
import vn.lientinh.ui.shell.Feature;
import vn.lientinh.ui.shell.MapArea;
import vn.lientinh.ui.shell.Workbench;

/** Back and forward through what the map has shown, and views under names of the user's own. */
public final class ViewsFeature implements Feature {

    /** A map that stands still so long has been looked at. */
    private static final Duration LOOKED_AT = Duration.millis(700);

    @Override
    public void join(Workbench bench) {
        MapArea map = bench.map();
        ViewHistory history = new ViewHistory();
        PauseTransition still = new PauseTransition(LOOKED_AT);
        still.setOnFinished(event -> {
            if (!map.pane().movingProperty().get() && map.camera().sized()) {
                remember(history, map);
            }
        });
        map.camera().viewportProperty().subscribe(view -> still.playFromStart());
        map.pane().movingProperty().subscribe(moving -> still.playFromStart());
        // There is always a way back to what was seen first, however soon the map was moved.
        bench.afterDrawing(workspace -> remember(history, map));
        Action back = bench.actions()
                .register(Action.of("view-back", "ui.views.back", ActionGroup.MAP, () -> go(map, history.back()))
                        .on("Alt+LEFT")
                        .when(history.canGoBackProperty()));
        Action forward = bench.actions()
                .register(Action
                        .of("view-forward", "ui.views.forward", ActionGroup.MAP, () -> go(map, history.forward()))
                        .on("Alt+RIGHT")
                        .when(history.canGoForwardProperty()));

        BookmarksViewModel bookmarks = new BookmarksViewModel(bench.settings());
        Action keep = bench.actions()
                .register(Action
                        .of("view-keep", "ui.views.keep", ActionGroup.MAP, () -> bench
                                .showCard(new BookmarksCard(bookmarks, bench, view -> go(map, view))))
                        .on("Shortcut+D"));
        Menu menu = new Menu();
        menu.setId("bookmarks");
        menu.textProperty().bind(bench.texts().of("ui.views.menu"));
        MenuItem keepItem = bench.actions().menuItem(keep);
        Runnable fill = () -> {
            menu.getItems().setAll(keepItem);
            if (!bookmarks.all().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            bookmarks.all().forEach(bookmark -> {
                MenuItem item = new MenuItem(bookmark.name());
                item.setMnemonicParsing(false);
                item.setOnAction(event -> go(map, bookmark.on(map.camera().viewport())));
                menu.getItems().add(item);
            });
        };
        bookmarks.all().addListener((ListChangeListener<Bookmark>) change -> fill.run());
        fill.run();
        bench.header()
                .menu()
                .add(AppMenu.Section.VIEW, bench.actions().menuItem(back), bench.actions().menuItem(forward), menu);
    }

    private static void remember(ViewHistory history, MapArea map) {
        if (map.camera().movedByUser()) {
            history.rested(map.camera().viewport());
        } else {
            history.opened(map.camera().viewport());
        }
    }

    private static void go(MapArea map, @Nullable Viewport to) {
        if (to != null) {
            Viewport now = map.camera().viewport();
            map.motion()
                    .flyTo(new Viewport(to.lon(), to.lat(), to.zoom(), now.width(), now.height(), now.pixelScale()));
        }
    }

    /** Tells that a view has been removed, and offers it back. */
    static void tellRemoved(Workbench bench, Bookmark removed, Runnable restore) {
        bench.notices()
                .show(Notice.done("bookmark-removed", "ui.views.removed", removed.name())
                        .offering("ui.views.restore", restore));
    }
}
