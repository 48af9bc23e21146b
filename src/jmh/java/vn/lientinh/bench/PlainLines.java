package vn.lientinh.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;

import vn.lientinh.geo.Viewport;

/** The plain way to draw lines with Java2D, as the baseline of painting. */
final class PlainLines {

    /** Every line in view as a path of its own, straight from its coordinates, 2 pixels wide, in six colours. */
    static BufferedImage paint(List<double[]> lines, Viewport viewport) {
        BufferedImage image = new BufferedImage(1920, 1080, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setStroke(new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < lines.size(); i++) {
            double[] line = lines.get(i);
            Path2D.Double path = new Path2D.Double();
            path.moveTo(viewport.toX(line[0]), viewport.toY(line[1]));
            for (int v = 2; v < line.length; v += 2) {
                path.lineTo(viewport.toX(line[v]), viewport.toY(line[v + 1]));
            }
            if (path.intersects(0, 0, 1920, 1080)) {
                g.setColor(Color.getHSBColor(i % 6 / 6f, 1, 0.7f));
                g.draw(path);
            }
        }
        g.dispose();
        return image;
    }

    private PlainLines() {
    }
}
