package vn.lientinh.tiles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lientinh.render.Theme;

class MbTilesTest {
    @TempDir
    private Path folder;

    static byte[] png(Color colour) throws IOException {
        BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(colour);
        g.fillRect(0, 0, 256, 256);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private Path file(String name, String format) throws SQLException, IOException {
        Path file = folder.resolve(name);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE metadata (name TEXT, value TEXT)");
            statement.execute("CREATE TABLE tiles (zoom_level INT, tile_column INT, tile_row INT, tile_data BLOB)");
            statement.execute("INSERT INTO metadata VALUES ('name', 'Ảnh thử'), ('format', '" + format
                    + "'), ('attribution', '<a href=\"x\">&copy; Người vẽ</a>')");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO tiles VALUES (2, 3, ?, ?)")) {
                insert.setInt(1, 2);
                insert.setBytes(2, png(Color.RED));
                insert.execute();
                insert.setInt(1, 1);
                insert.setBytes(2, png(Color.BLUE));
                insert.execute();
            }
        }
        return file;
    }

    @Test
    void rowsOfTheFileCountFromTheSouth() throws Exception {
        try (MbTiles tiles = MbTiles.open(file("a.mbtiles", "png"))) {
            assertEquals(Color.RED.getRGB(), tiles.tile(new TileCoord(2, 3, 1), 256, Theme.LIGHT).getRGB(9, 9));
            assertEquals(Color.BLUE.getRGB(), tiles.tile(new TileCoord(2, 3, 2), 256, Theme.LIGHT).getRGB(9, 9));
        }
    }

    @Test
    void titleAndAttributionComeFromTheFileAsPlainText() throws Exception {
        try (MbTiles tiles = MbTiles.open(file("a.mbtiles", "png"))) {
            assertEquals("Ảnh thử", tiles.title().vi());
            assertEquals("© Người vẽ", tiles.attribution().vi());
        }
    }

    @Test
    void aTileIsBroughtToTheSizeAskedFor() throws Exception {
        try (MbTiles tiles = MbTiles.open(file("a.mbtiles", "jpg"))) {
            BufferedImage tile = tiles.tile(new TileCoord(2, 3, 1), 512, Theme.DARK);
            assertEquals(512, tile.getWidth());
            assertEquals(BufferedImage.TYPE_INT_ARGB_PRE, tile.getType());
            assertEquals(Color.RED.getRGB(), tile.getRGB(500, 500));
        }
    }

    @Test
    void aMissingTileIsAnError() throws Exception {
        try (MbTiles tiles = MbTiles.open(file("a.mbtiles", "png"))) {
            IOException missing = assertThrows(IOException.class,
                    () -> tiles.tile(new TileCoord(2, 0, 0), 256, Theme.LIGHT));
            assertTrue(String.valueOf(missing.getMessage()).contains("2/0/0"));
            assertTrue(missing instanceof TilesException known && known.absent());
        }
    }

    @Test
    void closerThanTheFileGoesItsTilesAreStretched() throws Exception {
        try (MbTiles tiles = MbTiles.open(file("a.mbtiles", "png"))) {
            // Row 2 from the south is row 1 from the north.
            assertEquals(Color.RED.getRGB(), tiles.tile(new TileCoord(4, 13, 6), 256, Theme.LIGHT).getRGB(9, 9));
        }
    }

    @Test
    void severalThreadsReadItAndItIsNotWrittenTo() throws Exception {
        Path file = file("a.mbtiles", "png");
        byte[] before = Files.readAllBytes(file);
        try (MbTiles tiles = MbTiles.open(file); ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                TileCoord coord = new TileCoord(2, 3, 1 + i % 2);
                tasks.add(() -> tiles.tile(coord, 256, Theme.LIGHT).getRGB(9, 9));
            }
            List<Future<Integer>> colours = threads.invokeAll(tasks);
            for (int i = 0; i < colours.size(); i++) {
                assertEquals((i % 2 == 0 ? Color.RED : Color.BLUE).getRGB(), colours.get(i).get());
            }
        }
        assertArrayEquals(before, Files.readAllBytes(file));
        try (Stream<Path> beside = Files.list(folder)) {
            assertEquals(List.of(file), beside.toList(), "nothing is left beside it");
        }
    }

    @Test
    void aTileAskedForAfterItWasPutAwayIsAnErrorLikeAnyOther() throws Exception {
        MbTiles tiles = MbTiles.open(file("a.mbtiles", "png"));
        tiles.close();
        assertThrows(IOException.class, () -> tiles.tile(new TileCoord(2, 3, 1), 256, Theme.LIGHT));
    }

    @Test
    void filesThatCannotBeUsedAreToldApart() throws Exception {
        Path vectors = file("v.mbtiles", "pbf");
        assertTrue(opening(vectors).text().vi().contains("pbf"));
        assertTrue(opening(folder.resolve("none.mbtiles")).text().vi().contains("Không tìm thấy"));
        Path noise = folder.resolve("noise.mbtiles");
        Files.writeString(noise, "this is no database".repeat(100));
        assertTrue(opening(noise).text().vi().contains("không phải tệp MBTiles"));
        Path other = folder.resolve("other.mbtiles");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE metadata (name TEXT, value TEXT)");
        }
        assertTrue(opening(other).text().en().contains("not an MBTiles file"));
    }

    private static TilesException opening(Path file) {
        return assertThrows(TilesException.class, () -> MbTiles.open(file).close());
    }
}
