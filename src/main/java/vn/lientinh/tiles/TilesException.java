package vn.lientinh.tiles;

import java.io.IOException;

import vn.lientinh.Messages;
import vn.lientinh.model.Text;

/** A base map that cannot be used, told in words for people. */
public final class TilesException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    /** A failure told by the text {@code map.tiles.KEY}, with {0}, {1} … filled in. */
    TilesException(String key, Object... arguments) {
        this(new Text(new Messages(Messages.VIETNAMESE).text("map.tiles." + key, arguments),
                new Messages(Messages.ENGLISH).text("map.tiles." + key, arguments)));
    }

    private TilesException(Text text) {
        super(text.en());
        this.text = text;
    }

    /** What is wrong and what to do. */
    public Text text() {
        return text;
    }
}
