package vn.lientinh.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFoldersTest {

    @TempDir
    private Path home;

    private UserFolders on(String system, Map<String, String> environment) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", home.toString());
        return UserFolders.of(properties, environment);
    }

    @Test
    void eachSystemHasItsPlaces() {
        assertEquals(home.resolve(".config/lientinh/settings.json"), on("Linux", Map.of()).settings());
        assertEquals(home.resolve(".cache/lientinh"), on("Linux", Map.of()).cache());
        assertEquals(home.resolve("AppData/Roaming/LienTinh/settings.json"),
                on("Windows 11", Map.of()).settings());
        assertEquals(home.resolve("Library/Application Support/LienTinh/settings.json"),
                on("Mac OS X", Map.of()).settings());
        assertEquals(home.resolve("Library/Logs/LienTinh"), on("Mac OS X", Map.of()).log());
    }

    @Test
    void theEnvironmentDecidesWhereItMay() {
        Path elsewhere = home.resolve("khác");
        assertEquals(elsewhere.resolve("lientinh"),
                on("Linux", Map.of("XDG_CONFIG_HOME", elsewhere.toString())).configuration());
        assertEquals(home.resolve(".config/lientinh"),
                on("Linux", Map.of("XDG_CONFIG_HOME", "relative")).configuration());
        assertEquals(home.resolve(".config/lientinh"), on("Linux", Map.of("XDG_CONFIG_HOME", " ")).configuration());
        assertEquals(elsewhere.resolve("LienTinh"),
                on("Windows 10", Map.of("APPDATA", elsewhere.toString())).configuration());
        assertEquals(elsewhere.resolve("LienTinh/log"),
                on("Windows 10", Map.of("LOCALAPPDATA", elsewhere.toString())).log());
    }

    @Test
    void aGivenFolderHoldsEverything() {
        Properties properties = new Properties();
        properties.setProperty(UserFolders.PROPERTY, home.resolve("thử").toString());
        UserFolders folders = UserFolders.of(properties, Map.of("XDG_CONFIG_HOME", "/elsewhere"));
        assertEquals(home.resolve("thử/settings.json"), folders.settings());
        assertEquals(home.resolve("thử/cache"), folders.cache());
        assertEquals(home.resolve("thử/log"), folders.log());
    }
}
