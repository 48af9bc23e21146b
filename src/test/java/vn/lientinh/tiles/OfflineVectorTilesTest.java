package vn.lientinh.tiles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.lientinh.geo.Viewport;
import vn.lientinh.geo.WebMercator;
import vn.lientinh.render.Palette;
import vn.lientinh.render.Theme;

class OfflineVectorTilesTest {
    private final VectorBaseMap map = new VectorBaseMap();
    private final OfflineVectorTiles tiles = new OfflineVectorTiles(map);

    private static TileCoord tileAt(double lon, double lat, int zoom) {
        return new TileCoord(zoom, (int) (WebMercator.x(lon) * (1 << zoom)),
                (int) (WebMercator.y(lat) * (1 << zoom)));
    }

    /** The colour at a place, from the tile that it lies in. */
    private Color at(double lon, double lat, int zoom, Theme theme) throws IOException {
        TileCoord coord = tileAt(lon, lat, zoom);
        BufferedImage tile = tiles.tile(coord, 256, theme);
        int x = (int) ((WebMercator.x(lon) * (1 << zoom) - coord.x()) * 256);
        int y = (int) ((WebMercator.y(lat) * (1 << zoom) - coord.y()) * 256);
        return new Color(tile.getRGB(x, y));
    }

    @Test
    void landAndSeaHaveTheirColoursAtEveryZoomInEveryLook() throws IOException {
        for (Theme theme : Theme.values()) {
            Palette.Base colours = Palette.of(theme).base();
            for (int zoom = 7; zoom <= 18; zoom++) {
                assertEquals(colours.water(), at(107.9, 20.5, zoom, theme), "open sea, " + zoom);
                assertEquals(colours.water(), at(111.1, 21.0, zoom, theme), "beyond the data's edge, " + zoom);
                if (zoom >= 9) {
                    assertEquals(colours.land(), at(106.93, 21.183, zoom, theme), "hills of Quảng Ninh, " + zoom);
                    assertEquals(colours.landOutside(), at(106.9, 21.8, zoom, theme), "hills of Lạng Sơn, " + zoom);
                }
            }
        }
    }

    @Test
    void neighbouringTilesMatchWhereTheyMeet() throws IOException {
        for (int zoom : new int[]{8, 10, 12, 14}) {
            for (int size : new int[]{256, 512}) {
                TileCoord west = tileAt(106.6, 21.0, zoom);
                TileCoord east = new TileCoord(zoom, west.x() + 1, west.y());
                BufferedImage whole = new BufferedImage(2 * size, size, BufferedImage.TYPE_INT_ARGB_PRE);
                Graphics2D g = whole.createGraphics();
                g.scale(size / 256.0, size / 256.0);
                double tilesAcross = 1 << zoom;
                map.paint(g, new Viewport(WebMercator.lon((west.x() + 1) / tilesAcross),
                        WebMercator.lat((west.y() + 0.5) / tilesAcross), zoom, 512, 256, size / 256.0), Theme.LIGHT);
                g.dispose();
                BufferedImage left = tiles.tile(west, size, Theme.LIGHT);
                BufferedImage right = tiles.tile(east, size, Theme.LIGHT);
                double sum = 0;
                for (int y = 0; y < size; y++) {
                    for (int dx = 1; dx <= 3; dx++) {
                        sum += difference(whole.getRGB(size - dx, y), left.getRGB(size - dx, y), zoom, y);
                        sum += difference(whole.getRGB(size + dx - 1, y), right.getRGB(dx - 1, y), zoom, y);
                    }
                }
                // The rasteriser rounds to an eighth of a pixel, so single pixels may differ a little.
                assertTrue(sum / (6 * size) < 0.6, "zoom " + zoom + ": mean difference " + sum / (6 * size));
            }
        }
    }

    /** The largest difference of a channel; a stroke that ends at the edge of a tile would differ by much more than 48. */
    private static int difference(int expected, int actual, int zoom, int y) {
        int largest = 0;
        for (int shift = 0; shift <= 24; shift += 8) {
            largest = Math.max(largest, Math.abs((expected >>> shift & 0xFF) - (actual >>> shift & 0xFF)));
        }
        assertTrue(largest <= 48, "zoom " + zoom + ", row " + y + ": " + Integer.toHexString(expected) + " "
                + Integer.toHexString(actual));
        return largest;
    }

    @Test
    void aTileForFineScreensShowsTheSameMap() throws IOException {
        TileCoord coord = tileAt(106.8, 21.05, 10);
        BufferedImage coarse = tiles.tile(coord, 256, Theme.LIGHT);
        BufferedImage fine = tiles.tile(coord, 512, Theme.LIGHT);
        assertEquals(512, fine.getWidth());
        double difference = 0;
        for (int y = 0; y < 256; y++) {
            for (int x = 0; x < 256; x++) {
                int sum = (fine.getRGB(2 * x, 2 * y) & 0xFF) + (fine.getRGB(2 * x + 1, 2 * y) & 0xFF)
                        + (fine.getRGB(2 * x, 2 * y + 1) & 0xFF) + (fine.getRGB(2 * x + 1, 2 * y + 1) & 0xFF);
                difference += Math.abs(sum / 4.0 - (coarse.getRGB(x, y) & 0xFF));
            }
        }
        assertTrue(difference / 65536 < 1.5, "mean difference " + difference / 65536);
    }

    @Test
    void manyThreadsGetTheSameTile() throws Exception {
        // A map of its own, so that the data is read by all of them at once.
        OfflineVectorTiles fresh = new OfflineVectorTiles(new VectorBaseMap());
        TileCoord coord = tileAt(106.8, 21.05, 9);
        List<Callable<int[]>> tasks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tasks.add(() -> ((DataBufferInt) fresh.tile(coord, 256, Theme.DARK).getRaster().getDataBuffer()).getData());
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<int[]>> results = threads.invokeAll(tasks);
            for (Future<int[]> result : results) {
                assertArrayEquals(results.getFirst().get(), result.get());
            }
        }
    }

    @Test
    void whatTheMapIsMadeOfIsNamed() {
        assertTrue(tiles.attribution().vi().contains("OpenStreetMap"));
        assertTrue(tiles.attribution().vi().contains("ODbL"));
        assertTrue(tiles.attribution().vi().contains("GSHHG"));
    }
}
