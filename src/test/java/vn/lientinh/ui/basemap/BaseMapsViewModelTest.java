package vn.lientinh.ui.basemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lientinh.model.Text;
import vn.lientinh.render.Theme;
import vn.lientinh.store.Settings;
import vn.lientinh.tiles.BaseMapChoice;
import vn.lientinh.tiles.BaseMaps;
import vn.lientinh.tiles.TileCoord;
import vn.lientinh.tiles.TileSource;
import vn.lientinh.tiles.XyzTemplate;

/** Which base map is shown, chosen and remembered; no window, and no network. */
class BaseMapsViewModelTest {

    @TempDir
    private Path folder;
    private final Settings settings = Settings.inMemory();
    private final List<Text> told = new ArrayList<>();
    private final List<Runnable> opening = new ArrayList<>();

    private static final TileSource OWN = new TileSource() {
        @Override
        public Text title() {
            return new Text("của chương trình", "built in");
        }

        @Override
        public Text attribution() {
            return new Text("nguồn", "source");
        }

        @Override
        public BufferedImage tile(TileCoord coord, int size, Theme theme) throws IOException {
            throw new IOException("not painted here");
        }
    };

    private BaseMapsViewModel started() {
        BaseMapsViewModel model = new BaseMapsViewModel(settings, new BaseMaps(OWN, folder.resolve("cache"), "1"),
                Runnable::run, Runnable::run);
        model.onTrouble(told::add);
        model.showRemembered();
        return model;
    }

    private BaseMapChoice file(String name) throws Exception {
        Path file = folder.resolve(name);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE metadata (name TEXT, value TEXT)");
            statement.execute("CREATE TABLE tiles (zoom_level INT, tile_column INT, tile_row INT, tile_data BLOB)");
            statement.execute("INSERT INTO metadata VALUES ('name', 'Ảnh " + name + "')");
        }
        return new BaseMapChoice.MbTilesFile(file);
    }

    private static BaseMapChoice server(String host) {
        return new BaseMapChoice.Server(new XyzTemplate("https://" + host + "/{z}/{x}/{y}.png", "© " + host, 19));
    }

    @Test
    void theProgramsOwnIsShownAtFirst() {
        BaseMapsViewModel model = started();
        assertSame(OWN, model.sourceProperty().get());
        assertEquals(BaseMapChoice.BUILT_IN, model.chosenProperty().get());
        assertEquals(List.of(), model.known());
    }

    @Test
    void aChosenFileIsShownAndRemembered() throws Exception {
        BaseMapChoice file = file("a.mbtiles");
        started().choose(file);
        BaseMapsViewModel model = started();
        assertEquals(file, model.chosenProperty().get());
        assertEquals("Ảnh a.mbtiles", model.sourceProperty().get().title().vi());
        assertEquals(List.of(file), model.known());
        model.choose(BaseMapChoice.BUILT_IN);
        BaseMapsViewModel later = started();
        assertSame(OWN, later.sourceProperty().get());
        assertEquals(List.of(file), later.known(), "still offered");
        assertEquals(List.of(), told);
    }

    @Test
    void aServerIsUsedAgainOnlyBecauseItWasChosen() {
        BaseMapsViewModel model = started();
        assertFalse(model.sourceProperty().get().waits());
        model.choose(server("tiles.example"));
        assertTrue(model.sourceProperty().get().waits());
        assertEquals("© tiles.example", started().sourceProperty().get().attribution().vi());
        model.choose(BaseMapChoice.BUILT_IN);
        assertFalse(started().sourceProperty().get().waits());
    }

    @Test
    void aFileThatHasGoneIsToldAndTheProgramsOwnIsShown() throws Exception {
        BaseMapChoice file = file("usb.mbtiles");
        started().choose(file);
        Path path = ((BaseMapChoice.MbTilesFile) file).file();
        Path away = folder.resolve("đã rút");
        Files.move(path, away);
        BaseMapsViewModel model = started();
        assertSame(OWN, model.sourceProperty().get());
        assertEquals(1, told.size());
        assertTrue(told.getFirst().vi().contains("usb.mbtiles"), told.getFirst().vi());
        Files.move(away, path);
        assertEquals(file, started().chosenProperty().get(), "back in its place, it is shown again");
    }

    @Test
    void whatCannotBeOpenedLeavesThingsAsTheyAre() throws Exception {
        BaseMapsViewModel model = started();
        BaseMapChoice good = file("good.mbtiles");
        model.choose(good);
        TileSource shown = model.sourceProperty().get();
        Path broken = Files.writeString(folder.resolve("broken.mbtiles"), "not a database");
        model.choose(new BaseMapChoice.MbTilesFile(broken));
        assertSame(shown, model.sourceProperty().get());
        assertEquals(List.of(good), model.known());
        assertTrue(told.getFirst().vi().contains("broken.mbtiles"), told.getFirst().vi());
        assertEquals(good, started().chosenProperty().get());
    }

    @Test
    void theLatestChoiceWins() {
        BaseMapsViewModel model = new BaseMapsViewModel(settings, new BaseMaps(OWN, folder.resolve("cache"), "1"),
                opening::add, Runnable::run);
        model.choose(server("slow.example"));
        model.choose(server("quick.example"));
        List.copyOf(opening).reversed().forEach(Runnable::run);
        assertEquals(server("quick.example"), model.chosenProperty().get());
    }

    @Test
    void theListIsShortLatestFirstAndCanBeCleared() {
        BaseMapsViewModel model = started();
        for (int i = 0; i < 12; i++) {
            model.choose(server("s" + i + ".example"));
        }
        model.choose(server("s8.example"));
        assertEquals(BaseMapsViewModel.MOST_KNOWN, model.known().size());
        assertEquals(server("s8.example"), model.known().getFirst());
        assertEquals(model.known(), started().known());
        model.remove(server("s8.example"));
        assertEquals(BaseMapChoice.BUILT_IN, model.chosenProperty().get());
        assertFalse(started().known().contains(server("s8.example")));
        model.restore(server("s8.example"), true);
        assertEquals(server("s8.example"), model.chosenProperty().get());
        assertEquals(server("s8.example"), started().chosenProperty().get());
    }

    @Test
    void aServerIsCheckedAsItIsTyped() {
        ServerViewModel typed = new ServerViewModel();
        assertTrue(typed.untouched());
        typed.addressProperty().set("tiles.example/{z}/{x}/{y}");
        assertTrue(wrong(typed).contains("https://"));
        typed.addressProperty().set("https://tiles.example/{z}/{x}");
        assertTrue(wrong(typed).contains("{y}"));
        typed.addressProperty().set("https://{s}.tiles.example/{z}/{x}/{y}{r}.png");
        assertTrue(wrong(typed).contains("nguồn"));
        assertNull(typed.choice());
        typed.attributionProperty().set("© Sở Xây dựng");
        assertNull(typed.problemBinding().get());
        assertEquals("a.tiles.example", BaseMapsViewModel.name(Objects.requireNonNull(typed.choice())));
        typed.maxZoomProperty().set(40);
        assertTrue(wrong(typed).contains("22"));
    }

    private static String wrong(ServerViewModel typed) {
        return Objects.requireNonNull(typed.problemBinding().get()).vi();
    }
}
