package vn.lientinh.ui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

import vn.lientinh.geo.WebMercator;
import vn.lientinh.model.Text;
import vn.lientinh.render.Theme;
import vn.lientinh.tiles.TileCoord;
import vn.lientinh.tiles.TileSource;

/**
 * Tiles of four colours that meet in one place of the world: where on the screen they meet tells where the base map really
 * is. May be told to fail.
 */
final class CrossTiles implements TileSource {

    /** Where the colours meet, (lon, lat): out at sea, where the overlay writes no names. */
    static final double LON = 107.86;
    static final double LAT = 20.71;
    static final Color NORTH_WEST = new Color(200, 40, 40);
    static final Color NORTH_EAST = new Color(40, 160, 40);
    static final Color SOUTH_WEST = new Color(40, 40, 200);
    static final Color SOUTH_EAST = new Color(220, 180, 30);
    static final Color DARK_NORTH_WEST = new Color(90, 10, 10);

    private final AtomicInteger painted = new AtomicInteger();
    private final AtomicInteger failures;

    /** Tiles of which the first {@code failures} requests fail. */
    CrossTiles(int failures) {
        this.failures = new AtomicInteger(failures);
    }

    /** How many tiles have been asked for. */
    int asked() {
        return painted.get();
    }

    @Override
    public Text title() {
        return new Text("Chữ thập", "Cross");
    }

    @Override
    public Text attribution() {
        return new Text("không nguồn", "no source");
    }

    @Override
    public BufferedImage tile(TileCoord coord, int size, Theme theme) throws IOException {
        painted.incrementAndGet();
        int left = failures.getAndDecrement();
        if (left > 0) {
            // Both kinds of failure have to be borne.
            if (left % 2 == 0) {
                throw new IOException("told to fail");
            }
            throw new IllegalStateException("told to fail");
        }
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
        double tiles = Math.pow(2, coord.zoom());
        int x = (int) Math.clamp(Math.rint((WebMercator.x(LON) * tiles - coord.x()) * size), 0, size);
        int y = (int) Math.clamp(Math.rint((WebMercator.y(LAT) * tiles - coord.y()) * size), 0, size);
        Graphics2D g = image.createGraphics();
        g.setColor(theme == Theme.DARK ? DARK_NORTH_WEST : NORTH_WEST);
        g.fillRect(0, 0, x, y);
        g.setColor(NORTH_EAST);
        g.fillRect(x, 0, size - x, y);
        g.setColor(SOUTH_WEST);
        g.fillRect(0, y, x, size - y);
        g.setColor(SOUTH_EAST);
        g.fillRect(x, y, size - x, size - y);
        g.dispose();
        return image;
    }
}
