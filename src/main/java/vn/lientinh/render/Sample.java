package vn.lientinh.render;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Something of the map as a legend shows it: a line, an area, a sign. */
public interface Sample {

    /** Draws the sample into a box at the origin. */
    void paint(Graphics2D g, double width, double height);

    /** The sample as a picture of {@code width} × {@code height} logical pixels on a transparent ground. */
    default BufferedImage image(double width, double height, double pixelScale) {
        BufferedImage image = new BufferedImage((int) Math.ceil(width * pixelScale),
                (int) Math.ceil(height * pixelScale), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.scale(pixelScale, pixelScale);
        paint(g, width, height);
        g.dispose();
        return image;
    }
}
