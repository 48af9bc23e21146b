package vn.lientinh.print;

import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * A shape whose path, once transformed to points of a page, is rounded to a fiftieth of a point (0.007 mm), without the
 * edges that this makes vanish. A map is mostly coordinates; so they are written in half the room.
 *
 * @param shape the shape itself
 */
record RoundedShape(Shape shape) implements Shape {
    private static final float STEPS = 50;

    @Override
    public PathIterator getPathIterator(AffineTransform transform) {
        return new Rounding(shape.getPathIterator(transform));
    }

    @Override
    public PathIterator getPathIterator(AffineTransform transform, double flatness) {
        return new Rounding(shape.getPathIterator(transform, flatness));
    }

    @Override
    public Rectangle getBounds() {
        return shape.getBounds();
    }

    @Override
    public Rectangle2D getBounds2D() {
        return shape.getBounds2D();
    }

    @Override
    public boolean contains(double x, double y) {
        return shape.contains(x, y);
    }

    @Override
    public boolean contains(Point2D point) {
        return shape.contains(point);
    }

    @Override
    public boolean contains(double x, double y, double width, double height) {
        return shape.contains(x, y, width, height);
    }

    @Override
    public boolean contains(Rectangle2D rectangle) {
        return shape.contains(rectangle);
    }

    @Override
    public boolean intersects(double x, double y, double width, double height) {
        return shape.intersects(x, y, width, height);
    }

    @Override
    public boolean intersects(Rectangle2D rectangle) {
        return shape.intersects(rectangle);
    }

    private static final class Rounding implements PathIterator {
        private final PathIterator path;
        private final float[] current = new float[6];
        private int segment;
        private float x;
        private float y;
        /** Whether the path has only been moved to: a dot needs its one edge, however short. */
        private boolean bare;

        Rounding(PathIterator path) {
            this.path = path;
            read();
        }

        private void read() {
            if (!path.isDone()) {
                segment = path.currentSegment(current);
                for (int i = 0; i < numbers(segment); i++) {
                    current[i] = Math.round(current[i] * STEPS) / STEPS;
                }
            }
        }

        private static int numbers(int segment) {
            return switch (segment) {
                case SEG_MOVETO, SEG_LINETO -> 2;
                case SEG_QUADTO -> 4;
                case SEG_CUBICTO -> 6;
                default -> 0;
            };
        }

        @Override
        public void next() {
            int count = numbers(segment);
            if (count > 0) {
                x = current[count - 2];
                y = current[count - 1];
                bare = segment == SEG_MOVETO;
            }
            path.next();
            read();
            while (!path.isDone() && segment == SEG_LINETO && !bare && current[0] == x && current[1] == y) {
                path.next();
                read();
            }
        }

        @Override
        public boolean isDone() {
            return path.isDone();
        }

        @Override
        public int getWindingRule() {
            return path.getWindingRule();
        }

        @Override
        public int currentSegment(float[] coords) {
            System.arraycopy(current, 0, coords, 0, 6);
            return segment;
        }

        @Override
        public int currentSegment(double[] coords) {
            for (int i = 0; i < 6; i++) {
                coords[i] = current[i];
            }
            return segment;
        }
    }
}
