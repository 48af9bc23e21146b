package vn.lientinh.bench;

import javafx.scene.Scene;
import javafx.stage.Stage;

import vn.lientinh.Messages;
import vn.lientinh.tiles.OfflineVectorTiles;
import vn.lientinh.ui.shell.Fonts;
import vn.lientinh.ui.shell.MainWindow;
import vn.lientinh.ui.shell.OpenedWorkspace;
import vn.lientinh.ui.shell.WindowMeans;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/** The main window as a user has it, but for the memory of what was chosen. */
final class RealWindow {

    /** Shows a workspace in the upper left corner of the screen, in Vietnamese. */
    static MainWindow open(Stage stage, OpenedWorkspace opened, double width, double height) throws Exception {
        return Fx.ask(() -> {
            Fonts.load();
            MainWindow window = new MainWindow(new WindowViewModel(new Texts(Messages.VIETNAMESE)),
                    WindowMeans.forgetful(new OfflineVectorTiles(), text -> {
                    }));
            Scene scene = new Scene(window.root(), width, height);
            window.attach(scene);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            window.open(opened);
            return window;
        });
    }

    private RealWindow() {
    }
}
