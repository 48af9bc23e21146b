package vn.lientinh.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The files of a workspace, wherever they lie. Paths use {@code /} and start at the workspace. May be called by several threads at once. */
public interface WorkspaceFiles {

    /**
     * Opens a file.
     *
     * @throws java.nio.file.NoSuchFileException when there is none
     * @throws IOException                       when it cannot be read
     */
    InputStream open(String path) throws IOException;

    /**
     * Bytes of a file that can be opened several times at once and quickly be entered anywhere; -1 for any other.
     *
     * @throws IOException when it cannot be read
     */
    default long size(String path) throws IOException {
        return -1;
    }

    /**
     * Names of the layer files in {@code geojson/}, sorted by name; empty when the files can only be known from
     * {@code data/layers.json}.
     *
     * @throws IOException when the folder cannot be read
     */
    List<String> layerFiles() throws IOException;
}
