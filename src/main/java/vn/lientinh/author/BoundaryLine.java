package vn.lientinh.author;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.LineString;

/**
 * A line of a boundary.
 *
 * @param kind national, province, {@value #DISTRICT} or {@value #FRAME}
 * @param line (lon, lat)
 */
record BoundaryLine(String kind, LineString line) {

    static final String DISTRICT = "district";
    /** The kind of a line that is no border but only keeps bays and islands together. */
    static final String FRAME = "frame";

    boolean isDistrict() {
        return kind.equals(DISTRICT);
    }

    /** A point of the line between two vertices near its middle. */
    static Coordinate middle(LineString line) {
        int i = line.getNumPoints() / 2;
        Coordinate a = line.getCoordinateN(i - 1);
        Coordinate b = line.getCoordinateN(i);
        return new CoordinateXY((a.x + b.x) / 2, (a.y + b.y) / 2);
    }
}
