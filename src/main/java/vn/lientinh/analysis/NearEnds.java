package vn.lientinh.analysis;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import vn.lientinh.geo.LocalPlane;
import vn.lientinh.geo.PackedBoxTree;

/**
 * Finds which of many positions, (lon, lat) in degrees, may be near to one of them. What it shows is everything within the
 * distance asked for and a little more: the caller measures.
 */
final class NearEnds {

    /** Seven decimals of a degree: about a centimetre, and the whole world fits an int. */
    private static final double PER_DEGREE = 1e7;

    private final List<Coordinate> positions;
    private final PackedBoxTree tree;

    NearEnds(List<Coordinate> positions) {
        this.positions = List.copyOf(positions);
        int[] boxes = new int[4 * positions.size()];
        for (int i = 0; i < positions.size(); i++) {
            int x = (int) Math.round(positions.get(i).x * PER_DEGREE);
            int y = (int) Math.round(positions.get(i).y * PER_DEGREE);
            boxes[4 * i] = x;
            boxes[4 * i + 1] = y;
            boxes[4 * i + 2] = x;
            boxes[4 * i + 3] = y;
        }
        tree = new PackedBoxTree(boxes);
    }

    /** Shows the numbers of the positions, itself among them, that may lie within {@code metres} of position {@code of}. */
    void within(int of, double metres, IntConsumer visitor) {
        Envelope around = around(of, metres);
        tree.search((int) Math.floor(around.getMinX() * PER_DEGREE), (int) Math.floor(around.getMinY() * PER_DEGREE),
                (int) Math.ceil(around.getMaxX() * PER_DEGREE), (int) Math.ceil(around.getMaxY() * PER_DEGREE),
                visitor);
    }

    /** Whether any of the positions that may lie within {@code metres} of position {@code of} is one; nearest asked first. */
    boolean anyWithin(int of, double metres, IntPredicate is) {
        Envelope around = around(of, metres);
        Coordinate at = positions.get(of);
        boolean[] found = {false};
        tree.nearest(at.x * PER_DEGREE, at.y * PER_DEGREE,
                Math.max(around.getWidth(), around.getHeight()) / 2 * PER_DEGREE + 1, (other, squareDistance) -> {
                    found[0] = found[0] || is.test(other);
                    // Nothing is nearer than this: the search ends.
                    return found[0] ? -1 : squareDistance;
                });
        return found[0];
    }

    private Envelope around(int of, double metres) {
        Coordinate at = positions.get(of);
        return new LocalPlane(at.x, at.y).around(metres);
    }
}
