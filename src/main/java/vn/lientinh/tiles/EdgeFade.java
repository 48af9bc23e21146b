package vn.lientinh.tiles;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.function.Function;
import vn.lientinh.geo.PackedGeometry;
import vn.lientinh.render.PixelFrame;

/** Fades a picture into one colour towards the edge of a box and beyond it. */
final class EdgeFade {
    private final Rectangle2D region;
    private final Color colour;
    private final Color clear;
    /** Pixels of the sides where the colour is full. */
    private final double left;
    private final double top;
    private final double right;
    private final double bottom;
    private final double width;

    /**
     * A fade along the edge of a box.
     *
     * @param box     packed minX, minY, maxX, maxY
     * @param width   how wide the fade is, in degrees of longitude
     * @param outside how far outside the box it ends, in degrees of longitude
     */
    EdgeFade(PixelFrame frame, int[] box, double width, double outside, Color colour) {
        double degree = PackedGeometry.UNIT / 360 * frame.scale();
        this.region = frame.region();
        this.colour = colour;
        this.clear = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 0);
        this.left = frame.x(box[0]) - outside * degree;
        this.top = frame.y(box[1]) - outside * degree;
        this.right = frame.x(box[2]) + outside * degree;
        this.bottom = frame.y(box[3]) + outside * degree;
        this.width = width * degree;
    }

    /** Draws the fade over what is there, on each side of the box within what {@code ground} gives for that side. */
    void paint(Graphics2D g, Function<Rectangle2D, Shape> ground) {
        Paint saved = g.getPaint();
        // A gradient goes on in its end colours on both sides, so each side needs only the half that it concerns.
        fill(g, ground, new GradientPaint((float) left, 0, colour, (float) (left + width), 0, clear), region.getMinX(),
                region.getMinY(), left + width, region.getMaxY());
        fill(g, ground, new GradientPaint((float) (right - width), 0, clear, (float) right, 0, colour), right - width,
                region.getMinY(), region.getMaxX(), region.getMaxY());
        fill(g, ground, new GradientPaint(0, (float) top, colour, 0, (float) (top + width), clear), region.getMinX(),
                region.getMinY(), region.getMaxX(), top + width);
        fill(g, ground, new GradientPaint(0, (float) (bottom - width), clear, 0, (float) bottom, colour),
                region.getMinX(),
                bottom - width, region.getMaxX(), region.getMaxY());
        g.setPaint(saved);
    }

    private void fill(Graphics2D g, Function<Rectangle2D, Shape> ground, Paint paint, double minX, double minY,
            double maxX, double maxY) {
        Rectangle2D part = new Rectangle2D.Double(minX, minY, maxX - minX, maxY - minY).createIntersection(region);
        if (!part.isEmpty()) {
            Shape clip = g.getClip();
            Shape within = ground.apply(part);
            if (clip == null || clip.contains(part)) {
                // Nothing is drawn beyond the part, and to cut a coast to a clip that holds it all takes long in a PDF.
                g.setClip(within);
            } else {
                g.clip(within);
            }
            g.setPaint(paint);
            g.fill(part);
            g.setClip(clip);
        }
    }
}
