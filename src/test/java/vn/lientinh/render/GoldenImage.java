package vn.lientinh.render;

import static org.junit.jupiter.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Compares a picture with the one kept beside the tests. Another machine may round edges and letters a little differently, so
 * a small mean difference and a few pixels far off are taken; a moved line, a missing label or another colour is not.
 * <p>
 * A picture that differs is left in {@code target/golden} as it is and as a map of its differences. After a change that is
 * meant, {@code mvn test -Dgolden.update=true} writes the kept pictures anew: look at each before it is committed.
 */
public final class GoldenImage {
    /** Mean difference of a colour channel, of 255. */
    private static final double MEAN = 1.2;
    /** A pixel is far off from this difference of a channel on. */
    private static final int FAR = 60;
    /** Part of the pixels that may be far off. */
    private static final double FAR_PART = 0.006;

    private static final Path KEPT = Path.of("src", "test", "resources", "vn", "lientinh", "golden");
    private static final Path LEFT = Path.of("target", "golden");

    /** Fails unless {@code actual} looks like the picture kept as {@code name}. */
    public static void compare(String name, BufferedImage actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(KEPT);
            ImageIO.write(opaque(actual), "png", KEPT.resolve(name + ".png").toFile());
            return;
        }
        BufferedImage expected;
        try (InputStream kept = GoldenImage.class.getResourceAsStream("/vn/lientinh/golden/" + name + ".png")) {
            if (kept == null) {
                fail("No picture is kept as " + name + ".png; make it with -Dgolden.update=true and look at it");
            }
            expected = ImageIO.read(kept);
        }
        if (expected.getWidth() != actual.getWidth() || expected.getHeight() != actual.getHeight()) {
            leave(name, actual, null);
            fail(name + " is " + actual.getWidth() + "×" + actual.getHeight() + ", kept is " + expected.getWidth() + "×"
                    + expected.getHeight());
        }
        String difference = difference(name, expected, actual);
        if (difference != null) {
            fail(difference);
        }
    }

    private static @Nullable String difference(String name, BufferedImage expected, BufferedImage actual)
            throws IOException {
        BufferedImage differences = new BufferedImage(actual.getWidth(), actual.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        long sum = 0;
        long far = 0;
        for (int y = 0; y < actual.getHeight(); y++) {
            for (int x = 0; x < actual.getWidth(); x++) {
                int a = expected.getRGB(x, y);
                int b = actual.getRGB(x, y);
                int red = Math.abs((a >> 16 & 255) - (b >> 16 & 255));
                int green = Math.abs((a >> 8 & 255) - (b >> 8 & 255));
                int blue = Math.abs((a & 255) - (b & 255));
                sum += red + green + blue;
                if (Math.max(red, Math.max(green, blue)) >= FAR) {
                    far++;
                }
                differences.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        }
        double pixels = (double) actual.getWidth() * actual.getHeight();
        double mean = sum / (3 * pixels);
        if (mean <= MEAN && far / pixels <= FAR_PART) {
            return null;
        }
        leave(name, actual, differences);
        return name + " differs from the kept picture: mean " + mean + " of 255, " + 100 * far / pixels
                + " % of the pixels far off; see " + LEFT;
    }

    private static void leave(String name, BufferedImage actual, @Nullable BufferedImage differences)
            throws IOException {
        Files.createDirectories(LEFT);
        ImageIO.write(opaque(actual), "png", LEFT.resolve(name + ".png").toFile());
        if (differences != null) {
            ImageIO.write(differences, "png", LEFT.resolve(name + "-differences.png").toFile());
        }
    }

    private static BufferedImage opaque(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var g = opaque.createGraphics();
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return opaque;
    }

    private GoldenImage() {
    }
}
