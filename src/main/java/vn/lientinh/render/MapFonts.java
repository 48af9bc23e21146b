package vn.lientinh.render;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Be Vietnam Pro, the typeface of every map, in the weights that maps use. Safe to use from several threads. */
public final class MapFonts {
    /** The weights that are bundled. */
    public enum Weight {
        REGULAR("Regular", "BeVietnamPro-Regular", 400), ITALIC("Regular_Italic", "BeVietnamPro-Italic", 400), MEDIUM(
                "Medium", "BeVietnamPro-Medium",
                500),
        SEMIBOLD("SemiBold", "BeVietnamPro-SemiBold", 600), BOLD("Bold", "BeVietnamPro-Bold", 700);

        private final String file;
        private final String postScriptName;
        private final int css;

        Weight(String file, String postScriptName, int css) {
            this.file = file;
            this.postScriptName = postScriptName;
            this.css = css;
        }

        /** The weight in style sheets: 400 to 700. */
        public int css() {
            return css;
        }

        /** Whether letters lean. */
        public boolean italic() {
            return this == ITALIC;
        }
    }

    private final List<Font> fonts;

    /** Reads the bundled files; they are part of the program, so a missing one is a broken build. */
    public MapFonts() {
        fonts = Arrays.stream(Weight.values())
                .map(MapFonts::read)
                .toList();
    }

    /** The font at {@code size} user-space units (logical pixels on screen, points on paper). */
    public Font font(Weight weight, double size) {
        return fonts.get(weight.ordinal()).deriveFont((float) size);
    }

    /** The weight of a font that came from here; empty for any other. */
    public static Optional<Weight> weightOf(Font font) {
        String name = font.getPSName();
        return Arrays.stream(Weight.values()).filter(weight -> weight.postScriptName.equals(name)).findFirst();
    }

    /** The bundled file of a weight, a TrueType font. */
    public static InputStream open(Weight weight) {
        String path = "/vn/lientinh/fonts/BeVietnamPro-" + weight.file + ".ttf";
        InputStream in = MapFonts.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("Missing from the program: " + path);
        }
        return in;
    }

    private static Font read(Weight weight) {
        try (InputStream in = open(weight)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("Not a font: " + weight.file, e);
        }
    }
}
