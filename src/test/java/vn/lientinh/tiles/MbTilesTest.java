package vn.lientinh.tiles;

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
