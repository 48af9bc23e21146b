package vn.lientinh.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkRasterTest {
    private static final int SIZE = 120;

    @Test
    void drawsEdgesAsTheGeneralRasteriserDoes() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            double width = 1 + 3 * random.nextDouble();
            Line2D line = switch (round % 4) {
                case 0 -> new Line2D.Double(20 + random.nextInt(80), 20, 20 + random.nextInt(80), 100);
                case 1 -> new Line2D.Double(20, 60.5, 100, 60.5);
                case 2 -> new Line2D.Double(50, 50, 50 + random.nextDouble() * 3, 50 + random.nextDouble() * 3);
                default -> new Line2D.Double(random.nextDouble() * 160 - 20, random.nextDouble() * 160 - 20,
                        random.nextDouble() * 160 - 20, random.nextDouble() * 160 - 20);
            };
            BufferedImage general = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB_PRE);
            Graphics2D g = general.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setColor(Color.RED);
            g.draw(line);
            g.dispose();
            BufferedImage own = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB_PRE);
            NetworkRaster raster = new NetworkRaster(own, 0, 0, SIZE, SIZE);
            raster.edge(line.getX1(), line.getY1(), line.getX2(), line.getY2(), width / 2);
            raster.paint(Color.RED);
            int worst = 0;
            double sum = 0;
            double ink = 0;
            for (int y = 0; y < SIZE; y++) {
                for (int x = 0; x < SIZE; x++) {
                    int a = general.getRGB(x, y) >>> 24;
                    int b = own.getRGB(x, y) >>> 24;
                    worst = Math.max(worst, Math.abs(a - b));
                    sum += b - a;
                    ink += a;
                }
            }
            assertTrue(worst <= 70, "round " + round + ": " + worst);
            // The general rasteriser counts eighths of pixels.
            assertTrue(Math.abs(sum) <= 0.12 * ink + 260, "round " + round + ": " + sum + " of " + ink);
        }
    }

    @Test
    void edgesOfOneColourAreOneShapeAndALaterColourLiesOnTop() {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB_PRE);
        NetworkRaster raster = new NetworkRaster(image, 0, 0, SIZE, SIZE);
        // Half of the pixel row 10 is covered, twice over.
        raster.edge(10, 12, 50, 12, 1.5);
        raster.edge(10, 12, 50, 12, 1.5);
        raster.paint(Color.BLUE);
        assertEquals(0xFF0000FF, image.getRGB(30, 11));
        assertEquals(0, image.getRGB(30, 9) >>> 24);
        raster.edge(10, 10.2, 50, 10.2, 0.3);
        raster.paint(Color.BLUE);
        int once = image.getRGB(30, 10) >>> 24;
        assertTrue(once > 0 && once <= 255);
        raster.edge(30, 0, 30, 40, 2);
        raster.paint(Color.GREEN);
        assertEquals(0xFF00FF00, image.getRGB(30, 11));
        assertEquals(0xFF0000FF, image.getRGB(40, 11));
    }

    @Test
    void keepsToItsBand() {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB_PRE);
        NetworkRaster band = new NetworkRaster(image, 0, 40, SIZE, 20);
        band.edge(60, 0, 60, 119, 2);
        band.edge(-50, 45, 500, 50, 2);
        band.paint(Color.RED);
        for (int y = 0; y < SIZE; y++) {
            assertEquals(y >= 40 && y < 60, image.getRGB(60, y) != 0, "row " + y);
        }
    }
}
