package vn.lientinh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lientinh.cli.Console;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.store.WorkspaceStore;

class WindowOrPictureTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int open(boolean display, BiConsumer<WorkspaceStore, Locale> window, Path where) {
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true),
                new Messages(Messages.VIETNAMESE));
        return new WindowOrPicture(display, window, where).open(new BuiltInWorkspace(), console);
    }

    private Path picture() {
        return folder.resolve("lientinh-map.png").toAbsolutePath();
    }

    @Test
    void opensTheWindowWhereThereIsADisplay() {
        List<String> opened = new ArrayList<>();
        assertEquals(0, open(true, (workspace, language) -> opened.add(workspace.name() + language), folder));
        assertEquals(List.of("Liên Tỉnh" + Messages.VIETNAMESE), opened);
        assertEquals("", out.toString() + err);
        assertFalse(Files.exists(picture()));
    }

    @Test
    void drawsAPictureWithoutTryingAWindowWhereNoDisplayIsNamed() {
        int code = open(false, (workspace, language) -> {
            throw new AssertionError("no display, no window");
        }, folder);
        assertEquals(0, code);
        assertEquals(List.of(picture().toString()), out.toString().lines().toList());
        assertEquals(1, err.toString().lines().count());
        assertTrue(err.toString().startsWith("Máy này không có màn hình"));
        assertTrue(Files.exists(picture()));
    }

    @Test
    void drawsAPictureAndSaysWhyWhenTheWindowCannotOpen() {
        int code = open(true, (workspace, language) -> {
            throw new UnsupportedOperationException("Unable to load glass GTK library.");
        }, folder);
        assertEquals(0, code);
        assertEquals(List.of(picture().toString()), out.toString().lines().toList());
        assertEquals(1, err.toString().lines().count());
        assertTrue(err.toString().contains("Unable to load glass GTK library."));
    }

    @Test
    void saysWhichFileCannotBeWritten() {
        Path nowhere = folder.resolve("not-there");
        assertEquals(1, open(false, (workspace, language) -> {}, nowhere));
        assertEquals("", out.toString());
        assertTrue(err.toString().contains(nowhere.resolve("lientinh-map.png").toAbsolutePath().toString()));
    }

    @Test
    void aDisplayIsAlwaysThereOnWindowsAndMacAndNamedByTheEnvironmentElsewhere() {
        assertTrue(WindowOrPicture.displayNamed(system("Windows 11"), Map.of()));
        assertTrue(WindowOrPicture.displayNamed(system("Mac OS X"), Map.of()));
        assertFalse(WindowOrPicture.displayNamed(system("Linux"), Map.of()));
        assertFalse(WindowOrPicture.displayNamed(system("Linux"), Map.of("DISPLAY", "")));
        assertTrue(WindowOrPicture.displayNamed(system("Linux"), Map.of("DISPLAY", ":0")));
        assertTrue(WindowOrPicture.displayNamed(system("Linux"), Map.of("WAYLAND_DISPLAY", "wayland-0")));
        Properties headless = system("Linux");
        headless.setProperty("glass.platform", "Headless");
        assertTrue(WindowOrPicture.displayNamed(headless, Map.of()));
    }

    private static Properties system(String name) {
        Properties properties = new Properties();
        properties.setProperty("os.name", name);
        return properties;
    }
}
