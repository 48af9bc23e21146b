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

    private TilePictures() {
    }
}
