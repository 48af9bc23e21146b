package vn.lientinh.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemSaveDialogTest {

    private static final String NONE = "";

    @TempDir
    private Path folder;

    private final List<String> proposed = new ArrayList<>();

    /** Asks a dialog into which these names are typed, one each time it is shown. */
    private Optional<Path> ask(String... typed) {
        Deque<String> answers = new ArrayDeque<>(Arrays.asList(typed));
        return new SystemSaveDialog((title, in, name, ending) -> {
            proposed.add(name);
            String answer = answers.remove();
            return answer.equals(NONE) ? null : in.resolve(answer);
        }).ask("Lưu", folder, "bài.pdf", "pdf");
    }

    @Test
    void aNameWithItsEndingIsTaken() throws IOException {
        Files.createFile(folder.resolve("Hội nghị.PDF"));
        // The dialog of the system has asked about this very name already.
        assertEquals(Optional.of(folder.resolve("Hội nghị.PDF")), ask("Hội nghị.PDF"));
        assertEquals(List.of("bài.pdf"), proposed);
    }

    @Test
    void aNameWithoutItsEndingGetsIt() {
        assertEquals(Optional.of(folder.resolve("v1.2.pdf")), ask("v1.2"));
        assertEquals(List.of("bài.pdf"), proposed);
    }

    @Test
    void aFileThatIsThereIsNotOverwrittenBecauseItsEndingWasNotTyped() throws IOException {
        Files.createFile(folder.resolve("hội nghị.pdf"));
        assertEquals(Optional.of(folder.resolve("khác.pdf")), ask("hội nghị", "khác"));
        assertEquals(List.of("bài.pdf", "hội nghị.pdf"), proposed);
        assertEquals(Optional.empty(), ask("hội nghị", NONE));
    }

    @Test
    void whoWantsNoFileGetsNone() {
        assertEquals(Optional.empty(), ask(NONE));
    }
}
