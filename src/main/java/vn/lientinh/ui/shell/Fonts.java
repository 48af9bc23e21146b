package vn.lientinh.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import javafx.scene.text.Font;

/** Be Vietnam Pro for the window. The medium and semi-bold weights are families of their own to JavaFX. */
public final class Fonts {

    private static final List<String> WEIGHTS = List.of("Regular", "Regular_Italic", "Medium", "SemiBold", "Bold");

    /** Makes the bundled fonts known to JavaFX, under their own names. */
    public static void load() {
        for (String weight : WEIGHTS) {
            String path = "/vn/lientinh/fonts/BeVietnamPro-" + weight + ".ttf";
            try (InputStream in = Fonts.class.getResourceAsStream(path)) {
                if (in == null || Font.loadFont(in, 13) == null) {
                    throw new IllegalStateException("Missing from the program or not a font: " + path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Fonts() {
    }
}
