package vn.lientinh.tiles;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import vn.lientinh.Messages;
import vn.lientinh.geo.WebMercator;
import vn.lientinh.model.Text;
import vn.lientinh.render.Theme;

/** The built-in base map as tiles: painted from the program's own data, without a network. */
public final class OfflineVectorTiles implements TileSource {
    private final VectorBaseMap map;
    private final Text title = new Text(new Messages(Messages.VIETNAMESE).text("map.basemap.title"),
            new Messages(Messages.ENGLISH).text("map.basemap.title"));

    /** Tiles of the base map that comes with the program; its data is read when the first tile is asked for. */
    public OfflineVectorTiles() {
        this(new VectorBaseMap());
    }

    /** Tiles of {@code map}. */
    public OfflineVectorTiles(VectorBaseMap map) {
        this.map = map;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text attribution() {
        return map.attribution();
    }

    @Override
    public BufferedImage tile(TileCoord coord, int size, Theme theme) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        double scale = (double) size / WebMercator.TILE_SIZE;
        g.scale(scale, scale);
        map.paint(g, coord, scale, theme);
        g.dispose();
        return image;
    }
}
