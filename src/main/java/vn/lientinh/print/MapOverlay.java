package vn.lientinh.print;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Something that is drawn over the map of a sheet, in points of the page; what goes beyond the map is cut off. */
@FunctionalInterface
interface MapOverlay {

    /** The places that names on the map must leave free, in points of the page. */
    default List<Rectangle2D> keptFree(MapFrame frame, Look look, Typesetter type) {
        return List.of();
    }

    void paint(Graphics2D g, MapFrame frame, Look look, Typesetter type);
}
