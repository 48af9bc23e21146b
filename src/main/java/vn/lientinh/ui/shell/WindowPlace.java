package vn.lientinh.ui.shell;

import java.util.List;

import javafx.geometry.Rectangle2D;

/**
 * Where the window was, in pixels of the screen.
 *
 * @param x         left edge
 * @param y         upper edge
 * @param width     when it is not maximized
 * @param height    when it is not maximized
 * @param maximized whether it filled its screen
 */
record WindowPlace(double x, double y, double width, double height, boolean maximized) {

    /** So much of the title bar must be seen for the window to be got hold of. */
    private static final double GRIP_WIDTH = 120;
    private static final double GRIP_HEIGHT = 40;

    WindowPlace {
        if (!(width >= 1 && height >= 1) || !Double.isFinite(x + y + width + height)) {
            throw new IllegalArgumentException("No window: " + width + " × " + height);
        }
    }

    /** Whether it can be seen and got hold of on one of these screens. */
    boolean within(List<Rectangle2D> screens) {
        return screens.stream().anyMatch(screen -> {
            double seenWidth = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
            double seenHeight = Math.min(y + GRIP_HEIGHT, screen.getMaxY()) - Math.max(y, screen.getMinY());
            return seenWidth >= GRIP_WIDTH && seenHeight >= GRIP_HEIGHT / 2;
        });
    }

    /** No larger than {@code screen}. */
    WindowPlace noLargerThan(Rectangle2D screen) {
        return new WindowPlace(x, y, Math.min(width, screen.getWidth()), Math.min(height, screen.getHeight()),
                maximized);
    }
}
