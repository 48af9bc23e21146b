package vn.lientinh.render;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The boxes that labels take on a picture, so that no two cover each other. Used by one thread. */
final class LabelBoxes {
    private static final int CELL = 64;

    private final Map<Long, List<Rectangle2D>> cells = new HashMap<>();
    private final @Nullable Rectangle2D edge;

    /** Boxes anywhere. */
    LabelBoxes() {
        this(null);
    }

    /** Boxes that lie wholly inside {@code edge}, or anywhere when it is null. */
    LabelBoxes(@Nullable Rectangle2D edge) {
        this.edge = edge;
    }

    /** Takes all these boxes when none of them meets a box that is taken, and says whether it did. */
    boolean take(List<Rectangle2D> boxes) {
        for (Rectangle2D box : boxes) {
            if (!isFree(box)) {
                return false;
            }
        }
        boxes.forEach(this::add);
        return true;
    }

    private boolean isFree(Rectangle2D box) {
        if (edge != null && !edge.contains(box)) {
            return false;
        }
        for (int x = cell(box.getMinX()); x <= cell(box.getMaxX()); x++) {
            for (int y = cell(box.getMinY()); y <= cell(box.getMaxY()); y++) {
                for (Rectangle2D taken : cells.getOrDefault(key(x, y), List.of())) {
                    if (taken.intersects(box)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Takes a box whether it is free or not. */
    void add(Rectangle2D box) {
        for (int x = cell(box.getMinX()); x <= cell(box.getMaxX()); x++) {
            for (int y = cell(box.getMinY()); y <= cell(box.getMaxY()); y++) {
                cells.computeIfAbsent(key(x, y), key -> new ArrayList<>()).add(box);
            }
        }
    }

    private static int cell(double value) {
        return (int) Math.floor(value / CELL);
    }

    private static long key(int x, int y) {
        return (long) x << 32 | y & 0xFFFFFFFFL;
    }
}
