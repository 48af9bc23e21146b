package vn.lientinh.ui.map;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;

import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pictures painted by Java2D, shown by JavaFX without a copy. */
public final class Pixels {

    /** A buffer on the pixels of {@code picture}, which must be of type {@code TYPE_INT_ARGB_PRE}. */
    public static PixelBuffer<IntBuffer> share(BufferedImage picture) {
        if (picture.getType() != BufferedImage.TYPE_INT_ARGB_PRE) {
            throw new IllegalArgumentException("Not premultiplied ARGB: " + picture.getType());
        }
        return new PixelBuffer<>(picture.getWidth(), picture.getHeight(), IntBuffer.wrap(data(picture)),
                PixelFormat.getIntArgbPreInstance());
    }

    /** An image of {@code picture}, which is not to be painted on any more. */
    public static WritableImage image(BufferedImage picture) {
        return new WritableImage(share(picture));
    }

    /** The pixels themselves, row by row. */
    public static int[] data(BufferedImage picture) {
        return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    }

    private Pixels() {
    }
}
