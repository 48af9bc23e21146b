package vn.lientinh.render;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Outlines and widths of single letters, kept from picture to picture: names along lines are set letter by letter. Bounded;
 * letters that were not used for the longest time go first. Safe to use from several threads.
 */
final class Letters {
    private static final int MOST = 4000;

    private final Map<Key, Letter> letters = new LinkedHashMap<>(512, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Letter> eldest) {
            return size() > MOST;
        }
    };

    private record Key(Font font, char letter, FontRenderContext context) {
    }

    /**
     * A letter.
     *
     * @param outline its outline, with its origin on the baseline
     * @param advance how far the next letter is from it
     */
    record Letter(Shape outline, double advance) {
    }

    Letter get(Font font, char letter, FontRenderContext context) {
        synchronized (letters) {
            return letters.computeIfAbsent(new Key(font, letter, context),
                    key -> make(key.font, key.letter, key.context));
        }
    }

    private static Letter make(Font font, char letter, FontRenderContext context) {
        String text = String.valueOf(letter);
        return new Letter(font.createGlyphVector(context, text).getOutline(),
                font.getStringBounds(text, context).getWidth());
    }
}
