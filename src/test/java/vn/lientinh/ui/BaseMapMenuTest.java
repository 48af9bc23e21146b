package vn.lientinh.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lientinh.geo.Viewport;
import vn.lientinh.store.Settings;
import vn.lientinh.tiles.BaseMapChoice;
import vn.lientinh.tiles.TileSource;
import vn.lientinh.tiles.XyzTemplate;
import vn.lientinh.ui.files.OpenDialogs;

/** The base map is changed while the program runs: what is seen, who is named on the map, what is offered again. */
@SuppressWarnings("NullAway.Init") // the folder is set before each test
class BaseMapMenuTest extends WindowTest {

    private static final Color ORANGE = new Color(250, 120, 20);

    @TempDir
    private Path folder;
    private final Settings settings = Settings.inMemory();
    private final CrossTiles tiles = new CrossTiles(0);
    private @Nullable Path answer;

    @Override
    TileSource tiles() {
        return tiles;
    }

    @Override
    Settings settings() {
        return settings;
    }

    @Override
    OpenDialogs dialogs() {
        return new OpenDialogs() {
            @Override
            public Optional<Path> file(String title, String kind, List<String> endings) {
                return Optional.ofNullable(answer);
            }

            @Override
            public Optional<Path> folder(String title) {
                return Optional.empty();
            }
        };
    }

    /** A file that is orange wherever the map looks. */
    private Path orange() throws SQLException, IOException {
        Path file = folder.resolve("ảnh vệ tinh.mbtiles");
        BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256 * 256; i++) {
            image.setRGB(i % 256, i / 256, ORANGE.getRGB());
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE metadata (name TEXT, value TEXT)");
            statement.execute("CREATE TABLE tiles (zoom_level INT, tile_column INT, tile_row INT, tile_data BLOB)");
            statement.execute("INSERT INTO metadata VALUES ('attribution', '© Người chụp')");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO tiles VALUES (0, 0, 0, ?)")) {
                insert.setBytes(1, png.toByteArray());
                insert.execute();
            }
        }
        return file;
    }

    private Menu menu() {
        return ask(() -> lookup("#menu").<MenuButton>query()
                .getItems()
                .stream()
                .filter(item -> "basemap".equals(item.getId()))
                .map(Menu.class::cast)
                .findFirst()
                .orElseThrow());
    }

    private MenuItem item(String text) {
        return ask(() -> menu().getItems()
                .stream()
                .filter(item -> item.getText() != null && item.getText().contains(text))
                .findFirst()
                .orElseThrow());
    }

    private void choose(String text) {
        MenuItem item = item(text);
        run(item::fire);
    }

    private String attribution() {
        return text("attribution");
    }

    private boolean isSeen(Color colour) {
        Viewport view = viewport();
        return seen(view.toX(CrossTiles.LON) - 4, view.toY(CrossTiles.LAT) - 4).equals(colour);
    }

    @Test
    void aFileTakesThePlaceOfTheProgramsOwnAndBack() throws Exception {
        answer = orange();
        lookAt(CrossTiles.LON, CrossTiles.LAT, 11);
        await("the program's own", () -> isSeen(CrossTiles.NORTH_WEST));
        choose("MBTiles");
        await("the file", () -> isSeen(ORANGE));
        assertTrue(attribution().contains("© Người chụp"), attribution());
        assertFalse(attribution().contains("không nguồn"), attribution());
        assertTrue(ask(() -> ((RadioMenuItem) item("ảnh vệ tinh")).isSelected()));
        choose("ngoại tuyến");
        await("the program's own again", () -> isSeen(CrossTiles.NORTH_WEST));
        assertTrue(attribution().contains("không nguồn"), attribution());
        choose("ảnh vệ tinh");
        await("the file again", () -> isSeen(ORANGE));
        MenuItem removal = ask(() -> ((Menu) item("Bỏ khỏi")).getItems().getFirst());
        run(removal::fire);
        await("the program's own once more", () -> isSeen(CrossTiles.NORTH_WEST));
        clickOn("#notice-basemap-removed-remedy");
        await("what was removed is back", () -> isSeen(ORANGE));
    }

    @Test
    void aFileThatIsNoBaseMapIsToldAndChangesNothing() throws Exception {
        answer = java.nio.file.Files.writeString(folder.resolve("hỏng.mbtiles"), "không phải");
        lookAt(CrossTiles.LON, CrossTiles.LAT, 11);
        choose("MBTiles");
        await("it is told", () -> visible("notice-basemap"));
        assertTrue(text("notice-basemap").contains("hỏng.mbtiles"), text("notice-basemap"));
        assertTrue(isSeen(CrossTiles.NORTH_WEST));
    }

    @Test
    void aServerIsTypedInWithTheWarningAndWhatIsWrongIsSaid() {
        choose("máy chủ");
        await("the card", () -> visible("basemap-server"));
        assertTrue(ask(() -> lookup("#basemap-accept").<Button>query().isDisabled()));
        assertEquals("", text("basemap-problem"));
        run(() -> {
            lookup("#basemap-address").<TextField>query().setText("http://127.0.0.1:1/{z}/{x}");
            lookup("#basemap-attribution").<TextField>query().setText("© Sở Xây dựng");
        });
        assertTrue(text("basemap-problem").contains("{y}"), text("basemap-problem"));
        run(() -> lookup("#basemap-address").<TextField>query().setText("http://127.0.0.1:1/{z}/{x}/{y}.png"));
        assertEquals("", text("basemap-problem"));
        clickOn("#basemap-accept");
        await("it is shown", () -> attribution().contains("© Sở Xây dựng"));
        // Nobody answers there, so the map says what is missing.
        await("what cannot be loaded is told", () -> visible("map-trouble"));
        assertTrue(text("map-trouble").contains("127.0.0.1"), text("map-trouble"));
        assertEquals(new BaseMapChoice.Server(
                new XyzTemplate("http://127.0.0.1:1/{z}/{x}/{y}.png", "© Sở Xây dựng", 19)),
                ask(() -> Objects.requireNonNull(window.bench().baseMaps().chosenProperty().get())));
        choose("ngoại tuyến");
        await("all is well again", () -> !visible("map-trouble"));
    }

    @Test
    void escapePutsTheCardAwayAndNothingIsAsked() {
        choose("máy chủ");
        await("the card", () -> visible("basemap-server"));
        type(KeyCode.ESCAPE);
        await("it has gone", () -> lookup("#basemap-server").tryQuery().isEmpty() || !visible("basemap-server"));
        assertEquals(BaseMapChoice.BUILT_IN, ask(() -> window.bench().baseMaps().chosenProperty().get()));
    }
}
