package vn.lientinh;

import java.io.PrintWriter;
import java.nio.file.Path;
import vn.lientinh.cli.Console;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.ui.WindowLauncher;

/** Entry point of the program: the command line decides what to do; without a command it opens the window. */
public final class Main {

    /** System property: the window closes as soon as the map is drawn. For measuring a start and for learning from one. */
    private static final String CLOSE_WHEN_DRAWN = "lientinh.closeWhenDrawn";

    /** Runs the program and exits with its code. */
    public static void main(String[] args) {
        // Java2D only paints pictures here; with a display of its own it would start a second toolkit.
        System.setProperty("java.awt.headless", "true");
        // Gluon asks what kind of device this is, and complains on stderr when nobody says.
        System.setProperty("javafx.platform", "desktop");
        WindowOrPicture opener = new WindowOrPicture(
                WindowOrPicture.displayNamed(System.getProperties(), System.getenv()), reader -> {
                    // Named here for the first time, so that commands without a window load no JavaFX.
                    WindowLauncher launcher = new WindowLauncher();
                    if (Boolean.getBoolean(CLOSE_WHEN_DRAWN)) {
                        launcher.openUntilDrawn(reader);
                    } else {
                        launcher.open(reader);
                    }
                }, Path.of(""));
        Console console = new Console(new PrintWriter(System.out, true, System.out.charset()),
                new PrintWriter(System.err, true, System.err.charset()), new Messages(Messages.VIETNAMESE));
        System.exit(opener.open(new BuiltInWorkspace(), console));
    }

    private Main() {}
}
