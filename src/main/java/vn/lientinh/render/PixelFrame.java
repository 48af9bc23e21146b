package vn.lientinh.render;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import vn.lientinh.geo.PackedGeometry;
import vn.lientinh.geo.Viewport;
import vn.lientinh.geo.WebMercator;

/**
 * Where packed geometry lies on a picture.
 *
 * @param originX packed x of pixel 0
 * @param originY packed y of pixel 0
 * @param scale   logical pixels for one packed unit
 * @param region  the part of the picture to draw, in logical pixels
 * @param margin  logical pixels beyond the region to follow lines: more than half of the widest stroke
 */
public record PixelFrame(double originX, double originY, double scale, Rectangle2D region, double margin) {

    /** The frame of a region of what a viewport shows. */
    public static PixelFrame of(Viewport viewport, Rectangle2D region, double margin) {
        double scale = viewport.worldSize() / PackedGeometry.UNIT;
        return new PixelFrame(WebMercator.x(viewport.lon()) * PackedGeometry.UNIT - viewport.width() / 2 / scale,
                WebMercator.y(viewport.lat()) * PackedGeometry.UNIT - viewport.height() / 2 / scale, scale, region,
                margin);
    }

    /** The part of a viewport that a graphics can show: all of it, or what its clip leaves. */
    public static Rectangle2D needed(Graphics2D g, Viewport viewport) {
        Rectangle2D all = new Rectangle2D.Double(0, 0, viewport.width(), viewport.height());
        Shape clip = g.getClip();
        if (clip == null) {
            return all;
        }
        Rectangle2D needed = all.createIntersection(clip.getBounds2D());
        return needed.isEmpty() ? new Rectangle2D.Double() : needed;
    }

    /** Pixel x of a packed x. */
    public double x(int packed) {
        return (packed - originX) * scale;
    }

    /** Pixel y of a packed y. */
    public double y(int packed) {
        return (packed - originY) * scale;
    }

    /** Packed x of a pixel x. */
    public double packedX(double pixel) {
        return originX + pixel / scale;
    }

    /** Packed y of a pixel y. */
    public double packedY(double pixel) {
        return originY + pixel / scale;
    }

    /** The smallest packed x that is drawn. */
    public int minX() {
        return pack(packedX(region.getMinX() - margin));
    }

    /** The smallest packed y that is drawn. */
    public int minY() {
        return pack(packedY(region.getMinY() - margin));
    }

    /** The largest packed x that is drawn. */
    public int maxX() {
        return pack(packedX(region.getMaxX() + margin));
    }

    /** The largest packed y that is drawn. */
    public int maxY() {
        return pack(packedY(region.getMaxY() + margin));
    }

    private static int pack(double value) {
        return (int) Math.clamp(value, 0, Integer.MAX_VALUE);
    }

    /** On which sides of what is drawn a pixel lies: a bit for each of left, right, above, below; 0 inside. */
    public int side(double x, double y) {
        return (x < region.getMinX() - margin ? 1 : x > region.getMaxX() + margin ? 2 : 0)
                | (y < region.getMinY() - margin ? 4 : y > region.getMaxY() + margin ? 8 : 0);
    }
}
