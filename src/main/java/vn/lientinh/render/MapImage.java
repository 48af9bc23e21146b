package vn.lientinh.render;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.AffineTransform;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import vn.lientinh.geo.Viewport;
import vn.lientinh.geo.WebMercator;
import vn.lientinh.tiles.TileCoord;
import vn.lientinh.tiles.TileSource;

/** A whole map in one picture: base map, overlay and attribution. */
public final class MapImage {
    private final MapPainter painter;
    private final TileSource tiles;
    private final MapFonts fonts;

    /** Pictures of what {@code painter} draws over {@code tiles}. */
    public MapImage(MapPainter painter, TileSource tiles, MapFonts fonts) {
        this.painter = painter;
        this.tiles = tiles;
        this.fonts = fonts;
    }

    /**
     * Draws the map.
     *
     * @return an opaque picture of the viewport's size times its pixel scale
     * @throws IOException when a tile of the base map cannot be read
     */
    public BufferedImage draw(Viewport viewport, MapState state) throws IOException {
        BufferedImage image = new BufferedImage((int) Math.round(viewport.width() * viewport.pixelScale()),
                (int) Math.round(viewport.height() * viewport.pixelScale()), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Palette.of(state.theme()).base().water());
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        drawTiles(g, viewport, state.theme());
        g.scale(viewport.pixelScale(), viewport.pixelScale());
        painter.paint(g, viewport, state);
        drawAttribution(g, viewport, state);
        g.dispose();
        return image;
    }

    private void drawTiles(Graphics2D g, Viewport viewport, Theme theme) throws IOException {
        int zoom = (int) Math.round(viewport.zoom());
        // Tiles are asked for at the size in which they are shown, rounded up, so that they are never enlarged.
        double edge = WebMercator.TILE_SIZE * Math.pow(2, viewport.zoom() - zoom) * viewport.pixelScale();
        int size = edge > WebMercator.TILE_SIZE ? 2 * WebMercator.TILE_SIZE : WebMercator.TILE_SIZE;
        double left = WebMercator.x(viewport.lon()) * (1L << zoom) * edge
                - viewport.width() * viewport.pixelScale() / 2;
        double top = WebMercator.y(viewport.lat()) * (1L << zoom) * edge
                - viewport.height() * viewport.pixelScale() / 2;
        double right = left + viewport.width() * viewport.pixelScale();
        double bottom = top + viewport.height() * viewport.pixelScale();
        int last = (1 << zoom) - 1;
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        for (int y = Math.max(0, (int) Math.floor(top / edge)); y <= Math.min(last, (int) (bottom / edge)); y++) {
            for (int x = Math.max(0, (int) Math.floor(left / edge)); x <= Math.min(last, (int) (right / edge)); x++) {
                BufferedImage tile = tiles.tile(new TileCoord(zoom, x, y), size, theme);
                // Edges are rounded to whole pixels, so that neighbours meet without a seam.
                int x0 = (int) Math.round(x * edge - left);
                int y0 = (int) Math.round(y * edge - top);
                int x1 = (int) Math.round((x + 1) * edge - left);
                int y1 = (int) Math.round((y + 1) * edge - top);
                g.drawImage(tile, x0, y0, x1 - x0, y1 - y0, null);
            }
        }
    }

    private void drawAttribution(Graphics2D g, Viewport viewport, MapState state) {
        Palette palette = Palette.of(state.theme());
        String text = tiles.attribution().in(state.locale());
        Font font = fonts.font(MapFonts.Weight.REGULAR, 10.5);
        FontRenderContext context = new FontRenderContext(new AffineTransform(), true, true);
        double width = font.getStringBounds(text, context).getWidth();
        LineMetrics metrics = font.getLineMetrics(text, context);
        double x = viewport.width() - width - 18;
        double y = viewport.height() - 30;
        Color plate = palette.symbolPlate();
        g.setColor(new Color(plate.getRed(), plate.getGreen(), plate.getBlue(), 215));
        g.fill(new RoundRectangle2D.Double(x - 6, y, width + 12, 20, 8, 8));
        g.setColor(palette.quietText());
        g.setFont(font);
        g.drawString(text, (float) x, (float) (y + 10 + (metrics.getAscent() - metrics.getDescent()) / 2));
    }
}
