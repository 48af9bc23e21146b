package vn.lientinh.print;

import java.awt.geom.Rectangle2D;

/**
 * A rectangle on a page.
 *
 * @param x      left edge in points
 * @param y      upper edge in points
 * @param width  in points
 * @param height in points
 */
public record Box(double x, double y, double width, double height) {

    /** Points in a millimetre. */
    public static final double MM = 72 / 25.4;

    /** Right edge. */
    public double right() {
        return x + width;
    }

    /** Lower edge. */
    public double bottom() {
        return y + height;
    }

    /** Middle from left to right. */
    public double centreX() {
        return x + width / 2;
    }

    /** Middle from top to bottom. */
    public double centreY() {
        return y + height / 2;
    }

    /** The box with this much taken off on every side. */
    public Box inset(double by) {
        return inset(by, by, by, by);
    }

    /** The box with this much taken off on each side. */
    public Box inset(double left, double top, double right, double bottom) {
        return new Box(x + left, y + top, Math.max(0, width - left - right), Math.max(0, height - top - bottom));
    }

    /** The same box elsewhere. */
    public Box moved(double right, double down) {
        return new Box(x + right, y + down, width, height);
    }

    /** The upper part of this height. */
    public Box top(double partHeight) {
        return new Box(x, y, width, partHeight);
    }

    /** What is left below an upper part of this height. */
    public Box below(double partHeight) {
        return inset(0, partHeight, 0, 0);
    }

    /** The left part of this width. */
    public Box left(double partWidth) {
        return new Box(x, y, partWidth, height);
    }

    /** What is left beside a left part of this width. */
    public Box beside(double partWidth) {
        return inset(partWidth, 0, 0, 0);
    }

    /** The same rectangle for drawing. */
    public Rectangle2D.Double shape() {
        return new Rectangle2D.Double(x, y, width, height);
    }
}
