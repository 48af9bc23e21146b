package vn.lientinh.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;

import vn.lientinh.io.WorkspaceFiles;
import vn.lientinh.io.WorkspaceReader;
import vn.lientinh.model.Workspace;

/** The workspace that comes with the program, on the class path under {@code workspace/}. */
public final class BuiltInWorkspace implements WorkspaceStore {

    @Override
    public String name() {
        return "Liên Tỉnh";
    }

    @Override
    public Workspace read() {
        return new WorkspaceReader(new ClassPathFiles()).read(name());
    }

    /** A class path cannot be listed, so the layers are those of {@code data/layers.json}. */
    private static final class ClassPathFiles implements WorkspaceFiles {

        @Override
        public InputStream open(String path) throws IOException {
            InputStream in = BuiltInWorkspace.class.getResourceAsStream("/workspace/" + path);
            if (in == null) {
                throw new NoSuchFileException(path);
            }
            return in;
        }

        @Override
        public List<String> layerFiles() {
            return List.of();
        }
    }
}
