package vn.lientinh.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lientinh.Messages;

class SafeFileTest {

    @TempDir
    private Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String words(PrintException failure) {
        return failure.words().in(Messages.VIETNAMESE) + " " + failure.words().in(Messages.ENGLISH);
    }

    @Test
    void putsTheWholeFileInPlaceOfTheOldOne() throws Exception {
        Path file = Files.writeString(folder.resolve("map.pdf"), "old");
        SafeFile.write(file, out -> {
            out.write(new byte[]{110, 101, 119});
            // Until all is written, whoever opens the file sees the old one.
            assertEquals("old", Files.readString(file));
        });
        assertEquals("new", Files.readString(file));
        assertEquals(List.of("map.pdf"), files());
    }

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "There is not enough space on the disk", "Disk quota exceeded"})
    void keepsTheOldFileAndSaysSoWhenTheDiskIsFull(String said) throws IOException {
        Path file = Files.writeString(folder.resolve("map.pdf"), "old");
        PrintException failure = assertThrows(PrintException.class, () -> SafeFile.write(file, out -> {
            out.write(new byte[100_000]);
            throw new IOException(said);
        }));
        assertTrue(words(failure).contains("Ổ đĩa đã đầy"), words(failure));
        assertTrue(words(failure).contains(file.toString()), words(failure));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("map.pdf"), files());
    }

    @Test
    void recognisesAFullDiskBehindOtherFailures() throws IOException {
        Path file = folder.resolve("map.pdf");
        PrintException failure = assertThrows(PrintException.class, () -> SafeFile.write(file, out -> {
            throw new UncheckedIOException(new FileSystemException(file.toString(), null, "No space left on device"));
        }));
        assertTrue(words(failure).contains("The disk is full") || words(failure).contains("Ổ đĩa đã đầy"),
                words(failure));
        assertEquals(List.of(), files());
    }

    @Test
    void saysThatItMayNotWrite() throws IOException {
        Path file = folder.resolve("map.pdf");
        PrintException failure = assertThrows(PrintException.class, () -> SafeFile.write(file, out -> {
            throw new AccessDeniedException(file.toString());
        }));
        assertTrue(words(failure).contains("Không được phép ghi"), words(failure));
        assertEquals(List.of(), files());
    }

    @Test
    void leavesNothingBehindWhenTheProgramFails() throws IOException {
        Path file = folder.resolve("map.pdf");
        assertThrows(IllegalStateException.class, () -> SafeFile.write(file, out -> {
            out.write(1);
            throw new IllegalStateException("defect");
        }));
        assertEquals(List.of(), files());
    }
}
