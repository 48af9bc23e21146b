package vn.lientinh.geo;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A static R-tree over boxes with int coordinates, packed along a Hilbert curve into primitive arrays: about 21 bytes a box.
 * Built once, then safe to search from several threads.
 */
public final class PackedBoxTree {
    private static final int NODE_SIZE = 16;

    /** Boxes as minX, minY, maxX, maxY: first of all items in curve order, then of each level of nodes above them. */
    private final int[] boxes;
    /** The item of each leaf. */
    private final int[] items;
    /** First node of each level; level 0 is the leaves. One more entry ends the last level. */
    private final int[] levelStart;

    /** What lies in the tree near a place is shown to a visitor, nearest boxes first where it pays. */
    @FunctionalInterface
    public interface DistanceVisitor {
        /**
         * Looks at an item.
         *
         * @param item           the item
         * @param squareDistance the square of the distance that is still of interest
         * @return the square of the distance that is of interest from now on, never more than before
         */
        double visit(int item, double squareDistance);
    }

    /**
     * Builds the tree.
     *
     * @param itemBoxes minX, minY, maxX, maxY of item 0, of item 1 …; not kept
     */
    public PackedBoxTree(int[] itemBoxes) {
        int count = itemBoxes.length / 4;
        int[] starts = new int[16];
        int levels = 0;
        int nodes = 0;
        int size = count;
        do {
            starts[levels++] = nodes;
            nodes += size;
            size = (size + NODE_SIZE - 1) / NODE_SIZE;
        } while (nodes - starts[levels - 1] > 1);
        starts[levels] = nodes;
        levelStart = Arrays.copyOf(starts, levels + 1);
        boxes = new int[4 * nodes];
        items = sorted(itemBoxes, count);
        for (int i = 0; i < count; i++) {
            System.arraycopy(itemBoxes, 4 * items[i], boxes, 4 * i, 4);
        }
        for (int level = 1; level < levels; level++) {
            for (int node = levelStart[level]; node < levelStart[level + 1]; node++) {
                cover(level, node);
            }
        }
    }

    private void cover(int level, int node) {
        int first = levelStart[level - 1] + (node - levelStart[level]) * NODE_SIZE;
        int end = Math.min(first + NODE_SIZE, levelStart[level]);
        int minX = Integer.MAX_VALUE;
        int minY = Integer.MAX_VALUE;
        int maxX = Integer.MIN_VALUE;
        int maxY = Integer.MIN_VALUE;
        for (int at = 4 * first; at < 4 * end; at += 4) {
            minX = Math.min(minX, boxes[at]);
            minY = Math.min(minY, boxes[at + 1]);
            maxX = Math.max(maxX, boxes[at + 2]);
            maxY = Math.max(maxY, boxes[at + 3]);
        }
        int at = 4 * node;
        boxes[at] = minX;
        boxes[at + 1] = minY;
        boxes[at + 2] = maxX;
        boxes[at + 3] = maxY;
    }

    private static int[] sorted(int[] itemBoxes, int count) {
        int minX = Integer.MAX_VALUE;
        int minY = Integer.MAX_VALUE;
        int maxX = Integer.MIN_VALUE;
        int maxY = Integer.MIN_VALUE;
        for (int i = 0; i < 4 * count; i += 4) {
            minX = Math.min(minX, itemBoxes[i]);
            minY = Math.min(minY, itemBoxes[i + 1]);
            maxX = Math.max(maxX, itemBoxes[i + 2]);
            maxY = Math.max(maxY, itemBoxes[i + 3]);
        }
        double scaleX = 0xFFFF / Math.max(1.0, (double) maxX - minX);
        double scaleY = 0xFFFF / Math.max(1.0, (double) maxY - minY);
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            double x = (itemBoxes[4 * i] / 2.0 + itemBoxes[4 * i + 2] / 2.0 - minX) * scaleX;
            double y = (itemBoxes[4 * i + 1] / 2.0 + itemBoxes[4 * i + 3] / 2.0 - minY) * scaleY;
            keys[i] = (long) hilbert((int) x, (int) y) << 32 | i;
        }
        Arrays.sort(keys);
        int[] sorted = new int[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = (int) keys[i];
        }
        return sorted;
    }

    /** Place of a cell of the 32768 × 32768 grid along the Hilbert curve. The lowest bit of each coordinate is not used. */
    private static int hilbert(int cellX, int cellY) {
        int x = cellX >>> 1;
        int y = cellY >>> 1;
        int place = 0;
        for (int side = 1 << 14; side > 0; side >>= 1) {
            int right = (x & side) > 0 ? 1 : 0;
            int down = (y & side) > 0 ? 1 : 0;
            place = place << 2 | (3 * right ^ down);
            if (down == 0) {
                if (right == 1) {
                    x = side - 1 - (x & (side - 1));
                    y = side - 1 - (y & (side - 1));
                }
                int swap = x;
                x = y;
                y = swap;
            }
        }
        return place;
    }

    /** Number of items. */
    public int size() {
        return items.length;
    }

    /** Shows every item whose box touches this one to {@code visitor}, in no particular order. */
    public void search(int minX, int minY, int maxX, int maxY, IntConsumer visitor) {
        if (items.length > 0) {
            search(levelStart.length - 2, levelStart[levelStart.length - 2], minX, minY, maxX, maxY, visitor);
        }
    }

    private void search(int level, int node, int minX, int minY, int maxX, int maxY, IntConsumer visitor) {
        int at = 4 * node;
        if (boxes[at] > maxX || boxes[at + 2] < minX || boxes[at + 1] > maxY || boxes[at + 3] < minY) {
            return;
        }
        if (level == 0) {
            visitor.accept(items[node]);
            return;
        }
        int first = levelStart[level - 1] + (node - levelStart[level]) * NODE_SIZE;
        int end = Math.min(first + NODE_SIZE, levelStart[level]);
        for (int child = first; child < end; child++) {
            search(level - 1, child, minX, minY, maxX, maxY, visitor);
        }
    }

    /**
     * Shows items to {@code visitor}, roughly from near to far, that may be nearer to (x, y) than the visitor's last word.
     *
     * @param maxDistance what lies further away is not of interest
     */
    public void nearest(double x, double y, double maxDistance, DistanceVisitor visitor) {
        if (items.length > 0) {
            int top = levelStart.length - 2;
            nearest(top, levelStart[top], x, y, maxDistance * maxDistance, visitor);
        }
    }

    private double nearest(int level, int node, double x, double y, double squareDistance, DistanceVisitor visitor) {
        if (level == 0) {
            return squareDistance(node, x, y) <= squareDistance
                    ? visitor.visit(items[node], squareDistance)
                    : squareDistance;
        }
        int first = levelStart[level - 1] + (node - levelStart[level]) * NODE_SIZE;
        int count = Math.min(first + NODE_SIZE, levelStart[level]) - first;
        // Children by distance: a short insertion sort of their square distances, the child in the order array.
        double[] distances = new double[NODE_SIZE];
        int[] order = new int[NODE_SIZE];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            double distance = squareDistance(first + i, x, y);
            if (distance <= squareDistance) {
                int at = kept++;
                while (at > 0 && distances[at - 1] > distance) {
                    distances[at] = distances[at - 1];
                    order[at] = order[at - 1];
                    at--;
                }
                distances[at] = distance;
                order[at] = first + i;
            }
        }
        double best = squareDistance;
        for (int i = 0; i < kept && distances[i] <= best; i++) {
            best = level == 1
                    ? visitor.visit(items[order[i]], best)
                    : nearest(level - 1, order[i], x, y, best, visitor);
        }
        return best;
    }

    private double squareDistance(int node, double x, double y) {
        int at = 4 * node;
        double dx = Math.max(Math.max(boxes[at] - x, x - boxes[at + 2]), 0);
        double dy = Math.max(Math.max(boxes[at + 1] - y, y - boxes[at + 3]), 0);
        return dx * dx + dy * dy;
    }
}
