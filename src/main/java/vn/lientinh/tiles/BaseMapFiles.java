package vn.lientinh.tiles;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Where the files of the base map come from; names start at the data folder. May be called by several threads at once. */
@FunctionalInterface
interface BaseMapFiles {
    /** The files that come with the program. */
    static BaseMapFiles builtIn() {
        return name -> BaseMapFiles.class.getResourceAsStream("/workspace/data/" + name);
    }

    /**
     * Opens a file, or gives null when there is none of this name.
     *
     * @throws IOException when it cannot be read
     */
    @Nullable
    InputStream open(String name) throws IOException;
}
