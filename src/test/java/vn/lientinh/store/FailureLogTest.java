package vn.lientinh.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureLogTest {

    @TempDir
    private Path folder;

    private FailureLog log() {
        return new FailureLog(folder.resolve("nhật ký"), "1.2", () -> Instant.parse("2026-11-25T10:00:00Z"));
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @Test
    void tellsAllThatIsKnownAndWritesItDown() throws IOException {
        FailureLog log = log();
        String details = log.add("JavaFX", new IllegalStateException("hỏng", new IOException("vì đĩa")));
        assertTrue(details.contains("2026-11-25T10:00:00Z"), details);
        assertTrue(details.contains("1.2"), details);
        assertTrue(details.contains("Caused by: java.io.IOException: vì đĩa"), details);
        assertTrue(Files.readString(log.file()).contains(details));
    }

    @Test
    void aFailureThatComesAgainAndAgainDoesNotFillTheDisk() throws IOException {
        FailureLog log = log();
        for (int i = 0; i < 1000; i++) {
            log.add("JavaFX", new IllegalStateException("mỗi khung hình"));
        }
        assertEquals(FailureLog.MOST_REPEATS, count(Files.readString(log.file()), "mỗi khung hình"));
    }

    @Test
    void aFullFileIsPutAsideOnce() throws IOException {
        FailureLog log = log();
        log.add("một", new IllegalStateException("đầu tiên"));
        Files.writeString(log.file(), "x".repeat((int) FailureLog.FULL_BYTES + 1));
        log.add("hai", new IllegalArgumentException("sau đó"));
        assertFalse(Files.readString(log.file()).contains("xxx"));
        assertTrue(Files.readString(log.file().resolveSibling("lientinh.old.log")).startsWith("xxx"));
    }

    @Test
    void whereNothingCanBeWrittenTheDetailsAreThereAllTheSame() throws IOException {
        Files.writeString(folder.resolve("nhật ký"), "một tệp");
        assertTrue(log().add("JavaFX", new IllegalStateException("hỏng")).contains("hỏng"));
    }
}
