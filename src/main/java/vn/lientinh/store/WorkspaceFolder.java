package vn.lientinh.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import vn.lientinh.io.WorkspaceFiles;
import vn.lientinh.io.WorkspaceReader;
import vn.lientinh.model.Workspace;

/** A workspace in a folder with {@code geojson/} and {@code data/}. */
public final class WorkspaceFolder implements WorkspaceStore {

    private final Path folder;

    /** The workspace in {@code folder}, which need not be there yet: what is missing shows when it is read. */
    public WorkspaceFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder, absolute. */
    public Path folder() {
        return folder.toAbsolutePath().normalize();
    }

    @Override
    public String name() {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? folder.toString() : name.toString();
    }

    @Override
    public Workspace read() {
        return new WorkspaceReader(new FolderFiles(folder)).read(name());
    }

    private record FolderFiles(Path folder) implements WorkspaceFiles {

        @Override
        public InputStream open(String path) throws IOException {
            Path file = folder.resolve(path);
            if (Files.isDirectory(file)) {
                throw new FileSystemException(path, null, "is a folder");
            }
            return Files.newInputStream(file);
        }

        @Override
        public long size(String path) throws IOException {
            return Files.size(folder.resolve(path));
        }

        @Override
        public List<String> layerFiles() throws IOException {
            try (Stream<Path> entries = Files.list(folder.resolve(WorkspaceReader.LAYER_FOLDER))) {
                return entries.map(entry -> String.valueOf(entry.getFileName()))
                        .filter(name -> name.endsWith(".geojson"))
                        .sorted()
                        .toList();
            }
        }
    }
}
