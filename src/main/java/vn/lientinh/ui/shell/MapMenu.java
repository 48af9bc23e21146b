package vn.lientinh.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;

import vn.lientinh.geo.Viewport;
import vn.lientinh.ui.map.Camera;
import vn.lientinh.ui.map.CameraMotion;
import vn.lientinh.ui.map.MapPane;
import vn.lientinh.ui.map.MapPointerViewModel.Position;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.status.StatusViewModel;

/** The menu of a place on the map: its coordinates to copy, a way closer, and what the parts of the program add. */
public final class MapMenu {

    private static final double CLOSER = 2;

    private final MapPane map;
    private final Camera camera;
    private final CameraMotion motion;
    private final StatusViewModel status;
    private final Texts texts;
    private final Consumer<String> clipboard;
    private final ContextMenu menu = new ContextMenu();
    private final List<Function<Position, MenuItem>> added = new ArrayList<>();

    /**
     * A menu for this map.
     *
     * @param clipboard takes the coordinates as text
     */
    MapMenu(MapPane map, Camera camera, CameraMotion motion, StatusViewModel status, Texts texts,
            Consumer<String> clipboard) {
        this.map = map;
        this.camera = camera;
        this.motion = motion;
        this.status = status;
        this.texts = texts;
        this.clipboard = clipboard;
        menu.setId("map-menu");
        map.setOnContextMenuRequested(this::show);
        map.addEventHandler(javafx.scene.input.MouseEvent.MOUSE_PRESSED, event -> menu.hide());
    }

    /** Adds an entry; it is made anew for each place that the menu is opened at. */
    public void add(Function<Position, MenuItem> entry) {
        added.add(entry);
    }

    private void show(ContextMenuEvent event) {
        Viewport view = camera.viewport();
        Point2D at = event.isKeyboardTrigger()
                ? new Point2D(view.width() / 2, view.height() / 2)
                : new Point2D(event.getX(), event.getY());
        Position place = new Position(view.toLon(at.getX()), view.toLat(at.getY()));
        String coordinates = status.write(place);
        MenuItem copy = new MenuItem(texts.messages().text("ui.map.copyCoordinates", coordinates));
        copy.setId("menu-copy-coordinates");
        copy.setOnAction(chosen -> clipboard.accept(coordinates));
        MenuItem closer = new MenuItem(texts.messages().text("ui.map.zoomHere"));
        closer.setOnAction(chosen -> motion.zoomBy(CLOSER, at.getX(), at.getY()));
        menu.getItems().setAll(copy, closer);
        added.forEach(entry -> menu.getItems().add(entry.apply(place)));
        Point2D screen = map.localToScreen(at);
        menu.show(map, screen.getX(), screen.getY());
        event.consume();
    }
}
