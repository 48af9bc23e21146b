package vn.lientinh.author;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;

/** The grid that published coordinates lie on: five decimals of a degree, about 1.1 m. */
final class Grid {

    private static final double CELLS_PER_DEGREE = 1e5;

    /** The grid point next to (lon, lat). */
    static Coordinate snap(Coordinate degrees) {
        return new CoordinateXY(snap(degrees.x), snap(degrees.y));
    }

    /** The grid value next to a longitude or latitude. */
    static double snap(double degrees) {
        return Math.rint(degrees * CELLS_PER_DEGREE) / CELLS_PER_DEGREE;
    }

    private Grid() {
    }
}
