package vn.lientinh.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.WorkspaceStore;
import vn.lientinh.ui.files.OpenDialogs;

/** Another workspace is opened in the window; what cannot be opened is told, with something to do about it. */
@SuppressWarnings("NullAway.Init") // the folder is set before each test
class WorkspaceOpeningTest extends WindowTest {

    @TempDir
    private Path folder;
    private @Nullable Path answer;

    @Override
    OpenDialogs dialogs() {
        return new OpenDialogs() {
            @Override
            public Optional<Path> file(String title, String kind, List<String> endings) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> folder(String title) {
                return Optional.ofNullable(answer);
            }
        };
    }

    private void open() {
        press(KeyCode.CONTROL, KeyCode.O).release(KeyCode.O, KeyCode.CONTROL);
    }

    @Test
    void aFolderIsOpenedByKeyAndOneThatIsNoneIsTold() throws Exception {
        answer = folder.resolve("của tôi");
        Files.createDirectories(folder.resolve("của tôi/geojson"));
        open();
        await("it is open", () -> opened().name().equals("của tôi"));
        answer = folder.resolve("ảnh");
        Files.createDirectories(folder.resolve("ảnh"));
        open();
        await("it is told", () -> visible("notice-workspace-not-one"));
        assertTrue(text("notice-workspace-not-one").contains("ảnh"));
        assertEquals("của tôi", opened().name());
    }

    @Test
    void aFailureThatNobodyExpectedIsToldWithDetailsToCopyAndAWayOut() {
        run(() -> window.bench().workspaces().open(new WorkspaceStore() {
            @Override
            public String name() {
                return "hỏng";
            }

            @Override
            public Workspace read() {
                throw new IllegalStateException("đĩa đã rút ra");
            }
        }));
        await("the card", () -> visible("workspace-failure"));
        assertTrue(text("workspace-failure-words").contains("đĩa đã rút ra"), text("workspace-failure-words"));
        String details = ask(() -> lookup("#workspace-failure-details").<TextArea>query().getText());
        assertTrue(details.contains("IllegalStateException") && details.contains("\tat "), details);
        clickOn("#workspace-failure-copy");
        assertEquals(List.of(details), clipboard);
        Workspace before = opened();
        clickOn("#workspace-failure-built-in");
        await("the program's own is read", () -> opened() != before);
        assertEquals("Liên Tỉnh", opened().name());
    }

    @Test
    void readingThatTakesItsTimeIsShownAndCanBeCalledOff() {
        CountDownLatch read = new CountDownLatch(1);
        Workspace before = opened();
        run(() -> window.bench().workspaces().open(new WorkspaceStore() {
            @Override
            public String name() {
                return "rất lớn";
            }

            @Override
            public Workspace read() {
                try {
                    read.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return before;
            }
        }));
        await("it is shown", () -> lookup("#tasks .task").tryQuery().isPresent());
        clickOn("#tasks .task-cancel");
        await("it has gone", () -> lookup("#tasks .task").tryQuery().isEmpty());
        read.countDown();
        assertEquals(before, Objects.requireNonNull(model.workspace()));
    }
}
