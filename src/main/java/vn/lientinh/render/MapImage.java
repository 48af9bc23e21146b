package vn.lientinh.render;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.AffineTransform;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import vn.lientinh.geo.Viewport;

/** A whole map in one picture: base map, overlay and attribution. */
public final class MapImage {
    private final MapPainter painter;
    private final BaseMap baseMap;
    private final MapFonts fonts;

    /** Pictures of what {@code painter} draws over {@code baseMap}. */
    public MapImage(MapPainter painter, BaseMap baseMap, MapFonts fonts) {
        this.painter = painter;
        this.baseMap = baseMap;
        this.fonts = fonts;
    }

    /**
     * Draws the map.
     *
     * @return an opaque picture of the viewport's size times its pixel scale
     * @throws IOException when the base map cannot be read
     */
    public BufferedImage draw(Viewport viewport, MapState state) throws IOException {
        BufferedImage image = new BufferedImage((int) Math.round(viewport.width() * viewport.pixelScale()),
                (int) Math.round(viewport.height() * viewport.pixelScale()), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Palette.of(state.theme()).base().water());
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(viewport.pixelScale(), viewport.pixelScale());
        baseMap.paint(g, viewport, state.theme());
        painter.paint(g, viewport, state);
        drawAttribution(g, viewport, state);
        g.dispose();
        return image;
    }

    private void drawAttribution(Graphics2D g, Viewport viewport, MapState state) {
        Palette palette = Palette.of(state.theme());
        String text = baseMap.attribution().in(state.locale());
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
