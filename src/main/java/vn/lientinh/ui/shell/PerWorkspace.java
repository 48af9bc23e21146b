package vn.lientinh.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lientinh.store.Setting;
import vn.lientinh.store.Settings;
import vn.lientinh.store.WorkspaceFolder;
import vn.lientinh.store.WorkspaceStore;

/**
 * Something that is remembered for each workspace by itself.
 *
 * @param <T> what is remembered, with the workspace that it belongs to
 */
final class PerWorkspace<T> {

    /** More workspaces are forgotten, those used longest ago first. */
    private static final int MOST = 20;

    private final Settings settings;
    private final Setting<List<T>> setting;
    private final Function<T, String> workspace;

    PerWorkspace(Settings settings, Setting<List<T>> setting, Function<T, String> workspace) {
        this.settings = settings;
        this.setting = setting;
        this.workspace = workspace;
    }

    /** The word that stands for a workspace in the settings. */
    static String keyOf(WorkspaceStore store) {
        return store instanceof WorkspaceFolder folder ? folder.folder().toString() : "built-in";
    }

    /** What is remembered for a workspace. */
    Optional<T> find(String key) {
        return settings.get(setting).stream().filter(value -> workspace.apply(value).equals(key)).findFirst();
    }

    /** Remembers this, in place of what was remembered for the same workspace. */
    void put(T value) {
        String key = workspace.apply(value);
        settings.change(setting,
                before -> Stream
                        .concat(Stream.of(value), before.stream().filter(other -> !workspace.apply(other).equals(key)))
                        .limit(MOST)
                        .toList());
    }
}
