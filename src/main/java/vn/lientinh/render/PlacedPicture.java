package vn.lientinh.render;

/**
 * A picture at a place among the pixels of another.
 *
 * @param pixels  premultiplied ARGB, row by row
 * @param width   pixels in a row
 * @param height  rows
 * @param left    where its left edge comes to lie
 * @param top     where its upper edge comes to lie
 * @param scale   pixels that one of its own becomes wide and high; positive
 * @param opacity between 0 and 1
 * @param clip    what of it is seen
 */
public record PlacedPicture(int[] pixels, int width, int height, double left, double top, double scale, double opacity,
        PixelBounds clip) {

    /**
     * A rectangle of whole pixels.
     *
     * @param left   first column
     * @param top    first row
     * @param right  column after the last
     * @param bottom row after the last
     */
    public record PixelBounds(int left, int top, int right, int bottom) {

        /** What lies in both; without any pixel where they do not meet. */
        public PixelBounds and(PixelBounds other) {
            return new PixelBounds(Math.max(left, other.left), Math.max(top, other.top), Math.min(right, other.right),
                    Math.min(bottom, other.bottom));
        }

        /** Whether it has no pixel. */
        public boolean isEmpty() {
            return left >= right || top >= bottom;
        }
    }

    /** The whole picture, nothing of it cut off or seen through. */
    public static PlacedPicture whole(int[] pixels, int width, int height, double left, double top, double scale) {
        return new PlacedPicture(pixels, width, height, left, top, scale, 1, bounds(width, height, left, top, scale));
    }

    /** The same with another opacity. */
    public PlacedPicture seenThrough(double newOpacity) {
        return new PlacedPicture(pixels, width, height, left, top, scale, newOpacity, clip);
    }

    /** The pixels that it covers by half or more, as far as they are not clipped. */
    public PixelBounds covered() {
        return clip.and(bounds(width, height, left, top, scale));
    }

    private static PixelBounds bounds(int width, int height, double left, double top, double scale) {
        return new PixelBounds((int) Math.rint(left), (int) Math.rint(top), (int) Math.rint(left + width * scale),
                (int) Math.rint(top + height * scale));
    }
}
