package vn.lientinh.ui.map.gluon;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

import vn.lientinh.model.Text;
import vn.lientinh.render.Theme;
import vn.lientinh.tiles.TileCoord;
import vn.lientinh.tiles.TileSource;

/** Tiles of one colour in each theme, that do what a test says. */
class PlainTiles implements TileSource {

    final List<TileCoord> asked = new CopyOnWriteArrayList<>();
    private final Color light;
    private final Color dark;

    PlainTiles(Color light, Color dark) {
        this.light = light;
        this.dark = dark;
    }

    @Override
    public Text title() {
        return new Text("Một màu", "Plain");
    }

    @Override
    public Text attribution() {
        return new Text("không nguồn", "no source");
    }

    /** What happens before a tile is painted. */
    void before(TileCoord coord) throws IOException {
    }

    @Override
    public BufferedImage tile(TileCoord coord, int size, Theme theme) throws IOException {
        asked.add(coord);
        before(coord);
        return picture(size, theme == Theme.DARK ? dark : light);
    }

    static BufferedImage picture(int size, @Nullable Color colour) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setColor(colour);
        g.fillRect(0, 0, size, size);
        g.dispose();
        return image;
    }
}
