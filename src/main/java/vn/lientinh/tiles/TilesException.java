package vn.lientinh.tiles;

import java.io.IOException;

import vn.lientinh.Messages;
import vn.lientinh.model.Text;

/** A base map that cannot be used, told in words for people. */
public final class TilesException extends IOException {
    private static final long serialVersionUID = 1L;

    /** The source has no such tile; asking again will not help, and nothing is wrong. */
    private static final String NO_TILE = "noTile";

    private final transient Text text;
    private final boolean absent;

    /** A failure told by the text {@code map.tiles.KEY}, with {0}, {1} … filled in. */
    TilesException(String key, Object... arguments) {
        this(new Text(new Messages(Messages.VIETNAMESE).text("map.tiles." + key, arguments),
                new Messages(Messages.ENGLISH).text("map.tiles." + key, arguments)), key.equals(NO_TILE));
    }

    private TilesException(Text text, boolean absent) {
        super(text.en());
        this.text = text;
        this.absent = absent;
    }

    /** A source that has no tile at {@code coord}, and never will. */
    public static TilesException noTile(TileCoord coord) {
        return new TilesException(NO_TILE, coord.zoom() + "/" + coord.x() + "/" + coord.y());
    }

    /** Whether the source simply has no such tile: asking again will not help, and nothing is wrong. */
    public boolean absent() {
        return absent;
    }

    /** What is wrong and what to do. */
    public Text text() {
        return text;
    }
}
