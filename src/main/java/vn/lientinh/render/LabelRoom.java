package vn.lientinh.render;

import java.awt.geom.Rectangle2D;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lientinh.geo.Viewport;

/**
 * Where labels may be on a picture, in its logical pixels.
 *
 * @param within labels lie wholly inside, so that none is cut there; null when they are where the world has them, whatever of
 *               them is seen
 * @param free   places that are kept free of labels
 */
record LabelRoom(@Nullable Rectangle2D within, List<Rectangle2D> free) {

    /** Anywhere: the picture is moved under a window. */
    static final LabelRoom ANYWHERE = new LabelRoom(null, List.of());

    /** Holds its own copy. */
    LabelRoom {
        free = List.copyOf(free);
    }

    /** All that is seen, which stands still. */
    static LabelRoom of(Viewport seen, List<Rectangle2D> free) {
        return new LabelRoom(new Rectangle2D.Double(0, 0, seen.width(), seen.height()), free);
    }

    /** The same on a picture that has so much more at the left and at the top. */
    LabelRoom shifted(double x, double y) {
        return new LabelRoom(within == null ? null : shifted(within, x, y),
                free.stream().map(box -> shifted(box, x, y)).toList());
    }

    private static Rectangle2D shifted(Rectangle2D box, double x, double y) {
        return new Rectangle2D.Double(box.getX() + x, box.getY() + y, box.getWidth(), box.getHeight());
    }
}
