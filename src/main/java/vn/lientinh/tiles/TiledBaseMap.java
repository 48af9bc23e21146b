package vn.lientinh.tiles;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import vn.lientinh.geo.Viewport;
import vn.lientinh.geo.WebMercator;
import vn.lientinh.model.Text;
import vn.lientinh.render.BaseMap;
import vn.lientinh.render.Theme;

/** A base map put together from tiles. */
public final class TiledBaseMap implements BaseMap {
    private final TileSource source;

    /** A base map of the tiles of {@code source}. */
    public TiledBaseMap(TileSource source) {
        this.source = source;
    }

    @Override
    public Text attribution() {
        return source.attribution();
    }

    @Override
    public void paint(Graphics2D g, Viewport viewport, Theme theme) throws IOException {
        AffineTransform saved = g.getTransform();
        double deviceScale = saved.getScaleX();
        int zoom = (int) Math.round(viewport.zoom());
        double edge = WebMercator.TILE_SIZE * Math.pow(2, viewport.zoom() - zoom) * deviceScale;
        // Tiles are asked for at the size in which they are shown, rounded up, so that they are never enlarged much.
        int size = edge > 1.1 * WebMercator.TILE_SIZE ? 2 * WebMercator.TILE_SIZE : WebMercator.TILE_SIZE;
        double width = viewport.width() * deviceScale;
        double height = viewport.height() * deviceScale;
        double left = WebMercator.x(viewport.lon()) * (1L << zoom) * edge - width / 2;
        double top = WebMercator.y(viewport.lat()) * (1L << zoom) * edge - height / 2;
        int last = (1 << zoom) - 1;
        int firstX = Math.max(0, (int) Math.floor(left / edge));
        int firstY = Math.max(0, (int) Math.floor(top / edge));
        int lastX = Math.min(last, (int) Math.floor((left + width) / edge));
        int lastY = Math.min(last, (int) Math.floor((top + height) / edge));
        g.setTransform(AffineTransform.getTranslateInstance(saved.getTranslateX(), saved.getTranslateY()));
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        for (int y = firstY; y <= lastY; y++) {
            for (int x = firstX; x <= lastX; x++) {
                // Edges are rounded to whole pixels, so that neighbours meet without a seam.
                int x0 = (int) Math.round(x * edge - left);
                int y0 = (int) Math.round(y * edge - top);
                int x1 = (int) Math.round((x + 1) * edge - left);
                int y1 = (int) Math.round((y + 1) * edge - top);
                try {
                    g.drawImage(source.tile(new TileCoord(zoom, x, y), size, theme), x0, y0, x1 - x0, y1 - y0, null);
                } catch (TilesException e) {
                    // Where a source has nothing the ground stays; whatever else fails is told.
                    if (!e.absent()) {
                        throw e;
                    }
                }
            }
        }
        g.setTransform(saved);
    }
}
