package vn.lientinh.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PackedBoxTreeTest {

    private static int[] boxes(int count, Random random) {
        int[] boxes = new int[4 * count];
        for (int i = 0; i < count; i++) {
            boxes[4 * i] = random.nextInt(1_000_000);
            boxes[4 * i + 1] = random.nextInt(1_000_000);
            boxes[4 * i + 2] = boxes[4 * i] + random.nextInt(20_000);
            boxes[4 * i + 3] = boxes[4 * i + 1] + random.nextInt(20_000);
        }
        return boxes;
    }

    @Test
    void findsExactlyTheBoxesThatTouch() {
        Random random = new Random(7);
        for (int count : new int[]{0, 1, 2, 15, 16, 17, 256, 257, 3000}) {
            int[] boxes = boxes(count, random);
            PackedBoxTree tree = new PackedBoxTree(boxes);
            assertEquals(count, tree.size());
            for (int query = 0; query < 50; query++) {
                int minX = random.nextInt(1_000_000);
                int minY = random.nextInt(1_000_000);
                int maxX = minX + random.nextInt(200_000);
                int maxY = minY + random.nextInt(200_000);
                Set<Integer> expected = new TreeSet<>();
                for (int i = 0; i < count; i++) {
                    if (boxes[4 * i] <= maxX && boxes[4 * i + 2] >= minX && boxes[4 * i + 1] <= maxY
                            && boxes[4 * i + 3] >= minY) {
                        expected.add(i);
                    }
                }
                Set<Integer> found = new TreeSet<>();
                tree.search(minX, minY, maxX, maxY, item -> assertTrue(found.add(item), "twice: " + item));
                assertEquals(expected, found);
            }
        }
    }

    @Test
    void nearestFirstVisitsReachTheNearestBoxAndSkipMost() {
        Random random = new Random(8);
        int count = 5000;
        int[] boxes = boxes(count, random);
        PackedBoxTree tree = new PackedBoxTree(boxes);
        for (int query = 0; query < 200; query++) {
            double x = random.nextInt(1_000_000);
            double y = random.nextInt(1_000_000);
            double expected = Double.POSITIVE_INFINITY;
            for (int i = 0; i < count; i++) {
                expected = Math.min(expected, square(boxes, i, x, y));
            }
            double[] best = {Double.POSITIVE_INFINITY};
            int[] visits = {0};
            tree.nearest(x, y, 1e9, (item, square) -> {
                visits[0]++;
                best[0] = Math.min(best[0], square(boxes, item, x, y));
                return Math.min(square, best[0]);
            });
            assertEquals(expected, best[0]);
            assertTrue(visits[0] < count / 10, "visits " + visits[0]);
        }
    }

    private static double square(int[] boxes, int i, double x, double y) {
        double dx = Math.max(Math.max(boxes[4 * i] - x, x - boxes[4 * i + 2]), 0);
        double dy = Math.max(Math.max(boxes[4 * i + 1] - y, y - boxes[4 * i + 3]), 0);
        return dx * dx + dy * dy;
    }
}
