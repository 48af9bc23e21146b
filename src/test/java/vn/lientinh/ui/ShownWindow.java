package vn.lientinh.ui;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Subscription;
import vn.lientinh.tiles.OfflineVectorTiles;
import vn.lientinh.ui.shell.Fonts;
import vn.lientinh.ui.shell.MainWindow;
import vn.lientinh.ui.shell.OpenedWorkspace;
import vn.lientinh.ui.shell.WindowMeans;
import vn.lientinh.ui.state.WindowViewModel;

/**
 * The main window as a user has it, but for the frame and the memory of what was chosen; in the upper left corner of the screen.
 * All methods are for other threads than that of JavaFX, which has been {@linkplain Fx#start started}.
 */
public record ShownWindow(Stage stage, MainWindow window) {

    /** Shows a workspace in a window whose content has this size. */
    public static ShownWindow open(WindowViewModel model, OpenedWorkspace opened, double width, double height)
            throws Exception {
        return Fx.ask(() -> {
            Stage stage = new Stage(StageStyle.UNDECORATED);
            Fonts.load();
            MainWindow window = new MainWindow(model, WindowMeans.forgetful(new OfflineVectorTiles(), text -> {
            }));
            Scene scene = new Scene(window.root(), width, height);
            Subscription attached = window.attach(scene);
            stage.setOnHidden(event -> attached.unsubscribe());
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            window.open(opened);
            return new ShownWindow(stage, window);
        });
    }

    public Scene scene() {
        return stage.getScene();
    }

    /** Waits until the map is drawn and nothing moves. */
    public void awaitRest() throws Exception {
        Fx.awaitRest("the map comes to rest", window::settled);
    }

    /** The node with this id, which must be there; to be called on the FX thread. */
    public Node find(String id) {
        Node node = scene().lookup("#" + id);
        if (node == null) {
            throw new IllegalStateException("There is no #" + id);
        }
        return node;
    }

    /** Writes what the window shows now as a PNG. */
    public void save(Path file) throws Exception {
        ScenePicture.save(scene(), file);
    }

    public void close() throws Exception {
        Fx.run(stage::close);
    }
}
