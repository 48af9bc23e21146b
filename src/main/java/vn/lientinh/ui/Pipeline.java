package vn.lientinh.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;

/**
 * What JavaFX draws the window with. On Linux it tries OpenGL first, even where no graphics card is there: a quarter of a second
 * passes until the OpenGL that is written in software has been loaded and turned down.
 */
final class Pipeline {

    private static final String ORDER = "prism.order";
    /** Devices of which one is there wherever OpenGL can be had from a graphics card. */
    private static final List<Path> DEVICES = List.of(Path.of("/dev/dri"), Path.of("/dev/nvidiactl"));

    /** Leaves OpenGL out where it cannot be had. Before JavaFX starts; what the user has chosen is kept. */
    static void choose() {
        choose(System.getProperties(), Files::exists);
    }

    static void choose(Properties system, Predicate<Path> exists) {
        if (system.getProperty("os.name", "").equals("Linux") && !system.containsKey(ORDER)
                && DEVICES.stream().noneMatch(exists)) {
            system.setProperty(ORDER, "sw");
        }
    }

    private Pipeline() {
    }
}
