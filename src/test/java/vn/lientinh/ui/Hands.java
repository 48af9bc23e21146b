package vn.lientinh.ui;

import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import vn.lientinh.geo.Viewport;

/**
 * What somebody does in a window before its picture is taken. Each method is for other threads than that of JavaFX, and comes
 * back when the window has come to rest.
 */
record Hands(ShownWindow shown) {

    /** Brings a place (lon, lat) to the middle of the map. */
    void look(double lon, double lat, double zoom) throws Exception {
        Fx.run(() -> shown.window().camera().look(lon, lat, zoom));
        shown.awaitRest();
    }

    /** Clicks on a place (lon, lat) of the map. */
    void click(double lon, double lat) throws Exception {
        Fx.run(() -> {
            fire(MouseEvent.MOUSE_PRESSED, lon, lat, MouseButton.PRIMARY);
            fire(MouseEvent.MOUSE_RELEASED, lon, lat, MouseButton.PRIMARY);
        });
        shown.awaitRest();
    }

    /** Moves the pointer to a place (lon, lat) of the map. */
    void move(double lon, double lat) throws Exception {
        Fx.run(() -> fire(MouseEvent.MOUSE_MOVED, lon, lat, MouseButton.NONE));
        shown.awaitRest();
    }

    /** Moves the pointer to a place (lon, lat) of a route and waits for its kilometre. */
    void readKilometre(double lon, double lat) throws Exception {
        var kilometre = shown.window().bench().map().pointer().kilometreProperty();
        Fx.await("the kilometre is told", () -> {
            fire(MouseEvent.MOUSE_MOVED, lon, lat, MouseButton.NONE);
            return !kilometre.get().isEmpty();
        });
        shown.awaitRest();
    }

    /** Does what a key or a menu item does. */
    void act(String id) throws Exception {
        Fx.run(() -> {
            shown.window().bench().actions().find(id).orElseThrow().does().run();
            shown.scene().getRoot().applyCss();
            shown.scene().getRoot().layout();
        });
        shown.awaitRest();
    }

    private void fire(EventType<MouseEvent> type, double lon, double lat, MouseButton button) {
        Viewport view = shown.window().camera().viewport();
        Node surface = shown.window().map().lookup(".map-surface");
        Point2D at = new Point2D(view.toX(lon), view.toY(lat));
        Point2D scene = surface.localToScene(at);
        Point2D screen = surface.localToScreen(at);
        surface.fireEvent(new MouseEvent(type, scene.getX(), scene.getY(), screen.getX(), screen.getY(), button, 1,
                false, false, false, false, button == MouseButton.PRIMARY, false, false, false, false, true, null));
    }

    /** Presses a button. */
    void press(String id) throws Exception {
        Fx.run(() -> ((ButtonBase) shown.find(id)).fire());
        shown.awaitRest();
    }

    /** Chooses a row of a table. */
    void choose(String table, int row) throws Exception {
        Fx.run(() -> ((TableView<?>) shown.find(table)).getSelectionModel().select(row));
        shown.awaitRest();
    }

    /** Opens a titled pane. */
    void expand(String pane) throws Exception {
        Fx.run(() -> {
            shown.find(pane).requestFocus();
            ((TitledPane) shown.find(pane)).setExpanded(true);
        });
        shown.awaitRest();
    }

    /** Writes words into a field in place of those in it. */
    void type(String field, String words) throws Exception {
        Fx.run(() -> {
            TextInputControl input = (TextInputControl) shown.find(field);
            input.requestFocus();
            input.setText(words);
        });
        if (field.equals("search")) {
            // What is typed is looked for in the background.
            Fx.await("something is found", () -> shown.find("search-card").isVisible()
                    && !((ListView<?>) shown.find("search-results")).getItems().isEmpty());
        }
        shown.awaitRest();
    }

    /** Presses Enter in a field. */
    void enter(String field) throws Exception {
        Fx.run(() -> shown.find(field)
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
        shown.awaitRest();
    }
}
