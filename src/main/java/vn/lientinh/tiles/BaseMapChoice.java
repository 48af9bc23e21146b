package vn.lientinh.tiles;

import java.nio.file.Path;

/** A base map that can be chosen. */
public sealed interface BaseMapChoice {

    /** The one that comes with the program. */
    BaseMapChoice BUILT_IN = new BuiltIn();

    /** Comes with the program; needs no network. */
    record BuiltIn() implements BaseMapChoice {
    }

    /** A file with pictures of tiles; needs no network. */
    record MbTilesFile(Path file) implements BaseMapChoice {

        /** Named by its absolute path, so that it is found again from wherever the program is started. */
        public MbTilesFile {
            file = file.toAbsolutePath().normalize();
        }
    }

    /** A server, asked over the network. */
    record Server(XyzTemplate template) implements BaseMapChoice {
    }
}
