package vn.lientinh.render;

import java.awt.RenderingHints;
import org.jspecify.annotations.Nullable;

/**
 * Tells a {@link java.awt.Graphics2D} what the letters that follow say together, so that a medium whose text can be searched
 * (PDF) finds a name that is drawn letter by letter. Everything else takes no notice of it. The value is the text; an empty
 * text ends it.
 */
public final class WordsHint extends RenderingHints.Key {
    /** The key of the hint. */
    public static final WordsHint WORDS = new WordsHint();

    private WordsHint() {
        super(352_002);
    }

    @Override
    public boolean isCompatibleValue(@Nullable Object value) {
        return value instanceof String;
    }
}
