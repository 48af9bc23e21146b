package vn.lientinh.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lientinh.io.TourFile;
import vn.lientinh.io.TourReferences;
import vn.lientinh.io.TourWriter;
import vn.lientinh.model.Text;
import vn.lientinh.model.Tour;

class TourFolderTest {

    private static final TourReferences KNOWN = new TourReferences(Set.of(), Set.of(), Set.of());

    @TempDir
    private Path workspace;
    private Instant now = Instant.parse("2026-11-23T06:30:00Z");
    private TourFolder folder = new TourFolder(Path.of("unset"), InstantSource.system());

    @BeforeEach
    void open() {
        folder = reopened();
    }

    private TourFolder reopened() {
        return new TourFolder(workspace, () -> now);
    }

    private static Tour tour(String id, String title) {
        return new Tour(id, new Text(title, title), false, List.of());
    }

    private static byte[] bytes(String title) {
        return new TourWriter().bytes(tour("a", title));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(workspace.resolve("data/tours"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String title(String id) {
        return folder.read(KNOWN)
                .files()
                .stream()
                .map(TourFile::tour)
                .filter(tour -> tour != null && tour.id().equals(id))
                .findFirst()
                .orElseThrow()
                .title()
                .vi();
    }

    @Test
    void aFolderWithoutToursHasNone() {
        assertEquals(new Tours(List.of(), List.of()), folder.read(KNOWN));
    }

    @Test
    void savesAndReadsAgain() throws IOException {
        folder.save(tour("ba-tinh", "Ba tỉnh"));
        assertEquals("Ba tỉnh", title("ba-tinh"));
        assertEquals(List.of("ba-tinh.json"), names());
    }

    @Test
    void offersListedToursFirst() throws IOException {
        for (String id : List.of("a", "b", "c")) {
            folder.save(tour(id, id));
        }
        Files.writeString(workspace.resolve("data/tours.json"), "[\"c\", \"gone\", \"../x\"]");
        Tours tours = folder.read(KNOWN);
        assertEquals(List.of("data/tours/c.json", "data/tours/a.json", "data/tours/b.json"),
                tours.files().stream().map(TourFile::file).toList());
        assertEquals(2, tours.problems().size(), () -> tours.problems().toString());
    }

    @Test
    void keepsWhatTheFileHeldWhenItWasOpened() throws IOException {
        folder.save(tour("a", "hôm qua"));
        folder = reopened();
        folder.read(KNOWN);
        folder.save(tour("a", "một"));
        now = now.plusSeconds(5);
        folder.save(tour("a", "hai"));
        assertEquals(List.of("a.20261123-063000.bak", "a.json"), names());
        assertEquals(new String(bytes("hôm qua"), StandardCharsets.UTF_8),
                Files.readString(workspace.resolve("data/tours/a.20261123-063000.bak")));
        assertEquals("hai", title("a"));
    }

    @Test
    void keepsWhatAnotherProgramWroteMeanwhile() throws IOException {
        folder.save(tour("a", "của tôi"));
        Files.writeString(workspace.resolve("data/tours/a.json"), "của người khác");
        folder.save(tour("a", "của tôi, lần hai"));
        assertEquals("của người khác", Files.readString(workspace.resolve("data/tours/a.20261123-063000.bak")));
        assertEquals("của tôi, lần hai", title("a"));
    }

    @Test
    void savingTheSameAgainWritesNothing() throws IOException {
        folder.save(tour("a", "x"));
        folder = reopened();
        folder.save(tour("a", "x"));
        assertEquals(List.of("a.json"), names());
    }

    @Test
    void keepsTheNewestTenBackups() throws IOException {
        for (int i = 0; i < 14; i++) {
            folder.save(tour("a", "lần " + i));
            folder = reopened();
            now = now.plusSeconds(60);
        }
        List<String> backups = names().stream().filter(name -> name.endsWith(".bak")).toList();
        assertEquals(10, backups.size());
        assertTrue(Files.readString(workspace.resolve("data/tours").resolve(backups.getFirst())).contains("lần 3"));
    }

    @Test
    void aFileThatCannotBeReplacedStaysWhole() throws IOException {
        folder.save(tour("a", "trước"));
        // What stands where the new file is prepared cannot be written to.
        Files.createDirectory(workspace.resolve("data/tours/.a.json.tmp"));
        Files.writeString(workspace.resolve("data/tours/.a.json.tmp/x"), "x");
        assertThrows(IOException.class, () -> folder.save(tour("a", "sau")));
        assertEquals("trước", title("a"));
    }

    @Test
    void aWorkspaceThatCannotBeWrittenToSaysSo() throws IOException {
        Files.writeString(workspace.resolve("data"), "a file where a folder should be");
        assertThrows(IOException.class, () -> folder.save(tour("a", "x")));
        assertEquals(List.of(), folder.read(KNOWN).files());
    }

    @Test
    void aRemovedTourIsKeptAsideAndCanBeBroughtBack() throws IOException {
        folder.save(tour("a", "x"));
        folder.remove("a");
        assertFalse(folder.has("a"));
        assertEquals(List.of("a.20261123-063000.bak"), names());
        assertEquals(List.of(), folder.read(KNOWN).files());
    }

    @Test
    void aFileThatIsNoTourIsListedWithItsProblem() throws IOException {
        Files.createDirectories(workspace.resolve("data/tours"));
        Files.writeString(workspace.resolve("data/tours/hong.json"), "{");
        TourFile file = folder.read(KNOWN).files().getFirst();
        assertNull(file.tour());
        assertEquals(1, file.problems().size());
    }

    @ParameterizedTest
    @CsvSource({"Đường tỉnh 342 – vùng cao, duong-tinh-342-vung-cao", "'  ', tour", "CON, tour-con",
            "Quảng Ninh, quang-ninh-2",
            "日本, tour"})
    void namesFilesSoThatEverySystemTakesThem(String title, String id) throws IOException {
        folder.save(tour("quang-ninh", "x"));
        assertEquals(id, folder.freeId(title, Set.of()));
    }
}
