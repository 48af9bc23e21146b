package vn.lientinh.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lientinh.model.Text;

class SettingsTest {

    private enum Colour {
        RED, GREEN
    }

    private record Place(String name, double lon, double lat) {
        Place {
            if (name.isBlank() || Math.abs(lat) > 90) {
                throw new IllegalArgumentException("No such place");
            }
        }
    }

    private static final Setting<String> NAME = Setting.of("test.name", "không tên");
    private static final Setting<Integer> COUNT = Setting.of("test.count", 7);
    private static final Setting<Boolean> SHOWN = Setting.of("test.shown", true);
    private static final Setting<Colour> COLOUR = Setting.of("test.colour", Colour.RED);
    private static final Setting<Optional<Place>> HOME = Setting.optional("test.home", Place.class);
    private static final Setting<List<Place>> PLACES = Setting.list("test.places", Place.class);

    @TempDir
    private Path folder;
    private Path file = Path.of("unset");
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("người dùng/settings.json");
    }

    private Settings open() {
        Settings settings = Settings.open(file, () -> Instant.parse("2026-11-25T10:00:00Z"));
        settings.onTrouble(words -> told.add(words.vi()));
        return settings;
    }

    private void write(String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> entries = Files.list(file.getParent())) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.endsWith(".lock"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void withoutAFileTheUsualHolds() {
        try (Settings settings = open()) {
            assertEquals("không tên", settings.get(NAME));
            assertEquals(7, settings.get(COUNT));
            assertEquals(Optional.empty(), settings.get(HOME));
            assertEquals(List.of(), settings.get(PLACES));
        }
        assertFalse(Files.exists(file), "nothing was chosen, so nothing is written");
        assertEquals(List.of(), told);
    }

    @Test
    void everyKindOfValueIsReadBackAsItWasSet() {
        Place haLong = new Place("Hạ Long", 107.08, 20.95);
        try (Settings settings = open()) {
            settings.set(NAME, "Đông Triều");
            settings.set(COUNT, -3);
            settings.set(SHOWN, false);
            settings.set(COLOUR, Colour.GREEN);
            settings.set(HOME, Optional.of(haLong));
            settings.set(PLACES, List.of(haLong, new Place("Chí Linh", 106.39, 21.13)));
        }
        try (Settings settings = open()) {
            assertEquals("Đông Triều", settings.get(NAME));
            assertEquals(-3, settings.get(COUNT));
            assertEquals(false, settings.get(SHOWN));
            assertEquals(Colour.GREEN, settings.get(COLOUR));
            assertEquals(Optional.of(haLong), settings.get(HOME));
            assertEquals(List.of(haLong, new Place("Chí Linh", 106.39, 21.13)), settings.get(PLACES));
            settings.set(HOME, Optional.empty());
        }
        try (Settings settings = open()) {
            assertEquals(Optional.empty(), settings.get(HOME));
        }
    }

    @Test
    void aChangeIsWrittenWithoutBeingAskedFor() throws Exception {
        Settings settings = open();
        settings.set(NAME, "một");
        settings.set(NAME, "hai");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!Files.exists(file) && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        try (Settings other = open()) {
            assertEquals("hai", other.get(NAME));
        }
        settings.close();
    }

    @Test
    void whatTheProgramDoesNotKnowStays() throws IOException {
        write("""
                {"future.thing": {"a": [1, 2]}, "test.count": 1}""");
        try (Settings settings = open()) {
            settings.set(COUNT, 2);
        }
        String content = Files.readString(file, StandardCharsets.UTF_8);
        assertTrue(content.replaceAll("\\s", "").contains("\"future.thing\":{\"a\":[1,2]}"), content);
        assertTrue(content.replaceAll("\\s", "").contains("\"test.count\":2"), content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"test.count\": 1", "[]", "không phải JSON", "\u0000\u0000\u0000"})
    void aBrokenFileIsSetAsideAndTold(String content) throws IOException {
        write(content);
        try (Settings settings = open()) {
            assertEquals(7, settings.get(COUNT));
            assertEquals(1, told.size());
            assertTrue(told.getFirst().contains("settings.json.broken-20261125-100000"), told.getFirst());
            settings.set(COUNT, 8);
        }
        assertEquals(List.of("settings.json", "settings.json.broken-20261125-100000"), files());
        assertEquals(content, Files.readString(file.resolveSibling("settings.json.broken-20261125-100000")));
        try (Settings settings = open()) {
            assertEquals(8, settings.get(COUNT));
        }
        assertEquals(1, told.size(), "the new file is whole");
    }

    @Test
    void aValueOfAnotherKindCountsAsNotThereAndIsKeptWhenReplaced() throws IOException {
        String content = """
                {"test.count": "nhiều", "test.colour": "BLUE", "test.home": {"name": "", "lon": 1, "lat": 2},
                 "test.places": [{"name": "A", "lon": 1, "lat": 2}, {"name": "B"}, 5, null]}""";
        write(content);
        try (Settings settings = open()) {
            assertEquals(7, settings.get(COUNT));
            assertEquals(Colour.RED, settings.get(COLOUR));
            assertEquals(Optional.empty(), settings.get(HOME));
            assertEquals("A", settings.get(PLACES).getFirst().name());
            settings.set(COLOUR, Colour.GREEN);
        }
        assertEquals(content, Files.readString(file.resolveSibling("settings.json.kept-20261125-100000")));
        try (Settings settings = open()) {
            assertEquals(Colour.GREEN, settings.get(COLOUR));
        }
        assertEquals(List.of(), told);
    }

    @Test
    void twoWindowsKeepEachOthersChanges() {
        try (Settings one = open(); Settings two = open()) {
            one.set(NAME, "cửa sổ một");
            one.change(PLACES, places -> with(places, "A"));
            one.flush();
            two.set(COUNT, 2);
            two.change(PLACES, places -> with(places, "B"));
            two.flush();
            one.change(PLACES, places -> with(places, "C"));
        }
        try (Settings settings = open()) {
            assertEquals("cửa sổ một", settings.get(NAME));
            assertEquals(2, settings.get(COUNT));
            assertEquals(List.of("A", "B", "C"), settings.get(PLACES).stream().map(Place::name).toList());
        }
    }

    private static List<Place> with(List<Place> places, String name) {
        return Stream.concat(places.stream(), Stream.of(new Place(name, 107, 21))).toList();
    }

    @Test
    void manyWindowsThatWriteAtOnceLoseNothing() throws Exception {
        int windows = 6;
        int each = 15;
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(windows)) {
            IntStream.range(0, windows).forEach(window -> threads.submit(() -> {
                start.await();
                try (Settings settings = open()) {
                    for (int i = 0; i < each; i++) {
                        String name = window + "-" + i;
                        settings.change(PLACES, places -> with(places, name));
                        settings.flush();
                    }
                }
                return null;
            }));
            start.countDown();
        }
        try (Settings settings = open()) {
            assertEquals(windows * each, settings.get(PLACES).stream().map(Place::name).distinct().count());
        }
        assertEquals(List.of("settings.json"), files());
    }

    @Test
    void whereNothingCanBeWrittenItIsSaidOnceAndTriedAgain() throws IOException {
        Files.createDirectories(folder);
        Path inTheWay = file.getParent();
        Files.writeString(inTheWay, "một tệp, không phải thư mục");
        try (Settings settings = open()) {
            told.clear();
            settings.set(COUNT, 1);
            settings.flush();
            settings.set(NAME, "vẫn nhớ");
            settings.flush();
            assertEquals(1, told.size());
            assertTrue(told.getFirst().contains(file.toString()), told.getFirst());
            assertEquals(1, settings.get(COUNT), "holds for this run");
            Files.delete(inTheWay);
        }
        try (Settings settings = open()) {
            assertEquals(1, settings.get(COUNT));
            assertEquals("vẫn nhớ", settings.get(NAME));
        }
    }

    @Test
    void aFileThatCannotBeReadIsNeverWrittenOver() throws IOException {
        // A folder of this name is what no program can read as a file, whoever runs it.
        Files.createDirectories(file.resolve("của người khác"));
        try (Settings settings = open()) {
            assertEquals(1, told.size());
            settings.set(COUNT, 1);
        }
        assertTrue(Files.isDirectory(file.resolve("của người khác")));
        assertEquals(2, told.size(), "not read, and not written either");
    }

    @Test
    void rememberingWhatIsRememberedWritesNothing() throws IOException {
        try (Settings settings = open()) {
            settings.set(COUNT, 3);
        }
        byte[] before = Files.readAllBytes(file);
        Files.delete(file);
        Files.write(file, before);
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1_000_000));
        try (Settings settings = open()) {
            settings.set(COUNT, 3);
        }
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(1_000_000, Files.getLastModifiedTime(file).toMillis());
    }

    @Test
    void troubleFoundBeforeAnyoneListensIsToldLater() throws IOException {
        write("{");
        Settings settings = Settings.open(file);
        List<Text> later = new ArrayList<>();
        settings.onTrouble(later::add);
        settings.close();
        assertEquals(1, later.size());
        assertFalse(later.getFirst().en().isBlank());
    }
}
