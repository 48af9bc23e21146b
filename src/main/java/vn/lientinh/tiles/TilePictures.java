package vn.lientinh.tiles;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

/** Turns the bytes of a picture file into the picture of a tile. */
final class TilePictures {

    /**
     * Reads a PNG or JPEG and brings it to {@code size} pixels.
     *
     * @throws IOException when the bytes are no picture that can be read
     */
    static BufferedImage read(byte[] bytes, int size) throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(bytes));
        if (read == null) {
            throw new TilesException("noPicture");
        }
        BufferedImage tile = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = tile.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(read, 0, 0, size, size, null);
        g.dispose();
        return tile;
    }

    /** The part of the picture of {@code ancestor} that {@code coord} covers, stretched to the size of a tile. */
    static BufferedImage part(BufferedImage picture, TileCoord ancestor, TileCoord coord) {
        int levels = coord.zoom() - ancestor.zoom();
        int size = picture.getWidth();
        double scale = Math.pow(2, levels);
        double left = (coord.x() - ((long) ancestor.x() << levels)) * (double) size;
        double top = (coord.y() - ((long) ancestor.y() << levels)) * (double) size;
        BufferedImage part = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = part.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.translate(-left, -top);
        g.scale(scale, scale);
        g.drawImage(picture, 0, 0, null);
        g.dispose();
        return part;
    }

    private TilePictures() {
    }
}
