package vn.lientinh.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.WorkspaceFolder;

/** Files that cannot be read are told of, and the rest opens. */
class ProblemsTest extends WindowTest {

    @TempDir
    static Path folder;

    /** The repository's own workspace with three of its layers spoilt. */
    @Override
    Supplier<Workspace> workspace() {
        try {
            copy(Path.of("data"), folder.resolve("data"));
            copy(Path.of("geojson"), folder.resolve("geojson"));
            Files.writeString(folder.resolve("geojson/ql37.geojson"), "{ this is not json");
            Files.writeString(folder.resolve("geojson/dt330.geojson"), "");
            Files.deleteIfExists(folder.resolve("geojson/dt293.geojson"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WorkspaceFolder(folder)::read;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.deleteIfExists(to.resolve(file.getFileName()));
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private List<String> places() {
        return ask(() -> lookup(".problem-place").queryAllAs(Label.class).stream().map(Label::getText).toList());
    }

    @Test
    void theListNamesEachFileAndCanBeDismissedAndFoundAgain() {
        await("the list is there", () -> node("problems").isVisible());
        for (String file : new String[]{"geojson/ql37.geojson", "geojson/dt330.geojson", "geojson/dt293.geojson"}) {
            assertTrue(places().stream().anyMatch(place -> place.startsWith(file)), file + " in " + places());
        }
        for (Node place : lookup(".problem-place").queryAll()) {
            double height = ask(() -> place.getLayoutBounds().getHeight());
            assertTrue(height < 24, "the name of a file is not broken: " + height);
        }
        clickOn("#problems-copy");
        await("the list has been copied", () -> !clipboard.isEmpty());
        assertEquals((long) ask(() -> opened().problems().size()), clipboard.getFirst().lines().count());
        assertTrue(clipboard.getFirst().contains("geojson/ql37.geojson"));
        clickOn("#problems-close");
        await("the list is gone", () -> !node("problems").isVisible());
        clickOn("#problems-open");
        await("the list is back", () -> node("problems").isVisible());
    }

    @Test
    void theRestOpensAndAnswers() {
        lookAt(107.0986, 21.15389, 12);
        click(107.0986, 21.15389);
        await("the inspector is open", () -> node("inspector").isVisible());
        assertEquals("Tỉnh Quảng Ninh", text("answer-investor"));
    }
}
