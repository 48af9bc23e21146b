package vn.lientinh.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/**
 * The folders of the user in which the program keeps what is its own; none need be there yet.
 *
 * @param configuration what the user chose and made: {@code settings.json}
 * @param cache         what can be fetched again
 * @param log           what happened
 */
public record UserFolders(Path configuration, Path cache, Path log) {

    /** System property: one folder for everything, for trying the program out without touching the user's own folders. */
    public static final String PROPERTY = "lientinh.userFolder";

    /** The folders on this machine, as its system wants them. */
    public static UserFolders ofThisMachine() {
        return of(System.getProperties(), System.getenv());
    }

    /** The folders on a machine with these system properties and this environment. */
    static UserFolders of(Properties system, Map<String, String> environment) {
        Path given = path(system.getProperty(PROPERTY)).orElse(null);
        if (given != null) {
            return new UserFolders(given, given.resolve("cache"), given.resolve("log"));
        }
        Path home = path(system.getProperty("user.home")).orElse(Path.of(""));
        String name = system.getProperty("os.name", "");
        if (name.startsWith("Windows")) {
            Path local = absolute(environment.get("LOCALAPPDATA")).orElse(home.resolve("AppData/Local"))
                    .resolve("LienTinh");
            return new UserFolders(
                    absolute(environment.get("APPDATA")).orElse(home.resolve("AppData/Roaming")).resolve("LienTinh"),
                    local.resolve("cache"), local.resolve("log"));
        }
        if (name.startsWith("Mac")) {
            Path library = home.resolve("Library");
            return new UserFolders(library.resolve("Application Support/LienTinh"), library.resolve("Caches/LienTinh"),
                    library.resolve("Logs/LienTinh"));
        }
        return new UserFolders(xdg(environment, "XDG_CONFIG_HOME", home.resolve(".config")),
                xdg(environment, "XDG_CACHE_HOME", home.resolve(".cache")),
                xdg(environment, "XDG_STATE_HOME", home.resolve(".local/state")));
    }

    /** The file of the settings. */
    public Path settings() {
        return configuration.resolve("settings.json");
    }

    private static Path xdg(Map<String, String> environment, String variable, Path usual) {
        return absolute(environment.get(variable)).orElse(usual).resolve("lientinh");
    }

    /** A path that does not depend on where the program was started. */
    private static Optional<Path> absolute(@Nullable String text) {
        return path(text).filter(Path::isAbsolute);
    }

    private static Optional<Path> path(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
