package vn.lientinh.ui.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lientinh.Messages;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.Settings;
import vn.lientinh.store.WorkspaceStore;
import vn.lientinh.ui.shell.OpenedWorkspace;
import vn.lientinh.ui.tasks.Task;
import vn.lientinh.ui.tasks.TasksViewModel;

class WorkspacesViewModelTest {

    @TempDir
    private Path folder;
    private final Settings settings = Settings.inMemory();
    private final TasksViewModel tasks = new TasksViewModel();
    private final List<Runnable> reading = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final List<String> logged = new ArrayList<>();
    private final WorkspacesViewModel model = model();

    private WorkspacesViewModel model() {
        return new WorkspacesViewModel(settings, tasks, reading::add, Runnable::run, this::show, (where, failure) -> {
            logged.add(where);
            return "chi tiết: " + failure;
        });
    }

    private void show(OpenedWorkspace opened) {
        shown.add(opened.workspace().name());
    }

    private void read() {
        List<Runnable> now = List.copyOf(reading);
        reading.clear();
        now.forEach(Runnable::run);
    }

    private Path workspace(String name) throws IOException {
        Path made = folder.resolve(name);
        Files.createDirectories(made.resolve("geojson"));
        return made;
    }

    @Test
    void aFolderIsReadInTheBackgroundThenShownAndRemembered() throws IOException {
        Path one = workspace("một");
        model.open(one);
        assertEquals(List.of(), shown);
        assertEquals(1, tasks.running().size());
        assertEquals("Đang đọc “một”…", tasks.running().getFirst().words().apply(new Messages(Messages.VIETNAMESE)));
        read();
        assertEquals(List.of("một"), shown);
        assertEquals(List.of(), tasks.running());
        assertEquals(List.of(one), model().recent());
        assertNull(model.failureProperty().get());
    }

    @Test
    void theLatestAreOfferedFirstAndOnlySoMany() throws IOException {
        for (int i = 0; i < WorkspacesViewModel.MOST_RECENT + 3; i++) {
            model.open(workspace("w" + i));
            read();
        }
        model.open(workspace("w7"));
        read();
        assertEquals(WorkspacesViewModel.MOST_RECENT, model.recent().size());
        assertEquals(folder.resolve("w7"), model.recent().getFirst());
        assertEquals(model.recent(), model().recent());
        model.forget(folder.resolve("w7"));
        assertEquals(folder.resolve("w10"), model().recent().getFirst());
    }

    @Test
    void whatIsCalledOffIsNotShown() throws IOException {
        model.open(workspace("một"));
        tasks.running().getFirst().cancel();
        assertEquals(List.of(), tasks.running());
        read();
        assertEquals(List.of(), shown);
        assertEquals(List.of(), model.recent());
    }

    @Test
    void theLatestChoiceWins() throws IOException {
        model.open(workspace("một"));
        model.open(workspace("hai"));
        assertEquals(1, tasks.running().size());
        List<Runnable> backwards = reading.reversed();
        List.copyOf(backwards).forEach(Runnable::run);
        assertEquals(List.of("hai"), shown);
    }

    @Test
    void aFolderThatIsNoWorkspaceIsTold() throws IOException {
        Files.createDirectories(folder.resolve("ảnh"));
        model.open(folder.resolve("ảnh"));
        WorkspacesViewModel.Failure failure = Objects.requireNonNull(model.failureProperty().get());
        assertTrue(failure.reason().contains("ảnh"));
        assertNull(failure.details());
        assertEquals(List.of(), reading);
    }

    @Test
    void aFailureThatNobodyExpectedIsToldWithAllThatIsKnown() {
        model.open(new WorkspaceStore() {
            @Override
            public String name() {
                return "hỏng";
            }

            @Override
            public Workspace read() {
                throw new IllegalStateException("không ngờ");
            }
        });
        read();
        WorkspacesViewModel.Failure failure = Objects.requireNonNull(model.failureProperty().get());
        assertEquals("hỏng", failure.store().name());
        assertTrue(failure.reason().contains("không ngờ"));
        assertTrue(String.valueOf(failure.details()).startsWith("chi tiết"));
        assertEquals(List.of("open hỏng"), logged);
        assertEquals(List.of(), tasks.running());
        model.openBuiltIn();
        assertNull(model.failureProperty().get());
        read();
        assertEquals(List.of("Liên Tỉnh"), shown);
        assertNotNull(model.openProperty().get());
    }

    @Test
    void whatIsOpenIsReadAgainWhenAsked() throws IOException {
        model.reload();
        assertEquals(List.of(), reading, "nothing is open");
        model.open(workspace("một"));
        read();
        model.reload();
        Task task = tasks.running().getFirst();
        assertTrue(task.canBeCancelled());
        read();
        assertEquals(List.of("một", "một"), shown);
    }
}
