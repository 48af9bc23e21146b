package vn.lientinh.tiles;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

import vn.lientinh.model.Text;
import vn.lientinh.render.Theme;

/**
 * The tiles of an MBTiles file with pictures (PNG or JPEG). The file is opened for reading only; it may be used by several
 * threads, which take turns.
 */
public final class MbTiles implements TileSource, AutoCloseable {
    private final Connection connection;
    private final Text title;
    private final Text attribution;
    private final int maxZoom;

    private MbTiles(Connection connection, Text title, Text attribution, int maxZoom) {
        this.connection = connection;
        this.maxZoom = maxZoom;
        this.title = title;
        this.attribution = attribution;
    }

    /**
     * Opens a file.
     *
     * @throws TilesException when it is missing, no MBTiles file, or holds vector tiles or a kind of picture that cannot be read
     */
    public static MbTiles open(Path file) throws TilesException {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new TilesException("missing", name);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        Connection connection = null;
        try {
            connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
            Map<String, String> metadata = metadata(connection);
            String format = metadata.getOrDefault("format", "png").toLowerCase(Locale.ROOT);
            if (!format.equals("png") && !format.equals("jpg") && !format.equals("jpeg")) {
                connection.close();
                throw new TilesException("format", name, format);
            }
            String title = metadata.getOrDefault("name", name);
            String attribution = plain(metadata.getOrDefault("attribution", ""));
            return new MbTiles(connection, new Text(title, title), new Text(attribution, attribution),
                    maxZoom(connection));
        } catch (SQLException e) {
            close(connection);
            throw new TilesException("notMbTiles", name);
        }
    }

    private static Map<String, String> metadata(Connection connection) throws SQLException {
        Map<String, String> metadata = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name, value FROM metadata")) {
            while (rows.next()) {
                String value = rows.getString(2);
                if (value != null) {
                    metadata.put(rows.getString(1), value);
                }
            }
        }
        // Fails here, and not at the first tile, when there is no such table.
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT zoom_level, tile_column, tile_row, tile_data FROM tiles LIMIT 0").close();
        }
        return metadata;
    }

    /** The closest level that the file really has; its metadata may say something else. */
    private static int maxZoom(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT max(zoom_level) FROM tiles")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    /** Attributions in the wild are often HTML. */
    private static String plain(String attribution) {
        return attribution.replaceAll("<[^>]*>", "").replace("&copy;", "©").replace("&amp;", "&").strip();
    }

    private static void close(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // Nothing was written, so nothing is lost; the file is told to be unusable anyway.
                System.getLogger(MbTiles.class.getName()).log(System.Logger.Level.DEBUG, "Not closed", e);
            }
        }
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text attribution() {
        return attribution;
    }

    @Override
    public BufferedImage tile(TileCoord coord, int size, Theme theme) throws IOException {
        if (coord.zoom() > maxZoom) {
            TileCoord closest = coord.ancestor(coord.zoom() - maxZoom);
            return TilePictures.part(tile(closest, size, theme), closest, coord);
        }
        byte[] bytes = bytes(coord);
        if (bytes == null) {
            throw TilesException.noTile(coord);
        }
        return TilePictures.read(bytes, size);
    }

    private synchronized byte @Nullable [] bytes(TileCoord coord) throws IOException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?")) {
            statement.setInt(1, coord.zoom());
            statement.setInt(2, coord.x());
            // Rows of MBTiles count from the south.
            statement.setInt(3, (1 << coord.zoom()) - 1 - coord.y());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public synchronized void close() {
        close(connection);
    }
}
