package vn.lientinh.render;

import java.awt.Graphics2D;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Text;

/** What lies under the overlay. */
public interface BaseMap {
    /** The words that must be seen on every map made from it. */
    Text attribution();

    /**
     * This base map with the ground laid out otherwise, for paper: every position (lon, lat) is drawn where {@code layout}
     * says that it would be in Web Mercator. A base map that consists of pictures stays as it is.
     */
    default BaseMap laidOut(UnaryOperator<Coordinate> layout) {
        return this;
    }

    /**
     * Longitudes, from west to east, at which the parallel of {@code lat} crosses the shore of the sea, in degrees, WGS84: sea
     * lies between the first and the second, the third and the fourth, and so on. None where the base map knows of no sea.
     *
     * @throws IOException when its data cannot be read
     */
    default double[] shores(double lat) throws IOException {
        return new double[0];
    }

    /**
     * Reads what a picture of this view needs, ahead of drawing it and on another thread perhaps. What cannot be read is told
     * of when it is drawn.
     */
    default void readAhead(Viewport viewport) {
    }

    /**
     * Draws the base map over the whole viewport, as far as the clip of {@code g} leaves it to be seen; user space is the viewport's logical pixels.
     *
     * @throws IOException when its data cannot be read
     */
    void paint(Graphics2D g, Viewport viewport, Theme theme) throws IOException;
}
