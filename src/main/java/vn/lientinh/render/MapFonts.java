package vn.lientinh.render;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** Be Vietnam Pro, the typeface of every map, in the weights that maps use. Safe to use from several threads. */
public final class MapFonts {
    /** The weights that are bundled. */
    public enum Weight {
        REGULAR("Regular"), ITALIC("Regular_Italic"), MEDIUM("Medium"), SEMIBOLD("SemiBold"), BOLD("Bold");

        private final String file;

        Weight(String file) {
            this.file = file;
        }
    }

    private final List<Font> fonts;

    /** Reads the bundled files; they are part of the program, so a missing one is a broken build. */
    public MapFonts() {
        fonts = Arrays.stream(Weight.values())
                .map(weight -> read("/vn/lientinh/fonts/BeVietnamPro-" + weight.file + ".ttf"))
                .toList();
    }

    /** The font at {@code size} user-space units (logical pixels on screen, points on paper). */
    public Font font(Weight weight, double size) {
        return fonts.get(weight.ordinal()).deriveFont((float) size);
    }

    private static Font read(String path) {
        try (InputStream in = MapFonts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Missing from the program: " + path);
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("Not a font: " + path, e);
        }
    }
}
