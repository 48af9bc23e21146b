package vn.lientinh.render;

import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Keeps pictures of haloed text for the screen, where the same names are drawn again and again while the map moves. Bounded; the
 * text that was not drawn for the longest time goes first. Safe to use from several threads.
 */
final class TextSprites {
    private static final long MOST_PIXELS = 2_000_000;

    private final Map<Object, BufferedImage> sprites = new LinkedHashMap<>(256, 0.75f, true);
    private long pixels;

    /** The picture for {@code key}, made when it is not there. */
    BufferedImage get(Object key, Supplier<BufferedImage> maker) {
        synchronized (sprites) {
            BufferedImage kept = sprites.get(key);
            if (kept != null) {
                return kept;
            }
        }
        BufferedImage made = maker.get();
        synchronized (sprites) {
            BufferedImage replaced = sprites.put(key, made);
            pixels += pixels(made) - (replaced == null ? 0 : pixels(replaced));
            var oldest = sprites.entrySet().iterator();
            while (pixels > MOST_PIXELS && sprites.size() > 1) {
                pixels -= pixels(oldest.next().getValue());
                oldest.remove();
            }
        }
        return made;
    }

    /** Whether a graphics draws on pixels, so that pictures are as good as what they show. */
    static boolean onPixels(Graphics2D g) {
        GraphicsConfiguration configuration = g.getDeviceConfiguration();
        return configuration != null && configuration.getDevice().getType() == GraphicsDevice.TYPE_IMAGE_BUFFER;
    }

    private static long pixels(BufferedImage image) {
        return (long) image.getWidth() * image.getHeight();
    }
}
