package vn.lientinh.ui.shell;

import java.util.List;
import java.util.Optional;

import javafx.geometry.Rectangle2D;

import vn.lientinh.store.Setting;

/**
 * Where the window was, in pixels of the screen.
 *
 * @param x         left edge
 * @param y         upper edge
 * @param width     when it is not maximized
 * @param height    when it is not maximized
 * @param maximized whether it filled its screen
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {

    /** So much of the title bar must be seen for the window to be got hold of. */
    private static final double GRIP_WIDTH = 120;
    private static final double GRIP_HEIGHT = 40;

    /** Where the window was when the program was last used. */
    public static final Setting<Optional<WindowPlace>> SETTING = Setting.optional("window.place", WindowPlace.class);

    /** Refuses what is no window. */
    public WindowPlace {
        if (!(width >= 1 && height >= 1) || !Double.isFinite(x + y + width + height)) {
            throw new IllegalArgumentException("No window: " + width + " × " + height);
        }
    }

    /** Whether it can be seen and got hold of on one of these screens. */
    public boolean within(List<Rectangle2D> screens) {
        return screens.stream().anyMatch(screen -> {
            double seenWidth = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
            double seenHeight = Math.min(y + GRIP_HEIGHT, screen.getMaxY()) - Math.max(y, screen.getMinY());
            return seenWidth >= GRIP_WIDTH && seenHeight >= GRIP_HEIGHT / 2;
        });
    }

    /** No larger than {@code screen}. */
    public WindowPlace noLargerThan(Rectangle2D screen) {
        return new WindowPlace(x, y, Math.min(width, screen.getWidth()), Math.min(height, screen.getHeight()),
                maximized);
    }

    /** The same, maximized or not. */
    public WindowPlace maximized(boolean whether) {
        return new WindowPlace(x, y, width, height, whether);
    }
}
