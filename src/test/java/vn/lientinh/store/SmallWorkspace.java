package vn.lientinh.store;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;

/** A workspace of four square provinces and a handful of segments, for tests. */
public final class SmallWorkspace {

    /** Its folder. */
    public static Path folder() {
        try {
            return Path.of(Objects
                    .requireNonNull(SmallWorkspace.class.getResource("/vn/lientinh/small-workspace/data/register.json"))
                    .toURI()).resolve("../..").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The workspace, as read. */
    public static Workspace read() {
        return new WorkspaceFolder(folder()).read();
    }

    /** One of its segments. */
    public static Segment segment(Workspace workspace, String id) {
        return workspace.segments().stream().filter(segment -> segment.id().equals(id)).findFirst().orElseThrow();
    }

    private SmallWorkspace() {
    }
}
