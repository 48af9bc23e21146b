package vn.lientinh.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.lientinh.render.PlacedPicture.PixelBounds;

class PictureScalerTest {

    private static final int OPAQUE = 0xFF000000;

    private static int[] draw(int width, int height, PlacedPicture... pictures) {
        int[] pixels = new int[width * height];
        PictureScaler scaler = new PictureScaler();
        for (PlacedPicture picture : pictures) {
            scaler.draw(picture, pixels, width, new PixelBounds(0, 0, width, height));
        }
        return pixels;
    }

    /** Premultiplied, half of the pixels seen through. */
    private static int[] noise(Random random, int count) {
        int[] pixels = new int[count];
        Arrays.setAll(pixels, i -> {
            int alpha = random.nextBoolean() ? 255 : random.nextInt(256);
            int pixel = alpha;
            for (int part = 0; part < 3; part++) {
                pixel = pixel << 8 | random.nextInt(alpha + 1);
            }
            return pixel;
        });
        return pixels;
    }

    /** A part of the colour that a picture has at a place of its own, between the middles of its pixels; the naive way. */
    private static double part(PlacedPicture picture, double x, double y, int shift) {
        int column = (int) Math.floor(x);
        int line = (int) Math.floor(y);
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            int c = Math.clamp(column + i % 2, 0, picture.width() - 1);
            int l = Math.clamp(line + i / 2, 0, picture.height() - 1);
            double weight = (i % 2 == 0 ? 1 - (x - column) : x - column) * (i / 2 == 0 ? 1 - (y - line) : y - line);
            sum += weight * (picture.pixels()[l * picture.width() + c] >>> shift & 0xFF);
        }
        return sum;
    }

    @Test
    void unscaledOnWholePixelsItIsACopy() {
        int[] picture = noise(new Random(1), 12);
        int[] drawn = draw(6, 5, PlacedPicture.whole(picture, 4, 3, 1, 2, 1));
        for (int y = 0; y < 5; y++) {
            for (int x = 0; x < 6; x++) {
                boolean inside = x >= 1 && x < 5 && y >= 2;
                assertEquals(inside ? picture[(y - 2) * 4 + x - 1] : 0, drawn[y * 6 + x], x + ", " + y);
            }
        }
    }

    @Test
    void aPlaceThatIsWholeButForRoundingIsWhole() {
        int[] picture = noise(new Random(1), 12);
        int[] exact = draw(6, 5, PlacedPicture.whole(picture, 4, 3, 1, 2, 1));
        assertArrayEquals(exact, draw(6, 5, PlacedPicture.whole(picture, 4, 3, 1 + 1e-9, 2 + 1e-9, 1 + 1e-13)));
        assertArrayEquals(exact, draw(6, 5, PlacedPicture.whole(picture, 4, 3, 1 - 1e-9, 2 - 1e-9, 1 - 1e-13)));
    }

    @Test
    void betweenTwoPixelsBothCount() {
        int[] drawn = draw(4, 1, PlacedPicture.whole(new int[]{OPAQUE, OPAQUE | 0x808080}, 2, 1, 0, 0, 2));
        assertArrayEquals(new int[]{OPAQUE, OPAQUE | 0x202020, OPAQUE | 0x606060, OPAQUE | 0x808080}, drawn);
    }

    @Test
    void everyPixelIsWhatFourOfThePictureMake() {
        Random random = new Random(2022);
        for (int round = 0; round < 200; round++) {
            int width = 1 + random.nextInt(12);
            int height = 1 + random.nextInt(12);
            double scale = Math.pow(2, random.nextDouble() * 6 - 3);
            PlacedPicture picture = PlacedPicture.whole(noise(random, width * height), width, height,
                    random.nextDouble() * 30 - 10, random.nextDouble() * 30 - 10, scale);
            int[] drawn = draw(24, 20, picture);
            PixelBounds covered = picture.covered();
            for (int y = 0; y < 20; y++) {
                for (int x = 0; x < 24; x++) {
                    boolean inside = x >= covered.left() && x < covered.right() && y >= covered.top()
                            && y < covered.bottom();
                    for (int shift = 0; shift < 32; shift += 8) {
                        double expected = inside
                                ? part(picture, (x + 0.5 - picture.left()) / scale - 0.5,
                                        (y + 0.5 - picture.top()) / scale - 0.5, shift)
                                : 0;
                        // Weights are 256ths, and what is left over is cut off twice.
                        assertEquals(expected, drawn[y * 24 + x] >>> shift & 0xFF, 4,
                                "round " + round + " at " + x + ", " + y + " of " + picture);
                    }
                }
            }
        }
    }

    @Test
    void whatIsSeenThroughLetsSeeWhatIsBelow() {
        PlacedPicture red = PlacedPicture.whole(new int[]{0xFFFF0000}, 1, 1, 0, 0, 2);
        PlacedPicture glass = PlacedPicture.whole(new int[]{0x80000080}, 1, 1, 0, 0, 2);
        assertEquals(0xFF7F0080, draw(2, 2, red, glass)[0] & 0xFFFFFFFF);
    }

    @Test
    void opacityIsThatOfTheWholePicture() {
        PlacedPicture red = PlacedPicture.whole(new int[]{0xFFFF0000}, 1, 1, 0, 0, 2);
        PlacedPicture blue = PlacedPicture.whole(new int[]{0xFF0000FF}, 1, 1, 0, 0, 2);
        assertEquals(0xFFFF0000, draw(2, 2, red, blue.seenThrough(0))[3]);
        int half = draw(2, 2, red, blue.seenThrough(0.5))[3];
        assertEquals(0x80, half >>> 16 & 0xFF, 1);
        assertEquals(0x80, half & 0xFF, 1);
        assertEquals(0xFF, half >>> 24, 1);
    }

    @Test
    void neighboursLeaveNoSeamWhateverTheScale() {
        Random random = new Random(7);
        int[] white = new int[64];
        Arrays.fill(white, -1);
        for (int round = 0; round < 100; round++) {
            double scale = 0.4 + random.nextDouble() * 3;
            double at = random.nextDouble() * 4 - 2;
            PlacedPicture[] row = new PlacedPicture[12];
            Arrays.setAll(row, i -> PlacedPicture.whole(white, 8, 8, at + i * 8 * scale, -1, scale));
            int[] drawn = draw(30, 2, row);
            for (int x = 2; x < 30; x++) {
                assertEquals(-1, drawn[x], "scale " + scale + ", column " + x);
            }
        }
    }

    @Test
    void nothingIsDrawnOutsideItsClip() {
        int[] white = {-1};
        int[] drawn = draw(6, 1, new PlacedPicture(white, 1, 1, 0, 0, 6, 1, new PixelBounds(2, 0, 4, 9)));
        assertArrayEquals(new int[]{0, 0, -1, -1, 0, 0}, drawn);
    }

    @Test
    void inBandsItIsTheSameAsAtOnce() {
        Random random = new Random(3);
        PlacedPicture picture = PlacedPicture.whole(noise(random, 400), 20, 20, 1.3, -2.7, 1.7);
        int[] banded = new int[30 * 30];
        for (int top = 0; top < 30; top += 10) {
            new PictureScaler().draw(picture, banded, 30, new PixelBounds(0, top, 30, top + 10));
        }
        assertArrayEquals(draw(30, 30, picture), banded);
        assertTrue(Arrays.stream(banded).anyMatch(pixel -> pixel != 0));
    }
}
