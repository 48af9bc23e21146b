package vn.lientinh.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever calls off a large sheet does not wait for its page. */
class CallingOffTest {

    @TempDir
    private Path folder;

    private List<String> files() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wall.pdf", "wall.svg", "wall.png"})
    void endsWithinAPageAndLeavesNothing(String name) throws Exception {
        Document wall = Printed.SHEETS.sheet(Printed.choices(Template.WALL)).document();
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        // A picture is asked about while its first band is drawn, other formats before each stroke.
        int enough = name.endsWith("png") ? 1 : 200;
        Progress progress = Progress.until(() -> asked.incrementAndGet() >= enough, (step, of) -> done.set(step));
        assertThrows(CancellationException.class,
                () -> new Exporter(300, progress).write(wall, folder.resolve(name)));
        assertEquals(0, done.get(), "no page or band had been finished");
        assertEquals(enough, asked.get());
        assertEquals(List.of(), files());
    }

    @Test
    void isNotAskedForNothing() throws Exception {
        AtomicInteger heard = new AtomicInteger();
        Progress progress = Progress.until(() -> false, (step, of) -> heard.incrementAndGet());
        Document document = Printed.SHEETS.sheet(Printed.choices(Template.REPORT)).document();
        new Exporter(72, progress).write(document, folder.resolve("report.pdf"));
        assertEquals(document.pages().size(), heard.get());
        assertTrue(Files.size(folder.resolve("report.pdf")) > 10_000);
    }
}
