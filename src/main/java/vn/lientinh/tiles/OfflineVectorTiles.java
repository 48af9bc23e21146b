package vn.lientinh.tiles;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import vn.lientinh.Messages;
import vn.lientinh.model.Text;
import vn.lientinh.render.Palette;
import vn.lientinh.render.Theme;

/** The built-in base map: painted from the program's own data, without a network. */
public final class OfflineVectorTiles implements TileSource {
    private final Text title;
    private final Text attribution;

    /** The built-in base map; its data is read when the first tile is asked for. */
    public OfflineVectorTiles() {
        Messages vietnamese = new Messages(Messages.VIETNAMESE);
        Messages english = new Messages(Messages.ENGLISH);
        title = new Text(vietnamese.text("map.basemap.title"), english.text("map.basemap.title"));
        attribution = new Text(vietnamese.text("map.basemap.attribution"), english.text("map.basemap.attribution"));
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
    public BufferedImage tile(TileCoord coord, int size, Theme theme) {
        Palette.Base colours = Palette.of(theme).base();
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setColor(colours.land());
        g.fillRect(0, 0, size, size);
        g.dispose();
        return image;
    }
}
