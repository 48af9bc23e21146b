package vn.lientinh.render;

import vn.lientinh.render.PlacedPicture.PixelBounds;

/**
 * Lays pictures over each other at any scale, each pixel made up from the four nearest (bilinear). One scaler is for one thread at
 * a time; what it holds is one row.
 */
public final class PictureScaler {

    /** Every other byte of a pixel, so that two of its four parts are weighted by one multiplication and have room to grow. */
    private static final int PAIR = 0x00FF00FF;
    private static final int ONE = 1 << 16;

    private int[] row = new int[0];

    /**
     * Draws a picture over what is there.
     *
     * @param to      premultiplied ARGB, row by row
     * @param toWidth pixels in a row of {@code to}
     * @param part    where it may draw; within {@code to}
     */
    public void draw(PlacedPicture picture, int[] to, int toWidth, PixelBounds part) {
        PixelBounds bounds = picture.covered().and(part);
        int opacity = (int) Math.rint(Math.clamp(picture.opacity(), 0, 1) * 256);
        if (bounds.isEmpty() || opacity == 0) {
            return;
        }
        // Places in the picture are those of the middles of pixels.
        double step = 1 / picture.scale();
        double firstX = (bounds.left() + 0.5 - picture.left()) * step - 0.5;
        double lastX = (bounds.right() - 0.5 - picture.left()) * step - 0.5;
        int first = (int) Math.floor(firstX);
        int columns = (int) Math.floor(lastX) + 3 - first;
        if (row.length < columns) {
            row = new int[columns];
        }
        int begin = (int) Math.rint((firstX - first) * ONE);
        int stride = (int) Math.rint(step * ONE);
        for (int y = bounds.top(); y < bounds.bottom(); y++) {
            double at = (y + 0.5 - picture.top()) * step - 0.5;
            mixRows(picture, at, first, columns);
            int to0 = y * toWidth + bounds.left();
            if (opacity == 256) {
                drawRow(row, begin, stride, to, to0, to0 + bounds.right() - bounds.left());
            } else {
                drawRow(row, begin, stride, opacity, to, to0, to0 + bounds.right() - bounds.left());
            }
        }
    }

    /** Makes the row of {@code columns} pixels from column {@code first} on, of which the outer ones may lie beyond the picture. */
    private void mixRows(PlacedPicture picture, double at, int first, int columns) {
        int width = picture.width();
        int upper = (int) Math.floor(at);
        int weight = (int) Math.rint((at - upper) * 256);
        int from = Math.clamp(first, 0, width - 1);
        int until = Math.clamp((long) first + columns, from + 1, width);
        int a = Math.clamp(upper, 0, picture.height() - 1) * width;
        int b = Math.clamp(upper + 1L, 0, picture.height() - 1) * width;
        mix(picture.pixels(), a + from, b + from, weight, row, from - first, until - from);
        for (int i = 0; i < from - first; i++) {
            row[i] = row[from - first];
        }
        for (int i = until - first; i < columns; i++) {
            row[i] = row[until - first - 1];
        }
    }

    // Without a branch, so that the compiler makes it work on several pixels at once.
    private static void mix(int[] pixels, int a, int b, int weight, int[] row, int to, int count) {
        if (weight == 0 || a == b) {
            System.arraycopy(pixels, a, row, to, count);
            return;
        }
        int rest = 256 - weight;
        for (int i = 0; i < count; i++) {
            int p = pixels[a + i];
            int q = pixels[b + i];
            row[to + i] = ((p & PAIR) * rest + (q & PAIR) * weight) >>> 8 & PAIR
                    | ((p >>> 8 & PAIR) * rest + (q >>> 8 & PAIR) * weight) & ~PAIR;
        }
    }

    private static void drawRow(int[] row, int begin, int stride, int[] to, int from, int until) {
        int at = begin;
        for (int i = from; i < until; i++) {
            int p = row[at >>> 16];
            int q = row[(at >>> 16) + 1];
            int colour = p == q ? p : between(p, q, at >>> 8 & 0xFF);
            at += stride;
            if (colour >>> 24 == 0xFF) {
                to[i] = colour;
            } else if (colour != 0) {
                to[i] = over(colour, to[i]);
            }
        }
    }

    private static void drawRow(int[] row, int begin, int stride, int opacity, int[] to, int from, int until) {
        int at = begin;
        for (int i = from; i < until; i++) {
            int colour = between(row[at >>> 16], row[(at >>> 16) + 1], at >>> 8 & 0xFF);
            at += stride;
            if (colour != 0) {
                to[i] = over(times(colour, opacity), to[i]);
            }
        }
    }

    private static int between(int p, int q, int weight) {
        int rest = 256 - weight;
        return ((p & PAIR) * rest + (q & PAIR) * weight) >>> 8 & PAIR
                | ((p >>> 8 & PAIR) * rest + (q >>> 8 & PAIR) * weight) & ~PAIR;
    }

    /** A colour of which so many 256ths are left. */
    private static int times(int colour, int part) {
        return (colour & PAIR) * part >>> 8 & PAIR | (colour >>> 8 & PAIR) * part & ~PAIR;
    }

    private static int over(int colour, int below) {
        return colour + times(below, 256 - (colour >>> 24));
    }
}
