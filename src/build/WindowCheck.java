import java.awt.AWTException;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.imageio.ImageIO;
import vn.lientinh.render.Palette;
import vn.lientinh.render.Theme;

/**
 * Looks at the screen, as a person would, until a map with its layers is seen, or fails when none appears. Takes what is
 * really on the display, so a window that stays blank, has no base map or no layers is found out.
 *
 * <p>Usage: {@code java -cp target/classes WindowCheck.java PICTURE SECONDS}: where the last look is kept, and how long to
 * wait.
 */
public final class WindowCheck {

    /** Shares of the part of the screen that is looked at. */
    private static final double LEAST_WATER = 0.02;
    private static final double LEAST_LAND = 0.10;
    private static final double LEAST_OF_SEGMENTS = 0.0002;
    /** Labels, edges and smoothing make many more; a blank or plain window far fewer. Of 32 768. */
    private static final int LEAST_COLOURS = 150;
    private static final int TOLERANCE = 6;
    private static final long BETWEEN_LOOKS_MS = 500;

    public static void main(String[] args) throws AWTException, IOException, InterruptedException {
        Robot robot = new Robot();
        Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
        long end = System.nanoTime() + Long.parseLong(args[1]) * 1_000_000_000L;
        List<String> missing;
        BufferedImage look;
        do {
            Thread.sleep(BETWEEN_LOOKS_MS);
            look = robot.createScreenCapture(screen);
            missing = missing(look);
        } while (!missing.isEmpty() && System.nanoTime() < end);
        ImageIO.write(look, "png", new File(args[0]));
        if (!missing.isEmpty()) {
            System.out.println("No map in the window: " + String.join(", ", missing) + " (see " + args[0] + ")");
            System.exit(1);
        }
        System.out.println("The window shows the map (see " + args[0] + ")");
    }

    /** What a map must show and this screen does not. The panels around the map are left out: legends have its colours. */
    private static List<String> missing(BufferedImage screen) {
        BufferedImage map = screen.getSubimage(screen.getWidth() * 35 / 100, screen.getHeight() * 15 / 100,
                screen.getWidth() * 55 / 100, screen.getHeight() * 70 / 100);
        Palette palette = Palette.of(Theme.LIGHT);
        List<String> missing = new ArrayList<>();
        need(missing, map, "water", LEAST_WATER, palette.base().water());
        need(missing, map, "land", LEAST_LAND, palette.base().land(), palette.base().landOutside());
        need(missing, map, "Quảng Ninh's segments", LEAST_OF_SEGMENTS, palette.quangNinh());
        need(missing, map, "the central government's segments", LEAST_OF_SEGMENTS, palette.central());
        need(missing, map, "segments that are no item", LEAST_OF_SEGMENTS, palette.noItem());
        BitSet colours = new BitSet(1 << 15);
        for (int y = 0; y < map.getHeight(); y++) {
            for (int x = 0; x < map.getWidth(); x++) {
                int rgb = map.getRGB(x, y);
                colours.set((rgb >> 9 & 0x7C00) | (rgb >> 6 & 0x3E0) | (rgb >> 3 & 0x1F));
            }
        }
        if (colours.cardinality() < LEAST_COLOURS) {
            missing.add("only " + colours.cardinality() + " colours");
        }
        return missing;
    }

    private static void need(List<String> missing, BufferedImage map, String what, double least, Color... colours) {
        int count = 0;
        for (int y = 0; y < map.getHeight(); y++) {
            for (int x = 0; x < map.getWidth(); x++) {
                int rgb = map.getRGB(x, y);
                for (Color colour : colours) {
                    count += near(rgb, colour) ? 1 : 0;
                }
            }
        }
        double share = count / (double) (map.getWidth() * map.getHeight());
        if (share < least) {
            missing.add(what + " " + Math.round(share * 1e6) / 1e4 + " % of at least " + least * 100 + " %");
        }
    }

    private static boolean near(int rgb, Color colour) {
        return Math.abs((rgb >> 16 & 0xFF) - colour.getRed()) <= TOLERANCE
                && Math.abs((rgb >> 8 & 0xFF) - colour.getGreen()) <= TOLERANCE
                && Math.abs((rgb & 0xFF) - colour.getBlue()) <= TOLERANCE;
    }

    private WindowCheck() {}
}
