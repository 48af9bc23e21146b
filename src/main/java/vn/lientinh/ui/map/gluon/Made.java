package vn.lientinh.ui.map.gluon;

import org.jspecify.annotations.Nullable;
import vn.lientinh.model.Text;

/** What a thread has made of a tile. */
sealed interface Made {

    /** The tile itself. */
    record Tile(TilePicture picture) implements Made {
    }

    /** What is kept of it, although the server may have a newer one. */
    record Kept(TilePicture picture) implements Made {
    }

    /** Nothing is kept of it, the server has to be asked. */
    record NotYet(TilePicture picture) implements Made {
    }

    /** The source has no such tile; a coarser one, or nothing, is all there ever will be. */
    record Absent(TilePicture picture) implements Made {
    }

    /** It left the view in time. */
    record GivenUp(TilePicture picture) implements Made {
    }

    /** There was no memory to make anything of it. */
    record Lost() implements Made {
    }

    /** It could not be made. */
    record Failed(TilePicture picture, @Nullable Text why) implements Made {
    }
}
